import type { BookingClass } from '../flights/codes';
import type { Leg, Segment } from '../flights/itinerary';
import { decimalText, majorUnits, type Money } from '../flights/money';

/** A flight of a request body (milefy-v2.6, CalculateMiles, "Request parameters"). */
export interface MilefyFlight {
  readonly flightId: string;
  readonly legs: readonly { readonly segments: readonly MilefySegment[] }[];
  readonly price?: { readonly currencyCode: string; readonly total: number };
}

interface MilefySegment {
  readonly marketingAirlineCode: string;
  readonly operatingAirlineCode: string;
  readonly deptCode: string;
  readonly destCode: string;
  readonly deptDate: string;
  readonly fareCode: string;
  readonly flightNumber: string;
}

/** One question: these legs in these booking classes (one a segment, in order), at this price or price-free. */
export interface Question {
  readonly legs: readonly Leg[];
  readonly classes: readonly BookingClass[];
  readonly price: Money | null;
}

/**
 * The question as a flight of a request. An operating carrier that the page does not tell is sent as the marketing carrier (the
 * field is required); whoever shows the answer says so. A question without a price is sent without the price block (a block without
 * `total` is FLTPE), and `distance` is left out: the API computes the great circle itself. Throws `RangeError` where classes and segments do not match.
 */
export function milefyFlight(flightId: string, { legs, classes, price }: Question): MilefyFlight {
  const remaining = [...classes];
  const body = legs.map((leg) => ({ segments: leg.segments.map((segment) => milefySegment(segment, remaining.shift())) }));
  if (remaining.length > 0) throw new RangeError('a question has one booking class for each segment');
  return { flightId, legs: body, ...(price === null ? {} : { price: { currencyCode: price.currency, total: majorUnits(price) } }) };
}

function milefySegment(segment: Segment, fareCode: BookingClass | undefined): MilefySegment {
  if (fareCode === undefined) throw new RangeError('a question has one booking class for each segment');
  return {
    marketingAirlineCode: segment.marketingCarrier,
    operatingAirlineCode: operating(segment),
    deptCode: segment.origin,
    destCode: segment.destination,
    deptDate: segment.date,
    fareCode,
    flightNumber: segment.flightNumber,
  };
}

/** The question's content as text: equal for equal questions, whoever asks them and whenever (docs/architecture.md, "Keys"). */
export function questionKey({ legs, classes, price }: Question): string {
  const remaining = [...classes];
  const flown = legs.map((leg) =>
    leg.segments.map((s) => [s.marketingCarrier, s.flightNumber, operating(s), s.origin, s.destination, s.date, remaining.shift()].join('.')).join(','),
  );
  return [flown.join('|'), price === null ? 'price-free' : `${decimalText(price)} ${price.currency}`].join(';');
}

function operating(segment: Segment): string {
  return segment.operatingCarrier ?? segment.marketingCarrier;
}
