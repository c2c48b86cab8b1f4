import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { programmeCode } from '../../lib/flights/codes';
import { forgetEverything } from '../../lib/settings/forget-everything';
import { readLatamPassAccount, writeLatamPassAccount } from '../../lib/settings/latam-pass-account';
import { readMilefyAccount, writeMilefyAccount } from '../../lib/settings/milefy-account';
import { readMilesAndMoreAccount, writeMilesAndMoreAccount } from '../../lib/settings/miles-and-more-account';
import { DEFAULT_SETTINGS, readSettings, writeSettings } from '../../lib/settings/settings';
import { exportSettings, importSettings, TransferFailure } from '../../lib/settings/transfer';
import { AccountFailure } from '../../lib/net/account-error';
import { database } from '../../lib/store/database';
import { claimPosting, readJournal } from '../../lib/store/journal';
import { getSecret, secretNames } from '../../lib/store/vault';
import { lockVault, protectByPassphrase } from '../../lib/store/vault-lock';
import { posting } from './postings';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const PASSPHRASE = 'a long enough passphrase';
const SECRETS = ['milefy-sécret', 'partner-sécret', 'latam-sécret'];
const settings = { ...DEFAULT_SETTINGS, programme: { code: programmeCode('LMM') ?? expect.fail('a programme'), tier: 16 }, language: 'de' };

async function clear(): Promise<void> {
  const db = await database();
  await Promise.all([db.clear('vault'), db.clear('settings'), db.clear('journal'), browser.storage.session.clear()]);
}

async function fill(): Promise<void> {
  await writeSettings(settings);
  await writeMilefyAccount({ address: 'a.30k.com', login: 'milefy-login', password: SECRETS[0] ?? '', environment: 'testing' });
  await writeMilesAndMoreAccount({
    clientId: 'mm-client',
    clientSecret: SECRETS[1] ?? '',
    environment: 'test',
    memberAlias: '992000000000011',
    reprocesses: false,
  });
  await writeLatamPassAccount({
    clientId: 'latam-client',
    clientSecret: SECRETS[2] ?? '',
    environment: 'production',
    member: { by: 'ffn', ffn: '00012345678' },
    personalScopes: ['member-name'],
  });
}

beforeEach(async () => {
  await clear();
  await fill();
});

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing failed',
    (cause: unknown) => (cause instanceof TransferFailure ? cause.error : cause instanceof Error ? cause.name : 'unknown'),
  );

describe('exported settings', () => {
  it('hold what was chosen and no secret, login or member number, unless they are asked for', async () => {
    const text = await exportSettings(null, NOW);
    expect(JSON.parse(text)).toEqual({ milelens: 1, exportedAt: '2026-11-22T12:00:00.000Z', settings, secrets: null });
    for (const word of [...SECRETS, 'milefy-login', 'mm-client', 'latam-client', '992000000000011', '00012345678']) expect(text).not.toContain(word);
  });

  it('hold secrets under the passphrase alone where they are asked for', async () => {
    const text = await exportSettings(PASSPHRASE, NOW);
    const { secrets } = JSON.parse(text) as { secrets: { data: string; rounds: number } };
    expect(secrets.rounds).toBe(600_000);
    for (const form of [text, Buffer.from(secrets.data, 'base64').toString('latin1'), Buffer.from(secrets.data, 'base64').toString('utf8')])
      for (const word of [...SECRETS, 'milefy-login', 'mm-client', '992000000000011', PASSPHRASE]) expect(form).not.toContain(word);
  });

  it('need a passphrase of twelve signs, and an open vault, for secrets', async () => {
    expect(await failureOf(exportSettings('too short', NOW))).toEqual({ kind: 'passphrase-too-short', least: 12 });
    expect(await failureOf(exportSettings('', NOW))).toEqual({ kind: 'passphrase-too-short', least: 12 });
    await protectByPassphrase(PASSPHRASE, 10);
    await lockVault();
    expect(await failureOf(exportSettings(PASSPHRASE, NOW))).toBe('SourceFailure');
    expect(JSON.parse(await exportSettings(null, NOW))).toMatchObject({ secrets: null });
  });
});

