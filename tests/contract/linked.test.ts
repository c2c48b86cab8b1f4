import 'fake-indexeddb/auto';
import '../unit/english';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { writeLufthansaAccount } from '../../lib/settings/lufthansa-account';
import { writeMilefyAccount } from '../../lib/settings/milefy-account';
import { database } from '../../lib/store/database';
import { answerAccounts } from '../../lib/worker/answer-accounts';
import { answerExtension } from '../../lib/worker/answer-extension';
import { linkedAccounts } from '../../lib/worker/linked';
import { LATAM_PASS, MILES_AND_MORE } from '../harness/accounts';
import { permitAll } from './account-world';
import { fetchThrough } from './fetch-through';
import { sandboxOfFile } from './sandbox-of-file';

const sandbox = sandboxOfFile();
beforeEach(async () => {
  const db = await database();
  for (const store of ['vault', 'latest', 'settings'] as const) await db.clear(store);
  await browser.storage.session.clear();
  vi.stubGlobal('fetch', fetchThrough(sandbox.port));
  permitAll();
  (vi.spyOn(browser.tabs, 'query') as unknown as ReturnType<typeof vi.fn>).mockResolvedValue([]);
});
afterEach(() => void vi.unstubAllGlobals());

const PASSPHRASE = 'a long enough passphrase';
const done = { ok: true, value: null };

it('a LATAM Pass account is linked, proven, read, kept and forgotten', async () => {
  expect(await answerAccounts({ type: 'refreshLatamPass' })).toEqual({ ok: false, error: { kind: 'not-set-up' } });
  expect(await answerAccounts({ type: 'saveLatamPass', account: LATAM_PASS })).toEqual(done);
  expect(await answerAccounts({ type: 'testLinked', api: 'latam-pass' })).toEqual(done);
  expect((await linkedAccounts()).latamPass).toMatchObject({ state: 'linked', lacks: null, member: null });
  expect(await answerAccounts({ type: 'refreshLatamPass' })).toMatchObject({ ok: true, value: { value: { balance: 31_500, tier: 'Platinum' } } });
  expect((await linkedAccounts()).latamPass).toMatchObject({ member: { value: { balance: 31_500, status: 'ACTIVE' } } });
  // With another scope ticked, what was read before is not what would be read now.
  expect(await answerAccounts({ type: 'saveLatamPass', account: { ...LATAM_PASS, clientSecret: null, personalScopes: ['member-name'] } })).toEqual(done);
  expect((await linkedAccounts()).latamPass).toMatchObject({ member: null, personalScopes: ['member-name'] });
  expect(await answerAccounts({ type: 'forgetLinked', api: 'latam-pass' })).toEqual(done);
  expect([(await linkedAccounts()).latamPass, await (await database()).getAllKeys('latest')]).toEqual([{ state: 'absent' }, []]);
});

it('a wrong secret is told when the connection is tested, and new credentials need a new token', async () => {
  await answerAccounts({ type: 'saveMilesAndMore', account: MILES_AND_MORE });
  expect(await answerAccounts({ type: 'testLinked', api: 'miles-and-more' })).toEqual(done);
  await answerAccounts({ type: 'saveMilesAndMore', account: { ...MILES_AND_MORE, clientSecret: 'wrong' } });
  const wrong = { ok: false, error: { kind: 'wrong-credentials', host: 'api.lufthansa.com' } };
  expect(await answerAccounts({ type: 'testLinked', api: 'miles-and-more' })).toEqual(wrong);
  expect(await answerAccounts({ type: 'refreshMilesAndMore' })).toEqual({ status: wrong, balance: wrong });
});

it('a vault under a passphrase shows neither account nor what was read while it is locked', async () => {
  await answerAccounts({ type: 'saveMilesAndMore', account: MILES_AND_MORE });
  await answerAccounts({ type: 'refreshMilesAndMore' });
  expect(await answerAccounts({ type: 'protectVault', passphrase: 'short', idleMinutes: 5 })).toEqual({ ok: true, value: false });
  expect(await answerAccounts({ type: 'protectVault', passphrase: PASSPHRASE, idleMinutes: 5 })).toEqual({ ok: true, value: true });
  expect(await answerAccounts({ type: 'lockVault' })).toEqual(done);
  // No token of an account that is locked is left to be used.
  expect(await browser.storage.session.get(null)).toEqual({});
  expect(await linkedAccounts()).toEqual({
    milesAndMore: { state: 'locked' },
    latamPass: { state: 'absent' },
    vault: { protection: 'passphrase', isLocked: true, idleMinutes: 5 },
  });
  const locked = { ok: false, error: { kind: 'vault-locked' } };
  expect(await answerAccounts({ type: 'statement', profile: 'full', history: false, pin: null })).toEqual(locked);
  expect(await answerAccounts({ type: 'unprotectVault' })).toEqual(locked);
  expect(await answerAccounts({ type: 'exportSettings', passphrase: PASSPHRASE })).toEqual(locked);
  expect(await answerAccounts({ type: 'unlockVault', passphrase: 'another passphrase' })).toEqual({ ok: true, value: false });
  expect(await answerAccounts({ type: 'unlockVault', passphrase: PASSPHRASE })).toEqual({ ok: true, value: true });
  expect((await linkedAccounts()).milesAndMore).toMatchObject({ state: 'linked', balance: { value: { miles: 48_210 } } });
  expect(await answerAccounts({ type: 'unprotectVault' })).toEqual(done);
  expect((await linkedAccounts()).vault).toEqual({ protection: 'device' });
});

it('a locked vault leaves the options something to unlock it by: what is stored of Milefy’s and Lufthansa’s accounts is locked, all else is told', async () => {
  await writeMilefyAccount({ address: 'https://milefyapi-demo.30k.com', login: 'a-login', password: 'a-password', environment: 'testing' });
  await writeLufthansaAccount({ plan: 'public', environment: 'production', clientId: 'a-key', clientSecret: 'a-secret' });
  await answerAccounts({ type: 'protectVault', passphrase: PASSPHRASE, idleMinutes: 5 });
  await answerAccounts({ type: 'lockVault' });
  const locked = { milefy: { state: 'locked' }, milefyUse: null, lufthansa: { state: 'locked' }, settings: { programme: null } };
  expect(await answerExtension({ type: 'status' })).toMatchObject({ ...locked, sources: [{}, { state: 'locked' }, { state: 'locked' }] });
  await answerAccounts({ type: 'unlockVault', passphrase: PASSPHRASE });
  expect(await answerExtension({ type: 'status' })).toMatchObject({ milefy: { state: 'stored', login: 'a-login' }, lufthansa: { clientId: 'a-key' } });
});

it('a file that cannot be written or read says why', async () => {
  expect(await answerAccounts({ type: 'exportSettings', passphrase: 'short' })).toEqual({ ok: false, error: { kind: 'passphrase-too-short', least: 12 } });
  expect(await answerAccounts({ type: 'importSettings', text: '{}', passphrase: null })).toEqual({ ok: false, error: { kind: 'not-ours' } });
});
