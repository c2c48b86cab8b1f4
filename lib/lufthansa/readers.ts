import type { z } from 'zod';
import { SourceFailure } from '../net/source-error';
import { loungesAnswer, seatMapAnswer } from './schema-offers';
import { flightStatusAnswer, schedulesAnswer, type Page } from './schema-operations';
import { aircraftAnswer, airlineAnswer, airportAnswer, cityAnswer, countryAnswer, nearestAnswer } from './schema-references';
import type { Answers, Question } from './types';

/** How the pages of an answer become one answer; `null` where there is nothing in them. */
interface Reader<Answer> {
  readonly page: (data: unknown) => Page<unknown>;
  readonly whole: (items: readonly unknown[]) => Answer | null;
}

/** A whole list. */
const all = <Item>(schema: z.ZodType<readonly Item[]>): Reader<readonly Item[]> => ({ page: pageOf(schema), whole: unlessEmpty });
/** A list that comes in pages. */
const paged = <Item>(schema: z.ZodType<Page<Item>>): Reader<readonly Item[]> => ({ page: (data) => valid(schema, data), whole: unlessEmpty });
/** The one element that was asked for. */
const single = <Item>(schema: z.ZodType<readonly Item[]>): Reader<Item> => ({
  page: pageOf(schema),
  whole: ([first]) => (first === undefined ? null : (first as Item)),
});

/** One reader a question. The items of `whole` are those that the same reader's `page` has read. */
export const READERS: { readonly [Ask in Question['ask']]: Reader<Answers[Ask]> } = {
  schedules: paged(schedulesAnswer),
  aircraft: single(aircraftAnswer),
  legacyAircraft: single(aircraftAnswer),
  airport: single(airportAnswer),
  city: single(cityAnswer),
  country: single(countryAnswer),
  airline: single(airlineAnswer),
  nearest: all(nearestAnswer),
  lounges: all(loungesAnswer),
  seatMap: single(seatMapAnswer),
  flightStatus: paged(flightStatusAnswer),
  routeStatus: paged(flightStatusAnswer),
  arrivals: paged(flightStatusAnswer),
  departures: paged(flightStatusAnswer),
};

// What comes is what the same reader's `page` gave, whose type the caller knows.
function unlessEmpty(items: readonly unknown[]): never[] | null {
  return items.length === 0 ? null : (items as never[]);
}

function pageOf<Item>(schema: z.ZodType<readonly Item[]>): Reader<unknown>['page'] {
  return (data) => {
    const items = valid(schema, data);
    return { items, came: items.length };
  };
}

function valid<Value>(schema: z.ZodType<Value>, data: unknown): Value {
  const read = schema.safeParse(data);
  if (read.success) return read.data;
  throw new SourceFailure({ kind: 'malformed', where: read.error.issues[0]?.path.join('.') || 'the answer itself' });
}