describe('imported settings', () => {
  it('bring everything to another browser, under its own key', async () => {
    const text = await exportSettings(PASSPHRASE, NOW);
    const accounts = async () => [await readMilefyAccount(), await readMilesAndMoreAccount(), await readLatamPassAccount()];
    const before = await accounts();
    await clear();
    expect(await importSettings(text, PASSPHRASE)).toEqual({ settings, secrets: 'taken' });
    expect([await readSettings(), await accounts()]).toEqual([settings, before]);
  });

  it('leave the accounts that are here where no passphrase is given, or the file has none', async () => {
    const [withSecrets, without] = [await exportSettings(PASSPHRASE, NOW), await exportSettings(null, NOW)];
    await clear();
    expect(await importSettings(withSecrets, null)).toEqual({ settings, secrets: 'left' });
    expect(await importSettings(without, PASSPHRASE)).toEqual({ settings, secrets: 'none' });
    expect(await secretNames()).toEqual([]);
  });

  it('of the first landed version are brought to the newest', async () => {
    const text = JSON.stringify({ milelens: 1, settings: { version: 1, programme: { code: 'LMM', tier: 8 }, sites: {} }, secrets: null });
    expect((await importSettings(text, null)).settings).toMatchObject({ version: DEFAULT_SETTINGS.version, programme: { code: 'LMM', tier: 8 } });
  });

  it('change nothing where the file or the passphrase is wrong', async () => {
    const good = JSON.parse(await exportSettings(PASSPHRASE, NOW)) as { secrets: Record<string, unknown>; settings: object };
    const secret = (change: object) => JSON.stringify({ ...good, secrets: { ...good.secrets, ...change } });
    const data = good.secrets['data'] as string;
    await writeSettings({ ...settings, language: 'es' });
    const wrong: readonly [string, string, unknown][] = [
      ['', PASSPHRASE, 'not-ours'],
      ['null', PASSPHRASE, 'not-ours'],
      ['{"milelens":', PASSPHRASE, 'not-ours'],
      [JSON.stringify({ ...good, milelens: 2 }), PASSPHRASE, 'newer'],
      [JSON.stringify({ ...good, settings: { ...good.settings, version: 99 } }), PASSPHRASE, 'not-ours'],
      [JSON.stringify({ ...good, settings: null }), PASSPHRASE, 'not-ours'],
      [JSON.stringify(good), 'another passphrase', 'wrong-passphrase'],
      [secret({ data: `${data.slice(0, -8)}AAAAAAA=` }), PASSPHRASE, 'wrong-passphrase'],
      [secret({ rounds: 1 }), PASSPHRASE, 'not-ours'],
      [secret({ rounds: 1e12 }), PASSPHRASE, 'not-ours'],
      [secret({ salt: 'not Base64 ☂' }), PASSPHRASE, 'not-ours'],
    ];
    for (const [text, passphrase, kind] of wrong) expect(await failureOf(importSettings(text, passphrase)), text.slice(0, 60)).toEqual({ kind });
    expect((await readSettings()).language).toBe('es');
    expect((await readMilesAndMoreAccount())?.clientSecret).toBe('partner-sécret');
  });

  it('never take the place of the vault’s own key', async () => {
    const { derivedBits, keyOf, newSalt, ROUNDS } = await import('../../lib/store/passphrase');
    const { seal } = await import('../../lib/store/seal');
    const salt = newSalt();
    const { iv, data } = await seal(await keyOf(await derivedBits(PASSPHRASE, salt, ROUNDS)), JSON.stringify({ 'device-key': 'mine' }));
    const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
    const text = JSON.stringify({ milelens: 1, settings, secrets: { salt: base64(salt), rounds: ROUNDS, iv: base64(iv), data: base64(new Uint8Array(data)) } });
    expect(await failureOf(importSettings(text, PASSPHRASE))).toEqual({ kind: 'not-ours' });
    expect(await getSecret('milefy')).toContain('milefy-login');
  });
});

describe('an account', () => {
  it('keeps its secret when the rest is entered anew, and is not set up without one', async () => {
    await writeMilesAndMoreAccount({ clientId: 'other', clientSecret: null, environment: 'production', memberAlias: '992000000000029', reprocesses: true });
    expect(await readMilesAndMoreAccount()).toEqual({
      clientId: 'other',
      clientSecret: 'partner-sécret',
      environment: 'production',
      memberAlias: '992000000000029',
      reprocesses: true,
    });
    await clear();
    await expect(
      writeMilesAndMoreAccount({ clientId: 'x', clientSecret: null, environment: 'test', memberAlias: '992000000000011', reprocesses: false }),
    ).rejects.toThrow(AccountFailure);
    expect(await secretNames()).toEqual([]);
  });
});

describe('forgetting everything', () => {
  const removed = vi.spyOn(browser.permissions, 'remove') as unknown as ReturnType<typeof vi.fn>;
  beforeEach(async () => {
    removed.mockReset().mockResolvedValue(true);
    vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ optional_host_permissions: ['https://api.lufthansa.com/*'] } as unknown as ReturnType<
      typeof browser.runtime.getManifest
    >);
    await claimPosting(posting(1), null);
    await browser.storage.session.set({ 'token/x': 'a token' });
  });

  it('leaves nothing but the journal, which goes where that is meant, and gives the hosts back', async () => {
    await forgetEverything('keep');
    const db = await database();
    for (const store of db.objectStoreNames) expect([store, await db.count(store)]).toEqual([store, store === 'journal' ? 1 : 0]);
    expect(await browser.storage.session.get(null)).toEqual({});
    expect(removed).toHaveBeenCalledWith({ origins: ['https://api.lufthansa.com/*'] });
    await forgetEverything('forget');
    expect(await readJournal()).toEqual([]);
  });
});
