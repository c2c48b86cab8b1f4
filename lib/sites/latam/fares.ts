import type { Cabin } from '../../flights/cabin';
import { bookingClass, type BookingClass } from '../../flights/codes';
import type { Segment } from '../../flights/itinerary';
import { moneyStated, type Money } from '../../flights/money';
import type { Fare } from '../../flights/offer';
import type { ToldBrand } from './answer';
import { namesAmount } from '../row-texts';

/** LATAM's cabins by the site's labels, its signs and blanks left out ("PremiumEconomy"; seen 2026-07 for the first two). */
const CABINS: Readonly<Record<string, Cabin>> = {
  economy: 'economy',
  premiumeconomy: 'premiumEconomy',
  business: 'business',
  premiumbusiness: 'business',
  first: 'first',
};

/** LATAM and its companies: a fare basis is theirs, and its letter the class of flights that they sell. */
const LATAM = new Set(['LA', '4C', 'JJ', 'LP', 'LU', 'PZ', 'UC', 'XL']);

export function cabinOf({ cabin }: ToldBrand): Cabin | null {
  const label = (cabin ?? '').toLowerCase().replace(/[^a-z]/g, '');
  return Object.hasOwn(CABINS, label) ? (CABINS[label] ?? null) : null;
}

/** The brands of a card: the one whose price it shows first, or the cheapest, the others behind it by price. */
export function inOrderOfPrice(brands: readonly ToldBrand[], amount: string): readonly ToldBrand[] {
  const byPrice = brands.toSorted((a, b) => (a.amount ?? Infinity) - (b.amount ?? Infinity));
  const shown = byPrice.find((brand) => brand.amount !== null && namesAmount(amount, brand.amount));
  return shown === undefined ? byPrice : [shown, ...byPrice.filter((brand) => brand !== shown)];
}

/**
 * The one brand that an expanded card's text is of: its price stands there, and its name; of names that hold one another ("Economy", "Premium Economy") the longest. `null` where that is not
 * exactly one.
 */
export function brandNamed(text: string, brands: readonly ToldBrand[]): ToldBrand | null {
  const priced = brands.filter(({ amount }) => amount !== null && namesAmount(text, amount));
  const says = ({ name }: ToldBrand) => name !== null && name !== '' && text.toLowerCase().includes(name.toLowerCase());
  const named = brands.filter(says);
  const longest = Math.max(0, ...named.map(({ name }) => name?.length ?? 0));
  const fitting = named.length === 0 ? priced : priced.filter((brand) => says(brand) && brand.name?.length === longest);
  const [only, ...others] = fitting;
  return only === undefined || others.length > 0 ? null : only;
}

/**
 * A brand as a fare. What it costs is this leg's, on both lists of a round trip: the taxes of the saved answer are one airport's fee although a round trip was searched for, and
 * public code that reads the site adds both lists up (2026-11; docs/architecture.md, "Assumptions"). The booking class is the first letter of the fare basis, by the usual
 * convention: one for the whole leg, of flights that LATAM sells.
 */
export function fareOf(brand: ToldBrand, segments: readonly Segment[], paid: Pick<Fare, 'travellers' | 'adultsOnly' | 'per'>): Fare {
  const letter = bookingClass((brand.basis ?? '').slice(0, 1));
  const price = brand.amount === null ? null : moneyStated(brand.amount, brand.currency ?? '');
  return {
    ...paid,
    price,
    covers: 'leg',
    taxes: price === null ? null : taxesOf(brand),
    brand: brand.name,
    classes: segments.map(({ marketingCarrier }): BookingClass | null => (LATAM.has(marketingCarrier) ? letter : null)),
    classesFrom: 'fareBasis',
  };
}

/** What the fare of a flight is when no price of the answer is the card's: nothing is known of it. */
export function unknownFare(segments: readonly Segment[], paid: Pick<Fare, 'travellers' | 'adultsOnly' | 'per'>): Fare {
  return { ...paid, price: null, covers: 'leg', taxes: null, brand: null, classes: segments.map(() => null) };
}

/** Fare and taxes must be the price, or they are of something else. */
function taxesOf({ amount, fare, taxes, currency }: ToldBrand): Money | null {
  if (amount === null || fare === null || taxes === null || taxes < 0 || fare < 0 || Math.abs(fare + taxes - amount) >= 0.01) return null;
  return moneyStated(taxes, currency ?? '', 0);
}
