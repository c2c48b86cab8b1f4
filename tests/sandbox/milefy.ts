import { KEYS_2_4 } from './assumptions.ts';
import { jsonAnswer, textAnswer, type Answer, type Api, type Credentials, type Exchange } from './exchange.ts';
import { isObject } from './json.ts';
import { calculate, methodOf, type Method, type Version } from './milefy-methods.ts';
import { OK, refusal } from './milefy-status.ts';

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

/** What a method gives, or null when the request is none. */
function valueOf(method: Method, version: Version, exchange: Exchange): unknown {
  if ('list' in method) return method.list;
  if (!/^application\/json\b/i.test(exchange.headers['content-type'] ?? '')) exchange.note('content-type is not application/json');
  return calculate(method, version, exchange);
}

function answer(exchange: Exchange, credentials: Credentials): Answer {
  if (exchange.headers['cookie'] !== undefined) exchange.note('cookie sent');
  const header = exchange.headers['x-api-version'];
  const version: Version = header === undefined ? 'v2.4' : 'v2.6';
  const method = methodOf(exchange.path, version);
  // ASSUMPTION: what an unknown path, a wrong verb or a CORS preflight gets; the document is silent. No Access-Control-* header ever.
  if (method === null) return textAnswer(404, 'No such method');
  if (exchange.method !== ('list' in method ? 'GET' : 'POST')) return textAnswer(405, 'Wrong HTTP verb');

  const given = readBasic(exchange.headers['authorization'], exchange);
  if (given?.login !== credentials.login || given.password !== credentials.password) {
    // ASSUMPTION: 401 is not in the appendix ("the most common" codes only); the challenge is what HTTP itself asks for.
    return refusal(401, 'Unauthorized', { 'www-authenticate': 'Basic realm="Milefy", charset="UTF-8"' });
  }
  if (header === undefined) exchange.note('no X-Api-Version: answered as 2.4');
  // ASSUMPTION: the document says nothing of other versions; the sandbox plays this one only.
  else if (header !== 'v2.6') return refusal(400, `Version ${header} is not played here`);

  const value = valueOf(method, version, exchange);
  if (value === null) return refusal(400, "Request is invalid and can't be processed");
  const whole = { ...OK, Value: version === 'v2.4' ? abbreviate(value) : value };
  // A cookie that no client should ever send back: the document has none, the log notes it.
  return jsonAnswer(200, whole, { 'set-cookie': 'milefy-sandbox=1; Path=/; Secure; HttpOnly; SameSite=None' });
}

/** 30K Milefy v2.6 (its ten methods; sections Request headers, Authentication, Version, Error handling) under every host of 30k.com. */
export const milefy: Api = {
  name: 'milefy',
  defaults: { login: 'milelens-demo', password: 'pässwörd-ünï' },
  plays: (host) => host.endsWith('.30k.com'),
  answer,
};
