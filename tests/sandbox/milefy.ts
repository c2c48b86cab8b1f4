import { randomUUID } from 'node:crypto';
import { placeOf } from './airports.ts';
import { hasRate, KEYS_2_4 } from './assumptions.ts';
import { jsonAnswer, textAnswer, type Answer, type Api, type Credentials, type Exchange } from './exchange.ts';
import { isObject, listOf, parseJson } from './json.ts';
import { checkFlight, checkPrograms, errorOf, type FlightError, type Wanted } from './milefy-check.ts';
import { earningsOf, type Earning, type Flight } from './milefy-earnings.ts';
import { PROGRAMMES } from './programmes.ts';

interface Earned {
  readonly programCode: string;
  readonly tierCode: number;
  readonly earnings: readonly Earning[];
}

interface AnsweredFlight {
  readonly flightId: string;
  readonly programs?: readonly Earned[];
}

const OK = { Success: true, Status: { Code: 0, Message: 'OK' } };

/** A refusal: `Success` false and `Status.Code` -1 (appendix Status codes), no `Value` ("May be absent in case of error"). */
function refusal(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return jsonAnswer(status, { Success: false, Status: { Code: -1, Message: message } }, headers);
}

/** Login and password of an Authorization header as the section Authentication builds it: Base64 of UTF-8 `login:password`. */
function readBasic(header: string | undefined, exchange: Exchange): Credentials | null {
  const encoded = /^Basic ([A-Za-z0-9+/]+={0,2})$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) {
    exchange.note(header === undefined ? 'no authorization' : 'authorization is not Basic');
    return null;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(encoded, 'base64'));
    const colon = text.indexOf(':');
    if (colon >= 0) return { login: text.slice(0, colon), password: text.slice(colon + 1) };
    exchange.note('authorization has no colon');
  } catch {
    exchange.note('authorization is not UTF-8');
  }
  return null;
}

/** ASSUMPTION: 2.4 differs in its keys only; the document says that 2.5 replaced abbreviations by full names (Release notes). */
function abbreviate(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(abbreviate);
  if (!isObject(value)) return value;
  const keys: Readonly<Record<string, string>> = KEYS_2_4;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [keys[key] ?? key, abbreviate(inner)]));
}

/** CalculateMiles without `programs`: "the frequent flyer program of the marketing carrier of each flight", basic tier. */
function ownProgramme(flight: Flight): Wanted[] {
  const carrier = flight.segments[0]?.marketing ?? '';
  const programme = PROGRAMMES.find(({ airlines }) => airlines.includes(carrier));
  return programme === undefined ? [] : [{ programme, tierCode: 1 }];
}

/** ASSUMPTION: `programs` of a flight, which the table does not require, is absent when nothing earns on it. */
function answerFlight(flight: Flight, wanted: readonly Wanted[]): AnsweredFlight {
  const programs = wanted.flatMap(({ programme, tierCode }): Earned[] => {
    const earnings = earningsOf(flight, programme, tierCode);
    return earnings === null ? [] : [{ programCode: programme.programCode, tierCode, earnings }];
  });
  return programs.length === 0 ? { flightId: flight.flightId } : { flightId: flight.flightId, programs };
}

function noteGaps(flight: Flight, exchange: Exchange): void {
  for (const { from, to } of flight.segments) {
    for (const code of [from, to]) if (!placeOf(code).known) exchange.note(`airport ${code} has a made-up place`);
  }
  if (flight.price !== null && !hasRate(flight.price.currency)) exchange.note(`currency ${flight.price.currency} has no rate`);
}

/** The Value of CalculateMiles, or null when the body is no request at all (appendix HTTP status codes: 400). */
function calculate(exchange: Exchange): unknown {
  let body: unknown;
  try {
    body = parseJson(new TextDecoder('utf-8', { fatal: true }).decode(exchange.body));
  } catch {
    exchange.note('body is not UTF-8');
  }
  if (!isObject(body)) return null;
  const raws = listOf(body['flights']);
  exchange.countFlights(raws.length);
  if (raws.length > 200) exchange.note(`more than 200 flights: ${raws.length}`);
  if (typeof body['clientUserId'] !== 'string') exchange.note('no clientUserId');

  const requested = checkPrograms(body['programs']);
  const seen = new Set<string>();
  const errors: FlightError[] = [];
  const flights: AnsweredFlight[] = [];
  // ASSUMPTION: an empty collection is answered with 200 and an error of no flight, its flightId an empty string.
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
    flights.push(answerFlight(flight, requested?.wanted ?? ownProgramme(flight)));
  }
  const codes = new Set(flights.flatMap(({ programs }) => (programs ?? []).map(({ programCode }) => programCode)));
  return { uniqueId: randomUUID(), flights, programs: [...codes].map((programCode) => ({ programCode })), errors };
}

function answer(exchange: Exchange, credentials: Credentials): Answer {
  if (exchange.headers['cookie'] !== undefined) exchange.note('cookie sent');
  const { method, path } = exchange;
  const methods: Readonly<Record<string, string>> = { '/api/miles/programs': 'GET', '/api/miles/calculate': 'POST' };
  // ASSUMPTION: what an unknown path, a wrong verb or a CORS preflight gets; the document is silent. No Access-Control-* header ever.
  if (methods[path] === undefined) return textAnswer(404, 'No such method');
  if (methods[path] !== method) return textAnswer(405, 'Wrong HTTP verb');

  const given = readBasic(exchange.headers['authorization'], exchange);
  if (given?.login !== credentials.login || given.password !== credentials.password) {
    // ASSUMPTION: 401 is not in the appendix ("the most common" codes only); the challenge is what HTTP itself asks for.
    return refusal(401, 'Unauthorized', { 'www-authenticate': 'Basic realm="Milefy", charset="UTF-8"' });
  }
  const version = exchange.headers['x-api-version'];
  if (version === undefined) exchange.note('no X-Api-Version: answered as 2.4');
  // ASSUMPTION: the document says nothing of other versions; the sandbox plays this one only.
  else if (version !== 'v2.6') return refusal(400, `Version ${version} is not played here`);

  let value: unknown = PROGRAMMES;
  if (method === 'POST') {
    if (!/^application\/json\b/i.test(exchange.headers['content-type'] ?? '')) exchange.note('content-type is not application/json');
    value = calculate(exchange);
    if (value === null) return refusal(400, "Request is invalid and can't be processed");
  }
  const whole = { ...OK, Value: version === undefined ? abbreviate(value) : value };
  // A cookie that no client should ever send back: the document has none, the log notes it.
  return jsonAnswer(200, whole, { 'set-cookie': 'milefy-sandbox=1; Path=/; Secure; HttpOnly; SameSite=None' });
}

/** 30K Milefy v2.6 (Programs and CalculateMiles; sections Request headers, Error handling) under every host of 30k.com. */
export const milefy: Api = {
  name: 'milefy',
  defaults: { login: 'milelens-demo', password: 'pässwörd-ünï' },
  plays: (host) => host.endsWith('.30k.com'),
  answer,
};
