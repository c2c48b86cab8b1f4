import type { CurrencyCode } from '../flights/codes';
import { farePerTraveller, paysForKnownFlights, pricePerTraveller } from '../flights/fare';
import { majorUnits } from '../flights/money';
import type { Fare, Offer } from '../flights/offer';
import type { ByTier, DistanceRule, FixedRule, NothingRule, Rate, RevenueRule } from './chart';
import type { Exchange, Gap } from './explanation';
import type { World } from './places';

/** From the least to the greatest that something may be. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** What is known of one traveller's fare, in major units of its currency. */
export interface Paid extends Span {
  readonly currency: CurrencyCode;
  readonly isPerTraveller: boolean;
  /** Whether it pays for no other flights than those that numbers speak of. */
  readonly fits: boolean;
}

/** What a row says of one traveller's fare: its price without taxes, or between nothing and the price while the taxes are not known. `null` without a price. */
export function paidFor(offer: Offer, fare: Fare): Paid | null {
  if (fare.price === null) return null;
  const known = farePerTraveller(fare);
  const perTraveller = pricePerTraveller(fare);
  const high = majorUnits(known ?? perTraveller ?? fare.price);
  return {
    low: known === null ? 0 : high,
    high,
    currency: fare.price.currency,
    isPerTraveller: perTraveller !== null,
    fits: paysForKnownFlights(offer, fare),
  };
}

/** A tier's rate as a span. A tier that the rule does not name has the rate of `base`. */
export function rateAt({ base, tiers }: ByTier, tier: number): Span {
  return spanOf(tiers?.[tier] ?? base);
}

function spanOf(rate: Rate): Span {
  return typeof rate === 'number' ? { low: rate, high: rate } : { low: rate[0], high: rate[1] };
}

/** What a segment earns by a rule that does not ask for the fare. `miles` are great-circle statute miles. */
export function worthOf(rule: DistanceRule | FixedRule | NothingRule, tier: number, miles: number): Span {
  switch (rule.kind) {
    case 'nothing':
      return { low: 0, high: 0 };
    case 'fixed':
      return rateAt(rule.amount, tier);
    case 'distance': {
      const factor = rateAt(rule.factor ?? { base: 1 }, tier);
      const flown = Math.max(miles * rule.share, rule.minimumMiles ?? 0);
      return { low: flown * factor.low, high: flown * factor.high };
    }
  }
}

/** What the whole fare earns by a rule, before minimum and caps. */
export function worthOfFare(rule: RevenueRule, tier: number, paid: Paid | null, rates: World['rates']): Span | Gap {
  if (paid === null) return { kind: 'price' };
  const exchanged = exchangeFor(rule, paid, rates);
  if (exchanged !== null && 'kind' in exchanged) return exchanged;
  const rate = rateAt(rule.perUnit, tier);
  const units = exchanged === null ? 1 : exchanged.rate;
  return { low: paid.low * units * rate.low, high: paid.high * units * rate.high };
}

/** How the fare becomes the rule's currency (`exchange`). */
export function exchangeFor({ currency }: RevenueRule, paid: Paid, rates: World['rates']): Exchange | Gap | null {
  return exchange(paid.currency, currency, rates);
}

/** How an amount becomes another currency's, by way of the euro: `null` where it is in it already, a gap where a currency has no rate. */
export function exchange(from: CurrencyCode, to: CurrencyCode, { date, perEuro }: World['rates']): Exchange | Gap | null {
  if (from === to) return null;
  const ofOne = (currency: CurrencyCode) => (currency === 'EUR' ? 1 : perEuro(currency));
  const [sold, bought] = [ofOne(from), ofOne(to)];
  if (sold === null) return { kind: 'rate', currency: from };
  if (bought === null) return { kind: 'rate', currency: to };
  return { from, to, rate: bought / sold, date };
}
