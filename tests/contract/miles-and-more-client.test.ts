import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { accountBalance, accountStatement, customerInformation, memberStatus, proveCredentials } from '../../lib/miles-and-more/client';
import { tierOfStatus } from '../../lib/miles-and-more/tier';
import { MILES_AND_MORE as account, PIN } from '../harness/accounts';
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
afterEach(() => void vi.unstubAllGlobals());

const of = (memberAlias: string) => ({ ...account, memberAlias });
const fault = (kind: string, more: object = {}) => sandbox.control('POST', '/faults', { match: { host: 'api-test.lufthansa.com' }, kind, ...more });
const dataRequests = async () => (await sandbox.log()).filter(({ host }) => host === 'api-test.lufthansa.com');

describe('an account is read', () => {
  it('status, stars and balance, what no document names under the server’s labels', async () => {
    expect(await memberStatus(account)).toEqual({
      status: 'FTL',
      stars: 2,
      lastStarChange: '01.03.2025',
      others: [
        { path: ['mmAccountNumber'], value: '992000000000011' },
        { path: ['customerNumber'], value: '236000000' },
        { path: ['primaryMmCardNumber'], value: '992000000000011' },
      ],
    });
    expect(await accountBalance(account)).toEqual({ miles: 48_210, overdraft: 0 });
    expect(await memberStatus(of('992000000000045'))).toMatchObject({ status: 'INST', stars: 0, lastStarChange: null });
  });

  it('statement by GET, and by POST with a PIN', async () => {
    const total = { path: ['xStatement', 'xTotal'], value: '48210' };
    const short = await accountStatement(account, { profile: 'reduced', history: false, pin: null });
    expect(short).toContainEqual(total);
    const long = await accountStatement(account, { profile: 'full', history: true, pin: PIN });
    expect(long).toContainEqual({ path: ['xStatement', 'xEntries', '2', 'xMiles'], value: '1250' });
    expect((await dataRequests()).map(({ method, path, query, body }) => [method, path, query, body])).toEqual([
      ['GET', '/v1/profiles/customers/accountstatement/992000000000011', '?profiletype=reduced', null],
      ['POST', '/v1/profiles/customers/accountstatement/992000000000011', '?profiletype=full&showHistory=1', { pin: '12345' }],
    ]);
  });

  it.each(['profile1', 'profile2', 'profile3', 'profile4'] as const)('customer information, %s, never without a PIN', async (profile) => {
    expect(await customerInformation(account, { profile, pin: PIN })).toContainEqual({ path: ['xCustomer', 'xProfile'], value: profile });
    expect((await dataRequests()).map(({ method, query, body }) => [method, query, body])).toEqual([['POST', `?profiletype=${profile}`, { pin: '12345' }]]);
  });

  it('with one token, the secret in the body of its request alone, and no cookie', async () => {
    await memberStatus(account);
    await accountBalance(account);
    const log = await sandbox.log();
    expect(log.map(({ host, path }) => `${host}${path}`)).toEqual([
      'api.lufthansa.com/v1/partners/oauth/token',
      'api-test.lufthansa.com/v1/profiles/customers/memberstatus/992000000000011',
      'api-test.lufthansa.com/v1/profiles/customers/accountbalance/992000000000011',
    ]);
    expect(log[0]?.body).toBe('client_id=milelens-partner&client_secret=partner-s%C3%A9cret&grant_type=client_credentials');
    expect(log[1]?.headers).toMatchObject({ authorization: expect.stringMatching(/^Bearer [0-9a-f]{24}$/) as string, accept: 'application/json' });
    for (const { notes, query, path, headers } of log) expect([notes, `${path}${query}${JSON.stringify(headers)}`.includes('cret')]).toEqual([[], false]);
  });

  it('in production on the host of the token', async () => {
    await accountBalance({ ...account, environment: 'production' });
    expect((await sandbox.log()).map(({ host }) => host)).toEqual(['api.lufthansa.com', 'api.lufthansa.com']);
  });

  it.each([
    ['BASE', 1],
    ['FTL', 8],
    ['SEN', 16],
    ['HON', 24],
    ['INST', null],
    ['', null],
    ['sen', null],
    ['constructor', null],
  ])('status %j is Milefy’s tier %j', (status, tier) => expect(tierOfStatus(status)).toBe(tier));
});

