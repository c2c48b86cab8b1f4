import { jsonAnswer, textAnswer, type Answer } from './exchange.ts';
import { isObject, type JsonObject } from './json.ts';

const KINDS = ['status', 'html', 'malformed', 'cut', 'wrong-shape', 'hang', 'reset', 'delay'] as const;

type FaultKind = (typeof KINDS)[number];

/**
 * One order to go wrong. `reset` closes the connection without an answer; a browser repeats such a request by itself when
 * the connection was a reused one, so leave `times` out for it.
 */
export interface Fault {
  readonly host: string | null;
  readonly path: string | null;
  readonly kind: FaultKind;
  readonly status: number;
  readonly delayMs: number;
  /** How many more requests it strikes; null is every one until the faults are cleared. */
  left: number | null;
}

/** The faults in force; the first that matches a request strikes it. */
export interface Faults {
  add(raw: unknown): void;
  take(host: string, path: string): Fault | null;
  list(): readonly Fault[];
  clear(): void;
}

function numberIn(raw: JsonObject, key: string, low: number, high: number): number | null {
  const value = raw[key];
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high) return value;
  throw new Error(`${key} is a whole number from ${low} to ${high}`);
}

function patternIn(match: JsonObject, key: string): string | null {
  const value = match[key];
  if (value === undefined) return null;
  if (typeof value === 'string') return value;
  throw new Error(`match.${key} is a string`);
}

function readFault(raw: unknown): Fault {
  if (!isObject(raw)) throw new Error('A fault is an object');
  const known = ['match', 'kind', 'status', 'delayMs', 'times'];
  const stray = Object.keys(raw).find((key) => !known.includes(key));
  if (stray !== undefined) throw new Error(`Unknown key ${stray}; a fault has ${known.join(', ')}`);
  const match = raw['match'] ?? {};
  if (!isObject(match)) throw new Error('match is an object');
  const kind = KINDS.find((one) => one === raw['kind']);
  if (kind === undefined) throw new Error(`kind is one of ${KINDS.join(', ')}`);
  const delayMs = numberIn(raw, 'delayMs', 0, 600_000);
  if (kind === 'delay' && delayMs === null) throw new Error('delay needs delayMs');
  return {
    host: patternIn(match, 'host'),
    path: patternIn(match, 'path'),
    kind,
    status: numberIn(raw, 'status', 200, 599) ?? 500,
    delayMs: delayMs ?? 0,
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
    take(host, path) {
      const fault = faults.find((one) => matches(one.host, host) && matches(one.path, path));
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

/** What is left of the real answer by the fault `cut`: its first half, as if the source had stopped there. */
export function cutInHalf(answer: Answer): Answer {
  return { ...answer, body: answer.body.slice(0, answer.body.length / 2) };
}

/** What a fault answers in place of the real answer; null for the kinds that answer nothing, the real thing or a part of it. */
export function faultAnswer({ kind, status }: Fault): Answer | null {
  switch (kind) {
    case 'status':
      return textAnswer(status, `Sandbox fault: ${status}`);
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
    case 'cut':
    case 'hang':
    case 'reset':
    case 'delay':
      return null;
  }
}
