import { expect } from 'vitest';
import type { Offer } from '../../lib/flights/offer';
import { googleFlights } from '../../lib/sites/google-flights';
import { googleFlightsPage } from '../../lib/sites/google-flights/page';
import { latam } from '../../lib/sites/latam';
import { latamPage } from '../../lib/sites/latam/page';
import { lufthansaGroup } from '../../lib/sites/lufthansa-group';
import { lufthansaGroupPage } from '../../lib/sites/lufthansa-group/page';
import { RowBook } from '../../lib/sites/row-book';
import { countSkipped, type Collected, type Page, type PageSite, type Site, type Skipped, type Verdict } from '../../lib/sites/site';

export interface PlacedOffer {
  readonly offer: Offer;
  readonly row: Element;
}

export type Reading =
  | { readonly kind: 'offers'; readonly offers: readonly PlacedOffer[]; readonly skipped: readonly Skipped[] }
  | Exclude<Verdict, { kind: 'offers' }>;

export interface Reader {
  rows(document: Document): readonly Element[];
  /** A look at the page as it is now, by a reader that remembers the looks before. */
  read(page: Page, rows?: readonly Element[]): Reading;
  /** The page as a whole, as one reads it who has never seen it. */
  judge(page: Page): readonly PlacedOffer[];
}

/** Both sides of a site in one: what the page's side collects travels as JSON to the worker's side, as in a message. */
export function openReader(page: PageSite, site: Site): Reader {
  const book = new RowBook(page);
  const interpret = (collected: Collected) => site.interpret(JSON.parse(JSON.stringify(collected)));
  const outcomes = (rows: Iterable<Element>) => [...new Set(rows)].map((row) => ({ row, outcome: book.outcome(row) ?? expect.fail('every row is read') }));
  const offers = (rows: Iterable<Element>) => outcomes(rows).flatMap(({ row, outcome }) => ('offer' in outcome ? [{ row, offer: outcome.offer }] : []));
  return {
    rows: (document) => page.rows(document),
    judge(at) {
      const rows = page.rows(at.document);
      const { outcomes: all } = interpret(book.judge(at, rows).collected());
      expect(all).toHaveLength(rows.length);
      return rows.flatMap((row, index) => {
        const outcome = all[index];
        return outcome !== undefined && 'offer' in outcome ? [{ row, offer: outcome.offer }] : [];
      });
    },
    read(at, given) {
      const all = page.rows(at.document);
      const look = book.look(at);
      for (const row of new Set(given ?? all)) look.take(row);
      look.learn(interpret(look.collected()).outcomes);
      const verdict = interpret(book.judge(at, all).collected()).verdict ?? expect.fail('a page that is judged has a verdict');
      if (verdict.kind !== 'offers') return verdict;
      const skipped = given === undefined ? verdict.skipped : countSkipped(outcomes(given).map(({ outcome }) => outcome));
      return { kind: 'offers', offers: offers(given ?? all), skipped };
    },
  };
}

export const openGoogleFlights = (): Reader => openReader(googleFlightsPage, googleFlights);
export const openLatam = (): Reader => openReader(latamPage, latam);
export const openLufthansaGroup = (): Reader => openReader(lufthansaGroupPage, lufthansaGroup);
