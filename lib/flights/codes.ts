/**
 * The codes of the field as branded types: a `string` cannot be passed where an airport is meant.
 * Every maker returns `null` for text that is not of the code's form; it never guesses or repairs.
 */
declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** IATA airline designator, two characters, at least one of them a letter: `LH`, `6E`, `A3`. */
export type AirlineCode = Branded<string, 'AirlineCode'>;
/** IATA airport code, three letters: `FRA`. */
export type AirportCode = Branded<string, 'AirportCode'>;
/** Booking class (RBD, Milefy's `fareCode`), one letter: `K`. */
export type BookingClass = Branded<string, 'BookingClass'>;
/** Flight number without the airline, one to four digits and no leading zeros: `456`. */
export type FlightNumber = Branded<string, 'FlightNumber'>;
/** Local calendar date at the airport of departure, `YYYY-MM-DD`, no time zone. */
export type LocalDate = Branded<string, 'LocalDate'>;
/** ISO 4217 currency: `EUR`. */
export type CurrencyCode = Branded<string, 'CurrencyCode'>;
/** 30K programme code, three letters: `LMM` (milefy-v2.6, Appendix: Frequent flyer programs). Open: the API's list grows. */
export type ProgrammeCode = Branded<string, 'ProgrammeCode'>;

const matching =
  <Code extends string>(form: RegExp) =>
  (text: string): Code | null =>
    form.test(text) ? (text as Code) : null;

export const airlineCode = matching<AirlineCode>(/^(?:[A-Z][A-Z0-9]|[0-9][A-Z])$/);
export const airportCode = matching<AirportCode>(/^[A-Z]{3}$/);
export const bookingClass = matching<BookingClass>(/^[A-Z]$/);
export const currencyCode = matching<CurrencyCode>(/^[A-Z]{3}$/);
export const programmeCode = matching<ProgrammeCode>(/^[A-Z0-9]{3}$/);

/** Takes the digits of a flight number as a site writes them (`0904`) and gives them without leading zeros (`904`). */
export function flightNumber(text: string): FlightNumber | null {
  return /^0*[1-9][0-9]{0,3}$/.test(text) ? (text.replace(/^0+/, '') as FlightNumber) : null;
}

/** Takes `YYYY-MM-DD` or `YYYYMMDD` and gives the date if the calendar has it (30 February is `null`). */
export function localDate(text: string): LocalDate | null {
  const parts = /^(\d{4})(-?)(\d{2})\2(\d{2})$/.exec(text);
  if (parts === null) return null;
  const [, year, , month, day] = parts;
  const iso = `${year}-${month}-${day}`;
  const read = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return read.getUTCMonth() + 1 === Number(month) && read.getUTCDate() === Number(day) ? (iso as LocalDate) : null;
}
