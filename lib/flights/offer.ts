import type { Cabin } from './cabin';
import type { BookingClass } from './codes';
import { segmentKey, type Itinerary, type Leg, type Segment } from './itinerary';
import { decimalText, type Money } from './money';

export type TripKind = 'oneWay' | 'round' | 'multi' | 'unknown';

/** Which part of a trip a row shows. On the first list of a round trip one of two legs is shown and none is chosen. */
export interface Trip {
  readonly kind: TripKind;
  readonly shownLegs: readonly Leg[];
  /** Legs the traveller chose on an earlier list. */
  readonly chosenLegs: readonly Leg[];
  readonly legsTotal: number | null;
  /** The cabin that was searched for; a segment's own cabin may be lower. */
  readonly searchedCabin: Cabin | null;
}

export interface Fare {
  readonly price: Money | null;
  /** What the price pays for: the shown leg, or the whole trip with legs that are not shown yet. */
  readonly covers: 'leg' | 'trip' | 'unknown';
  readonly travellers: number | null;
  /** Whether all those travellers are adults, so that an equal share is each one's price. */
  readonly adultsOnly: boolean | null;
  /** Whether the price is one traveller's or everybody's. */
  readonly per: 'one' | 'all' | 'unknown';
  /** The part of `price` that is taxes and airport fees, for as many travellers; `null` where the site does not say it. */
  readonly taxes: Money | null;
  readonly brand: string | null;
  /** Booking class of each segment of the shown legs, in order; `null` where the site does not say it. */
  readonly classes: readonly (BookingClass | null)[];
  /** Set where the site shows no booking class, and `classes` are read from the fare basis: one letter for a whole leg, by convention, so no fact. */
  readonly classesFrom?: 'fareBasis';
}

/** One row of a result list. The `id` is content: two rows that show the same flights at the same price share it. */
export interface Offer {
  readonly id: string;
  readonly trip: Trip;
  readonly fares: readonly [Fare, ...Fare[]];
}

/** The legs whose flights are known: those chosen earlier and those this row shows. */
export function itinerary(offer: Offer): Itinerary {
  return { legs: [...offer.trip.chosenLegs, ...offer.trip.shownLegs] };
}

/** The segments this row shows, in the order flown. */
export function shownSegments(offer: Offer): readonly Segment[] {
  return offer.trip.shownLegs.flatMap((leg) => leg.segments);
}

/** Whether every leg that the price pays for is known, so that miles and price speak of the same flights. */
export function knowsWholeTrip({ trip }: Offer): boolean {
  return trip.legsTotal !== null && trip.chosenLegs.length + trip.shownLegs.length >= trip.legsTotal;
}

/**
 * Builds an offer with its content id: the search, the flights and what they cost. What a page tells of a flight now and not the next time (its
 * operator, its cabin) is no part of it: it is the same flight. `site` keeps ids of different sites apart.
 */
export function offer(site: string, trip: Trip, fares: Offer['fares']): Offer {
  const flights = [...trip.chosenLegs, ...trip.shownLegs].map(({ segments }) => segments.map(segmentKey).join(',')).join('|');
  const paid = fares.map(({ price, covers, brand, travellers, adultsOnly, per, taxes, classes }) =>
    [
      brand,
      covers,
      travellers,
      adultsOnly,
      per,
      classes.map((shown) => shown ?? '?').join(''),
      price === null ? 'no-price' : `${decimalText(price)} ${price.currency}`,
      ...(taxes === null ? [] : [decimalText(taxes)]),
    ]
      .map((part) => part ?? '-')
      .join(' '),
  );
  return { id: [site, trip.kind, trip.searchedCabin ?? '-', `${trip.chosenLegs.length} of ${trip.legsTotal ?? '-'}`, flights, ...paid].join(';'), trip, fares };
}
