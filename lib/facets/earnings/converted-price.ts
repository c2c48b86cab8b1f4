import type { World } from '../../charts/places';
import type { CurrencyCode } from '../../flights/codes';
import { majorUnits, money } from '../../flights/money';
import type { Offer } from '../../flights/offer';
import type { EarningsAnswer } from './answer';

/** An offer's price in another currency, to its hundredth, at reference rates; `null` where there is no price, no rate, or nothing to convert. */
export function convertedPrice({ fares: [{ price }] }: Offer, to: CurrencyCode | null, { date, perEuro }: World['rates']): EarningsAnswer['converted'] {
  if (price === null || to === null || price.currency === to) return null;
  const [from, into] = [perEuro(price.currency), perEuro(to)];
  if (from === null || into === null) return null;
  return { amount: money(Math.round((majorUnits(price) / from) * into * 100), 2, to), date };
}
