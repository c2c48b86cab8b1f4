import { at, list, number, text } from '../picking';
import type { ToldFare } from './answer';

type ToldPrice = Pick<ToldFare, 'inMiles' | 'currency' | 'decimals' | 'one' | 'all' | 'travellers' | 'adultsOnly'>;

/**
 * What a fare costs, by the platform's own schema (`AirPricingRecords`, `UnitPrice`, `Price` in code that an airline generated from it and published; 2026-11): `unitPrices` is "price per
 * traveler … the price for 1 adult and the price for 1 child", `totalPrices` is all travellers', each a list with one element for each currency, miles among them. Amounts are in the
 * currency's smallest unit (the saved answer of Air Canada says 2 decimals and 710 for the taxes of a flight in Canada).
 *
 * Taxes are left out: the schema's base "includes some surcharges, but no taxes nor fees" and does not say which, and Miles & More counts the carrier's surcharges.
 */
export function pickPrice(prices: unknown, dictionaries: unknown): ToldPrice {
  const units = list(at(prices, 'unitPrices')) ?? [];
  const ids = [...new Set(units.flatMap((unit) => list(at(unit, 'travelerIds')) ?? []))].filter((id) => typeof id === 'string');
  const types = ids.map((id) => text(at(dictionaries, 'anonymousTraveler', id, 'passengerTypeCode')));
  const adult = units.find((unit) => (list(at(unit, 'travelerIds')) ?? []).some((id) => types[ids.indexOf(String(id))] === 'ADT'));
  const [all, ...others] = list(at(prices, 'totalPrices')) ?? [];
  const [one, ...more] = list(at(adult, 'prices')) ?? [];
  const currency = others.length > 0 || more.length > 0 ? null : text(at(all ?? one, 'currencyCode'));
  const inCurrency = (price: unknown) => (currency !== null && at(price, 'currencyCode') === currency ? number(at(price, 'total')) : null);
  return {
    inMiles: isInMiles(prices) || units.some(isInMiles),
    currency,
    decimals: currency === null ? null : number(at(dictionaries, 'currency', currency, 'decimalPlaces')),
    one: inCurrency(one),
    all: inCurrency(all),
    travellers: ids.length === 0 ? null : ids.length,
    adultsOnly: ids.length === 0 || types.includes(null) ? null : types.every((type) => type === 'ADT'),
  };
}

/** "Payment needs to be done in miles" (`isMarginal`, in answers `isRedemption`), or an award converter was used: the saved answer has that without the former. */
function isInMiles(prices: unknown): boolean {
  const isSaid = ['isRedemption', 'isMarginal'].some((name) => at(prices, name) === true);
  return isSaid || ['base', 'total'].some((name) => (number(at(prices, 'milesConversion', 'convertedMiles', name)) ?? 0) > 0);
}
