import { randomBytes } from 'node:crypto';
import { LIMITS, TOKEN_SECONDS } from './lufthansa-assumptions.ts';
import { jsonAnswer, type Answer, type Credentials, type Exchange } from './exchange.ts';

/* The gateway: tokens and limits. Its memory is the module's, and `reset` empties it. */

const tokens = new Map<string, { readonly clientId: string; until: number }>();
const calls = new Map<string, number[]>();
let limits: { second: number; hour: number } = { ...LIMITS };
let tokenSeconds: number = TOKEN_SECONDS;

export function resetGate(): void {
  tokens.clear();
  calls.clear();
  limits = { ...LIMITS };
  tokenSeconds = TOKEN_SECONDS;
}

/** Every token that was given ends now. */
export function expireTokens(): void {
  for (const token of tokens.values()) token.until = 0;
}

/** Other limits than the documented ones, and other lives of tokens. */
export function setGate({ second, hour, seconds }: { readonly second?: number; readonly hour?: number; readonly seconds?: number }): void {
  limits = { second: second ?? limits.second, hour: hour ?? limits.hour };
  tokenSeconds = seconds ?? tokenSeconds;
}

/** POST …/oauth/token (FACTS 1.2). */
export function giveToken(exchange: Exchange, { login, password }: Credentials): Answer {
  if (!/^application\/x-www-form-urlencoded\b/i.test(exchange.headers['content-type'] ?? '')) exchange.note('content-type is not a form');
  const form = new URLSearchParams(exchange.body.toString('utf8'));
  if (form.get('grant_type') !== 'client_credentials') return jsonAnswer(400, { error: 'unsupported_grant_type' });
  if (form.get('client_id') !== login || form.get('client_secret') !== password) return jsonAnswer(401, { error: 'invalid_client' });
  // 24 lower-case letters and digits.
  const token = randomBytes(12).toString('hex');
  tokens.set(token, { clientId: login, until: Date.now() + tokenSeconds * 1000 });
  return jsonAnswer(200, { access_token: token, token_type: 'bearer', expires_in: tokenSeconds });
}

/** What the gateway answers in the API's place; `null` where it lets the call through, which is then counted. */
export function gateAnswer(exchange: Exchange): Answer | null {
  // The check is case-sensitive: `bearer` is no token (FACTS 1.2).
  const token = /^Bearer ([a-z0-9]{24})$/.exec(exchange.headers['authorization'] ?? '')?.[1];
  const known = token === undefined ? undefined : tokens.get(token);
  if (known === undefined || known.until <= Date.now()) {
    exchange.note(known === undefined ? 'no token of ours' : 'the token has ended');
    return jsonAnswer(401, { Error: 'Not Authorized' });
  }
  const now = Date.now();
  const hour = (calls.get(known.clientId) ?? []).filter((at) => now - at < 3_600_000);
  calls.set(known.clientId, hour);
  if (hour.length >= limits.hour) return overLimit('RATE');
  if (hour.filter((at) => now - at < 1_000).length >= limits.second) return overLimit('QPS');
  hour.push(now);
  return null;
}

/** As the gateway refuses what is too much. */
export function overLimit(what: 'QPS' | 'RATE'): Answer {
  const [words, detail] = what === 'QPS' ? ['Developer Over Qps', 'Account Over Queries Per Second Limit'] : ['Developer Over Rate', 'Account Over Rate Limit'];
  return {
    status: 403,
    headers: {
      'content-type': 'text/xml',
      'x-mashery-error-code': `ERR_403_DEVELOPER_OVER_${what}`,
      'x-error-detail-header': detail,
      server: 'Mashery Proxy',
      ...(what === 'QPS' ? { 'retry-after': '1' } : {}),
    },
    body: `<h1>${words}</h1>`,
  };
}
