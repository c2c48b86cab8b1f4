import { wordsOf } from '../words-of';
import type { CardPlace, CardTexts, RowTexts } from './texts';

/** A card of the list, `wrapper-card-flight-0` and on (captures/README.md; 2026-07). */
export const CARD = 'wrapper-card-flight-';
/** What of a card is always there, above the brands that it shows when it is expanded (saved page gru-mia; 2026-07). */
export const HEADER = 'wrapper-card-header-';
/**
 * The button of a brand in an expanded card, `bundle-detail-0-flight-select`, inside an `li` of the card's own list item. Reported, not seen on a saved page: the same in public
 * code that drives the site, from 2022 (`#WrapperBundleCardbundle-detail-00`) to 2026.
 */
export const CHOOSE = '-flight-select';

const ANY_CARD = `[data-testid^="${CARD}"]`;
const ROWS = `${ANY_CARD},[data-testid$="${CHOOSE}"]`;

/** Cards, each followed by its brands where it is expanded, in document order, each once. */
export function flightRows(document: Document): readonly Element[] {
  const rows = new Set<Element>();
  for (const element of document.querySelectorAll(ROWS)) {
    const row = placeOf(element) === null ? brandRow(element) : element;
    if (row !== null) rows.add(row);
  }
  return [...rows];
}

export function cardsOf(document: Document): readonly CardPlace[] {
  return [...document.querySelectorAll(ANY_CARD)].flatMap((card) => {
    const place = placeOf(card);
    return place === null ? [] : [placeTexts(card, place)];
  });
}

/** The texts of a card, or those of a brand with the card that it belongs to. */
export function rowTexts(row: Element): RowTexts | null {
  const own = placeOf(row);
  if (own !== null) return { card: cardTexts(row, own), brand: null };
  const card = cardAround(row);
  const place = card === null ? null : placeOf(card);
  return card === null || place === null ? null : { card: cardTexts(card, place), brand: labelsAndWords(row) };
}

/** Where the strip goes: a card's header, which is there whether or not the card is expanded; a brand's own list item. */
export function holderIn(row: Element): Element {
  const place = placeOf(row);
  return (place === null ? null : row.querySelector(`[data-testid="${HEADER}${place}"]`)) ?? row;
}

/** Things that look like a result and are no card: parts of cards whose wrapper is gone, or list items that show two times and two airports and can be opened. */
export function strayRows(document: Document, rows: ReadonlySet<Element>): readonly Element[] {
  const strays = new Set<Element>();
  const isInRow = (element: Element) => [...rows].some((row) => row.contains(element) || element.contains(row));
  for (const element of document.querySelectorAll('[data-testid^="card-expander-"],[data-testid^="flight-info-"],[id^="WrapperCardFlight"]')) {
    const item = element.closest('li') ?? element;
    if (!isInRow(item)) strays.add(item);
  }
  for (const item of document.querySelectorAll('ol > li')) {
    if (!isInRow(item) && item.querySelector('[aria-expanded]') !== null && looksLikeFlight(wordsOf(item))) strays.add(item);
  }
  return [...strays];
}

function looksLikeFlight(text: string): boolean {
  return (text.match(/\b\d{1,2}:\d{2}\b/g) ?? []).length >= 2 && (text.match(/\b[A-Z]{3}\b/g) ?? []).length >= 2;
}

function placeOf(element: Element): number | null {
  const id = element.getAttribute('data-testid') ?? '';
  const place = id.startsWith(CARD) ? id.slice(CARD.length) : '';
  return /^\d{1,4}$/.test(place) ? Number(place) : null;
}

/** The list item of a brand's button; `null` where it is the card's own, or of no card. */
function brandRow(button: Element): Element | null {
  const item = button.closest('li');
  return item === null || item.querySelector(ANY_CARD) !== null || cardAround(item) === null ? null : item;
}

function cardAround(item: Element): Element | null {
  return item.closest(ANY_CARD) ?? item.parentElement?.closest('li')?.querySelector(ANY_CARD) ?? null;
}

function cardTexts(card: Element, place: number): CardTexts {
  const part = (name: string) => card.querySelector(`[data-testid="flight-info-${place}-${name}"]`);
  return {
    ...placeTexts(card, place),
    duration: wordsOf(part('duration')),
    amount: labelsAndWords(part('amount')),
    sentence: wordsOf(card.querySelector(`[data-testid="card-expander-${place}"] > span`)),
  };
}

function placeTexts(card: Element, place: number): CardPlace {
  const part = (name: string) => wordsOf(card.querySelector(`[data-testid="flight-info-${place}-${name}"]`));
  return { place, origin: part('origin'), destination: part('destination') };
}

/** Amounts are written for the eye, and spoken by labels. */
function labelsAndWords(element: Element | null): string {
  const labels = element === null ? [] : [...element.querySelectorAll('[aria-label]')].map((labelled) => labelled.getAttribute('aria-label') ?? '');
  return [...labels, wordsOf(element)].join(' | ');
}
