import { isObject, listOf } from './json.ts';
import type { LogEntry } from './state.ts';

/** What Milefy was asked by one request, as the log has it. */
export interface AskedRequest {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
  /** Flights in the body: 1 for a One method, 0 for the two lists. */
  readonly flights: number;
  readonly flightIds: readonly string[];
  readonly clientUserId: string | null;
  /** Bytes of the body. */
  readonly size: number;
}

/** Requests that are billed as one. */
export interface BilledSet {
  readonly at: string;
  /** The paths that were asked, each once. */
  readonly paths: readonly string[];
  readonly flights: number;
  readonly requests: readonly AskedRequest[];
}

/** A request with what tells result sets apart. */
interface Received {
  readonly asked: AskedRequest;
  readonly time: number;
  /** Host, login and `clientUserId`: who asks. */
  readonly client: string;
  /** Each flight's content but for its ids, which a client may give anew in each request. */
  readonly contents: ReadonlySet<string>;
  /** Each flight's itinerary: carriers, numbers, routes and days without price and booking class. */
  readonly itineraries: ReadonlySet<string>;
}

/** Section Large flight result sets: "within a frame of less than 30 seconds", "chunks of 50-200 flights". */
const FRAME_MS = 30_000;
const SMALLEST_CHUNK = 50;
const LARGEST_CHUNK = 200;

function flightsOf({ body }: LogEntry): readonly unknown[] {
  if (!isObject(body)) return [];
  return body['flight'] === undefined ? listOf(body['flights']) : [body['flight']];
}

function itineraryOf(flight: unknown): string {
  const legs = isObject(flight) ? listOf(flight['legs']) : [];
  const segments = legs.map((leg) => (isObject(leg) ? listOf(leg['segments']) : []).filter(isObject));
  const fields = ['marketingAirlineCode', 'flightNumber', 'deptCode', 'destCode', 'deptDate'];
  return JSON.stringify(segments.map((leg) => leg.map((segment) => fields.map((field) => String(segment[field])))));
}

function contentOf(flight: unknown): string {
  return JSON.stringify(flight, (key, value: unknown) => (['flightId', 'legId', 'segmentId'].includes(key) ? undefined : value));
}

function received(entry: LogEntry): Received {
  const { at, method, path, status, size, host, headers, body } = entry;
  const flights = flightsOf(entry);
  const clientUserId = isObject(body) && typeof body['clientUserId'] === 'string' ? body['clientUserId'] : null;
  const flightIds = flights.map((flight) => (isObject(flight) && typeof flight['flightId'] === 'string' ? flight['flightId'] : ''));
  return {
    asked: { at, method, path, status, flights: flights.length, flightIds, clientUserId, size },
    time: Date.parse(at),
    client: JSON.stringify([host, headers['authorization'] ?? null, clientUserId]),
    contents: new Set(flights.map(contentOf)),
    itineraries: new Set(flights.map(itineraryOf)),
  };
}

function isChunk({ asked: { flights } }: Received): boolean {
  return flights >= SMALLEST_CHUNK && flights <= LARGEST_CHUNK;
}

/** The same flights asked of the same method once more are no part of what was divided: a repeat is billed anew. */
function isRepeat(request: Received, set: readonly Received[]): boolean {
  return set.some(({ asked, contents }) => asked.path === request.asked.path && !contents.isDisjointFrom(request.contents));
}

function itinerariesByPath(set: readonly Received[]): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, ReadonlySet<string>>();
  for (const { asked, itineraries } of set) all.set(asked.path, (all.get(asked.path) ?? new Set()).union(itineraries));
  return all;
}

function areEqual(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && one.isSubsetOf(other);
}

/**
 * Of the requests that came after a set's first, those that belong to it. First its chunks (section Large flight result sets: the first and each other
 * of 50-200 flights). Then those that ask other methods "simultaneously" (section Mixed methods) for the same itineraries. ASSUMPTION: Milefy tells a
 * result set by its itineraries, and who asks by host, login and `clientUserId`; the document does not say how.
 */
function membersOf(first: Received, later: readonly Received[]): readonly Received[] {
  const members = [first];
  const near = later.filter(({ time, client }) => time - first.time < FRAME_MS && client === first.client);
  for (const request of near) if (isChunk(first) && isChunk(request) && !isRepeat(request, members)) members.push(request);
  const whole = itinerariesByPath(members);
  const every = [...whole.values()].reduce((sum, one) => sum.union(one), new Set<string>());
  const beside = near.filter((request) => !members.includes(request) && request.itineraries.isSubsetOf(every) && !isRepeat(request, members));
  const told = itinerariesByPath([...members, ...beside]);
  for (const request of beside) {
    const { path } = request.asked;
    const complete = [...whole].some(([other, itineraries]) => other !== path && areEqual(itineraries, told.get(path) ?? new Set()));
    if (complete && !isRepeat(request, members)) members.push(request);
  }
  return members;
}

/**
 * ASSUMPTION: lists are free, and so is what was refused as invalid; a request that failed on the server's side or got no answer may have been billed,
 * and counts.
 */
function isBilled({ asked: { method, status, flights } }: Received): boolean {
  return method === 'POST' && flights > 0 && (status === null || status < 400 || status >= 500);
}

/** What Milefy was asked, in the order of arrival, and which of it would be billed as one. */
export function billing(log: readonly LogEntry[]): { readonly requests: readonly AskedRequest[]; readonly sets: readonly BilledSet[] } {
  const requests = log.filter(({ host, path }) => host.endsWith('.30k.com') && path.startsWith('/api/')).map(received);
  const sets: BilledSet[] = [];
  let open: readonly Received[] = requests.filter(isBilled);
  for (let first = open[0]; first !== undefined; first = open[0]) {
    const members = membersOf(first, open.slice(1));
    const asked = members.map((member) => member.asked);
    sets.push({
      at: first.asked.at,
      paths: [...new Set(asked.map(({ path }) => path))],
      flights: asked.reduce((sum, { flights }) => sum + flights, 0),
      requests: asked,
    });
    open = open.filter((request) => !members.includes(request));
  }
  return { requests: requests.map(({ asked }) => asked), sets };
}
