import { SAME, type RowTexts } from './texts';

/** The address of the emissions model, which names every segment (captures/README.md: on 727 of 727 rows; 2026-07-19). */
export const ITINERARY = 'data-travelimpactmodelwebsiteurl';
/** The price as base64 protobuf, on a `span` whose `aria-label` is the price in words (captures/README.md; 2026-07-19). */
export const PRICE = 'data-gs';
/** The result's key, on `li > div` (captures/README.md; 2026-07-19). */
export const ROW_ID = 'data-id';
/** The cabin that was searched for, beside the itinerary (captures/README.md; 2026-07-19). */
export const SEARCHED_CABIN = 'data-seatingclass';

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
    const itinerary = element.getAttribute(ITINERARY) ?? '';
    itineraries.push(itineraries.length > 0 && itinerary === itineraries[0] ? SAME : itinerary);
    searchedCabin ??= element.getAttribute(SEARCHED_CABIN);
  }
  const prices: { readonly gs: string; readonly label: string }[] = [];
  for (const element of row.querySelectorAll(`[${PRICE}]`)) {
    const gs = element.getAttribute(PRICE) ?? '';
    const label = element.getAttribute('aria-label') ?? '';
    const before = prices.at(-1);
    if (before?.gs !== gs || before.label !== label) prices.push({ gs, label });
  }
  const sentence = row.querySelector('[role="link"][aria-label]')?.getAttribute('aria-label') ?? '';
  return { itineraries, searchedCabin, prices, id: idOf(row), sentence };
}

/** List items with a price or a key that are no rows. Whether they look like results is told by their texts (`interpret.ts`). */
export function strayRows(document: Document, rows: ReadonlySet<Element>): readonly Element[] {
  const strays = new Set<Element>();
  const consider = (item: Element | null) => {
    if (item !== null && !rows.has(item)) strays.add(item);
  };
  for (const element of document.querySelectorAll(`[${PRICE}]`)) consider(element.closest('li'));
  for (const element of document.querySelectorAll(`[${ROW_ID}]`)) {
    if (element.parentElement?.localName === 'li') consider(element.parentElement);
  }
  return [...strays];
}

function idOf(row: Element): string | null {
  for (let child = row.firstElementChild; child !== null; child = child.nextElementSibling) {
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
