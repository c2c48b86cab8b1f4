import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { EVERYTHING } from '../../lib/desk/search';
import { writeMilesAndMoreAccount } from '../../lib/settings/miles-and-more-account';
import { database } from '../../lib/store/database';
import { claimPosting } from '../../lib/store/journal';
import { answerAccounts } from '../../lib/worker/answer-accounts';
import { linkedAccounts, refreshMilesAndMore } from '../../lib/worker/linked';
import { journal, noteFound, postMiles } from '../../lib/worker/post-miles';
import { posting, uuid } from '../unit/postings';
import { MILES_AND_MORE } from '../harness/accounts';
import { permitAll } from './account-world';
import { books, credit, sent, spend } from './desk-world';
import { fetchThrough } from './fetch-through';
import { sandboxOfFile } from './sandbox-of-file';

const sandbox = sandboxOfFile();
let permitted: ReturnType<typeof permitAll>;
beforeEach(async () => {
  const db = await database();
  for (const store of ['vault', 'journal', 'latest'] as const) await db.clear(store);
  await browser.storage.session.clear();
  vi.stubGlobal('fetch', fetchThrough(sandbox.port));
  permitted = permitAll();
  await writeMilesAndMoreAccount(MILES_AND_MORE);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const CARD = MILES_AND_MORE.memberAlias;
const fault = (kind: string, more: object = {}) => sandbox.control('POST', '/faults', { match: { path: '*request' }, kind, times: 1, ...more });
const requests = async () => (await sandbox.log()).filter(({ path }) => path.includes('request'));
const states = async () => (await journal()).map(({ state }) => state);

describe('miles are moved', () => {
  it('by credit, uncredit, debit and undebit, each once, and the journal knows it', async () => {
    expect(sent(await postMiles(credit(1))).state).toMatchObject({ state: 'answered', answer: { status: 'ok', bookedMiles: 500, remainingMiles: 48_710 } });
    expect(sent(await postMiles(credit(2, { action: 'UC', miles: 200 }))).state).toMatchObject({ answer: { bookedMiles: -200, remainingMiles: 48_510 } });
    const debit = sent(await postMiles(spend(3, { action: 'D' }))).state;
    expect(debit).toMatchObject({ answer: { status: 'ok', bookedMiles: -1000, remainingMiles: 47_510, awardPackageId: '999999900474885' } });
    const transactionId = debit.state === 'answered' ? Number(debit.answer.transactionId) : expect.fail('no answer');
    const undebit = spend(4, { action: 'undebit', transactionId, awardCode: '' });
    expect(sent(await postMiles(undebit)).state).toMatchObject({ answer: { status: 'ok', bookedMiles: 1000, remainingMiles: 48_510 } });
    expect((await books(sandbox)).miles[CARD]).toBe(48_510);
    expect((await journal()).map(({ id }) => id)).toEqual([uuid(1), uuid(2), uuid(3), uuid(4)]);
    expect((await requests()).map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)).toEqual([
      'POST earnrequest',
      'POST earnrequest',
      'POST spendrequest',
      'POST spendrequest',
    ]);
  });

  it.each([
    ['STAT2', 'pending', 0],
    ['STAT5', 'refused', 0],
    ['STAT6', 'dubious', 500],
    ['STAT7', 'error', 0],
    ['STAT8', 'for-verification', 0],
  ])('or answered with the status of %s: %s', async (property, status, booked) => {
    expect(sent(await postMiles(credit(1, { property }))).state).toMatchObject({ state: 'answered', answer: { status, bookedMiles: booked } });
  });

  it('from a balance that is not enough: refused, by Miles & More', async () => {
    expect(sent(await postMiles(spend(1, { miles: 999_999 }))).state).toMatchObject({ state: 'answered', answer: { status: 'refused', bookedMiles: 0 } });
  });

  it('with nested partner data, its numbers quoted', async () => {
    const additionalPartnerData = {
      branchId: '7',
      purchaseDetails: { payment: '120', articles: [{ propertyCode: 'MT001', vatRate: '19', useStartLocation: { country: 'DE' } }] },
    };
    sent(await postMiles(credit(1, { additionalPartnerData })));
    expect((await requests())[0]?.body).toMatchObject({ additionalPartnerData });
  });

  it('and the balance before is kept with the intent, as it was last read', async () => {
    await refreshMilesAndMore();
    const before = sent(await postMiles(credit(1))).balanceBefore;
    expect(before?.miles).toBe(48_210);
    expect(sent(await postMiles(credit(2, { cardNo: '992000000000029' }))).balanceBefore).toBeNull();
  });
});

describe('nothing is sent', () => {
  it('of a request that breaks a rule', async () => {
    expect(await postMiles(credit(1, { miles: 0 }))).toMatchObject({ kind: 'invalid', violations: [{ field: 'miles', rule: 'range' }] });
    expect(await postMiles(credit(1, {}, { id: 'one' }))).toMatchObject({ kind: 'invalid', violations: [{ field: 'id' }] });
    expect([await requests(), await journal()]).toEqual([[], []]);
  });

  it('without an account, under a locked vault, without permission, without a network, or to another environment than was shown', async () => {
    expect(await postMiles(credit(1, {}, { environment: 'production' }))).toEqual({ kind: 'other-environment', environment: 'test' });
    permitted.mockResolvedValue(false);
    expect(await postMiles(credit(1))).toEqual({ kind: 'failed', error: { kind: 'needs-permission', host: 'api.lufthansa.com' } });
    permitted.mockResolvedValue(true);
    vi.stubGlobal('navigator', { onLine: false, locks: navigator.locks });
    expect(await postMiles(credit(1))).toEqual({ kind: 'failed', error: { kind: 'no-network', host: 'api-test.lufthansa.com' } });
    vi.stubGlobal('navigator', { onLine: true, locks: navigator.locks });
    const { protectByPassphrase, lockVault } = await import('../../lib/store/vault-lock');
    await protectByPassphrase('a long enough passphrase', 5);
    await lockVault();
    expect(await postMiles(credit(1))).toEqual({ kind: 'failed', error: { kind: 'vault-locked' } });
    await (await database()).clear('vault');
    expect(await postMiles(credit(1))).toEqual({ kind: 'failed', error: { kind: 'not-set-up' } });
    expect([await requests(), await journal()]).toEqual([[], []]);
  });

  it('where the intent cannot be written', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(await postMiles(credit(1))).toEqual({ kind: 'failed', error: { kind: 'storage', message: 'QuotaExceededError' } });
    expect(await requests()).toEqual([]);
  });

  it('where the permission for the data’s host alone is missing', async () => {
    permitted.mockImplementation(async ({ origins }) => !origins.includes('https://api-test.lufthansa.com/*'));
    expect(await postMiles(credit(1))).toEqual({ kind: 'failed', error: { kind: 'needs-permission', host: 'api-test.lufthansa.com' } });
    expect([await requests(), await journal()]).toEqual([[], []]);
  });

  it('where the permission is taken back at the last moment: the journal says that it never left', async () => {
    // The host is asked once, for what it speaks, before the intent is written.
    const asked: string[] = [];
    permitted.mockImplementation(async ({ origins: [origin = ''] }) => origin !== 'https://api-test.lufthansa.com/*' || asked.push(origin) < 2);
    expect(sent(await postMiles(credit(1))).state).toEqual({ state: 'not-sent', error: { kind: 'needs-permission', host: 'api-test.lufthansa.com' } });
    permitted.mockResolvedValue(true);
    expect((await postMiles(credit(2, { transactionText: 'Posting 1' }))).kind).toBe('posted');
    expect(await requests()).toHaveLength(1);
  });

  it('a second time by a double click, in two tabs, or after the worker was ended', async () => {
    const results = await Promise.all(Array.from({ length: 5 }, () => postMiles(credit(1))));
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['known', 'known', 'known', 'known', 'posted']);
    // The second click is told what became of the first.
    for (const result of results) expect(result).toMatchObject({ posting: { state: { state: 'answered' } } });
    vi.resetModules();
    const restarted = await import('../../lib/worker/post-miles');
    expect((await restarted.postMiles(credit(1))).kind).toBe('known');
    expect(await requests()).toHaveLength(1);
  });

  it('of the same content in another tab, unless the traveller was shown the first and means it', async () => {
    const again = (n: number, repeats: string | null = null) => postMiles(credit(n, { transactionText: 'The same' }, { repeats }));
    const results = await Promise.all([again(1), again(2), again(3)]);
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['posted', 'twin', 'twin']);
    const [first] = await journal();
    expect((await again(4, first?.id ?? null)).kind).toBe('posted');
    expect(await again(5, first?.id ?? null)).toMatchObject({ kind: 'twin', posting: { id: uuid(4) } });
    expect((await books(sandbox)).transactions).toHaveLength(2);
  });
});

