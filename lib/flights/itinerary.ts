import type { Cabin } from './cabin';
import type { AirlineCode, AirportCode, FlightNumber, LocalDate } from './codes';

/** One take-off and landing. A field is `null` where the site does not say it; nothing here is assumed. */
export interface Segment {
  readonly marketingCarrier: AirlineCode;
  readonly operatingCarrier: AirlineCode | null;
  /** The operator's name as the site writes it, kept when no code is known for it. */
  readonly operatorName: string | null;
  readonly flightNumber: FlightNumber;
  readonly origin: AirportCode;
  readonly destination: AirportCode;
  /** Local date of departure. */
  readonly date: LocalDate;
  /** The cabin of this very segment; the searched cabin is not it. */
  readonly cabin: Cabin | null;
  readonly aircraft: string | null;
  /** Other airlines that sell this flight under a number of their own. */
  readonly codeshares: readonly { readonly carrier: AirlineCode; readonly flightNumber: FlightNumber }[];
}

/** One direction of a trip: one or more segments in the order flown. */
export interface Leg {
  readonly segments: readonly Segment[];
}

/** The legs of a trip in the order flown. Price never lives here. */
export interface Itinerary {
  readonly legs: readonly Leg[];
}

/** A segment's identity: what a traveller would need to name this flight. */
export function segmentKey(segment: Segment): string {
  const { origin, destination, marketingCarrier, flightNumber, date } = segment;
  return `${origin}-${destination}-${marketingCarrier}-${flightNumber}-${date}`;
}
