import { wordsOf } from '../words-of';
import type { EndTexts, FareTexts, FlightTexts, PlacedTexts, RowTexts } from './texts';

/*
 * The hooks of the platform's list. None was seen on a saved page: all are from public code that drives or reads the shops of Lufthansa, SWISS and Brussels Airlines (2022 to 2025-12, read
 * 2026-11), each from at least two projects but where it says otherwise.
 */

/** A flight of the list, a custom element. */
export const ROW = 'refx-upsell-premium-row-pres';
/** What stands for it as a row: browsers give a custom element no box of its own unless the page does, and without one nobody can tell whether it is shown. */
const BOX = `${ROW} > :first-child`;
/** What of a row is always there, above the fares that it shows when it is expanded. */
const CARD = 'refx-basic-flight-card-layout';
/** A fare family of an expanded row: "Economy Classic". */
const FARE = 'li.fare-card-list-item';
/** The button of a fare family, `selectFare-BC1-1-SLP9-7901607480822179057-3-WWWWM0SFL1`: the fare's own name is in it (one project, Lufthansa 2024; others have the bare `selectFare`). */
const CHOOSE = '[id^="selectFare"]';
/** An attribute of a row that names its flights (one project, Lufthansa 2025-12). */
export const NAMED = 'airboundgroupid';
/** A cabin's lowest price in a row, in the currency's smallest unit (one project, Lufthansa 2025-12). */
export const AMOUNT = 'data-amount';
const CABIN = '[data-fare-family-group]';

/** Selects what `holderIn` gives. */
export const STRIP_HOLDER = [`${ROW} ${CARD} > div:first-of-type`, `${BOX}:not(:has(${CARD} > div))`, `${ROW} ${FARE}:has(${CHOOSE})`].join();

/** Flights, each followed by its fare families where it is expanded, in document order. */
export function listRows(document: Document): readonly Element[] {
  return [...document.querySelectorAll(`${BOX},${ROW} ${FARE}`)].filter((element) => isFlight(element) || element.querySelector(CHOOSE) !== null);
}

/** The flights of the list at their places. */
export function placesOf(document: Document): readonly PlacedTexts[] {
  return [...document.querySelectorAll(ROW)].map((row, place) => ({ place, ...endsOf(row) }));
}

/** The texts of a flight, or those of a fare family with the flight that it belongs to. `place` is the flight's in the list. */
export function rowTexts(row: Element): RowTexts | null {
  const flight = row.closest(ROW);
  return flight === null ? null : { flight: flightTexts(flight), fare: isFlight(row) ? null : fareTexts(row) };
}

/** Where the strip goes: the upper part of a row, which is there whether or not it is expanded; a fare family's own list item. */
export function holderIn(row: Element): Element {
  return (isFlight(row) ? row.querySelector(`${CARD} > div:first-of-type`) : null) ?? row;
}

/** Things that look like a result and are no row: parts of rows whose element has another name. */
export function strayRows(document: Document): readonly Element[] {
  const parts = [...document.querySelectorAll(`.bound-departure-datetime,${CARD},${CABIN}`)].filter((part) => part.closest(ROW) === null);
  // Each once, by the list that it stands in.
  return [...new Set(parts.map((part) => part.closest('mat-accordion > *') ?? part))];
}

function isFlight(element: Element): boolean {
  return element.parentElement?.localName === ROW;
}

function flightTexts(row: Element): FlightTexts {
  return {
    place: [...row.ownerDocument.querySelectorAll(ROW)].indexOf(row),
    ...endsOf(row),
    named: row.getAttribute(NAMED) ?? '',
    duration: wordsOf(row.querySelector('.duration-value')),
    amounts: [...row.querySelectorAll(`${CABIN} [${AMOUNT}]`)].map((price) => price.getAttribute(AMOUNT) ?? ''),
    prices: [...row.querySelectorAll(CABIN)].map((cabin) => wordsOf(cabin)).join(' | '),
  };
}

function fareTexts(item: Element): FareTexts {
  return {
    button: item.querySelector(CHOOSE)?.id ?? '',
    title: wordsOf(item.querySelector('.price-card-title-label')),
    price: wordsOf(item.querySelector('.price-amount')),
  };
}

function endsOf(row: Element): Pick<PlacedTexts, 'origin' | 'destination'> {
  const departure = row.querySelector('.bound-departure-datetime');
  const arrival = row.querySelector('.bound-arrival-datetime');
  return {
    origin: endTexts(row, 'departure', departure, arrival),
    destination: endTexts(row, 'arrival', arrival, departure),
  };
}

/** Where a row says how many days a flight takes is not known: somewhere on the arrival's side, which is all around its time that has nothing of the departure's. */
function endTexts(row: Element, end: 'departure' | 'arrival', time: Element | null, other: Element | null): EndTexts {
  let side = time;
  for (let around = side?.parentElement ?? null; around !== null && around !== row && !around.contains(other); around = around.parentElement) side = around;
  return { time: wordsOf(time), airport: wordsOf(row.querySelector(`.bound-${end}-airport-code`)), side: wordsOf(side) };
}
