import { clockOf, clocksIn } from '../row-texts';
import { isFields } from '../told-forms';
import { searchIn } from './address';
import type { Opened, Solution, ToldSlice } from './answer';
import type { RowTexts, ToldTexts } from './texts';

/**
 * The solution of a row, or `null` where it cannot be told. By the id that the row's link holds; else by its price and the times of day that it shows, where these are one solution's alone; else, among those that fit, by the order of the
 * list, if every row of the page stands where a solution does that fits it. Never against the row's own price, and where a solution could not be read, which may be the row's, only with the whole list on the page and no other row that fits.
 */
export function solutionOf(row: RowTexts, rows: readonly string[], { solutions, listed, unread }: ToldTexts): Solution | null {
  const linked = idsIn(searchIn(row.link));
  const byLink = solutions.filter(({ id }) => linked.has(id));
  const fitting = solutions.filter((solution) => fits(row.words, solution));
  const [only, ...others] = byLink.length > 0 ? byLink.filter((solution) => fitting.includes(solution)) : timesIn(row.words).length >= 2 ? fitting : [];
  if (only !== undefined && others.length === 0) {
    const isWhole = unread === 0 || (rows.length === listed + unread && rows.filter((words) => fits(words, only)).length === 1);
    return byLink.length > 0 || isWhole ? only : null;
  }
  const list = solutions.slice(0, listed);
  const inPlace = list[row.place];
  const isInOrder = unread === 0 && rows.length === list.length && list.every((solution, at) => fits(rows[at] ?? '', solution));
  return byLink.length === 0 && isInOrder && inPlace !== undefined && fits(row.words, inPlace) ? inPlace : null;
}

/** Whether a row's words can be of a solution: they name its price, exactly or as the list rounds it, and no time of day that it does not have. */
function fits(words: string, { total, rounded, slices }: Solution): boolean {
  const prices = new Set([total, rounded ?? total].map((price) => Number(price.slice(3))));
  const named = (words.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((written) => Number(written.replaceAll(',', '')));
  const times = new Set(slices.flatMap(({ departs, arrives }) => [clockOf(departs), clockOf(arrives)]));
  return named.some((number) => prices.has(number)) && timesIn(words).every((clock) => times.has(clock));
}

/** The times of day among a row's words; how long a flight takes ("6h 14m") is none. */
function timesIn(words: string): readonly number[] {
  return clocksIn(words.replace(/\b\d{1,2}h\s?(?:\d{1,2}m)?/gi, ' '));
}

/** Every text in a value of JSON. */
function idsIn(value: unknown): ReadonlySet<string> {
  if (typeof value === 'string') return new Set([value]);
  const inner = Array.isArray(value) ? value : isFields(value) ? Object.values(value) : [];
  return new Set(inner.flatMap((each) => [...idsIn(each)]));
}

/** What was said when the row of a solution was opened: the newest that is of the same flights at the same times and the same price. Ids of two answers need not be the same. */
export function openedOf(solution: Solution, opened: readonly Opened[]): Opened | null {
  return opened.find(({ total, slices }) => total === solution.total && slices.map(asOpened).join() === solution.slices.map(asListed).join()) ?? null;
}

function asListed({ departs, flights }: ToldSlice): string {
  return [departs, ...flights].join(' ');
}

function asOpened(segments: Opened['slices'][number]): string {
  return [segments[0]?.hops[0]?.departs, ...segments.map(({ carrier, number }) => `${carrier}${number}`)].join(' ');
}
