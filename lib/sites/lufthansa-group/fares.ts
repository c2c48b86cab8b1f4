import type { Cabin } from '../../flights/cabin';
import { bookingClass, currencyCode } from '../../flights/codes';
import { money, type Money } from '../../flights/money';
import type { Fare } from '../../flights/offer';
import { namesAmount } from '../row-texts';
import type { ToldFare, ToldFlight } from './answer';
import type { FareTexts, FlightTexts } from './texts';

/** The platform's words for cabins (`CabinEnum` of its schema, read in public code 2026-11; the first three in the saved answer of Air Canada). */
const CABINS: Readonly<Record<string, Cabin>> = { eco: 'economy', ecoPremium: 'premiumEconomy', business: 'business', first: 'first' };

export function cabinOf(said: string | null): Cabin | null {
  return said !== null && Object.hasOwn(CABINS, said) ? (CABINS[said] ?? null) : null;
}

/** Fares for money, the cheapest first; those whose price is not known behind the others. */
export function inOrderOfPrice(fares: readonly ToldFare[]): readonly ToldFare[] {
  const amount = ({ one, all }: ToldFare) => one ?? all ?? Infinity;
  return fares.filter(({ inMiles }) => !inMiles).toSorted((a, b) => amount(a) - amount(b));
}

/** Whether a flight is sold at a price that its row shows, for one traveller or for all: which of them the page shows is the site's setting. */
export function costsAs({ amounts, prices }: FlightTexts, { fares }: ToldFlight): boolean {
  return fares.some((fare) => {
    const own = [fare.one, fare.all].filter((amount) => amount !== null);
    if (amounts.length > 0) return own.some((amount) => amounts.includes(String(amount)));
    return own.some((amount) => isNamed(prices, amount, fare));
  });
}

/**
 * The one fare that a list item of an expanded row is of: its button's id names it. A page whose buttons have none of their own is told by the price, where exactly one fare has it. `null`
 * where it is not exactly one.
 */
export function fareNamed({ button, price }: FareTexts, fares: readonly ToldFare[]): ToldFare | null {
  const name = button.slice('selectFare'.length).replace(/^-/, '');
  const fitting = fares.filter((fare) =>
    name === '' ? [fare.one, fare.all].some((amount) => amount !== null && isNamed(price, amount, fare)) : name === fare.id || name.startsWith(`${fare.id}-`),
  );
  // One fare's name may begin another's: the longest is meant.
  const longest = Math.max(0, ...fitting.map(({ id }) => id.length));
  const [only, ...others] = name === '' ? fitting : fitting.filter(({ id }) => id.length === longest);
  return only === undefined || others.length > 0 ? null : only;
}

/** A fare with the class of every segment. What one adult pays where the answer says so, else what all do together. */
export function fareOf(told: ToldFare, covers: Fare['covers'], title: string): Fare {
  const own = priceOf(told.one, told);
  const { travellers, adultsOnly } = told;
  return {
    price: own ?? priceOf(told.all, told),
    covers,
    travellers,
    adultsOnly,
    per: own !== null || travellers === 1 ? 'one' : travellers === null ? 'unknown' : 'all',
    taxes: null,
    brand: title === '' ? told.name : title,
    classes: told.classes.map((letter) => (letter === null ? null : bookingClass(letter))),
  };
}

/** The fare of a flight whose row shows another price than the answer: nothing is known of it. */
export function unknownFare(covers: Fare['covers'], { segments }: ToldFlight): Fare {
  return { price: null, covers, travellers: null, adultsOnly: null, per: 'unknown', taxes: null, brand: null, classes: segments.map(() => null) };
}

function isNamed(text: string, amount: number, { decimals }: ToldFare): boolean {
  return decimals !== null && namesAmount(text, amount / 10 ** decimals, decimals);
}

/** An amount of the currency's smallest units; how many decimals those have must be said. A flight is never sold for nothing. */
function priceOf(amount: number | null, { currency, decimals }: ToldFare): Money | null {
  const code = currencyCode(currency ?? '');
  if (amount === null || code === null || decimals === null || ![0, 1, 2, 3].includes(decimals)) return null;
  return Number.isSafeInteger(amount) && amount > 0 ? money(amount, decimals, code) : null;
}
