import { textAnswer, type Answer, type Api, type Credentials, type Exchange } from './exchange.ts';
import { gateAnswer, giveToken, resetGate } from './lufthansa-gate.ts';
import { lounges } from './lufthansa-lounges.ts';
import { flightStatus, schedules } from './lufthansa-operations.ts';
import { references } from './lufthansa-references.ts';
import { seatMap } from './lufthansa-seatmap.ts';

/** Query parameters by area (FACTS 1.7 to 1.9). The API ignores others, or does not: the log says so. */
const QUERIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/v1\/(?:mds-)?references\/airports\/nearest\//, ['lang']],
  [/^\/v1\/(?:mds-)?references\/(?:airlines|aircraft)\b/, ['limit', 'offset']],
  [/^\/v1\/(?:mds-)?references\//, ['lang', 'limit', 'offset', 'LHoperated', 'group']],
  [/^\/v1\/offers\/lounges\//, ['cabinClass', 'tierCode', 'lang']],
  [/^\/v1\/offers\/seatmaps\//, []],
  [/^\/v1\/operations\/schedules\//, ['directFlights', 'limit', 'offset']],
  [/^\/v1\/operations\/flightstatus\//, ['limit', 'offset', 'serviceType']],
];

function dataAnswer(exchange: Exchange): Answer | null {
  const [, , area = '', kind = '', ...parts] = exchange.path.split('/').map(decodeURIComponent);
  if (area === 'mds-references' || area === 'references') return references(area, [kind, ...parts], exchange);
  if (area === 'offers' && kind === 'lounges') return lounges(parts, exchange);
  if (area === 'offers' && kind === 'seatmaps') return seatMap(parts, exchange);
  if (area === 'operations' && kind === 'flightstatus') return flightStatus(parts, exchange);
  if (area === 'operations' && kind === 'schedules') return schedules(parts, exchange);
  return null;
}

function answer(exchange: Exchange, credentials: Credentials): Answer {
  const { method, host, path, headers, query } = exchange;
  if (headers['cookie'] !== undefined) exchange.note('cookie sent');
  if (path === '/v1/oauth/token' || path === '/v1/partners/oauth/token') {
    if (method !== 'POST') return textAnswer(405, 'Wrong HTTP verb');
    if (host !== 'api.lufthansa.com') exchange.note('a token was asked for at the test host');
    return giveToken(exchange, credentials);
  }
  if (!path.startsWith('/v1/')) return textAnswer(596, '<h1>596 Service Not Found</h1>');
  if (method !== 'GET') return textAnswer(405, 'Wrong HTTP verb');
  const refused = gateAnswer(exchange);
  if (refused !== null) return refused;
  const known = QUERIES.find(([form]) => form.test(path))?.[1] ?? [];
  for (const name of query.keys()) if (!known.includes(name)) exchange.note(`unknown query parameter: ${name}`);
  const found = dataAnswer(exchange);
  if (found === null) return textAnswer(596, '<h1>596 Service Not Found</h1>');
  // XML is what comes unless JSON is asked for (FACTS 1.2).
  if (!/\bapplication\/json\b/.test(headers['accept'] ?? '')) {
    exchange.note('no Accept: application/json, so XML');
    return { status: found.status, headers: { 'content-type': 'application/xml' }, body: '<?xml version="1.0"?><Resource/>' };
  }
  return found;
}

/** The Lufthansa Open API (FACTS 1) under both of its hosts. What is assumed is in lufthansa-assumptions.ts. */
export const lufthansa: Api = {
  name: 'lufthansa',
  // As they are seldom: what a form must encode.
  defaults: { login: 'milelens-demo-key', password: 'geheim+&=ß' },
  plays: (host) => host === 'api.lufthansa.com' || host === 'api-test.lufthansa.com',
  answer,
  reset: resetGate,
};
