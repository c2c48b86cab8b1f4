import { isFields, isListOf, isText } from '../told-forms';
import type { Plain } from '../site';
import { asToldAnswer, type Opened, type Solution } from './answer';

/** The raw texts of a row, before anything is made of them. */
export type RowTexts = {
  readonly words: string;
  /** What its link to the itinerary's own page searches for, in base 64; empty where it has none. */
  readonly link: string;
  /** Its place among the rows, from 0 on. */
  readonly place: number;
};

/** What the meaning of every row hangs on, beside the address. */
export type AroundTexts = {
  /** The words of all rows in their order. */
  readonly rows: readonly string[];
  /** How many answers have been heard. */
  readonly heard: number;
};

/** What answers have said so far. */
export type ToldTexts = {
  /** Those of the newest list in its order, then those of lists before it. */
  readonly solutions: readonly Solution[];
  /** How many of them are the newest list's. */
  readonly listed: number;
  /** How many solutions of the newest list could not be read. */
  readonly unread: number;
  readonly opened: readonly Opened[];
};

/** A row's texts, or `null` for what is not of their form: they come through the page's process. */
export function asRowTexts(value: Plain): RowTexts | null {
  if (!isFields(value)) return null;
  const { words, link, place } = value;
  return isText(words) && isText(link) && typeof place === 'number' ? { words, link, place } : null;
}

/** The words of all rows; none where they are not of the form. */
export function rowsAround(around: Plain): readonly string[] {
  const rows = isFields(around) ? around['rows'] : null;
  return isListOf(rows, isText) ? rows : [];
}

export function asToldTexts(data: Plain): ToldTexts {
  const told = isFields(data) ? data : {};
  const list = asToldAnswer({ solutions: told['solutions'], unread: told['unread'] });
  const opened = Array.isArray(told['opened']) ? told['opened'].flatMap((each: unknown) => asToldAnswer({ opened: each }) ?? []) : [];
  return {
    solutions: list !== null && 'solutions' in list ? list.solutions : [],
    listed: typeof told['listed'] === 'number' ? told['listed'] : 0,
    unread: list !== null && 'solutions' in list ? list.unread : 0,
    opened: opened.flatMap((each) => ('opened' in each ? [each.opened] : [])),
  };
}
