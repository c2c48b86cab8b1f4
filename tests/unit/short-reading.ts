import { segmentKey } from '../../lib/flights/itinerary';
import { decimalText, type Money } from '../../lib/flights/money';
import type { Fare, Offer } from '../../lib/flights/offer';
import type { Reading } from './read-page';

/** A reading in the short form of `expected.json`. */
export function shortReading(reading: Reading): unknown {
  if (reading.kind !== 'offers') return reading;
  return { ...reading, offers: reading.offers.map(({ offer }) => shortOffer(offer)) };
}

function shortOffer({ trip, fares }: Offer): unknown {
  const { kind, legsTotal, chosenLegs, shownLegs } = trip;
  return {
    trip: [kind, `${chosenLegs.length + shownLegs.length} of ${legsTotal ?? '-'}`].join(' '),
    flights: shownLegs.flatMap(({ segments }) =>
      segments.map((segment) => [segmentKey(segment), segment.operatingCarrier, segment.aircraft, segment.cabin].map((part) => part ?? '-').join(' ')),
    ),
    fares: fares.map(shortFare),
  };
}

function shortFare({ brand, price, taxes, covers, per, travellers, classes, classesFrom }: Fare): string {
  const amount = (money: Money | null) => (money === null ? '-' : `${decimalText(money)} ${money.currency}`);
  return [brand ?? '-', amount(price), amount(taxes), covers, per, travellers ?? '-', classes.map((each) => each ?? '?').join(''), classesFrom ?? '-'].join(
    '; ',
  );
}

/** The flights of a reading, by what names them. */
export function flightsIn(reading: Reading): readonly string[] {
  if (reading.kind !== 'offers') return [];
  return reading.offers.map(({ offer }) => offer.trip.shownLegs.flatMap(({ segments }) => segments.map(segmentKey)).join());
}
