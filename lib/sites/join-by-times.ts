import { canLast, clockOf, type RowEnd } from './row-texts';

/** A flight as an answer tells it: how it is recognised on a row. */
export interface TimedFlight {
  readonly from: string;
  readonly to: string;
  /** Local time at the airport, `2026-04-12T02:45:00`. */
  readonly departs: string;
  readonly arrives: string;
  /** How long it takes. */
  readonly minutes: number | null;
}

/** A list, or a page of one, in the site's order. A flight that was not of the known form keeps its place as `null`. */
export interface TimedList<Flight extends TimedFlight> {
  /** How many flights of the list come before these. */
  readonly offset: number;
  readonly flights: readonly (Flight | null)[];
}

/** Both ends as a row shows them. */
export interface Ends {
  readonly origin: RowEnd;
  readonly destination: RowEnd;
}

/** A row of the list at its place, from 0 on; without ends where they cannot be read. */
export interface PlacedRow {
  readonly place: number;
  readonly ends: Ends | null;
}

/** What a row is joined by. */
export interface JoinedRow<Flight extends TimedFlight> {
  readonly place: number;
  readonly ends: Ends;
  readonly duration: string;
  /** Whether a flight is sold at the price that the row shows. */
  readonly costsAs: (flight: Flight) => boolean;
}

/** The flight of a row, and whether the answer's prices are the row's. */
export interface Joined<Flight extends TimedFlight> {
  readonly flight: Flight;
  readonly sameFare: boolean;
}

/**
 * The flight of a row in the answers (oldest first), or `null` where none of them is of this row. The newest that has flights between the row's airports decides on which day they
 * leave; an older one counts only for the same day, since a list may come in pages, or from the page's own memory. `dates` are those that were searched for, empty where the page does not say.
 *
 * Never by order alone: times, airports and duration must be the row's. Where several flights share them the price decides, and where they share that too, the order of the list, if
 * every row of the page stands where its flight does; else nothing is said. A flight of the answer that could not be read may be the row's as well. A flight at another price may be another flight at the same times, or the same times of another day: it is the
 * row's only where the search confirms the day and the order the flight.
 */
export function joinByTimes<Flight extends TimedFlight>(
  row: JoinedRow<Flight>,
  answers: readonly TimedList<Flight>[],
  rows: readonly PlacedRow[],
  dates: readonly string[],
): Joined<Flight> | null {
  let days: ReadonlySet<string> | null = null;
  for (const answer of answers.toReversed()) {
    const onRoute = answer.flights.filter((flight) => flight !== null).filter((flight) => isBetween(row.ends, flight));
    if (onRoute.length === 0) continue;
    const itsDays = new Set(onRoute.map(dayOf));
    const newest: ReadonlySet<string> = days ?? itsDays;
    days = newest;
    if (![...itsDays].some((day) => newest.has(day))) continue;
    const isSearched = (flight: Flight) => dates.length === 0 || dates.includes(dayOf(flight));
    const alike = onRoute.filter((flight) => newest.has(dayOf(flight)) && isShownBy(row, flight) && isSearched(flight));
    if (alike.length === 0) continue;
    if (mayBeUnread(row, answer, rows)) return null;
    const found = onlyOne(row, alike, answer, rows);
    if (found === null) return null;
    const sameFare = row.costsAs(found);
    return sameFare || (dates.includes(dayOf(found)) && hasPlaceOf(row, found, answer, rows)) ? { flight: found, sameFare } : null;
  }
  return null;
}

/** Whether a row that shows these ends and this duration can be this flight. */
export function isShownBy({ ends, duration }: Pick<JoinedRow<TimedFlight>, 'ends' | 'duration'>, flight: TimedFlight): boolean {
  return isBetween(ends, flight) && hasTimes(ends, flight) && canLast(duration, flight.minutes);
}

function onlyOne<Flight extends TimedFlight>(
  row: JoinedRow<Flight>,
  alike: readonly Flight[],
  answer: TimedList<Flight>,
  rows: readonly PlacedRow[],
): Flight | null {
  const [first, ...others] = alike;
  if (first === undefined || others.length === 0) return first ?? null;
  const priced = alike.filter((flight) => row.costsAs(flight));
  const [only, ...more] = priced;
  if (only !== undefined && more.length === 0) return only;
  return (priced.length > 0 ? priced : alike).find((flight) => hasPlaceOf(row, flight, answer, rows)) ?? null;
}

/** Whether a flight stands in the answer where the row stands in a list that is in the answer's order. */
function hasPlaceOf(row: { readonly place: number }, flight: TimedFlight, answer: TimedList<TimedFlight>, rows: readonly PlacedRow[]): boolean {
  return answer.flights[row.place - answer.offset] === flight && isInOrder(answer, rows);
}

/** Whether a row may be of a flight of the answer that could not be read: it is of a readable one only where all flights are shown, and no more rows than readable flights show its times. */
function mayBeUnread({ ends }: { readonly ends: Ends }, { flights, offset }: TimedList<TimedFlight>, rows: readonly PlacedRow[]): boolean {
  if (!flights.includes(null)) return false;
  const shown = rows.filter((other) => other.ends !== null && haveSameTimes(other.ends, ends));
  const read = flights.filter((flight) => flight !== null && isBetween(ends, flight) && hasTimes(ends, flight));
  return rows.length !== offset + flights.length || shown.length > read.length;
}

function haveSameTimes(one: Ends, other: Ends): boolean {
  return (['origin', 'destination'] as const).every(
    (end) => one[end].at === other[end].at && one[end].airport === other[end].airport && one[end].days === other[end].days,
  );
}

/** Whether every row of this answer's part of the list, which ends with it, stands where its flight does: a row more or less, and any of them may be another's. */
function isInOrder({ flights, offset }: TimedList<TimedFlight>, rows: readonly PlacedRow[]): boolean {
  if (rows.length !== offset + flights.length) return false;
  return rows.slice(offset).every(({ place, ends }, at) => {
    const flight = flights[at] ?? null;
    return flight !== null && ends !== null && place === offset + at && hasTimes(ends, flight) && isBetween(ends, flight);
  });
}

function isBetween({ origin, destination }: Ends, { from, to }: TimedFlight): boolean {
  return from === origin.airport && to === destination.airport;
}

function hasTimes({ origin, destination }: Ends, { departs, arrives }: TimedFlight): boolean {
  const days = Math.round((Date.parse(`${arrives.slice(0, 10)}T00:00:00Z`) - Date.parse(`${departs.slice(0, 10)}T00:00:00Z`)) / 86_400_000);
  return clockOf(departs) === origin.at && clockOf(arrives) === destination.at && days === destination.days;
}

/** The local day that a flight leaves on. */
export function dayOf({ departs }: TimedFlight): string {
  return departs.slice(0, 10);
}
