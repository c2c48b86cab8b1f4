import { currencyCode } from '../../flights/codes';
import { money, type Money } from '../../flights/money';
import { asciiOf, bytesOfBase64, readMessage } from './protobuf';

/** What a `data-gs` says: which flights it prices and at what price. */
export interface StatedPrice {
  /** `BA282|BA8734`, or a word such as `comprehensiveness_lure` where the price is not of one flight. */
  readonly flights: string | null;
  readonly price: Money | null;
}

/**
 * Reads a `data-gs` (base64 protobuf; captures/README.md, Google Flights, 2026-07-19): field 2 names the flights, field 3
 * holds the amount (1), its number of decimals (2, absent is none) and the currency (3). `null` when it is no such message.
 */
export function statedPrice(gs: string): StatedPrice | null {
  const bytes = bytesOfBase64(gs);
  const message = bytes === null ? null : readMessage(bytes);
  if (message === null) return null;
  const [name] = message.bytes(2);
  const [price] = message.bytes(3);
  return { flights: name === undefined ? null : asciiOf(name), price: price === undefined ? null : moneyOf(price) };
}

/** Whether a text names flights the way `data-gs` does. */
export function namesFlights(text: string): boolean {
  return /^(?:[A-Z][A-Z0-9]|[0-9][A-Z])\d{1,4}(?:#\d+)?(?:\|(?:[A-Z][A-Z0-9]|[0-9][A-Z])\d{1,4}(?:#\d+)?)*$/.test(text);
}

/**
 * Whether a price of those `flights` is the price of these `segments`. A through flight's second segment is written
 * `BA252#1` (seen 2025-07). Flights chosen on an earlier list may stand before those of the row (not seen).
 */
export function pricesSegments(flights: string, segments: readonly { marketingCarrier: string; flightNumber: string }[]): boolean {
  const stated = flights.replace(/#\d+/g, '').replace(/(^|\|)(..)0+(?=\d)/g, '$1$2');
  const own = segments.map(({ marketingCarrier, flightNumber }) => marketingCarrier + flightNumber).join('|');
  return stated === own || stated.endsWith(`|${own}`);
}

function moneyOf(bytes: Uint8Array): Money | null {
  const message = readMessage(bytes);
  if (message === null) return null;
  const amount = message.integers(1).at(-1);
  const digits = message.integers(2).at(-1) ?? 0;
  const [name] = message.bytes(3);
  const currency = name === undefined ? null : currencyCode(asciiOf(name) ?? '');
  // Protobuf leaves a zero out, and a flight is never sold for nothing: no amount is no price.
  if (amount === undefined || amount === 0 || !Number.isSafeInteger(amount) || digits > 6 || currency === null) return null;
  return money(amount, digits, currency);
}
