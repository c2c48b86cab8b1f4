import type { Offer } from '../flights/offer';

/**
 * A site has two sides. In the page, where every millisecond is the traveller's, raw texts are collected and nothing is made of them (`PageSite`). In the worker,
 * where the code is warm and nobody waits for a frame, they are interpreted (`Site`). Both are pure but for looking at the document they are given.
 */

/** Plain data, as it can travel in a message. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

export interface Page {
  readonly document: Document;
  readonly url: URL;
  /** Answers that the page itself fetched, parsed; empty for sites whose pages say everything. */
  readonly answers: readonly unknown[];
}

/** Collects the texts of one document, as long as it lives. It may remember what it found; for the same page it always gives the same texts. */
export interface Collector {
  /** What the meaning of every row hangs on, beside the address. A row is read anew when it changes. */
  around(page: Page): Plain;
  /** The raw texts of a row. A row is read anew when they change. */
  row(row: Element): Plain;
  /** The page's own data as it stands there: it travels with the rows and is taken apart in the worker. */
  data(page: Page): Plain;
  /** The texts of what looks like a result and is no row: on a page without a readable row they tell an empty list from a changed site. */
  strays(page: Page, rows: readonly Element[]): readonly Plain[];
}

/** The side of a flight site that runs in its pages. */
export interface PageSite {
  readonly id: string;
  /** Whether a page of this host can be the site's. The browser has already matched the address (`Site.matches`). */
  isHost(host: string): boolean;
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
  /** The rows of all result lists in the document, shown or hidden, in document order, each once: one cheap query, no reading. */
  rows(document: Document): readonly Element[];
  open(): Collector;
}

/** What a collector has found, on its way to the worker. */
export interface Collected {
  readonly site: string;
  readonly url: string;
  readonly around: Plain;
  readonly data: Plain;
  readonly rows: readonly Plain[];
  /** Given when the page as a whole is to be judged; then `rows` are all of its rows. */
  readonly strays: readonly Plain[] | null;
}

/** What a row says: an offer, or why it was left out. A row that lacks a required piece is skipped, never half-read. */
export type Outcome = { readonly offer: Offer } | { readonly skip: string };

/** Why rows were left out, and how many. */
export interface Skipped {
  readonly reason: string;
  readonly count: number;
}

/** What a page is as a whole. "No flights here" and "the page has changed" are different answers; `missing` names the hooks that were looked for. */
export type Verdict =
  | { readonly kind: 'offers'; readonly skipped: readonly Skipped[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unrecognised'; readonly missing: readonly string[]; readonly skipped: readonly Skipped[] };

/** The texts of a page as its site understands them. */
export interface Interpreted {
  /** One for each row, in order. */
  readonly outcomes: readonly Outcome[];
  /** Where strays were given. */
  readonly verdict: Verdict | null;
}

/** One flight site: what it is called, where it runs, what its texts mean. */
export interface Site {
  readonly id: string;
  readonly name: string;
  /** Match patterns of every address where the content script must already be, soft navigation included. */
  readonly matches: readonly string[];
  /** Gives what the texts mean. Texts that are not of the site's form are skipped like rows that cannot be read. */
  interpret(collected: Collected): Interpreted;
  /** Date on which the hooks were last seen on a real page. */
  readonly seen: string;
}

/** How many rows were left out, by reason. */
export function countSkipped(outcomes: readonly Outcome[]): readonly Skipped[] {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) if ('skip' in outcome) counts.set(outcome.skip, (counts.get(outcome.skip) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count }));
}