describe('a refusal', () => {
  it.each<[string, Record<string, unknown>, unknown]>([
    ['of the card', { cardNo: '992999999999999' }, { kind: 'wrong-card', code: 35, message: 'Validation Error: Card number is invalid: 992999999999999' }],
    ['of a locked account', { cardNo: '992000000000037' }, { kind: 'account-locked', code: 37, message: 'Account is locked' }],
  ])('%s is known: nothing was booked', async (_, request, error) => {
    expect(sent(await postMiles(credit(1, request))).state).toEqual({ state: 'refused', error });
  });

  it('of the token is known, is not repeated by itself, and the next posting has a new one', async () => {
    await postMiles(credit(1));
    await sandbox.control('DELETE', '/miles-and-more/tokens');
    expect(sent(await postMiles(credit(2))).state).toEqual({ state: 'refused', error: { kind: 'token-expired', host: 'api-test.lufthansa.com' } });
    expect(await requests()).toHaveLength(2);
    expect(sent(await postMiles(credit(3))).state).toMatchObject({ answer: { status: 'ok' } });
  });

  it('for too many requests is known', async () => {
    await fault('status', { status: 429 });
    expect(sent(await postMiles(credit(1))).state).toMatchObject({ state: 'refused', error: { kind: 'over-limit' } });
  });
});

