import { randomUUID } from 'node:crypto';
import { placeOf } from './airports.ts';
import { hasRate } from './assumptions.ts';
import type { Exchange } from './exchange.ts';
import { isObject, listOf, parseJson, type JsonObject } from './json.ts';
import { BENEFIT_TYPES, benefitsOf } from './milefy-benefits.ts';
import { checkFlight, checkPrograms, errorOf, type FlightError, type Wanted } from './milefy-check.ts';
import { earningsOf } from './milefy-earnings.ts';
import { segmentsOf, type Flight } from './milefy-flight.ts';
import { upgradesOf } from './milefy-upgrades.ts';
import { PROGRAMMES } from './programmes.ts';

type Feature = 'earnings' | 'upgrades' | 'benefits';

/** A calculate method: what it calculates, for one flight or for many. The mixed ones are told by flags what to calculate. */
interface Calculation {
  readonly of: Feature | 'mixed';
  readonly one: boolean;
}

/** A method of v2.6 by its path: a list that is got, or a calculation that is posted. */
export type Method = { readonly list: readonly unknown[] } | Calculation;

/** Section Methods. */
const METHODS: Readonly<Record<string, Method>> = {
  '/api/miles/programs': { list: PROGRAMMES },
  '/api/miles/calculate': { of: 'earnings', one: false },
  '/api/miles/calculateone': { of: 'earnings', one: true },
  '/api/upgrades/calculate': { of: 'upgrades', one: false },
  '/api/upgrades/calculateone': { of: 'upgrades', one: true },
  '/api/benefits': { list: BENEFIT_TYPES },
  '/api/benefits/calculate': { of: 'benefits', one: false },
  '/api/benefits/calculateone': { of: 'benefits', one: true },
  '/api/mixed/calculate': { of: 'mixed', one: false },
  '/api/mixed/calculateone': { of: 'mixed', one: true },
};

/** Which version is spoken. Without X-Api-Version it is 2.4 (section Version). */
export type Version = 'v2.4' | 'v2.6';

/** The method of a path, or null. Release notes: benefits came with 2.5, the Benefits method with 2.6; 2.4 has neither. */
export function methodOf(path: string, version: Version): Method | null {
  if (version === 'v2.4' && path.startsWith('/api/benefits')) return null;
  return METHODS[path] ?? null;
}

/** What a request asks for, once its flights and programmes are put aside. */
interface Order {
  readonly features: ReadonlySet<Feature>;
  readonly mixed: boolean;
  readonly one: boolean;
  readonly allPrograms: boolean;
}

/** One entry of `Value.flights[].programs[]`: programme, tier, and what the method is about. */
type Credited = { readonly programCode: string; readonly tierCode: number } & JsonObject;

interface AnsweredFlight {
  readonly flightId: string;
  readonly programs?: readonly Credited[];
}

/** A flag, "Default: false". ASSUMPTION: what is neither true nor false is false, and the log says so. */
function flag(body: JsonObject, name: string, exchange: Exchange): boolean {
  const value = body[name];
  if (value !== undefined && value !== null && typeof value !== 'boolean') exchange.note(`${name} is no boolean`);
  return value === true;
}

const FLAGS: Readonly<Record<string, Feature>> = { calculateEarnings: 'earnings', calculateUpgrades: 'upgrades', calculateBenefits: 'benefits' };

/** The fields beside the flights that a method's table has; others are ignored, and the log says so. */
function noteStrays(body: JsonObject, { of, one }: Calculation, exchange: Exchange): void {
  const known = new Set([one ? 'flight' : 'flights', 'programs', 'clientUserId']);
  if (one) known.add('applyAllPrograms');
  if (of === 'mixed') for (const name of Object.keys(FLAGS)) known.add(name);
  for (const key of Object.keys(body)) if (!known.has(key)) exchange.note(`the method has no ${key}`);
}

function orderOf(body: JsonObject, { of, one }: Calculation, version: Version, exchange: Exchange): Order {
  const mixed = of === 'mixed';
  const features = new Set(mixed ? Object.entries(FLAGS).flatMap(([name, feature]) => (flag(body, name, exchange) ? [feature] : [])) : [of]);
  // Release notes, 2.5: "Added capability to return frequent flyer benefits" to the mixed methods.
  if (version === 'v2.4') features.delete('benefits');
  if (features.size === 0) exchange.note('nothing to calculate: no flag is true');
  // Release notes, 2.5: the flag came with it, "not all possible combinations of programs and status tiers as it was before".
  const allPrograms = one && (version === 'v2.4' || flag(body, 'applyAllPrograms', exchange));
  return { features, mixed, one, allPrograms };
}

/**
 * CalculateMiles without `programs`: "the frequent flyer program of the marketing carrier of each flight", basic tier. ASSUMPTION: the marketing carrier
 * of a flight is that of its first segment.
 */
