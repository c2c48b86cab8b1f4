import { airlineCode, airportCode, flightNumber, localDate } from '../../flights/codes';
import type { AirlineCode, AirportCode, FlightNumber, LocalDate } from '../../flights/codes';

/** What the attribute says of a segment: its identity and nothing more. */
export interface StatedSegment {
  readonly marketingCarrier: AirlineCode;
  readonly flightNumber: FlightNumber;
  readonly origin: AirportCode;
  readonly destination: AirportCode;
  readonly date: LocalDate;
}

/**
 * Reads `https://www.travelimpactmodel.org/lookup/flight?itinerary=IXM-HYD-6E-6023-20251015,HYD-BOM-…`
 * (captures/README.md, Google Flights; last seen 2026-07-19). A segment may start elsewhere than the one before it
 * ended (an airport change, seen LHR to LCY). One unreadable piece makes all of it `null`.
 */
export function segmentsOfAttribute(value: string): readonly StatedSegment[] | null {
  const stated = /[?&]itinerary=([^&#]*)/.exec(value)?.[1];
  const itinerary = stated === undefined ? null : decoded(stated);
  if (itinerary === null) return null;
  const segments: StatedSegment[] = [];
  for (const part of itinerary.split(',')) {
    const segment = segmentOf(part);
    if (segment === null) return null;
    segments.push(segment);
  }
  return segments;
}

/** Makes a segment of the five texts that name it wherever Google writes them, or `null` when one is not of its form. */
export function statedSegment(from: string, to: string, carrier: string, number: string, date: string): StatedSegment | null {
  const origin = airportCode(from);
  const destination = airportCode(to);
  const marketingCarrier = airlineCode(carrier);
  const flight = flightNumber(number);
  const day = localDate(date);
  if (origin === null || destination === null || marketingCarrier === null || flight === null || day === null) return null;
  return { marketingCarrier, flightNumber: flight, origin, destination, date: day };
}

/** The flight a segment is, as one comparable text. */
export function statedKey({ origin, destination, marketingCarrier, flightNumber: number, date }: StatedSegment): string {
  return `${origin}-${destination}-${marketingCarrier}-${number}-${date}`;
}

function decoded(text: string): string | null {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function segmentOf(text: string): StatedSegment | null {
  const [from, to, carrier, number, date, ...rest] = text.split('-');
  if (from === undefined || to === undefined || carrier === undefined || number === undefined || date === undefined) return null;
  return rest.length > 0 ? null : statedSegment(from, to, carrier, number, date);
}
