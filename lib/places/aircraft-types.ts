/**
 * IATA's codes of aircraft types that carry people on the supported sites, with the makers' names. From common knowledge, 2026-11-22; compared with the API's own entries that are known (32N, 74H,
 * FACTS 1.7). For pages that say a code and no name; Lufthansa's own names come first where it was asked.
 */
const TYPES = `
  221 Airbus A220-100 | 223 Airbus A220-300 | 318 Airbus A318 | 319 Airbus A319 | 31N Airbus A319neo | 320 Airbus A320 | 32A Airbus A320 | 32N Airbus A320neo
  321 Airbus A321 | 32B Airbus A321 | 32Q Airbus A321neo | 21N Airbus A321neo | 332 Airbus A330-200 | 333 Airbus A330-300 | 338 Airbus A330-800neo | 339 Airbus A330-900neo
  343 Airbus A340-300 | 346 Airbus A340-600 | 359 Airbus A350-900 | 351 Airbus A350-1000 | 388 Airbus A380-800
  733 Boeing 737-300 | 73G Boeing 737-700 | 738 Boeing 737-800 | 73H Boeing 737-800 | 739 Boeing 737-900 | 7M8 Boeing 737 MAX 8 | 7M9 Boeing 737 MAX 9
  744 Boeing 747-400 | 74H Boeing 747-8 | 752 Boeing 757-200 | 763 Boeing 767-300 | 764 Boeing 767-400 | 772 Boeing 777-200 | 77L Boeing 777-200LR | 77W Boeing 777-300ER
  788 Boeing 787-8 | 789 Boeing 787-9 | 781 Boeing 787-10 | CR7 Bombardier CRJ700 | CR9 Bombardier CRJ900 | CRK Bombardier CRJ1000 | DH4 De Havilland Dash 8-400
  E70 Embraer 170 | E75 Embraer 175 | E90 Embraer 190 | E95 Embraer 195 | 290 Embraer 190-E2 | 295 Embraer 195-E2 | AT7 ATR 72 | AT4 ATR 42`;

const NAMES: ReadonlyMap<string, string> = new Map(
  TYPES.trim()
    .split(/\s*[|\n]\s*/)
    .map((entry) => [entry.slice(0, 3), entry.slice(4)] as const),
);

/** The name of an aircraft type by IATA's code, or `null` for one that the table does not have. */
export function aircraftTypeName(code: string): string | null {
  return NAMES.get(code) ?? null;
}
