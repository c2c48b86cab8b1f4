import type { AirportCode } from '../flights/codes';

/** Where an airport is. Degrees to three decimals (111 m), north and east positive. */
export interface Airport {
  readonly code: AirportCode;
  /** As OurAirports has it, mostly English: `Frankfurt Main Airport`. */
  readonly name: string;
  /** ISO 3166-1 alpha-2, and `XK` for Kosovo, which ISO has not assigned but leaves to its users. */
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * The asset `data/airports.json`: columns instead of objects, one place in each column an airport, sorted by code. It is a fifth of the size of a list of
 * objects, and nothing is built for the thousands of airports that nobody asks for.
 */
export interface AirportColumns {
  readonly source: string;
  /** Three letters an airport, without anything between them. */
  readonly codes: string;
  /** Two letters an airport. */
  readonly countries: string;
  /** Thousandths of a degree. */
  readonly latitudes: readonly number[];
  readonly longitudes: readonly number[];
  /** Separated by `|`; `~` at the end stands for ` Airport`, which ends nine names of ten. */
  readonly names: string;
}

/** Gives the airport of a code, or `null` for a code that the table does not have. Names are taken apart at the first hit. */
export function airportsOf(columns: AirportColumns): (code: AirportCode) => Airport | null {
  const { codes, countries, latitudes, longitudes } = columns;
  let names: readonly string[] | undefined;
  return (code) => {
    const at = placeOf(code, codes);
    const latitude = latitudes[at];
    const longitude = longitudes[at];
    if (latitude === undefined || longitude === undefined) return null;
    names ??= columns.names.split('|');
    return {
      code,
      name: (names[at] ?? code).replace(/~$/, ' Airport'),
      country: countries.slice(2 * at, 2 * at + 2),
      latitude: latitude / 1000,
      longitude: longitude / 1000,
    };
  };
}

/** Searches by halves: which place `code` has in the sorted string of codes; -1 if it is not there. */
function placeOf(code: string, codes: string): number {
  let low = 0;
  let high = codes.length / 3 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = codes.slice(3 * middle, 3 * middle + 3);
    if (found === code) return middle;
    if (found < code) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