describe('a posting without an answer', () => {
  it.each<[string, object, unknown]>([
    ['lost', {}, { kind: 'no-network' }],
    ['reset', {}, { kind: 'no-network' }],
    ['cut', {}, { kind: 'not-data', status: 200, contentType: 'application/json' }],
    ['html', {}, { kind: 'not-data', status: 200, contentType: 'text/html' }],
    ['wrong-shape', {}, { kind: 'malformed', where: 'status' }],
    ['status', { status: 502 }, { kind: 'server-error', status: 502, message: '' }],
    ['status', { status: 403 }, { kind: 'not-data', status: 403, contentType: 'text/plain' }],
  ])('(%s %j) is marked so and never sent again, neither by itself nor by its own id', async (kind, more, why) => {
    await fault(kind, more);
    expect(sent(await postMiles(credit(1))).state).toEqual({ state: 'unanswered', why, found: null });
    expect(await postMiles(credit(1))).toMatchObject({ kind: 'known', posting: { state: { state: 'unanswered' } } });
    expect(await postMiles(credit(2, { transactionText: 'Posting 1' }))).toMatchObject({ kind: 'twin' });
    await journal();
    expect(await requests()).toHaveLength(1);
    expect((await books(sandbox)).transactions).toHaveLength(kind === 'lost' || kind === 'cut' ? 1 : 0);
  });

  it('in time', async () => {
    const through = fetchThrough(sandbox.port);
    vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
      const answer = await through(url, init);
      if (url.pathname.endsWith('request')) throw new DOMException('', 'TimeoutError');
      return answer;
    });
    expect(sent(await postMiles(credit(1))).state).toEqual({ state: 'unanswered', why: { kind: 'timeout' }, found: null });
    expect((await books(sandbox)).transactions).toHaveLength(1);
  });

  it('with the API’s own words and a status of 500 stays unknown, and keeps the words', async () => {
    await sandbox.control('POST', '/miles-and-more', { failureStatus: 500 });
    expect(sent(await postMiles(credit(1, { cardNo: '992000000000037' }))).state).toEqual({
      state: 'unanswered',
      why: { kind: 'server-error', status: 500, message: 'Account is locked' },
      found: null,
    });
  });

  it('because the worker was ended is told from one that is being sent', async () => {
    await claimPosting(posting(1), null);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const through = fetchThrough(sandbox.port);
    vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
      if (url.pathname.endsWith('request')) await held;
      return through(url, init);
    });
    const sending = postMiles(credit(2));
    await vi.waitFor(async () => expect(await states()).toHaveLength(2));
    expect(await states()).toEqual([{ state: 'unanswered', why: { kind: 'worker-ended' }, found: null }, { state: 'sending' }]);
    release();
    expect(sent(await sending).state).toMatchObject({ state: 'answered' });
  });

  it('whose outcome came and could not be written is shown with it now, and without it later', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(await postMiles(credit(1))).toMatchObject({ kind: 'posted', isKept: false, posting: { state: { state: 'answered', answer: { status: 'ok' } } } });
    put.mockRestore();
    expect(await states()).toEqual([{ state: 'unanswered', why: { kind: 'worker-ended' }, found: null }]);
    expect((await postMiles(credit(1))).kind).toBe('known');
    expect(await requests()).toHaveLength(1);
  });

  it('may be settled by what the traveller found out, and then be posted anew where nothing was booked', async () => {
    await fault('reset');
    await postMiles(credit(1));
    expect(await noteFound(uuid(1), 'not-booked')).toMatchObject({ state: { state: 'unanswered', found: 'not-booked' } });
    expect((await postMiles(credit(2, { transactionText: 'Posting 1' }))).kind).toBe('posted');
    expect(await noteFound(uuid(2), 'booked')).toMatchObject({ state: { state: 'answered' } });
    expect(await noteFound(uuid(9), 'booked')).toBeNull();
  });
});

