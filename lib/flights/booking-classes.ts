import { AIRLINE_TABLES, GENERIC_CLASSES, GENERIC_SOURCE, type ClassTable } from './booking-class-tables';
import { CABINS, type Cabin } from './cabin';
import type { AirlineCode, BookingClass } from './codes';

/** The booking classes that an airline may have sold a seat in. Which of them a fare has is on no list of a flight search, so all of them are asked for. */
export interface CandidateClasses {
  readonly classes: readonly BookingClass[];
  /** `airline`: every class is from the airline's own table, and it is complete for these cabins. `generic`: for one of them at least it is not. */
  readonly basis: 'airline' | 'generic';
  readonly source: string;
}

const tables: ReadonlyMap<string, ClassTable> = new Map(Object.entries(AIRLINE_TABLES));
const memo = new Map<string, CandidateClasses>();

/** Every class that a seat of this airline in one of these cabins may be booked in (default: all cabins). */
export function candidateClasses(airline: AirlineCode, cabins: readonly Cabin[] = CABINS): CandidateClasses {
  const key = `${airline} ${cabins.join()}`;
  const found = memo.get(key) ?? findCandidates(tables.get(airline), cabins);
  memo.set(key, found);
  return found;
}

function findCandidates(own: ClassTable | undefined, cabins: readonly Cabin[]): CandidateClasses {
  if (own === undefined) return generic(cabins);
  const { classes } = own;
  const known = cabins.filter((cabin) => classes[cabin] !== null);
  const open = cabins.filter((cabin) => classes[cabin] === null);
  const letters = known.map((cabin) => classes[cabin] ?? '').join('');
  // A page that shows a cabin which the airline does not have knows better than the table.
  if (letters === '') return generic(cabins);
  if (open.length === 0) return { classes: distinct(letters), basis: 'airline', source: sourceOf(own) };
  const filled = generic(open);
  return { classes: distinct(letters + filled.classes.join('')), basis: 'generic', source: `${sourceOf(own)}; ${open.join()}: ${filled.source}` };
}

function generic(cabins: readonly Cabin[]): CandidateClasses {
  return { classes: distinct(cabins.map((cabin) => GENERIC_CLASSES[cabin]).join('')), basis: 'generic', source: GENERIC_SOURCE };
}

function distinct(letters: string): readonly BookingClass[] {
  return [...new Set(letters)] as BookingClass[];
}

function sourceOf({ sources, note }: ClassTable): string {
  return `${sources.map(({ title, address, read, confidence }) => `${title} (${address}), read ${read}, ${confidence}`).join('; ')}. ${note}`;
}

/**
 * The cabins in which this airline sells a class, by its own table; `null` where it has none, or the table lacks the class or is open for a cabin in which the class
 * may be sold as well.
 */
export function cabinsSellingClass(airline: AirlineCode, bookingClass: BookingClass): readonly Cabin[] | null {
  const own = tables.get(airline);
  if (own === undefined || CABINS.some((cabin) => own.classes[cabin] === null)) return null;
  const cabins = CABINS.filter((cabin) => own.classes[cabin]?.includes(bookingClass) === true);
  return cabins.length === 0 ? null : cabins;
}
