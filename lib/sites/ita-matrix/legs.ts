import { airlineCode, bookingClass, type BookingClass } from '../../flights/codes';
import type { Leg, Segment } from '../../flights/itinerary';
import { segmentFrom } from '../told-segment';
import { cabinOf } from './address';
import type { Opened, ToldHop, ToldSegment, ToldSlice } from './answer';

/** A leg with the booking class of each of its segments. */
export interface ClassedLeg {
  readonly leg: Leg;
  readonly classes: readonly (BookingClass | null)[];
}

/**
 * A leg as the list tells it: numbers, the airports between them, and when it begins and ends. `null` where a segment cannot be named for certain: an airport is missing (a flight that stops on the way
 * has one number for two), or the day on which a later flight leaves is not told, because the leg ends on another day.
 */
export function listedLeg(slice: ToldSlice): ClassedLeg | null {
  const { from, to, flights, stops, cabins, departs } = slice;
  if (stops.length !== flights.length - 1 || (flights.length > 1 && !isWithinADay(slice))) return null;
  const airports = [from, ...stops, to];
  // Each cabin that occurs stands there once: one is all flights', of two nobody knows whose each is.
  const cabin = cabins.length === 1 ? cabinOf(cabins[0] ?? null) : null;
  const segments = flights.map((flight, at) => {
    const [, carrier = '', number = ''] = /^([A-Z0-9]{2})(\d{1,4})$/.exec(flight) ?? [];
    return segmentFrom(
      { carrier, number, from: airports[at] ?? '', to: airports[at + 1] ?? '', departs },
      { cabin, operatingCarrier: null, operatorName: null, aircraft: null },
    );
  });
  const read = segments.flatMap((segment) => segment ?? []);
  return read.length === segments.length ? { leg: { segments: read }, classes: read.map(() => null) } : null;
}

/** Whether every flight of a leg leaves on its first day: it ends on that day, and does not go so far east or west that the day between may be another. */
function isWithinADay({ departs, arrives }: ToldSlice): boolean {
  const [start, end] = [offsetOf(departs), offsetOf(arrives)];
  return departs.slice(0, 10) === arrives.slice(0, 10) && start !== null && end !== null && Math.abs(start - end) <= 12;
}

/** Hours ahead of Greenwich. */
function offsetOf(time: string): number | null {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(time) ?? [];
  return sign === undefined ? (time.endsWith('Z') ? 0 : null) : (Number(hours) + Number(minutes) / 60) * (sign === '-' ? -1 : 1);
}

/** A leg as an opened row tells it: every take-off and landing, with the booking class of its number. `null` where one cannot be named. */
export function openedLeg(told: Opened['slices'][number]): ClassedLeg | null {
  const classed = told.flatMap((segment) => segment.hops.map((hop) => ({ segment: openedSegment(segment, hop), letter: letterOf(segment) })));
  const segments = classed.flatMap(({ segment }) => segment ?? []);
  return segments.length === classed.length ? { leg: { segments }, classes: classed.map(({ letter }) => letter) } : null;
}

function openedSegment({ carrier, number, bookings, isCodeshare, operator }: ToldSegment, hop: ToldHop): Segment | null {
  const cabins = new Set(bookings.map(({ cabin }) => cabin));
  const [only = null] = cabins;
  return segmentFrom(
    { ...hop, carrier, number },
    {
      cabin: cabins.size === 1 ? cabinOf(only) : null,
      // A codeshare is marked, and says who flies, in words (`codeshare`, `ext.operationalDisclosure`: public code that checks such answers; the saved answer has a flight of the airline's own, without either).
      operatingCarrier: isCodeshare ? null : airlineCode(carrier),
      operatorName: operator,
      aircraft: hop.aircraft,
    },
  );
}

/** The class of a number, where all bookings of it are in one. */
function letterOf({ bookings }: ToldSegment): BookingClass | null {
  const letters = new Set(bookings.map(({ letter }) => letter));
  const [only = ''] = letters;
  return letters.size === 1 ? bookingClass(only) : null;
}
