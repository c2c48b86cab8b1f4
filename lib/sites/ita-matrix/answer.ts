import { isFields, isListOf, isMatching, isNumberOrNull, isText, isTextOrNull } from '../told-forms';

/** What the tap picks of an answer (`tapped.ts`): a list of solutions, or one that was opened. */
/** `unread`: how many solutions of the list are not of the form: a row may be of one of them. */
export type ToldAnswer = { readonly solutions: readonly Solution[]; readonly unread: number } | { readonly opened: Opened };

/** What a list and an opened row both say of an itinerary. */
export type ToldPrice = {
  readonly id: string;
  /** "USD439.81", for all travellers. */
  readonly total: string;
  readonly travellers: number | null;
  readonly adults: number | null;
};

/** A row of the list: flights and cabins, and no booking class. */
export type Solution = ToldPrice & {
  /** The price as the list rounds it up: "USD440.00". */
  readonly rounded: string | null;
  readonly slices: readonly ToldSlice[];
};

/** One direction. */
export type ToldSlice = {
  readonly from: string;
  readonly to: string;
  /** Local time and offset, `2026-08-10T06:21-04:00`. */
  readonly departs: string;
  readonly arrives: string;
  /** "UA360", in the order flown. */
  readonly flights: readonly string[];
  /** The cabins that occur, each once. */
  readonly cabins: readonly string[];
  /** The airports between the flights. */
  readonly stops: readonly string[];
};

/** An opened row: every segment with its booking class, and what the price is made of. */
export type Opened = ToldPrice & {
  readonly slices: readonly (readonly ToldSegment[])[];
  readonly fares: readonly string[];
  readonly taxes: readonly { readonly code: string; readonly amount: string }[];
};

/** What flies under one number. */
export type ToldSegment = {
  readonly carrier: string;
  readonly number: string;
  readonly bookings: readonly { readonly letter: string; readonly cabin: string | null }[];
  /** Whether the site says that another airline flies, and its words for it. */
  readonly isCodeshare: boolean;
  readonly operator: string | null;
  /** The take-offs and landings under this number: one but for flights that stop on the way. */
  readonly hops: readonly ToldHop[];
};

export type ToldHop = { readonly from: string; readonly to: string; readonly departs: string; readonly aircraft: string | null };

/** An answer in the form of the tap, without the solutions that are not of it; `null` where it is none. */
export function asToldAnswer(value: unknown): ToldAnswer | null {
  if (!isFields(value)) return null;
  const { solutions, unread, opened } = value;
  if (Array.isArray(solutions)) {
    const read = solutions.flatMap((each: unknown) => (isSolution(each) ? [each] : []));
    // It is read where it comes and where it is used: what was left out the first time still counts.
    return { solutions: read, unread: solutions.length - read.length + (typeof unread === 'number' ? unread : 0) };
  }
  return isOpened(opened) ? { opened } : null;
}

const AIRPORT = /^[A-Z]{3}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function isPrice(value: unknown): value is ToldPrice {
  return isFields(value) && isText(value['id']) && isText(value['total']) && isNumberOrNull(value['travellers']) && isNumberOrNull(value['adults']);
}

function isSolution(value: unknown): value is Solution {
  if (!isFields(value)) return false;
  const { rounded, slices } = value;
  return isPrice(value) && isTextOrNull(rounded) && isListOf(slices, isSlice) && slices.length > 0;
}

function isSlice(value: unknown): value is ToldSlice {
  if (!isFields(value)) return false;
  const { from, to, departs, arrives, flights, cabins, stops } = value;
  return (
    [from, to].every((code) => isMatching(code, AIRPORT)) &&
    [departs, arrives].every((time) => isMatching(time, TIME)) &&
    [flights, cabins, stops].every((texts) => isListOf(texts, isText)) &&
    isListOf(flights, isText) &&
    flights.length > 0
  );
}

function isOpened(value: unknown): value is Opened {
  if (!isFields(value)) return false;
  const { slices, fares, taxes } = value;
  return isPrice(value) && isListOf(slices, isSegments) && slices.length > 0 && isListOf(fares, isText) && isListOf(taxes, isTax);
}

function isSegments(value: unknown): value is readonly ToldSegment[] {
  return isListOf(value, isSegment) && value.length > 0;
}

function isSegment(value: unknown): value is ToldSegment {
  if (!isFields(value)) return false;
  const { carrier, number, bookings, isCodeshare, operator, hops } = value;
  return (
    [carrier, number].every(isText) &&
    typeof isCodeshare === 'boolean' &&
    isTextOrNull(operator) &&
    isListOf(bookings, isBooking) &&
    isListOf(hops, isHop) &&
    hops.length > 0
  );
}

function isBooking(value: unknown): value is ToldSegment['bookings'][number] {
  return isFields(value) && isText(value['letter']) && isTextOrNull(value['cabin']);
}

function isHop(value: unknown): value is ToldHop {
  if (!isFields(value)) return false;
  const { from, to, departs, aircraft } = value;
  return [from, to].every((code) => isMatching(code, AIRPORT)) && isMatching(departs, TIME) && isTextOrNull(aircraft);
}

function isTax(value: unknown): value is Opened['taxes'][number] {
  return isFields(value) && isText(value['code']) && isText(value['amount']);
}
