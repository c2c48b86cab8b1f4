import { isObject, listOf, type JsonObject } from './json.ts';
import type { Flight, Price, Segment } from './milefy-earnings.ts';
import { PROGRAMMES, type Programme } from './programmes.ts';

/** One entry of `Value.errors[]` (CalculateMiles; codes of the appendix Error codes). */
export interface FlightError {
  readonly flightId: string;
  readonly code: string;
  readonly message: string;
}

/** A programme and tier to calculate (CalculateMiles, `programs[]`). */
export interface Wanted {
  readonly programme: Programme;
  readonly tierCode: number;
}

/** What validation made of one entry of `flights[]`: a flight, or the reasons why it is none. */
export interface CheckedFlight {
  readonly flight: Flight | null;
  readonly errors: readonly FlightError[];
  readonly notes: readonly string[];
}

/** Appendix Error codes, the description of each. */
const MESSAGES = {
  FLEMP: 'Flights collection is empty.',
  FLIDE: 'The flightId field is not set for some flight(s).',
  FLTPE: "Flight doesn't have total price specified in the price block.",
  FLLGE: 'Legs are not set for some flight(s).',
  FLSGE: 'Segments are not set for some flight(s).',
  FLSGDAE: 'Departure airport code is either not set or has not been provided in IATA format.',
  FLSGAAE: 'Arrival airport code is either not set or has not been provided in IATA format.',
  FLSGMKE: 'Marketing airline code is either not set or has not been provided in IATA format.',
  FLSGOPE: 'Operating airline code is either not set or has not been provided in IATA format.',
  FLSGFCE: 'The fare code is not set for some flight(s).',
  FLSGDDE: 'Departure date is either not populated or set in invalid format.',
  FLSGFNE: 'The flight number is not set for some flight(s).',
  PCUKNW: 'Unknown program code detected.',
  PTUKNW: 'Unknown program status tier code detected.',
} as const;

/** An error code of the appendix. */
export type ErrorCode = keyof typeof MESSAGES;

/** An error object with the appendix's own words (CalculateMiles, `Value.errors[]`). */
export function errorOf(flightId: string, code: ErrorCode): FlightError {
  return { flightId, code, message: MESSAGES[code] };
}

/**
 * Whether a date is in one of the three forms of CalculateMiles, `deptDate` (MM/DD/YYYY, YYYY-MM-DD,
 * YYYY-MM-DDThh:mm:ss) and is a day of the calendar.
 */
function isDepartureDate(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d:[0-5]\d)?$/.exec(value);
  const american = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(value);
  const [year, month, day] = iso !== null ? [iso[1], iso[2], iso[3]] : american !== null ? [american[3], american[1], american[2]] : [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** `flightNumber`: the table says string, the samples send a number; "just digits". ASSUMPTION: anything else is "not set". */
function isFlightNumber(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0;
  return typeof value === 'string' && /^\d+$/.test(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function checkSegment(raw: unknown, fail: (code: ErrorCode) => void, note: (text: string) => void): Segment {
  const segment: JsonObject = isObject(raw) ? raw : {};
  const marketing = text(segment['marketingAirlineCode']);
  const operating = text(segment['operatingAirlineCode']);
  const from = text(segment['deptCode']);
  const to = text(segment['destCode']);
  const fareCode = text(segment['fareCode']);
  const given = segment['distance'];
  const airline = /^(?!\d\d)[A-Z0-9]{2}$/;
  const airport = /^[A-Z]{3}$/;
  if (!airport.test(from)) fail('FLSGDAE');
  if (!airport.test(to)) fail('FLSGAAE');
  if (!airline.test(marketing)) fail('FLSGMKE');
  if (!airline.test(operating)) fail('FLSGOPE');
  // ASSUMPTION: a fare code that is not the "single letter code" of the table counts as not set.
  if (!/^[A-Z]$/.test(fareCode)) fail('FLSGFCE');
  if (!isDepartureDate(segment['deptDate'])) fail('FLSGDDE');
  if (!isFlightNumber(segment['flightNumber'])) fail('FLSGFNE');
  const usable = typeof given === 'number' && Number.isInteger(given) && given >= 0;
  // ASSUMPTION: the appendix has no code for a bad distance; it is ignored, and the log says so.
  if (given !== undefined && given !== null && !usable) note(`distance is no whole number: ${JSON.stringify(given)}`);
  return { marketing, operating, from, to, fareCode, distance: usable ? given : null };
}

function checkPrice(raw: unknown, fail: (code: ErrorCode) => void): Price | null {
  if (raw === undefined || raw === null) return null;
  const price: JsonObject = isObject(raw) ? raw : {};
  const total = price['total'];
  const currency = text(price['currencyCode']);
  // ASSUMPTION: the appendix has no code for a price without a currency or with a negative total: FLTPE as well.
  if (typeof total !== 'number' || total < 0 || !/^[A-Z]{3}$/.test(currency)) {
    fail('FLTPE');
    return null;
  }
  const fare = price['fare'];
  return { currency, fare: typeof fare === 'number' && fare >= 0 ? fare : total };
}

/**
 * Checks one entry of `flights[]` against the table of CalculateMiles and the appendix Error codes. Every code that applies
 * is named once. ASSUMPTION: a flight with an error is not among the answered ones.
 */
export function checkFlight(raw: unknown): CheckedFlight {
  const body: JsonObject = isObject(raw) ? raw : {};
  const codes = new Set<ErrorCode>();
  const notes: string[] = [];
  const fail = (code: ErrorCode): void => void codes.add(code);
  const flightId = text(body['flightId']);
  if (flightId === '') fail('FLIDE');
  const price = checkPrice(body['price'], fail);
  const legs = listOf(body['legs']);
  if (legs.length === 0) fail('FLLGE');
  const segments: Segment[] = [];
  for (const leg of legs) {
    const raws = isObject(leg) ? listOf(leg['segments']) : [];
    if (raws.length === 0) fail('FLSGE');
    for (const one of raws) segments.push(checkSegment(one, fail, (note) => notes.push(`${flightId}: ${note}`)));
  }
  const errors = [...codes].map((code) => errorOf(flightId, code));
  return { flight: errors.length === 0 ? { flightId, segments, price } : null, errors, notes };
}

/**
 * Checks `programs[]` of CalculateMiles. Null when the request names none: each flight is then credited to its marketing
 * carrier's own programme at the basic tier.
 */
export function checkPrograms(raw: unknown): { wanted: Wanted[]; codes: ErrorCode[] } | null {
  const requested = listOf(raw);
  if (requested.length === 0) return null;
  const wanted: Wanted[] = [];
  const codes: ErrorCode[] = [];
  for (const entry of requested) {
    const item: JsonObject = isObject(entry) ? entry : {};
    const programme = PROGRAMMES.find(({ programCode }) => programCode === item['programCode']);
    const tierCode = item['tierCode'] ?? 1;
    if (programme === undefined) codes.push('PCUKNW');
    else if (typeof tierCode !== 'number' || !programme.tiers.some((tier) => tier.tierCode === tierCode)) codes.push('PTUKNW');
    else wanted.push({ programme, tierCode });
  }
  return { wanted, codes };
}
