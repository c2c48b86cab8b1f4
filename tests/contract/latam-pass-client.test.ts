import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { LatamPassAccount, MemberSearch } from '../../lib/latam-pass/account';
import { proveCredentials, searchBody, searchMember } from '../../lib/latam-pass/client';
import { readMember } from '../../lib/latam-pass/member';
import { GENERIC_SCOPES, PERSONAL_SCOPES, scopesAsked } from '../../lib/latam-pass/scopes';
import { LATAM_PASS as account } from '../harness/accounts';
import { failure, permitAll } from './account-world';
import { fetchThrough } from './fetch-through';
import { sandboxOfFile } from './sandbox-of-file';

const sandbox = sandboxOfFile();
let permitted: ReturnType<typeof permitAll>;
beforeEach(async () => {
  await browser.storage.session.clear();
  vi.stubGlobal('fetch', fetchThrough(sandbox.port));
  permitted = permitAll();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const SEARCH = '/v1/customer/loyalty/partner/member/search-member';
const document = { type: 'CPF', number: '11122233344', country: 'BR' };
const by = (member: MemberSearch): LatamPassAccount => ({ ...account, member });
const fault = (kind: string, more: object = {}) => sandbox.control('POST', '/faults', { match: { path: `*${SEARCH}` }, kind, ...more });
const searches = async () => (await sandbox.log()).filter(({ path }) => path.endsWith(SEARCH));

describe('a member is found', () => {
  it.each<MemberSearch>([
    { by: 'ffn', ffn: '00012345678' },
    { by: 'document', document },
    { by: 'ffn-then-document', ffn: '00012345678', document: { ...document, number: '0' } },
    { by: 'ffn-then-document', ffn: '99999999999', document },
  ])('%j', async (member) => {
    expect(await searchMember(by(member))).toMatchObject({
      balance: 31_500,
      tier: 'Platinum',
      tierExpires: '2027-03-31',
      status: 'ACTIVE',
      segment: 'LATAM PASS',
    });
  });

  it('is searched by the names of the one table', () => {
    expect(searchBody({ by: 'ffn', ffn: '1' })).toEqual({ member: { ffn: '1' } });
    expect(searchBody({ by: 'document', document: { ...document, country: '' } })).toEqual({ member: { document: { type: 'CPF', number: '11122233344' } } });
    expect(searchBody({ by: 'ffn-then-document', ffn: '1', document })).toEqual({ member: { ffn: '1', document } });
  });

  it('with its headers, in production without that of the test, the secret in one of them alone', async () => {
    await searchMember(account);
    const [token, search] = await sandbox.log();
    expect([token?.method, token?.path, token?.body]).toEqual(['POST', '/oauth/access-token', 'grant_type=client_credentials']);
    // "milelens-latam:latam-secret" in Base64.
    expect(token?.headers).toMatchObject({ authorization: 'Basic bWlsZWxlbnMtbGF0YW06bGF0YW0tc2VjcmV0', client_id: 'milelens-latam' });
    expect(search?.headers).toMatchObject({
      client_id: 'milelens-latam',
      access_token: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      'x-scope': 'member-balance,member-tier,member-status,member-segment',
    });
    for (const entry of [token, search]) {
      expect(Object.keys(entry?.headers ?? {})).not.toContain('x-latam-test');
      expect([entry?.notes, `${entry?.path}${entry?.query}`.includes('secret')]).toEqual([[], false]);
    }
    expect(search?.headers['authorization']).toBeUndefined();
  });

  it('in the test environment below /sandbox, with its header', async () => {
    expect(await searchMember({ ...account, environment: 'test' })).toMatchObject({ balance: 31_500 });
    const log = await sandbox.log();
    expect(log.map(({ path, headers }) => [path, headers['x-latam-test']])).toEqual([
      ['/sandbox/oauth/access-token', 'LatamPass'],
      [`/sandbox${SEARCH}`, 'LatamPass'],
    ]);
  });

  it('with a token for sixty minutes, and then another', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const tokens = async () => (await sandbox.log()).filter(({ path }) => path.endsWith('/access-token')).length;
    await searchMember(account);
    vi.setSystemTime(Date.now() + 58 * 60_000);
    await searchMember(account);
    expect(await tokens()).toBe(1);
    vi.setSystemTime(Date.now() + 3 * 60_000);
    await searchMember(account);
    expect(await tokens()).toBe(2);
  });

  it('with personal scopes only where they were ticked, each once', async () => {
    const member = await searchMember({ ...account, personalScopes: ['member-name', 'member-email', 'member-name'] });
    expect((await searches())[0]?.headers['x-scope']).toBe('member-balance,member-tier,member-status,member-segment,member-email,member-name');
    expect(member.labelled).toContainEqual({ path: ['member', 'name', 'first'], value: 'Ada' });
    expect((await searchMember(account)).labelled.map(({ path }) => path[1])).not.toContain('name');
  });

  it('has sixteen scopes, of which nine are personal and four asked for unasked', () => {
    expect([GENERIC_SCOPES.length, PERSONAL_SCOPES.length, scopesAsked([])]).toEqual([
      7,
      9,
      ['member-balance', 'member-tier', 'member-status', 'member-segment'],
    ]);
  });
});

describe('an answer', () => {
  it('of other names makes a value unknown, never zero, and is shown whole as it came', () => {
    expect(readMember({ member: { points: 5 }, list: [{ a: true }, { a: null, b: '' }] })).toEqual({
      balance: null,
      tier: null,
      tierExpires: null,
      status: null,
      segment: null,
      labelled: [
        { path: ['member', 'points'], value: '5' },
        { path: ['list', '1', 'a'], value: 'true' },
      ],
    });
  });

  it.each([
    [0, 0],
    ['31500', 31_500],
    [{ amount: 7 }, 7],
    [-5, null],
    [1.5, null],
    ['31.500', null],
    [true, null],
    [null, null],
    [[5], null],
    [{ amount: 'many' }, null],
  ])('with a balance of %j is read as %j', (balance, miles) => expect(readMember({ member: { balance } }).balance).toBe(miles));

  it.each([null, 'text', 5, []])('that is %j holds nothing and throws nothing', (answer) =>
    expect(readMember(answer)).toMatchObject({ balance: null, tier: null }),
  );
});

describe('what goes wrong is told apart', () => {
  it('wrong credentials', async () => {
    expect(await failure(proveCredentials({ ...account, clientSecret: 'wrong' }))).toEqual({ kind: 'wrong-credentials', host: 'api.latampass.com' });
    expect(await failure(searchMember({ ...account, clientId: 'nobody' }))).toEqual({ kind: 'wrong-credentials', host: 'api.latampass.com' });
  });

  it('no such member', async () => {
    expect(await failure(searchMember(by({ by: 'ffn', ffn: '1' })))).toEqual({
      kind: 'no-member',
      message: 'No member was found with the information provided',
    });
  });

  it.each<[string, string, unknown]>([
    [
      'invalid scopes',
      '{"code":400,"message":"Invalid scopes or not defined for client"}',
      { kind: 'invalid-scopes', message: 'Invalid scopes or not defined for client' },
    ],
    [
      'a missing field, by name',
      '{"code":400,"message":"Invalid request content","instructions":"Evaluate the request fields","details":{"member.ffn":"must not be null"}}',
      { kind: 'missing-fields', fields: ['member.ffn'], message: 'Invalid request content' },
    ],
    [
      'a missing field',
      '{"code":400,"message":"Missing required fields or invalid values"}',
      { kind: 'missing-fields', fields: [], message: 'Missing required fields or invalid values' },
    ],
    ['another refusal, in its words', '{"code":422,"message":"Partner is not active"}', { kind: 'refused', code: 422, message: 'Partner is not active' }],
    [
      'a refusal of its authentication',
      '{"result":"failure","errors":[{"type":"INVALID","message":"Invalid client_id"}],"status":400}',
      { kind: 'wrong-credentials', host: 'api.latampass.com' },
    ],
    ['a refusal without words', '{}', { kind: 'refused', code: 400, message: '' }],
  ])('%s', async (_, body, error) => {
    await searchMember(account);
    const through = fetchThrough(sandbox.port);
    vi.stubGlobal('fetch', async (url: URL, init: RequestInit) =>
      url.pathname.endsWith(SEARCH) ? new Response(body, { status: 400, headers: { 'content-type': 'application/json' } }) : through(url, init),
    );
    expect(await failure(searchMember(account))).toEqual(error);
  });

  it('too many requests', async () => {
    await fault('status', { status: 429 });
    expect(await failure(searchMember(account))).toMatchObject({ kind: 'over-limit', host: 'api.latampass.com' });
  });

  it('the page of a firewall', async () => {
    await fault('html', { status: 200 });
    expect(await failure(searchMember(account))).toEqual({ kind: 'not-data', status: 200, contentType: 'text/html' });
  });

  it('the page of a firewall where the token should be, which says nothing about the credentials', async () => {
    await sandbox.control('POST', '/faults', { match: { path: '/oauth/access-token' }, kind: 'html' });
    expect(await failure(searchMember(account))).toEqual({ kind: 'not-data', status: 200, contentType: 'text/html' });
  });

  it('a token that ended early is renewed; one that is never taken', async () => {
    await searchMember(account);
    await sandbox.control('DELETE', '/latam-pass/tokens');
    expect(await searchMember(account)).toMatchObject({ balance: 31_500 });
    await fault('status', { status: 401 });
    expect(await failure(searchMember(account))).toEqual({ kind: 'token-expired', host: 'api.latampass.com' });
  });

  it.each<[string, object, unknown]>([
    ['reset', {}, { kind: 'no-network', host: 'api.latampass.com' }],
    ['status', { status: 500 }, { kind: 'server-error', status: 500 }],
    ['cut', {}, { kind: 'not-data', status: 200, contentType: 'application/json' }],
  ])('%s', async (kind, more, error) => {
    await fault(kind, more);
    expect(await failure(searchMember(account))).toEqual(error);
  });

  it('no permission of the browser’s', async () => {
    permitted.mockResolvedValue(false);
    expect(await failure(searchMember(account))).toEqual({ kind: 'needs-permission', host: 'api.latampass.com' });
    expect(await sandbox.log()).toEqual([]);
  });
});
