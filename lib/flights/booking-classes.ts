import { CABINS, type Cabin } from './cabin';
import type { AirlineCode, BookingClass } from './codes';

/**
 * The booking classes that an airline sells in each cabin. Which of them a fare has is on no list of a flight search, so all
 * of them are asked for. The order says nothing: which class earns more belongs to the programme.
 */
interface ClassTable {
  readonly airlines: readonly string[];
  readonly source: string;
  readonly classes: Readonly<Record<Cabin, string>>;
}

const TABLES: readonly ClassTable[] = [
  {
    airlines: ['LH', 'LX', 'OS', 'SN'],
    source: 'Aeroplan partner chart for LH, LX and OS (api-docs/FACTS.md 5.2), read 2026-07; K is sold and earns nothing there',
    classes: { economy: 'YBMUHXQVWSTLK', premiumEconomy: 'GEN', business: 'JCDZP', first: 'FA' },
  },
];

/** IATA Resolution 728 as most airlines use it: the fallback for an airline without a table of its own, and marked as such. */
const GENERIC: ClassTable = {
  airlines: [],
  source: 'IATA Resolution 728, reservation booking designators: general use, not this airline’s own table',
  classes: { economy: 'YBMHKLQTVXSUNEOG', premiumEconomy: 'WPR', business: 'JCDZI', first: 'FA' },
};

export interface CandidateClasses {
  readonly classes: readonly BookingClass[];
  readonly basis: 'airline' | 'generic';
  readonly source: string;
}

const memo = new Map<string, CandidateClasses>();

/** Every class that a seat of this airline in one of these cabins may be booked in (default: any cabin). */
export function candidateClasses(airline: AirlineCode, cabins: readonly Cabin[] = CABINS): CandidateClasses {
  const key = `${airline} ${cabins.join()}`;
  const found = memo.get(key) ?? findCandidates(airline, cabins);
  memo.set(key, found);
  return found;
}

function findCandidates(airline: AirlineCode, cabins: readonly Cabin[]): CandidateClasses {
  const own = ownTable(airline);
  const { classes, source } = own ?? GENERIC;
  const letters = new Set(cabins.flatMap((cabin) => [...classes[cabin]]));
  return { classes: [...letters] as BookingClass[], basis: own === undefined ? 'generic' : 'airline', source };
}

/** The cabins in which this airline sells a class, by its own table; `null` where it has none, or the table lacks the class. */
export function cabinsSellingClass(airline: AirlineCode, bookingClass: BookingClass): readonly Cabin[] | null {
  const own = ownTable(airline);
  if (own === undefined) return null;
  const cabins = CABINS.filter((cabin) => own.classes[cabin].includes(bookingClass));
  return cabins.length === 0 ? null : cabins;
}

function ownTable(airline: AirlineCode): ClassTable | undefined {
  return TABLES.find((table) => table.airlines.includes(airline));
}
