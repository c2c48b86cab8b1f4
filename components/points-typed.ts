import { language } from '../lib/words';

/** More than any programme counts; the settings hold no more either. */
const MOST = 1e9;

/**
 * A number of points as a person types it, grouped as the user's language groups or not at all: "12,500", "12500", "12 500". Gives `null` for an empty field and
 * `undefined` for what is no such number from 0 on: where "12.5" could be twelve and a half or twelve thousand five hundred, nobody guesses.
 */
export function readPoints(typed: string): number | null | undefined {
  const text = typed.trim().replaceAll(/[\s\u00A0\u202F'’]/g, ' ');
  if (text === '') return null;
  const { group, decimal } = signs();
  const [whole = '', fraction, ...more] = text.split(decimal);
  const groups = whole.split(new RegExp(`[ \\${group}]`));
  // Thousands, or as India groups: nothing but the last three digits decides where a group may end.
  const isGrouped = groups.length === 1 || /^\d{1,3}(?: \d{2,3})* \d{3}$/.test(groups.join(' '));
  if (more.length > 0 || !isGrouped || !/^\d+$/.test(groups.join('')) || (fraction !== undefined && !/^\d{1,2}$/.test(fraction))) return undefined;
  const points = Number(`${groups.join('')}.${fraction ?? 0}`);
  return points <= MOST ? points : undefined;
}

/** The same number as the user's language writes it. */
export function pointsText(points: number): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 2, numberingSystem: 'latn' }).format(points);
}

function signs(): { readonly group: string; readonly decimal: string } {
  const parts = new Intl.NumberFormat(language(), { useGrouping: true, minimumFractionDigits: 1, numberingSystem: 'latn' }).formatToParts(123_456.5);
  const sign = (type: string, otherwise: string) => parts.find((part) => part.type === type)?.value ?? otherwise;
  const group = sign('group', ',');
  return { group: /[.,]/.test(group) ? group : ' ', decimal: sign('decimal', '.') };
}