function ownProgramme(flight: Flight): readonly Wanted[] {
  const carrier = segmentsOf(flight)[0]?.marketing ?? '';
  const programme = PROGRAMMES.find(({ airlines }) => airlines.includes(carrier));
  return programme === undefined ? [] : [{ programme, tierCode: 1 }];
}

/** `applyAllPrograms`: "all applicable combinations of frequent flyer program and its status tiers"; those that say nothing of the flight are left out. */
const EVERY_STATUS: readonly Wanted[] = PROGRAMMES.flatMap((programme) => programme.tiers.map(({ tierCode }) => ({ programme, tierCode })));

/**
 * What is said of a flight in one programme at one tier, or null for nothing. The mixed methods nest each feature in an object of its name. ASSUMPTION:
 * they leave out an object whose list would be empty, as their own sample does with the upgrades of AKA (CalculateOneMixed).
 */
function credit(flight: Flight, { programme, tierCode }: Wanted, { features, mixed, one }: Order): Credited | null {
  const earnings = features.has('earnings') ? (earningsOf(flight, programme, tierCode) ?? []) : [];
  const options = features.has('upgrades') ? upgradesOf(flight, programme, tierCode, one) : [];
  const benefits = features.has('benefits') ? benefitsOf(flight, { programme, tierCode }) : [];
  const found = {
    ...(earnings.length === 0 ? {} : { earnings: mixed ? { earnings } : earnings }),
    ...(options.length === 0 ? {} : mixed ? { upgrades: { options } } : { options }),
    ...(benefits.length === 0 ? {} : { benefits: mixed ? { benefits } : benefits }),
  };
  return Object.keys(found).length === 0 ? null : { programCode: programme.programCode, tierCode, ...found };
}

/** ASSUMPTION: `programs` of a flight, which the table does not require, is absent when there is nothing to say of it. */
function answerFlight(flight: Flight, wanted: readonly Wanted[], order: Order): AnsweredFlight {
  const programs = wanted.flatMap((one) => credit(flight, one, order) ?? []);
  return programs.length === 0 ? { flightId: flight.flightId } : { flightId: flight.flightId, programs };
}

function noteGaps(flight: Flight, exchange: Exchange): void {
  for (const { from, to } of segmentsOf(flight)) {
    for (const code of [from, to]) if (!placeOf(code).known) exchange.note(`airport ${code} has a made-up place`);
  }
  if (flight.price !== null && !hasRate(flight.price.currency)) exchange.note(`currency ${flight.price.currency} has no rate`);
}

function bodyOf(exchange: Exchange): JsonObject | null {
  let body: unknown;
  try {
    body = parseJson(new TextDecoder('utf-8', { fatal: true }).decode(exchange.body));
  } catch {
    exchange.note('body is not UTF-8');
  }
  return isObject(body) ? body : null;
}

/** The Value of a calculate method, or null when the body is no request at all (appendix HTTP status codes: 400). */
export function calculate(method: Calculation, version: Version, exchange: Exchange): unknown {
  const body = bodyOf(exchange);
  if (body === null) return null;
  const single = body['flight'] ?? null;
  const raws = method.one ? (single === null ? [] : [single]) : listOf(body['flights']);
  exchange.countFlights(raws.length);
  // Section Large flight result sets: chunks of 50-200 flights.
  if (raws.length > 200) exchange.note(`more than 200 flights: ${raws.length}`);
  if (typeof body['clientUserId'] !== 'string') exchange.note('no clientUserId');
  noteStrays(body, method, exchange);

  const order = orderOf(body, method, version, exchange);
  const requested = checkPrograms(body['programs'], (remark) => exchange.note(remark));
  const seen = new Set<string>();
  const errors: FlightError[] = [];
  const flights: AnsweredFlight[] = [];
  // ASSUMPTION: an empty collection, or no `flight`, is answered with 200 and an error of no flight, its flightId an empty string.
  if (raws.length === 0) errors.push(errorOf('', 'FLEMP'));
  for (const raw of raws) {
    const { flight, errors: found, notes } = checkFlight(raw);
    for (const note of notes) exchange.note(note);
    errors.push(...found);
    if (flight === null) continue;
    if (seen.has(flight.flightId)) exchange.note(`flightId twice: ${flight.flightId}`);
    seen.add(flight.flightId);
    noteGaps(flight, exchange);
    // ASSUMPTION: an unknown programme or tier is an error of every flight of the request, once a programme.
    for (const code of requested?.codes ?? []) errors.push(errorOf(flight.flightId, code));
    flights.push(answerFlight(flight, requested?.wanted ?? (order.allPrograms ? EVERY_STATUS : ownProgramme(flight)), order));
  }
  const codes = new Set(flights.flatMap(({ programs }) => (programs ?? []).map(({ programCode }) => programCode)));
  return { uniqueId: randomUUID(), flights, programs: [...codes].map((programCode) => ({ programCode })), errors };
}
