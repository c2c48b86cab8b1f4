import type { Leg } from './itinerary';
import { minus, share, type Money } from './money';
import { knowsWholeTrip, type Fare, type Offer } from './offer';

/** The legs that numbers speak of, in the order flown: the whole trip where it is known, else the legs shown. */
export function appraisedLegs(offer: Offer): readonly Leg[] {
  return knowsWholeTrip(offer) ? [...offer.trip.chosenLegs, ...offer.trip.shownLegs] : offer.trip.shownLegs;
}

/** One traveller's price, where the page's price can be brought to that: it may be for several, and a child's share is not an adult's. */
export function pricePerTraveller({ price, per, travellers, adultsOnly }: Fare): Money | null {
  if (price === null || per === 'unknown') return null;
  if (per === 'one' || travellers === 1) return price;
  return travellers !== null && adultsOnly === true ? share(price, travellers) : null;
}

/** One traveller's fare with carrier surcharges and without taxes; `null` where the taxes or the traveller's share of them are not known. */
export function farePerTraveller(fare: Fare): Money | null {
  if (fare.price === null || fare.taxes === null || fare.price.currency !== fare.taxes.currency) return null;
  return pricePerTraveller({ ...fare, price: minus(fare.price, fare.taxes) });
}

/** Whether the price pays for the flights that are known, all of them or those shown, and for no others. */
export function paysForKnownFlights(offer: Offer, { covers }: Fare): boolean {
  return covers === 'leg' || (covers === 'trip' && knowsWholeTrip(offer));
}

/** Whether price and flights speak of the same thing, so that a number computed from the price is this itinerary's. */
export function priceFits(offer: Offer, fare: Fare): boolean {
  return pricePerTraveller(fare) !== null && paysForKnownFlights(offer, fare);
}
