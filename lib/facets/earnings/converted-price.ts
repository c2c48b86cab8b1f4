import type { World } from '../../charts/places';
import { exchange } from '../../charts/worth';
import type { CurrencyCode } from '../../flights/codes';
import { majorUnits, money } from '../../flights/money';
import type { Offer } from '../../flights/offer';
import type { EarningsAnswer } from './answer';

/** An offer's price in another currency, to its hundredth, at reference rates; `null` where there is no price, no rate, or nothing to convert. */
export function convertedPrice({ fares: [{ price }] }: Offer, to: CurrencyCode | null, rates: World['rates']): EarningsAnswer['converted'] {
  const exchanged = price === null || to === null ? null : exchange(price.currency, to, rates);
  if (price === null || to === null || exchanged === null || 'kind' in exchanged) return null;
  return { amount: money(Math.round(majorUnits(price) * exchanged.rate * 100), 2, to), date: exchanged.date };
}