describe('what goes wrong is told apart', () => {
  it('the wrong client secret', async () => {
    expect(await failure(proveCredentials({ ...account, clientSecret: 'wrong' }))).toEqual({ kind: 'wrong-credentials', host: 'api.lufthansa.com' });
    expect(await failure(memberStatus({ ...account, clientId: 'nobody' }))).toEqual({ kind: 'wrong-credentials', host: 'api.lufthansa.com' });
    await proveCredentials(account);
  });

  it('the wrong PIN, and the account that is locked after three', async () => {
    const read = (pin: string) => failure(customerInformation(account, { profile: 'profile1', pin }));
    expect(await read('11111')).toEqual({ kind: 'wrong-pin', code: 36, message: 'Validation Error: PIN is invalid' });
    await read('11111');
    await read('11111');
    expect(await read(PIN)).toEqual({ kind: 'account-locked', code: 37, message: 'Account is locked' });
    expect(await failure(accountBalance(of('992000000000037')))).toMatchObject({ kind: 'account-locked' });
  });

  it.each(['1234', '123456789', '12a45', '', ' 12345'])('a PIN that is none, %j, which is never sent', async (pin) => {
    expect(await failure(customerInformation(account, { profile: 'profile1', pin }))).toEqual({ kind: 'pin-form' });
    expect(await failure(accountStatement(account, { profile: 'full', history: false, pin }))).toEqual({ kind: 'pin-form' });
    expect(await sandbox.log()).toEqual([]);
  });

  it('an unknown card, in the API’s words, whatever the HTTP status', async () => {
    const words = { kind: 'wrong-card', code: 35, message: 'Validation Error: Card number is invalid: 992999999999999' };
    for (const failureStatus of [200, 400, 403, 404, 500]) {
      await sandbox.control('POST', '/miles-and-more', { failureStatus });
      expect(await failure(accountBalance(of('992999999999999'))), String(failureStatus)).toEqual(words);
    }
  });

  it('a token that ended early is renewed, once, and a reading goes on', async () => {
    await accountBalance(account);
    await sandbox.control('DELETE', '/miles-and-more/tokens');
    expect(await accountBalance(account)).toMatchObject({ miles: 48_210 });
    expect((await sandbox.log()).filter(({ path }) => path.endsWith('/token'))).toHaveLength(2);
  });

  it('a token that is never taken', async () => {
    await fault('status', { status: 401 });
    expect(await failure(accountBalance(account))).toEqual({ kind: 'token-expired', host: 'api-test.lufthansa.com' });
    expect(await dataRequests()).toHaveLength(2);
  });

  it('no permission of the browser’s, for either host, and nothing sent', async () => {
    permitted.mockResolvedValue(false);
    expect(await failure(accountBalance(account))).toEqual({ kind: 'needs-permission', host: 'api.lufthansa.com' });
    permitted.mockImplementation(async ({ origins }) => !origins.includes('https://api-test.lufthansa.com/*'));
    expect(await failure(accountBalance(account))).toEqual({ kind: 'needs-permission', host: 'api-test.lufthansa.com' });
    expect(await dataRequests()).toEqual([]);
  });

  it.each<[string, object, unknown]>([
    ['reset', {}, { kind: 'no-network', host: 'api-test.lufthansa.com' }],
    ['status', { status: 503 }, { kind: 'server-error', status: 503 }],
    ['html', {}, { kind: 'not-data', status: 200, contentType: 'text/html' }],
    ['malformed', {}, { kind: 'not-data', status: 200, contentType: 'application/json' }],
    ['wrong-shape', {}, { kind: 'malformed', where: 'remainingTotalPoints' }],
    ['status', { status: 302 }, { kind: 'not-data', status: 302, contentType: 'a redirect' }],
    ['status', { status: 403 }, { kind: 'not-data', status: 403, contentType: 'text/plain' }],
  ])('%s %j', async (kind, more, error) => {
    await fault(kind, more);
    expect(await failure(accountBalance(account))).toEqual(error);
  });

  it('more requests than are allowed', async () => {
    await fault('status', { status: 429 });
    expect(await failure(accountBalance(account))).toMatchObject({ kind: 'over-limit', host: 'api-test.lufthansa.com' });
  });

  it('no answer in time', async () => {
    // The real patience is 20 s; a signal that ends at once stands for it.
    const patience = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort(new DOMException('', 'TimeoutError')));
    expect(await failure(accountBalance(account))).toEqual({ kind: 'timeout', seconds: 20 });
    patience.mockRestore();
  });
});
