import { isFields, isListOf, isText } from '../told-forms';
import type { Plain } from '../site';
import { asResult, type ToldResult } from './answer';

/** The raw texts of a card, before anything is made of them. */
export type RowTexts = {
  /** The id of the result, by which answers speak of it. */
  readonly id: string;
  /** The words of each item of the card's list of legs: "10:10 pm – 11:20 pm Ryanair nonstop 3h 10m HEL - STN". */
  readonly legs: readonly string[];
  /** All other words of the card, its prices among them. */
  readonly others: string;
  /** What the newest answer of the page said of this result. */
  readonly told: ToldResult | null;
};

/** What the meaning of every row hangs on, beside the address. */
export type AroundTexts = {
  readonly language: string;
  /** Whether the page carries first results itself: rows that were read before it did are read again. */
  readonly hasFirst: boolean;
};

/** A row's texts, or `null` for what is not of their form: they come through the page's process. */
export function asRowTexts(value: Plain): RowTexts | null {
  if (!isFields(value)) return null;
  const { id, legs, others, told } = value;
  if (!isText(id) || !isListOf(legs, isText) || !isText(others)) return null;
  return { id, legs, others, told: told === null ? null : asResult(told) };
}

/** The language of the page, empty where it is not told. */
export function languageOf(around: Plain): string {
  return isFields(around) && isText(around['language']) ? around['language'] : '';
}
