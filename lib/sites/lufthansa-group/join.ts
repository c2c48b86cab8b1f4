import { isShownBy, joinByTimes, type Ends, type Joined } from '../join-by-times';
import { clocksIn, daysIn, namesNumber, type RowEnd } from '../row-texts';
import type { ListAnswer, ToldFlight } from './answer';
import { costsAs } from './fares';
import type { EndTexts, FlightTexts, PlacedTexts } from './texts';

/**
 * The flight of a row in the answers, oldest first; `null` where none of them is of this row. Where the page names the row's segments it is that flight, as long as times, airports and
 * duration are its own; else it is found by those (`joinByTimes`).
 */
export function joined(
  row: FlightTexts,
  ends: Ends,
  answers: readonly ListAnswer[],
  rows: readonly PlacedTexts[],
  dates: readonly string[],
): Joined<ToldFlight> | null {
  const named = segmentsNamed(row.named);
  if (named !== null) {
    const found = answers.toReversed().flatMap(({ flights }) => flights.filter((flight) => flight !== null && isNamed(flight, named)));
    const [flight] = found;
    if (flight == null) return null;
    return isShownBy({ ends, duration: row.duration }, flight) ? { flight, sameFare: !showsPrice(row) || costsAs(row, flight) } : null;
  }
  const lists = answers.map(({ flights }) => ({ offset: 0, flights }));
  const places = rows.map(({ place, ...texts }) => ({ place, ends: endsOf(texts) }));
  return joinByTimes({ place: row.place, ends, duration: row.duration, costsAs: (flight) => costsAs(row, flight) }, lists, places, dates);
}

/** Both ends of a row; `null` where a time or an airport cannot be read. */
export function endsOf({ origin, destination }: Pick<PlacedTexts, 'origin' | 'destination'>): Ends | null {
  const from = endOf(origin);
  const to = endOf(destination);
  return from === null || to === null ? null : { origin: from, destination: to };
}

function endOf({ time, airport, side }: EndTexts): RowEnd | null {
  const [at, ...others] = clocksIn(time);
  const [code, ...more] = airport.match(/\b[A-Z]{3}\b/g) ?? [];
  return at === undefined || others.length > 0 || code === undefined || more.length > 0 ? null : { at, airport: code, days: daysIn(side) };
}

/** The segments that the page says a row is of; `null` where it says none, or not only such as can be read. */
function segmentsNamed(text: string): readonly string[] | null {
  const read = text.match(/SEG-[A-Z0-9]{2}\d{1,4}-[A-Z]{6}-\d{4}-\d{2}-\d{2}-\d{4}/g) ?? [];
  return read.length === 0 || read.length !== text.split('SEG-').length - 1 ? null : read;
}

function isNamed({ segments }: ToldFlight, named: readonly string[]): boolean {
  return segments.map(({ id }) => id).join() === named.join();
}

function showsPrice({ amounts, prices }: FlightTexts): boolean {
  return amounts.length > 0 || namesNumber(prices);
}
