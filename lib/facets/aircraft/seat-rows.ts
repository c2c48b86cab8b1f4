import type { Seat, SeatComponent, SeatDisplay, SeatMap } from '../../lufthansa/types';
import { componentWords } from './component-words';

/**
 * What is worth telling of a seat, by the API's codes (Seat Maps, characteristic codes: E exit row, L leg space, 1W window seat without window, 1D restricted recline, 1 restricted, B bassinet,
 * K bulkhead, Q quiet zone, BC bed, O preferential). Window, aisle and middle are seen from where it stands.
 */
export const SEAT_MARKS = ['exit', 'legroom', 'noWindow', 'recline', 'restricted', 'bassinet', 'bulkhead', 'quiet', 'bed', 'preferred'] as const;
export type SeatMark = (typeof SEAT_MARKS)[number];

const MARK_OF: Readonly<Record<string, SeatMark>> = {
  E: 'exit',
  L: 'legroom',
  '1W': 'noWindow',
  '1D': 'recline',
  '1': 'restricted',
  B: 'bassinet',
  K: 'bulkhead',
  Q: 'quiet',
  BC: 'bed',
  O: 'preferred',
};

/** Where a seat stands by its codes: W window, A aisle, WA both, 9 centre. */
export type SeatPlace = 'window' | 'aisle' | 'both' | 'middle' | null;

export interface DrawnSeat {
  readonly column: string;
  readonly place: SeatPlace;
  readonly marks: readonly SeatMark[];
}

export interface DrawnRow {
  readonly kind: 'row';
  readonly row: number;
  /** One a column, from left to right; `null` where no seat stands. */
  readonly seats: readonly (DrawnSeat | null)[];
  readonly isExit: boolean;
  readonly isOnWing: boolean;
}

/** What stands between rows: galleys, lavatories, doors, each with the part of the width that it takes. */
interface DrawnComponents {
  readonly kind: 'components';
  readonly components: readonly DrawnComponent[];
}

interface DrawnComponent {
  readonly code: string;
  readonly words: string;
  readonly section: SeatComponent['section'];
}

export interface DrawnDisplay {
  readonly columns: readonly string[];
  /** Places of columns that have an aisle on their right. */
  readonly aislesAfter: readonly number[];
  readonly lines: readonly (DrawnRow | DrawnComponents)[];
}

/** The decks and parts of a cabin as they are drawn: a line each row, and one each group of things that are no seats. */
export function drawnDisplays({ displays, seats, exits, wing }: SeatMap): readonly DrawnDisplay[] {
  const isIn = (row: number, range: { readonly first: number; readonly last: number }) => row >= range.first && row <= range.last;
  return displays.map((display) => {
    const { columns, rows, components } = display;
    const lines: (DrawnRow | DrawnComponents)[] = [];
    for (let row = rows.first; row <= rows.last; row += 1) {
      const here = seats.filter((seat) => seat.row === row);
      // The numbers may leave rows out (13, 17): what has neither seat nor anything else is not there.
      const things = components.filter((component) => component.row === row);
      const before = things.filter(({ side }) => side === 'F');
      const behind = things.filter(({ side }) => side !== 'F');
      if (before.length > 0) lines.push({ kind: 'components', components: before.map(drawnComponent) });
      if (here.length > 0) {
        lines.push({
          kind: 'row',
          row,
          seats: columns.map((column) => drawnSeat(here.find((seat) => seat.column === column))),
          isExit: exits.some((range) => isIn(row, range)),
          isOnWing: wing !== null && isIn(row, wing),
        });
      }
      if (behind.length > 0) lines.push({ kind: 'components', components: behind.map(drawnComponent) });
    }
    return { columns, aislesAfter: aislesAfter(display, seats), lines };
  });
}

function drawnComponent({ code, section }: SeatComponent): DrawnComponent {
  return { code, words: componentWords(code), section };
}

/** Seat code 8: "No seat at this location". */
function drawnSeat(seat: Seat | undefined): DrawnSeat | null {
  if (seat === undefined || seat.characteristics.includes('8')) return null;
  const { column, characteristics } = seat;
  const has = (code: string) => characteristics.includes(code);
  const place = has('WA') || (has('W') && has('A')) ? 'both' : has('W') || has('1W') ? 'window' : has('A') ? 'aisle' : has('9') ? 'middle' : null;
  return { column, place, marks: SEAT_MARKS.filter((mark) => characteristics.some((code) => MARK_OF[code] === mark)) };
}

/** An aisle runs between two columns where, in some row, both seats beside it are aisle seats. */
function aislesAfter({ columns, rows }: SeatDisplay, seats: readonly Seat[]): readonly number[] {
  const aisleSeats = new Set(
    seats
      .filter(({ row, characteristics }) => row >= rows.first && row <= rows.last && characteristics.some((code) => code === 'A' || code === 'WA'))
      .map(({ row, column }) => `${row} ${column}`),
  );
  return columns.flatMap((column, at) => {
    const next = columns[at + 1];
    if (next === undefined) return [];
    for (let row = rows.first; row <= rows.last; row += 1) if (aisleSeats.has(`${row} ${column}`) && aisleSeats.has(`${row} ${next}`)) return [at];
    return [];
  });
}

/** The rows that are alike, one after another, as one: for those who read a seat map instead of seeing it. */
export function likeRows({ lines }: DrawnDisplay): readonly { readonly first: DrawnRow; readonly last: number }[] {
  const groups: { first: DrawnRow; last: number }[] = [];
  for (const line of lines) {
    if (line.kind !== 'row') continue;
    const group = groups.at(-1);
    if (group !== undefined && isLike(group.first, line)) group.last = line.row;
    else groups.push({ first: line, last: line.row });
  }
  return groups;
}

function isLike(one: DrawnRow, other: DrawnRow): boolean {
  return JSON.stringify({ ...one, row: 0 }) === JSON.stringify({ ...other, row: 0 });
}
