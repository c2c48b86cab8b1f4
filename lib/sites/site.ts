import type { Offer } from '../flights/offer';

/** One row of the page and the offer read from it. The element is where the badge goes; it never leaves the page. */
export interface PlacedOffer {
  readonly offer: Offer;
  readonly row: Element;
}

/** Why rows were left out, and how many: a row that lacks a required piece is skipped, never half-read. */
export interface Skipped {
  readonly reason: string;
  readonly count: number;
}

/**
 * What a site's page says. "No flights here" and "the page has changed" are different answers.
 * `missing` names the hooks that were looked for and not found.
 */
export type Reading =
  | { readonly kind: 'offers'; readonly offers: readonly PlacedOffer[]; readonly skipped: readonly Skipped[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unrecognised'; readonly missing: readonly string[]; readonly skipped: readonly Skipped[] };

export interface Page {
  readonly document: Document;
  readonly url: URL;
  /** Answers that the page itself fetched, parsed; empty for sites whose pages say everything. */
  readonly answers: readonly unknown[];
}

/**
 * Reads a page. One reader lives as long as the page's document and may remember rows, so that reading again costs
 * only what has changed; for the same page it always gives the same reading.
 */
export interface Reader {
  /** The rows of all result lists in the document, shown or hidden: one cheap query, no reading. */
  rows(document: Document): readonly Element[];
  /** Reads the given rows (default: all). A row given twice is read once. */
  read(page: Page, rows?: readonly Element[]): Reading;
}

/** One flight site: what it is called, where it runs, how to read it. */
export interface Site {
  readonly id: string;
  readonly name: string;
  /** Match patterns of every address where the content script must already be, soft navigation included. */
  readonly matches: readonly string[];
  /** Whether this address of the site can show results. */
  covers(url: URL): boolean;
  /** Attributes whose change can turn a row into another flight or another price. */
  readonly watchedAttributes: readonly string[];
  /**
   * CSS selector of the element that a strip is appended to: a row or a child of one. It must hold from the first paint on,
   * since it is also where space is reserved.
   */
  readonly stripHolder: string;
  /** The element of a row that `stripHolder` selects, found without matching selectors: it is asked for every row. */
  holderIn(row: Element): Element;
  open(): Reader;
  /** Date on which the hooks were last seen on a real page. */
  readonly seen: string;
}
