import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { httpAnswer, type HttpAnswer } from '../../lib/net/http';
import { SourceFailure } from '../../lib/net/source-error';
import { forgetTokens, renewToken, withToken, type TokenOrder } from '../../lib/net/token';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const order: TokenOrder = {
  url: new URL('https://api.example.com/v1/oauth/token'),
  clientId: 'a client',
  form: { client_id: 'a client', client_secret: 's3cret', grant_type: 'client_credentials' },
};

const permitted = vi.spyOn(browser.permissions, 'contains') as unknown as ReturnType<typeof vi.fn>;
/** What was asked for tokens, in order. */
let asked: Request[] = [];
/** What the next requests for tokens are answered with; the last one stays. */
let answers: (() => Response)[] = [];

const json =
  (status: number, value: unknown, headers: Record<string, string> = {}) =>
  () =>
    new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json', ...headers } });
const given = (value: string, expiresIn: unknown = 21_600) => json(200, { access_token: value, token_type: 'bearer', expires_in: expiresIn });

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  asked = [];
  answers = [given('first'), given('second'), given('third')];
  permitted.mockReset().mockResolvedValue(true);
  vi.stubGlobal('fetch', async (input: URL | string, init?: RequestInit) => {
    asked.push(new Request(input, init));
    const next = answers.length > 1 ? answers.shift() : answers[0];
    if (next === undefined) throw new TypeError('fetch failed');
    return next();
  });
  await forgetTokens();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A source that takes these tokens only, and answers with the one that it was sent. */
function source(...good: readonly string[]) {
  const sent: string[] = [];
  const send = async (token: string): Promise<HttpAnswer> => {
    sent.push(token);
    const ok = good.includes(token);
    return { status: ok ? 200 : 401, ok, contentType: 'application/json', text: token, headers: new Headers() };
  };
  return { sent, send };
}

const any = source('first', 'second', 'third').send;
async function failure(promise: Promise<unknown>) {
  const cause: unknown = await promise.then(
    () => expect.fail('no failure'),
    (error: unknown) => error,
  );
  if (!(cause instanceof SourceFailure)) throw cause;
  expect(`${JSON.stringify(cause)} ${cause.stack}`).not.toContain('s3cret');
  return cause.error;
}

describe('a token', () => {
  it('is asked for by a form, without cookies', async () => {
    await withToken(order, any);
    const [request] = asked;
    expect(request?.method).toBe('POST');
    expect(request?.headers.get('content-type')).toMatch(/^application\/x-www-form-urlencoded/);
    expect(request?.headers.get('accept')).toBe('application/json');
    expect(await request?.text()).toBe('client_id=a+client&client_secret=s3cret&grant_type=client_credentials');
    expect(request?.credentials).toBe('omit');
    expect(request?.url).toBe('https://api.example.com/v1/oauth/token');
  });

  it('is asked for with the source’s own headers where it wants them', async () => {
    await withToken({ ...order, headers: { Authorization: 'Basic abc', client_id: 'a client' } }, any);
    expect(asked[0]?.headers.get('authorization')).toBe('Basic abc');
    expect(asked[0]?.headers.get('client_id')).toBe('a client');
  });

  it('serves until a minute before its end', async () => {
    await withToken(order, any);
    vi.setSystemTime(NOW + (21_600 - 60) * 1000 - 1);
    expect((await withToken(order, any)).text).toBe('first');
    vi.setSystemTime(NOW + (21_600 - 60) * 1000);
    expect((await withToken(order, any)).text).toBe('second');
  });

  it('that lives shorter is renewed a twentieth before', async () => {
    answers = [given('first', '100'), given('second')];
    await withToken(order, any);
    vi.setSystemTime(NOW + 94_999);
    expect((await withToken(order, any)).text).toBe('first');
    vi.setSystemTime(NOW + 95_000);
    expect((await withToken(order, any)).text).toBe('second');
  });

  it('from the future is not used: the clock was put back', async () => {
    await withToken(order, any);
    vi.setSystemTime(NOW - 1);
    expect((await withToken(order, any)).text).toBe('second');
  });

  it('of a worker that was ended is used by the next one, and no secret is stored with it', async () => {
    await withToken(order, any);
    vi.resetModules();
    const { withToken: again } = await import('../../lib/net/token');
    expect((await again(order, any)).text).toBe('first');
    expect(asked).toHaveLength(1);
    const stored = JSON.stringify(await browser.storage.session.get(null));
    expect(stored).toContain('first');
    for (const word of ['s3cret', 'a client', 'example.com']) expect(stored).not.toContain(word);
  });

  it('is asked for once by however many at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => withToken(order, any)));
    expect(new Set(all.map(({ text }) => text))).toEqual(new Set(['first']));
    expect(asked).toHaveLength(1);
  });

  it('belongs to its client and its address', async () => {
    await withToken(order, any);
    expect((await withToken({ ...order, clientId: 'another' }, any)).text).toBe('second');
    expect((await withToken({ ...order, url: new URL('https://api.example.com/v1/partners/oauth/token') }, any)).text).toBe('third');
    expect((await withToken(order, any)).text).toBe('first');
  });

  it('that is refused before its time is renewed once, by whoever finds out first', async () => {
    await withToken(order, any);
    const { sent, send } = source('second');
    const all = await Promise.all(Array.from({ length: 5 }, () => withToken(order, send)));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(sent.filter((token) => token === 'first')).toHaveLength(5);
    expect(asked).toHaveLength(2);
  });

  it('that is refused again is not renewed for ever', async () => {
    const { sent, send } = source();
    expect((await withToken(order, send)).status).toBe(401);
    expect(sent).toEqual(['first', 'second']);
  });

  it('is asked for anew to prove credentials, and forgotten when they change', async () => {
    await withToken(order, any);
    await renewToken(order);
    expect((await withToken(order, any)).text).toBe('second');
    await forgetTokens();
    expect((await withToken(order, any)).text).toBe('third');
  });
});