describe('a transaction that is processed again', () => {
  const again = (n: number, transactionId: string, enforce?: string) =>
    postMiles(credit(n, { property: 'STAT2' }, { again: { transactionId, ...(enforce === undefined ? {} : { enforce }) } }));
  const transactionOf = async () => {
    const { state } = sent(await postMiles(credit(1, { property: 'STAT2' })));
    return state.state === 'answered' ? (state.answer.transactionId ?? '') : expect.fail('no answer');
  };

  it('is not, unless the setting is on', async () => {
    expect(await again(2, await transactionOf())).toEqual({ kind: 'failed', error: { kind: 'switched-off' } });
    expect((await requests()).map(({ method }) => method)).toEqual(['POST']);
  });

  it('is refused by the provider, which has switched it off', async () => {
    await writeMilesAndMoreAccount({ ...MILES_AND_MORE, reprocesses: true });
    expect(sent(await again(2, await transactionOf())).state).toMatchObject({ state: 'refused', error: { message: 'PUT is currently disabled' } });
  });

  it('is booked once where the provider has it, by PUT with its id and `enforce`', async () => {
    await writeMilesAndMoreAccount({ ...MILES_AND_MORE, reprocesses: true });
    await sandbox.control('POST', '/miles-and-more', { put: true });
    const transactionId = await transactionOf();
    expect(sent(await again(2, transactionId, 'ok')).state).toMatchObject({ answer: { status: 'ok', bookedMiles: 500, transactionId } });
    expect((await requests()).at(-1)).toMatchObject({ method: 'PUT', path: `/v1/profiles/customers/earnrequest/${transactionId}`, query: '?enforce=ok' });
    expect((await books(sandbox)).transactions).toMatchObject([{ booked: 500, status: 4 }]);
    // It is in status 4 by now, of which nothing is processed again.
    expect(await again(3, transactionId)).toMatchObject({ kind: 'invalid', violations: [{ field: 'status' }] });
  });

  it('must be one that the journal knows', async () => {
    await writeMilesAndMoreAccount({ ...MILES_AND_MORE, reprocesses: true });
    expect(await again(2, '1')).toMatchObject({ kind: 'invalid', violations: [{ field: 'status' }] });
  });
});

describe('an extension page', () => {
  it('searches and exports the journal', async () => {
    await postMiles(credit(1));
    await postMiles(spend(2));
    const found = await answerAccounts({ type: 'postings', search: { ...EVERYTHING, kind: 'spend' } });
    expect(found).toMatchObject({ ok: true, value: [{ id: uuid(2) }] });
    const exported = await answerAccounts({ type: 'exportPostings', search: EVERYTHING });
    expect(exported).toMatchObject({ ok: true, value: expect.stringContaining(`\r\n${uuid(1)},`) as string });
  });

  it('has what was last read at once, also without a network, and never a secret or a PIN', async () => {
    expect((await linkedAccounts()).milesAndMore).toMatchObject({ state: 'linked', status: null, balance: null, tier: null, lacks: null });
    await refreshMilesAndMore();
    await answerAccounts({ type: 'statement', profile: 'full', history: true, pin: '12345' });
    await answerAccounts({ type: 'customerInformation', profile: 'profile1', pin: '12345' });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    expect(await refreshMilesAndMore()).toEqual({
      status: { ok: false, error: { kind: 'no-network', host: 'api-test.lufthansa.com' } },
      balance: { ok: false, error: { kind: 'no-network', host: 'api-test.lufthansa.com' } },
    });
    const linked = await linkedAccounts();
    expect(linked.milesAndMore).toMatchObject({ status: { value: { status: 'FTL', stars: 2 } }, balance: { value: { miles: 48_210 } }, tier: 8 });
    const db = await database();
    const everything = JSON.stringify([linked, await db.getAll('latest'), await db.getAll('journal'), await browser.storage.session.get(null)]);
    for (const word of ['cret', '12345"', 'Ada Example', 'FRA-LIS']) expect(everything).not.toContain(word);
  });

  it('forgets an account with all that was read of it', async () => {
    await refreshMilesAndMore();
    (vi.spyOn(browser.tabs, 'query') as unknown as ReturnType<typeof vi.fn>).mockResolvedValue([]);
    expect(await answerAccounts({ type: 'forgetLinked', api: 'miles-and-more' })).toEqual({ ok: true, value: null });
    const db = await database();
    expect([await db.count('vault', 'miles-and-more'), await db.getAllKeys('latest')]).toEqual([0, []]);
    expect((await linkedAccounts()).milesAndMore).toEqual({ state: 'absent' });
  });
});
