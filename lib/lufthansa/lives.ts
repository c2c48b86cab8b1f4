import type { Question } from './types';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** "There is no data" may change any time. */
const NEGATIVE_MS = HOUR_MS;

/** How long each answer is used before it is asked for again, in ms. The documents state none: what changes by the minute, the day or the year is our reading of what each says. */
const LIVES: Readonly<Record<Question['ask'], number>> = {
  aircraft: 30 * DAY_MS,
  legacyAircraft: 30 * DAY_MS,
  airport: 30 * DAY_MS,
  city: 30 * DAY_MS,
  country: 30 * DAY_MS,
  airline: 30 * DAY_MS,
  nearest: 30 * DAY_MS,
  lounges: 7 * DAY_MS,
  schedules: DAY_MS,
  // Which aircraft flies, and so its layout, changes as the schedule does.
  seatMap: DAY_MS,
  flightStatus: 5 * MINUTE_MS,
  routeStatus: 5 * MINUTE_MS,
  arrivals: 5 * MINUTE_MS,
  departures: 5 * MINUTE_MS,
};

/** How long an answer to a question is used, in ms: what says nothing for an hour at most. */
export function lifeOf(ask: Question['ask'], kind: 'said' | 'no-data'): number {
  return kind === 'said' ? LIVES[ask] : Math.min(LIVES[ask], NEGATIVE_MS);
}
