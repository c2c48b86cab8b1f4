import { namesFlights, statedPrice } from './price';

/** The address of the emissions model, which names every segment (captures/README.md: on 727 of 727 rows; 2026-07-19). */
export const ITINERARY = 'data-travelimpactmodelwebsiteurl';
/** The price as base64 protobuf, on a `span` whose `aria-label` is the price in words (captures/README.md; 2026-07-19). */
export const PRICE = 'data-gs';
/** The result's key, on `li > div` (captures/README.md; 2026-07-19). */
export const ROW_ID = 'data-id';
/** The cabin that was searched for, beside the itinerary (captures/README.md; 2026-07-19). */
export const SEARCHED_CABIN = 'data-seatingclass';

/** The raw texts of a row, in document order, before anything is made of them. */
export interface RowTexts {
  readonly itineraries: readonly string[];
  readonly searchedCabin: string | null;
  readonly prices: readonly { readonly gs: string; readonly label: string }[];
  readonly id: string | null;
  /** The sentence that a screen reader speaks for the row. */
  readonly sentence: string;
}

/** The rows of all lists, shown or hidden, in document order, each once. */
export function flightRows(document: Document): readonly Element[] {
  const rows = new Set<Element>();
  for (const element of document.querySelectorAll(`[${ITINERARY}]`)) {
    const row = element.closest('li');
    if (row !== null) rows.add(row);
  }
  return [...rows];
}

/** Reads the attributes of a row and no text: two queries, one look for the sentence at its start, no layout. */
export function rowTexts(row: Element): RowTexts {
  const itineraries: string[] = [];
  let searchedCabin: string | null = null;
  // One attribute a query: a list of selectors took six times as long in Chromium (2026-07).
  for (const element of row.querySelectorAll(`[${ITINERARY}]`)) {
    itineraries.push(element.getAttribute(ITINERARY) ?? '');
    searchedCabin ??= element.getAttribute(SEARCHED_CABIN);
  }
  const prices: { readonly gs: string; readonly label: string }[] = [];
  for (const element of row.querySelectorAll(`[${PRICE}]`)) {
    prices.push({ gs: element.getAttribute(PRICE) ?? '', label: element.getAttribute('aria-label') ?? '' });
  }
  const sentence = row.querySelector('[role="link"][aria-label]')?.getAttribute('aria-label') ?? '';
  return { itineraries, searchedCabin, prices, id: idOf(row), sentence };
}

/**
 * List items that look like results and carry no itinerary: a price that names flights, or the sentence of a row beside a
 * price or a key. Buttons ("more flights"), the passenger form and the price of the Cheapest tab are none.
 */
export function rowsWithoutItinerary(document: Document, rows: ReadonlySet<Element>): readonly Element[] {
  const candidates = new Set<Element>();
  const consider = (item: Element | null) => {
    if (item !== null && !rows.has(item)) candidates.add(item);
  };
  for (const element of document.querySelectorAll(`[${PRICE}]`)) consider(element.closest('li'));
  for (const element of document.querySelectorAll(`[${ROW_ID}]`)) {
    if (element.parentElement?.localName === 'li') consider(element.parentElement);
  }
  return [...candidates].filter(looksLikeResult);
}

function looksLikeResult(item: Element): boolean {
  const prices = [...item.querySelectorAll(`[${PRICE}]`)];
  const pricesFlights = prices.some((element) => namesFlights(statedPrice(element.getAttribute(PRICE) ?? '')?.flights ?? ''));
  return pricesFlights || ((prices.length > 0 || idOf(item) !== null) && item.querySelector('[role="link"][aria-label]') !== null);
}

function idOf(row: Element): string | null {
  for (const child of row.children) {
    const id = child.getAttribute(ROW_ID);
    if (id !== null) return id;
  }
  return null;
}

/** The child of a row that holds its flight: where `stripHolder` reserves space. The row itself where the page has put the hook on it. */
export function holderIn(row: Element): Element {
  for (let at = row.querySelector(`[${ITINERARY}]`); at !== null; at = at.parentElement) if (at.parentElement === row) return at;
  return row;
}
