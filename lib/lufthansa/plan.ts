import type { LocalDate } from '../flights/codes';
import type { Segment } from '../flights/itinerary';
import { isOfGroup } from './group';
import { questionKey } from './routes';
import type { Question, Schedule, ScheduledFlight } from './types';

/*
 * Which calls a list of flights needs: as few as there are different airport pairs and days, since one call a row would use up an hour's calls with a few searches.
 */

type SchedulesQuestion = Extract<Question, { ask: 'schedules' }>;

/** Schedules are known for so many days from today on (FACTS 1.9). */
const SCHEDULED_DAYS = 360;

/** The search that holds a segment. */
export function scheduleOf({ origin, destination, date }: Segment): SchedulesQuestion {
  return { ask: 'schedules', origin, destination, date, direct: true };
}

/**
 * The searches that a list needs: one for each airport pair and day on which an airline of the Lufthansa Group sells or flies one of its segments, in the order of the list. `today` is the traveller's
 * day: of days that are too far ahead schedules say nothing. Earlier ones no search shows.
 */
export function schedulesFor(segments: readonly Segment[], today: LocalDate): readonly SchedulesQuestion[] {
  return eachOnce(segments.filter((segment) => isOfGroup(segment) && isScheduled(segment.date, today)).map(scheduleOf));
}

/** Questions without their repetitions, in order. */
export function eachOnce<Asked extends Question>(questions: readonly Asked[]): readonly Asked[] {
  return [...new Map(questions.map((question) => [questionKey(question), question])).values()];
}

function isScheduled(date: LocalDate, today: LocalDate): boolean {
  return (Date.parse(date) - Date.parse(today)) / 86_400_000 <= SCHEDULED_DAYS;
}

/**
 * The flight of a segment in the schedules of its airports and day: by the number that the page shows, else by one of its other numbers. `null` where none has it, or several that
 * differ in what is asked of them (the aircraft).
 */
export function findScheduled(schedules: readonly Schedule[], segment: Segment): ScheduledFlight | null {
  const direct = schedules.flatMap(({ flights }) => flights).filter((flight) => isOnWay(flight, segment));
  const numbers = [{ carrier: segment.marketingCarrier, flightNumber: segment.flightNumber }, ...segment.codeshares];
  for (const number of numbers) {
    const found = direct.filter(({ marketing }) => marketing.carrier === number.carrier && marketing.flightNumber === number.flightNumber);
    const [first] = found;
    if (first !== undefined) return found.every(({ aircraft }) => aircraft === first.aircraft) ? first : null;
  }
  return null;
}

function isOnWay({ departure, arrival }: ScheduledFlight, { origin, destination, date }: Segment): boolean {
  return departure.airport === origin && arrival.airport === destination && departure.scheduled.startsWith(date);
}
