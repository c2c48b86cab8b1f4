import { airlineCode, airportCode, flightNumber, localDate } from '../flights/codes';
import type { Segment } from '../flights/itinerary';

/** A segment as an answer of a site names it, in texts; `departs` is local time and begins with the date. */
interface Named {
  readonly carrier: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly departs: string;
}

/** The segment that these texts name, with what else is known of it; `null` where they name none for certain. */
export function segmentFrom(
  { carrier, number, from, to, departs }: Named,
  known: Pick<Segment, 'operatingCarrier' | 'operatorName' | 'cabin' | 'aircraft'>,
): Segment | null {
  const marketingCarrier = airlineCode(carrier);
  const flight = flightNumber(number);
  const origin = airportCode(from);
  const destination = airportCode(to);
  const date = localDate(departs.slice(0, 10));
  if (marketingCarrier === null || flight === null || origin === null || destination === null || date === null) return null;
  return { marketingCarrier, flightNumber: flight, origin, destination, date, codeshares: [], ...known };
}
