import type { BookingClass } from '../flights/codes';
import type { Leg, Segment } from '../flights/itinerary';
import { decimalText, majorUnits, type Money } from '../flights/money';

/** A flight of a request body (milefy-v2.6, "Request parameters" of the calculating methods). */
export interface MilefyFlight {
  readonly flightId: string;
  readonly legs: readonly MilefyLeg[];
  readonly price?: MilefyPrice;
}

/** Ids of legs and segments are what upgrades and benefits are told of; where one is absent the API makes its own. */
interface MilefyLeg {
  readonly legId?: string;
  readonly segments: readonly MilefySegment[];
}

/** One traveller's price in units of the currency. `total` is with taxes, fees and surcharges; the parts make it sharper where a source states them. */
interface MilefyPrice {
  readonly currencyCode: string;
  readonly total: number;
  readonly fare?: number;
  readonly taxes?: number;
  readonly surcharges?: number;
}

interface MilefySegment {
  readonly segmentId?: string;
  readonly marketingAirlineCode: string;
  readonly operatingAirlineCode: string;
  readonly deptCode: string;
  readonly destCode: string;
  readonly deptDate: string;
  readonly fareCode: string;
  /** Digits. The table says text, the document's samples write a number; text goes out. */
  readonly flightNumber: string;
  /** Flown statute miles, only where a source states them: the API computes the great circle itself. */
  readonly distance?: number;
}

/** One question: these legs in these booking classes (one a segment, in order), at this price or price-free. */
export interface Question {
  readonly legs: readonly Leg[];
  readonly classes: readonly BookingClass[];
  readonly price: Money | null;
}

/** A part of a question's flight: the leg at an index, or a segment of it. */
export interface Part {
  readonly leg: number;
  readonly segment: number | null;
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

/** The same with its legs and segments named by their place behind the flight's id (`7-0`, `7-0-1`), for the methods that speak of them. */
export function namedFlight(flightId: string, question: Question): MilefyFlight {
  const flight = milefyFlight(flightId, question);
  const legs = flight.legs.map(({ segments }, at) => {
    const legId = `${flightId}-${at}`;
    return { legId, segments: segments.map((segment, index) => ({ segmentId: `${legId}-${index}`, ...segment })) };
  });
  return { ...flight, legs };
}

/** The part of a flight that a `targetId` of its answer names; `null` where it names none that was sent. */
export function partNamed(flightId: string, targetId: string, legLevel: boolean): Part | null {
  const read = targetId.startsWith(`${flightId}-`) ? /^(\d+)(?:-(\d+))?$/.exec(targetId.slice(flightId.length + 1)) : null;
  if (read === null || (read[2] === undefined) !== legLevel) return null;
  return { leg: Number(read[1]), segment: read[2] === undefined ? null : Number(read[2]) };
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

/**
 * The question's content as text: equal for equal questions, whoever asks them and whenever (docs/architecture.md, "Keys"). Day and place stand first, so that what one list asks about lies
 * together in the store.
 */
export function questionKey({ legs, classes, price }: Question): string {
  const remaining = [...classes];
  const flown = legs.map((leg) =>
    leg.segments.map((s) => [s.date, s.origin, s.destination, s.marketingCarrier, s.flightNumber, operating(s), remaining.shift()].join('.')).join(','),
  );
  return [flown.join('|'), price === null ? 'price-free' : `${decimalText(price)} ${price.currency}`].join(';');
}

function operating(segment: Segment): string {
  return segment.operatingCarrier ?? segment.marketingCarrier;
}
