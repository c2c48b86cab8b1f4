import { currencyCode, type CurrencyCode } from './codes';

/**
 * An amount as an integer of its smallest shown unit. `digits` says how many decimals that unit has, because sites
 * state amounts with other decimals than ISO 4217 gives the currency (yen with two), and none may be lost.
 */
export interface Money {
  readonly minor: number;
  readonly digits: number;
  readonly currency: CurrencyCode;
}

/** Takes an integer amount, its number of decimals (0 to 6) and a currency. Throws `RangeError` where the amount is no safe integer. */
export function money(minor: number, digits: number, currency: CurrencyCode): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`an amount of money is a safe integer, not ${minor}`);
  if (!Number.isInteger(digits) || digits < 0 || digits > 6) throw new RangeError(`money has 0 to 6 decimals, not ${digits}`);
  return { minor, digits, currency };
}

/** Beyond so many major units a number in an answer is no price. */
const MOST = 1e9;

/**
 * The money that a site's JSON states as a number of major units: whole, or with two decimals. `null` where the number is less than `least` or no price at all, or the currency is none.
 * A flight is never sold for nothing, so that by default nothing is no price.
 */
export function moneyStated(amount: number, currency: string, least = Number.MIN_VALUE): Money | null {
  const code = currencyCode(currency);
  if (code === null || !(amount >= least && amount <= MOST)) return null;
  const digits = Number.isInteger(amount) ? 0 : 2;
  return money(Math.round(amount * 10 ** digits), digits, code);
}

/** The amount as a decimal numeral in major units, exact to the last decimal: `{36999, 2}` is `"369.99"`. */
export function decimalText({ minor, digits }: Money): string {
  const sign = minor < 0 ? '-' : '';
  const figures = String(Math.abs(minor)).padStart(digits + 1, '0');
  return digits === 0 ? sign + figures : `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}

/** The amount in major units as the nearest double (for JSON bodies that want a number). */
export function majorUnits(amount: Money): number {
  return Number(decimalText(amount));
}

/**
 * One traveller's equal share of an amount for `travellers` people, rounded to the nearest smallest unit (halves up).
 * Throws `RangeError` unless `travellers` is a whole number of at least one.
 */
export function share(amount: Money, travellers: number): Money {
  if (!Number.isInteger(travellers) || travellers < 1) throw new RangeError(`a fare is shared by whole travellers, not ${travellers}`);
  return { ...amount, minor: Math.round(amount.minor / travellers) };
}

/** What is left of an amount. Throws `TypeError` for two currencies. */
export function minus(amount: Money, taken: Money): Money {
  if (amount.currency !== taken.currency) throw new TypeError(`${taken.currency} cannot be taken from ${amount.currency}`);
  const digits = Math.max(amount.digits, taken.digits);
  const at = (m: Money) => m.minor * 10 ** (digits - m.digits);
  return money(at(amount) - at(taken), digits, amount.currency);
}

/** Whether two amounts are the same money, whatever their number of decimals: 12.50 is 12.5. */
export function sameMoney(a: Money, b: Money): boolean {
  const digits = Math.max(a.digits, b.digits);
  const at = (m: Money) => BigInt(m.minor) * 10n ** BigInt(digits - m.digits);
  return a.currency === b.currency && at(a) === at(b);
}
