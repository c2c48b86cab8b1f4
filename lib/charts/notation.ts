import { airlineCode, bookingClass, currencyCode, localDate, programmeCode, type AirlineCode, type BookingClass } from '../flights/codes';
import type { CurrencyCode, LocalDate, ProgrammeCode } from '../flights/codes';

/*
 * How charts write codes down: short, and checked when they are loaded. A text that is no code throws `TypeError`, because a slip of the pen in a chart would
 * otherwise be a rule that never holds.
 */

/** `airlines('LH LX OS')`. */
export function airlines(codes: string): readonly AirlineCode[] {
  return codes.split(' ').map((code) => sure(airlineCode(code), code));
}

/** `classes('YBM')`. */
export function classes(letters: string): readonly BookingClass[] {
  return [...letters].map((letter) => sure(bookingClass(letter), letter));
}

/** ISO countries: `countries('DE AT')`. */
export function countries(codes: string): readonly string[] {
  return codes.split(' ').map((code) => sure(/^[A-Z]{2}$/.test(code) ? code : null, code));
}

export function currency(code: string): CurrencyCode {
  return sure(currencyCode(code), code);
}

/** `on('2026-01-01')`. */
export function on(date: string): LocalDate {
  return sure(localDate(date), date);
}

export function programme(code: string): ProgrammeCode {
  return sure(programmeCode(code), code);
}

function sure<Code>(code: Code | null, text: string): Code {
  if (code === null) throw new TypeError(`a chart says “${text}”, which is no code of its kind`);
  return code;
}
