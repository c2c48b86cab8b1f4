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
  /** What the page itself fetched, as far as the site's tap picked it, oldest first; empty for sites whose pages say everything. */
  readonly answers: readonly Answer[];
}

/** One answer of the site to its own page, in the form that its tap picks. It is the page's word: checked for its form, and good for that page's badges alone. */
export interface Answer {
  /** The same answer keeps its number, another one has another. */
  readonly id: number;
  readonly said: Plain;
}

/**
 * What a site's reader needs of the calls that its page makes. Runs in the page's own world, where it asks for nothing and changes nothing
 * (lib/tap/tap.ts); registered in `tap-registry.ts`.
 */
export interface SiteTap {
  /** The id of the site. */
  readonly id: string;
  /** Whether a page of this host can be the site's. */
  isHost(host: string): boolean;
  /** A piece that every wanted address has: one look at a text leaves all other calls alone. */
  readonly hint: string;
  /** Whether the answer of this address is wanted, whatever its host: some sites ask another host than their pages'. */
  wants(url: URL): boolean;
  /** The texts of JSON inside an answer, where the site wraps its answers in something else: each is picked from by itself. Given texts of bounded length only (lib/tap/unwrapped.ts). */
  readonly unwrap?: (text: string) => readonly string[];
  /** The little that the reader needs of an answer, `null` where there is nothing in it. Never changes what it is given: the page gets the same object. */
  pick(answer: unknown): Plain | null;
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
  /** Set where a row's texts, and not its attributes alone, make it another flight: frameworks write into the text nodes that are there. */
  readonly watchesText?: true;
  /** What came through the site's tap, if it is of the form that the tap picks; `null` where it is not. Absent for sites without a tap. */
  readonly asAnswer?: (said: unknown) => Plain | null;
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

/**
 * What a row says: an offer, or why it was left out. A row that lacks a required piece is skipped, never half-read. `awaits`: the row is a flight beyond doubt, but which
 * one only an answer of the site tells that has not been seen (yet): it gets a quiet badge that says so.
 */
export type Outcome = { readonly offer: Offer } | { readonly skip: string; readonly awaits?: 'answer' };

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
  /** Set where the browser is asked for the site's hosts by a click of the user's; the others come with the installation. */
  readonly isOptional?: true;
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
