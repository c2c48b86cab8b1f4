import type { Segment } from './itinerary';

/** Flights in the shortest form that names them: "LH 456 + UA 904". */
export function flightsText(segments: readonly Pick<Segment, 'marketingCarrier' | 'flightNumber'>[]): string {
  return segments.map(({ marketingCarrier, flightNumber }) => `${marketingCarrier} ${flightNumber}`).join(' + ');
}

/** A leg as people say it: "GRU–ZRH–FRA". Where the next flight leaves from another airport both are named: "GRU–EWR/JFK–FRA". Empty where there is no segment. */
export function routeText(segments: readonly Pick<Segment, 'origin' | 'destination'>[]): string {
  let text = '';
  let last = '';
  for (const { origin, destination } of segments) {
    text += `${last === '' ? origin : last === origin ? '' : `/${origin}`}–${destination}`;
    last = destination;
  }
  return text;
}
