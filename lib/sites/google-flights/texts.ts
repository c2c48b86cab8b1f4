import type { Plain } from '../site';

/** Stands for a copy that is the same as the first: a row says everything three times, and texts travel. No text of the page is this one. */
export const SAME = '=';

/** The raw texts of a row, in document order, before anything is made of them. */
export type RowTexts = {
  /** Each copy of the itinerary, or `SAME`. */
  readonly itineraries: readonly string[];
  readonly searchedCabin: string | null;
  /** The prices, one after the other that says the same left out. */
  readonly prices: readonly { readonly gs: string; readonly label: string }[];
  readonly id: string | null;
  /** The sentence that a screen reader speaks for the row, empty where it has none. */
  readonly sentence: string;
};

/** What the meaning of every row hangs on, beside the address. */
export type AroundTexts = {
  /** The language that the page says it is in, else the one that its address asks for. */
  readonly language: string;
  /** The currency that the address asks for; only decides where the words of a price leave it open. */
  readonly currency: string;
  /** Whether the page's own JSON has come: rows that were read before it are read again. */
  readonly hasJson: boolean;
};

/**
 * A row's texts, or `null` for what is not of their form. They come from our own content script, but through the page's process, so the form is checked before
 * anything is made of them.
 */
export function asRowTexts(value: Plain): RowTexts | null {
  const texts = value as Partial<RowTexts> | null;
  if (typeof texts !== 'object' || texts === null) return null;
  const { itineraries, searchedCabin, prices, id, sentence } = texts;
  const isText = (text: unknown): text is string => typeof text === 'string';
  if (!Array.isArray(itineraries) || !itineraries.every(isText) || !Array.isArray(prices) || !isText(sentence)) return null;
  if (searchedCabin === undefined || id === undefined || !isTextOrNull(searchedCabin) || !isTextOrNull(id)) return null;
  if (!prices.every((price: unknown) => isPrice(price))) return null;
  return { itineraries, searchedCabin, prices, id, sentence };
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isPrice(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'gs' in value && 'label' in value && typeof value.gs === 'string' && typeof value.label === 'string';
}

/** The surroundings, English and no more where they are not of the form. */
export function asAroundTexts(value: Plain): AroundTexts {
  const { language, currency, hasJson } = (value ?? {}) as Partial<AroundTexts>;
  return { language: typeof language === 'string' ? language : 'en', currency: typeof currency === 'string' ? currency : '', hasJson: hasJson === true };
}
