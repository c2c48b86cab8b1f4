import { clocksIn } from '../row-texts';
import { wordsOf } from '../words-of';

/**
 * A row of the list, and not the one below it that holds what was opened. Reported, not seen on a saved page: `tr[mat-row].mat-mdc-row:not(.detail-row)` in public code of two
 * extensions that write into the list (2026). `mat-row` and `detail-row` are names of Angular's table, not made anew with every build.
 */
const ROW = 'tr[mat-row]:not(.detail-row)';

/** The cell that a strip is appended to: the first, of the price. A row itself can hold nothing but cells. */
export const HOLDER = `${ROW} > td:first-child`;

export function resultRows(document: Document): readonly Element[] {
  return [...document.querySelectorAll(ROW)];
}

export function holderIn(row: Element): Element {
  return row.firstElementChild ?? row;
}

/** What a row's price links to: `/itinerary?search=` and JSON in base 64 (public code that reads the travellers from it, 2026). */
export function linkIn(row: Element): string {
  const address = row.querySelector('a[href*="/itinerary"]')?.getAttribute('href') ?? '';
  const query = address.indexOf('?');
  return query < 0 ? '' : (new URLSearchParams(address.slice(query)).get('search') ?? '');
}

/** Rows of tables that are none of the list and show a price and two times of day, or that link to an itinerary: what a row would be if the site had renamed it. */
export function strayRows(document: Document): readonly Element[] {
  return [...document.querySelectorAll('tr, [role="row"]')].filter((row) => {
    if (row.matches(ROW) || row.closest('.detail-row') !== null || row.querySelector('tr, [role="row"]') !== null) return false;
    const words = wordsOf(row);
    return (
      /\d/.test(words) && (row.querySelector('a[href*="/itinerary?"]') !== null || (/\p{Sc}\s?\d|[A-Z]{3}\s?\d/u.test(words) && clocksIn(words).length >= 2))
    );
  });
}
