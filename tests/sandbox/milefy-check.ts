import { generatedId } from './assumptions.ts';
import { isObject, listOf, type JsonObject } from './json.ts';
import type { Flight, Leg, Price, Segment } from './milefy-flight.ts';
import { findProgramme, type Programme } from './programmes.ts';

/** One entry of `Value.errors[]` (every calculate method; codes of the appendix Error codes). */
export interface FlightError {
  readonly flightId: string;
  readonly code: string;
  readonly message: string;
}

/** A programme and tier to calculate (every calculate method, `programs[]`). */
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

/** Whether a text is an error code of the appendix. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(MESSAGES, code);
}

/** An error object with the appendix's own words (every calculate method, `Value.errors[]`). */
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

/** What a check says: the codes of what is wrong, and remarks for the log. */
interface Report {
  readonly fail: (code: ErrorCode) => void;
  readonly note: (text: string) => void;
}

/** The fields of the tables "Request parameters". The document does not say what happens to others: they are ignored, and the log says so. */
const FIELDS = {
  flight: ['flightId', 'legs', 'price'],
  leg: ['legId', 'segments'],
  segment: ['segmentId', 'marketingAirlineCode', 'operatingAirlineCode', 'deptCode', 'destCode', 'deptDate', 'fareCode', 'flightNumber', 'distance'],
  price: ['currencyCode', 'total', 'fare', 'taxes', 'surcharges'],
  program: ['programCode', 'tierCode'],
} as const;

function noteStrays(kind: keyof typeof FIELDS, body: JsonObject, note: (text: string) => void): void {
  const known: readonly string[] = FIELDS[kind];
  for (const key of Object.keys(body)) if (!known.includes(key)) note(`${kind} has an unknown field: ${key}`);
}

/** `legId` and `segmentId`: "Will be generated if absent" (CalculateUpgrades, CalculateBenefits). ASSUMPTION: so is one that is no text. */
function idOf(given: unknown, generated: string, note: (text: string) => void): string {
  if (given !== undefined && given !== null && text(given) === '') note(`an id is no text: ${JSON.stringify(given)}`);
  return text(given) || generated;
}

function checkSegment(raw: unknown, generated: string, { fail, note }: Report): Segment {
  const segment: JsonObject = isObject(raw) ? raw : {};
  noteStrays('segment', segment, note);
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
  return { id: idOf(segment['segmentId'], generated, note), marketing, operating, from, to, fareCode, distance: usable ? given : null };
}

/** An optional part of the price in the unit of the currency. ASSUMPTION: what is no amount is ignored, as the appendix has no code for it; the log says so. */
function partOfPrice(price: JsonObject, key: 'fare' | 'taxes' | 'surcharges', note: (text: string) => void): number | null {
  const value = price[key];
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && value >= 0) return value;
  note(`price.${key} is no amount: ${JSON.stringify(value)}`);
  return null;
}

function checkPrice(raw: unknown, { fail, note }: Report): Price | null {
  if (raw === undefined || raw === null) return null;
  const price: JsonObject = isObject(raw) ? raw : {};
  noteStrays('price', price, note);
  const total = price['total'];
  const currency = text(price['currencyCode']);
  // ASSUMPTION: the appendix has no code for a price without a currency or with a negative total: FLTPE as well.
  if (typeof total !== 'number' || total < 0 || !/^[A-Z]{3}$/.test(currency)) {
    fail('FLTPE');
    return null;
  }
  const fare = partOfPrice(price, 'fare', note);
  const others = (partOfPrice(price, 'taxes', note) ?? 0) + (partOfPrice(price, 'surcharges', note) ?? 0);
  // The total is "including taxes, fees, surcharges etc."; half a cent is allowed to arithmetic.
  if ((fare ?? 0) + others > total + 0.005) note('the parts of the price are more than its total');
  return { currency, fare: fare ?? total };
}

function checkLeg(raw: unknown, flightId: string, place: number, report: Report): Leg {
  const leg: JsonObject = isObject(raw) ? raw : {};
  noteStrays('leg', leg, report.note);
  const raws = listOf(leg['segments']);
  if (raws.length === 0) report.fail('FLSGE');
  return {
    id: idOf(leg['legId'], generatedId(flightId, place), report.note),
    segments: raws.map((one, index) => checkSegment(one, generatedId(flightId, place, index + 1), report)),
  };
}

function twice(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) < index);
}

/**
 * Checks one entry of `flights[]`, or `flight` of the One methods, against the tables of the document and the appendix Error codes. Every code that applies
 * is named once. ASSUMPTION: a flight with an error is not among the answered ones.
 */
export function checkFlight(raw: unknown): CheckedFlight {
  const body: JsonObject = isObject(raw) ? raw : {};
  const codes = new Set<ErrorCode>();
  const notes: string[] = [];
  const flightId = text(body['flightId']);
  const report: Report = { fail: (code) => void codes.add(code), note: (remark) => void notes.push(`${flightId}: ${remark}`) };
  noteStrays('flight', body, report.note);
  if (flightId === '') report.fail('FLIDE');
  const price = checkPrice(body['price'], report);
  const raws = listOf(body['legs']);
  if (raws.length === 0) report.fail('FLLGE');
  const legs = raws.map((leg, index) => checkLeg(leg, flightId, index + 1, report));
  // `targetId` is the "unique id of flight leg or segment": an answer could not tell the two apart.
  const same = twice(legs.map(({ id }) => id)) ?? twice(legs.flatMap(({ segments }) => segments.map(({ id }) => id)));
  if (same !== undefined) report.note(`an id of legs or segments is there twice: ${same}`);
  const errors = [...codes].map((code) => errorOf(flightId, code));
  return { flight: errors.length === 0 ? { flightId, legs, price } : null, errors, notes };
}

/**
 * Checks `programs[]`. Null when it is absent or empty: each flight is then credited to its marketing carrier's own programme at the basic tier, or to all
 * programmes where a One method is told so. A tier that is "not specified" is the basic one.
 */
export function checkPrograms(raw: unknown, note: (text: string) => void): { wanted: Wanted[]; codes: ErrorCode[] } | null {
  const requested = listOf(raw);
  if (raw !== undefined && raw !== null && !Array.isArray(raw)) note('programs is no list');
  if (requested.length === 0) return null;
  const wanted: Wanted[] = [];
  const codes: ErrorCode[] = [];
  for (const entry of requested) {
    const item: JsonObject = isObject(entry) ? entry : {};
    noteStrays('program', item, note);
    const programme = findProgramme(item['programCode']);
    const tierCode = item['tierCode'] ?? 1;
    if (programme === undefined) codes.push('PCUKNW');
    else if (typeof tierCode !== 'number' || !programme.tiers.some((tier) => tier.tierCode === tierCode)) codes.push('PTUKNW');
    else wanted.push({ programme, tierCode });
  }
  return { wanted, codes };
}
