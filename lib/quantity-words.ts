import { inLanguage } from './in-language';
import { isExact, isWhole, type Known, type Quantity } from './quantity/quantity';
import { t } from './words';

/**
 * A number as the user's language writes it: whole, or with at most two decimals where it has some. The signs come from the catalogue: `Intl` would cost every page
 * with results the loading of its data (measured: half of what the whole overlay may cost).
 */
export function figure(value: number): string {
  const [whole = '', decimal] = String(Math.round(value * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, t('numberGroup'));
  return decimal === undefined ? grouped : `${grouped}${t('numberDecimal')}${decimal}`;
}

/** A quantity and its name in the shortest honest form: "850–3,400 Award Miles", "≤ 3,400 …", "≈ 60 Points" where a fact is missing. */
export function quantityText(quantity: Quantity, name: string, isProven: boolean): string {
  switch (quantity.kind) {
    case 'none':
      return t('quantityNone', name);
    case 'unknown':
      return t('quantityUnknown', name);
    case 'known':
      return `${ends(quantity.low, quantity.high, isProven && isExact(quantity))} ${name}${coverageText(quantity)}`;
  }
}

/** The same in whole words, for those who hear it. */
export function quantitySpoken(quantity: Quantity, name: string, isProven: boolean): string {
  if (quantity.kind !== 'known') return quantityText(quantity, name, isProven);
  return `${spokenEnds(quantity, name, isProven && isExact(quantity))}${coverageText(quantity)}`;
}

function spokenEnds({ low, high }: Known, name: string, isProven: boolean): string {
  if (high === null) return t('spokenAtLeast', figure(low), name);
  if (low === 0 && high > 0) return t('spokenAtMost', figure(high), name);
  if (low !== high) return t('spokenRange', figure(low), figure(high), name);
  return isProven ? t('spokenExact', figure(low), name) : t('spokenAbout', figure(low), name);
}

/** " (2 of 3)" where not every part of a total is counted. */
function coverageText(quantity: Known): string {
  return isWhole(quantity) ? '' : ` ${t('quantityCoverage', quantity.coverage.counted, quantity.coverage.of)}`;
}

function ends(low: number, high: number | null, isProven: boolean): string {
  if (high === null) return `≥ ${figure(low)}`;
  if (low === high) return isProven ? figure(low) : `≈ ${figure(low)}`;
  return low === 0 ? `≤ ${figure(high)}` : `${figure(low)}–${figure(high)}`;
}

const days = inLanguage((language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }));
const weekdays = inLanguage((language) => new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }));
const moments = inLanguage((language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }));
const ages = inLanguage((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));

/** A calendar day (`YYYY-MM-DD`) in the user's language. */
export function dayText(day: string): string {
  return days().format(Date.parse(`${day}T00:00Z`));
}

/** A calendar day (`YYYY-MM-DD`) as people name one that is near: "Sat, Mar 13". */
export function weekdayText(day: string): string {
  return weekdays().format(Date.parse(`${day}T00:00Z`));
}

/** A time of day and date in the user's language. */
export function momentText(at: number): string {
  return moments().format(at);
}

/** How long ago a moment is, in the user's language: "3 hours ago", "now". Both in ms since 1970. */
export function ageText(at: number, now: number): string {
  const minutes = Math.max(0, Math.floor((now - at) / 60_000));
  if (minutes === 0) return ages().format(0, 'second');
  if (minutes < 60) return ages().format(-minutes, 'minute');
  if (minutes < 24 * 60) return ages().format(-Math.floor(minutes / 60), 'hour');
  return ages().format(-Math.floor(minutes / 1_440), 'day');
}

/** A length of time in hours and minutes: "1 h 45 min". */
export function durationText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return t('durationMinutes', rest);
  return rest === 0 ? t('durationHours', hours) : t('durationBoth', hours, rest);
}