describe('no token', () => {
  const page = (status: number) => () => new Response('<h1>Access Denied</h1>', { status, headers: { 'content-type': 'text/html' } });

  it.each([
    ['a wrong secret', json(401, { error: 'invalid_client' }), { kind: 'wrong-credentials', host: 'api.example.com' }],
    [
      'a wrong secret in the words of LATAM',
      json(400, { result: 'failure', errors: [{ type: 'INVALID' }] }),
      { kind: 'wrong-credentials', host: 'api.example.com' },
    ],
    ['a refusal of the gateway', json(403, { Error: 'Not Authorized' }), { kind: 'wrong-credentials', host: 'api.example.com' }],
    ['a page of a firewall', page(403), { kind: 'not-data', status: 403, contentType: 'text/html' }],
    ['a login page', page(200), { kind: 'not-data', status: 200, contentType: 'text/html' }],
    ['trouble', json(503, {}), { kind: 'server-error', status: 503 }],
    ['no token in the answer', json(200, { token_type: 'bearer' }), { kind: 'malformed', where: 'access_token' }],
    ['no life in the answer', json(200, { access_token: 'x' }), { kind: 'malformed', where: 'expires_in' }],
    [
      'too many requests',
      json(403, {}, { 'x-mashery-error-code': 'ERR_403_DEVELOPER_OVER_QPS' }),
      { kind: 'over-limit', host: 'api.example.com', notBefore: NOW + 1000 },
    ],
  ])('is given for %s, and it says so', async (_, answer, error) => {
    answers = [answer];
    expect(await failure(withToken(order, any))).toEqual(error);
  });

  it('is given where nothing can be reached or nothing may be asked, and the next caller tries again', async () => {
    answers = [];
    expect(await failure(withToken(order, any))).toEqual({ kind: 'no-network', host: 'api.example.com' });
    answers = [given('first')];
    permitted.mockResolvedValue(false);
    expect(await failure(withToken(order, any))).toEqual({ kind: 'needs-permission', host: 'api.example.com' });
    permitted.mockResolvedValue(true);
    expect((await withToken(order, any)).text).toBe('first');
  });

  it('but the document’s own life serves where the answer says none', async () => {
    answers = [json(200, { access_token: 'first' }), given('second')];
    await withToken({ ...order, livesSeconds: 3600 }, any);
    vi.setSystemTime(NOW + 3_539_999);
    expect((await withToken(order, any)).text).toBe('first');
    vi.setSystemTime(NOW + 3_540_000);
    expect((await withToken(order, any)).text).toBe('second');
  });
});

describe('an over-limit answer of the gateway', () => {
  const said = async (status: number, text: string, headers: Record<string, string> = {}) => {
    answers = [() => new Response(text, { status, headers: { 'content-type': 'text/xml', ...headers } })];
    const { overLimit } = await import('../../lib/net/over-limit');
    return overLimit(await httpAnswer({ method: 'GET', url: order.url, headers: {} }), 'api.example.com', NOW);
  };

  it.each([
    [403, '<h1>Developer Over Qps</h1>', { 'retry-after': '1' }, 1_000],
    [403, '<h1>Account Over Queries Per Second Limit</h1>', {}, 1_000],
    [403, '<h1>Account Over Rate Limit</h1>', {}, 900_000],
    [403, '<h1>Developer Over Rate</h1>', { 'retry-after': '1800' }, 1_800_000],
    [403, '', { 'x-error-detail-header': 'Account Over Rate Limit' }, 900_000],
    [429, '', { 'retry-after': '0' }, 1_000],
    [429, '', { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, 900_000],
    [429, '', { 'retry-after': '999999999' }, 900_000],
  ])('of %i “%s” %j is a pause of %i ms', async (status, text, headers, pause) => {
    expect(await said(status, text, headers)).toEqual({ kind: 'over-limit', host: 'api.example.com', notBefore: NOW + pause });
  });

  it.each([
    [403, '{"Error":"Not Authorized"}'],
    [401, 'Account Over Rate Limit'],
    [200, 'Account Over Rate Limit'],
  ])('is not %i “%s”', async (status, text) => {
    expect(await said(status, text)).toBeNull();
  });
});

it.each([
  ['withToken', () => withToken(order, any)],
  ['renewToken', () => renewToken(order)],
])('a token that comes after all were forgotten is not kept (%s): the account may be gone', async (_, begin) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  vi.stubGlobal('fetch', async () => {
    await promise;
    return given('first')();
  });
  const begun = begin().catch(() => null);
  await new Promise((settle) => setTimeout(settle, 20)); // it has been asked for by then
  await forgetTokens();
  resolve();
  await begun;
  expect(Object.keys(await browser.storage.session.get(null))).toEqual([]);
});
