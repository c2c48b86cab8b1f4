import { currencyCode } from '../../flights/codes';
import { money, type Money } from '../../flights/money';
import type { Fare } from '../../flights/offer';
import type { Opened, ToldPrice } from './answer';

/** Reads "USD439.81", `null` where it is no such text. */
export function priceOf(text: string): Money | null {
  const [, code = '', whole = '', decimals = ''] = /^([A-Z]{3})(\d{1,12})(?:\.(\d{1,3}))?$/.exec(text) ?? [];
  const currency = currencyCode(code);
  return currency === null ? null : money(Number(whole + decimals), decimals.length, currency);
}

/** Whom a price is for. For several travellers the answers do not say whether it is one's or everybody's (every saved answer is for one). */
export function paidFor({ travellers, adults }: ToldPrice): Pick<Fare, 'travellers' | 'adultsOnly' | 'per'> {
  return { travellers, adultsOnly: travellers === null || adults === null ? null : adults === travellers, per: travellers === 1 ? 'one' : 'unknown' };
}

/** Carrier-imposed surcharges are a part of the fare to most programmes, and no tax: IATA's codes YQ and YR (captures: "B6 YR surcharge"). */
const SURCHARGES = new Set(['YQ', 'YR']);

/** The taxes and airport fees in the price of an opened row, where fares and taxes are told in one currency and make the price; `null` where they do not, or it is for several travellers. */
export function taxesOf({ total, travellers, fares, taxes }: Opened): Money | null {
  const price = priceOf(total);
  if (price === null || travellers !== 1 || fares.length === 0) return null;
  const parts = [...fares, ...taxes.map(({ amount }) => amount)].map(priceOf);
  const same = parts.flatMap((part) => (part !== null && part.currency === price.currency && part.digits === price.digits ? [part.minor] : []));
  if (same.length !== parts.length || same.reduce((sum, minor) => sum + minor, 0) !== price.minor) return null;
  const taxed = taxes.reduce((sum, { code, amount }) => sum + (SURCHARGES.has(code) ? 0 : (priceOf(amount)?.minor ?? 0)), 0);
  return { ...price, minor: taxed };
}
