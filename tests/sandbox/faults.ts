import { jsonAnswer, textAnswer, type Answer } from './exchange.ts';
import { isObject, type JsonObject } from './json.ts';
import { processingError } from './lufthansa-answer.ts';
import { overLimit } from './lufthansa-gate.ts';
import { isErrorCode, type ErrorCode } from './milefy-check.ts';
import { flightError, withoutFlights, withoutProgramme, withoutValue } from './milefy-faults.ts';
import { refusal } from './milefy-status.ts';

/** From `refusal` to `no-value` they are Milefy's own (milefy-status.ts, milefy-faults.ts), the last four Lufthansa's (FACTS 1.3 and 1.5). */
const KINDS = [
  'status',
  'html',
  'malformed',
  'cut',
  'wrong-shape',
  'hang',
  'reset',
  'lost',
  'delay',
  'refusal',
  'flight-error',
  'missing-flights',
  'missing-programme',
  'no-value',
  'gateway-error',
  'processing-error',
  'over-second',
  'over-hour',
] as const;

type FaultKind = (typeof KINDS)[number];

/**
 * One order to go wrong. `reset` closes the connection without an answer, `lost` does so after the request was processed; a browser repeats such a request by itself when
 * the connection was a reused one, so leave `times` out for it.
 */
export interface Fault {
  readonly host: string | null;
  readonly path: string | null;
  /** The HTTP verb. */
  readonly method: string | null;
  readonly kind: FaultKind;
  readonly status: number;
  readonly delayMs: number;
  /** Of `flight-error`: which error. */
  readonly code: ErrorCode;
  /** Of `flight-error` and `missing-flights`: how many flights of the answer, from its first; null is all. */
  readonly flights: number | null;
  /** Of `missing-programme`: which one; null is the first. */
  readonly programCode: string | null;
  /** How many more requests it strikes; null is every one until the faults are cleared. */
  left: number | null;
}

/** The faults in force; the first that matches a request strikes it. */
export interface Faults {
  add(raw: unknown): void;
  take(request: { readonly host: string; readonly path: string; readonly method: string }): Fault | null;
  list(): readonly Fault[];
  clear(): void;
}

function numberIn(raw: JsonObject, key: string, low: number, high: number): number | null {
  const value = raw[key];
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high) return value;
  throw new Error(`${key} is a whole number from ${low} to ${high}`);
}

function textIn(raw: JsonObject, key: string, name = key): string | null {
  const value = raw[key];
  if (value === undefined) return null;
  if (typeof value === 'string') return value;
  throw new Error(`${name} is a string`);
}

/** A misspelt key would strike something else than was meant. */
function refuseStrays(raw: JsonObject, what: string, known: readonly string[]): void {
  const stray = Object.keys(raw).find((key) => !known.includes(key));
  if (stray !== undefined) throw new Error(`Unknown key ${stray}; ${what} has ${known.join(', ')}`);
}

function readFault(raw: unknown): Fault {
  if (!isObject(raw)) throw new Error('A fault is an object');
  refuseStrays(raw, 'a fault', ['match', 'kind', 'status', 'delayMs', 'times', 'code', 'flights', 'programCode']);
  const match = raw['match'] ?? {};
  if (!isObject(match)) throw new Error('match is an object');
  refuseStrays(match, 'match', ['host', 'path', 'method']);
  const kind = KINDS.find((one) => one === raw['kind']);
  if (kind === undefined) throw new Error(`kind is one of ${KINDS.join(', ')}`);
  const delayMs = numberIn(raw, 'delayMs', 0, 600_000);
  if (kind === 'delay' && delayMs === null) throw new Error('delay needs delayMs');
  const code = raw['code'] ?? (kind === 'flight-error' ? null : 'FLEMP');
  if (!isErrorCode(code)) throw new Error('code is one of the appendix Error codes');
  return {
    host: textIn(match, 'host', 'match.host'),
    path: textIn(match, 'path', 'match.path'),
    method: textIn(match, 'method', 'match.method'),
    kind,
    status: numberIn(raw, 'status', 200, 599) ?? 500,
    delayMs: delayMs ?? 0,
    code,
    flights: numberIn(raw, 'flights', 1, 1_000_000),
    programCode: textIn(raw, 'programCode'),
    left: numberIn(raw, 'times', 1, 1_000_000),
  };
}

/** Exact, or with one `*` at either end: `*.30k.com`, `/api/miles/*`. */
function matches(pattern: string | null, value: string): boolean {
  if (pattern === null) return true;
  if (pattern.startsWith('*')) return value.endsWith(pattern.slice(1));
  return pattern.endsWith('*') ? value.startsWith(pattern.slice(0, -1)) : value === pattern;
}

/** No faults yet. */
export function createFaults(): Faults {
  let faults: Fault[] = [];
  return {
    add: (raw) => void faults.push(readFault(raw)),
    take({ host, path, method }) {
      const fault = faults.find((one) => matches(one.host, host) && matches(one.path, path) && matches(one.method, method));
      if (fault === undefined) return null;
      if (fault.left !== null) {
        fault.left -= 1;
        if (fault.left === 0) faults = faults.filter((one) => one !== fault);
      }
      return fault;
    },
    list: () => faults,
    clear() {
      faults = [];
    },
  };
}

/** What a fault makes of the real answer: the kinds that leave it as it is leave it. */
export function spoiled(answer: Answer, { kind, code, flights, programCode }: Fault): Answer {
  switch (kind) {
    case 'cut':
      // Its first half, as if the source had stopped there.
      return { ...answer, body: answer.body.slice(0, answer.body.length / 2) };
    case 'flight-error':
      return flightError(answer, code, flights);
    case 'missing-flights':
      return withoutFlights(answer, flights);
    case 'missing-programme':
      return withoutProgramme(answer, programCode);
    case 'no-value':
      return withoutValue(answer);
    case 'status':
    case 'refusal':
    case 'html':
    case 'malformed':
    case 'wrong-shape':
    case 'hang':
    case 'reset':
    case 'lost':
    case 'delay':
    case 'gateway-error':
    case 'processing-error':
    case 'over-second':
    case 'over-hour':
      return answer;
  }
}

/** What a fault answers in place of the real answer; null for the kinds that answer nothing, the real thing or a part of it. */
export function faultAnswer({ kind, status }: Fault): Answer | null {
  switch (kind) {
    case 'status':
      return textAnswer(status, `Sandbox fault: ${status}`);
    case 'refusal':
      return refusal(status, `Sandbox fault: ${status}`);
    case 'html':
      return {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: '<!doctype html><title>Sign in</title><p>Please sign in to this network.</p>',
      };
    case 'malformed':
      return { ...jsonAnswer(200, null), body: '{"Success":true,"Status":{"Code":0,"Mess' };
    case 'wrong-shape':
      return jsonAnswer(200, { result: { items: [{ id: 1, miles: 'many' }] } });
    case 'gateway-error':
      return jsonAnswer(status === 500 ? 403 : status, { Error: 'Not Authorized' });
    case 'processing-error':
      return processingError(status === 500 ? 400 : status, 'InputValidation', 'Sandbox fault: Invalid airport code (formally incorrect).');
    case 'over-second':
      return overLimit('QPS');
    case 'over-hour':
      return overLimit('RATE');
    case 'cut':
    case 'hang':
    case 'reset':
    case 'lost':
    case 'delay':
    case 'flight-error':
    case 'missing-flights':
    case 'missing-programme':
    case 'no-value':
      return null;
  }
}
