import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { SourceFailure } from '../../lib/net/source-error';
import { readMilefyAccount, writeMilefyAccount } from '../../lib/settings/milefy-account';
import { database } from '../../lib/store/database';
import { derivedBits, ROUNDS } from '../../lib/store/passphrase';
import { forgetSecret, getSecret, putSecret, secretNames } from '../../lib/store/vault';
import { lockVault, protectByDevice, protectByPassphrase, unlock, vaultStatus } from '../../lib/store/vault-lock';

const PASSPHRASE = 'correct hörse battery';
const MINUTE = 60_000;

beforeEach(async () => {
  const db = await database();
  await Promise.all([db.clear('vault'), db.clear('settings'), browser.storage.session.clear()]);
});
afterEach(() => void vi.useRealTimers());

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing failed',
    (cause: unknown) => (cause instanceof SourceFailure ? cause.error.kind : String(cause)),
  );

/** What starting the browser does to the session's storage. */
const restartBrowser = () => browser.storage.session.clear();

describe('a vault under a passphrase', () => {
  it('stays open for now, and gives every secret that was put in before and after', async () => {
    await putSecret('milefy', 'before');
    expect(await protectByPassphrase(PASSPHRASE, 15)).toBe(true);
    await putSecret('latam-pass', 'after');
    expect([await getSecret('milefy'), await getSecret('latam-pass'), await getSecret('absent')]).toEqual(['before', 'after', null]);
    expect(await vaultStatus()).toEqual({ protection: 'passphrase', isLocked: false, idleMinutes: 15 });
  });

  it('is locked when the browser starts, gives nothing and takes nothing, and opens with the passphrase alone', async () => {
    await putSecret('milefy', 'secret');
    await protectByPassphrase(PASSPHRASE, 15);
    await restartBrowser();
    expect(await vaultStatus()).toEqual({ protection: 'passphrase', isLocked: true, idleMinutes: 15 });
    expect([await failureOf(getSecret('milefy')), await failureOf(putSecret('milefy', 'x')), await failureOf(protectByDevice())]).toEqual([
      'vault-locked',
      'vault-locked',
      'vault-locked',
    ]);
    expect(await failureOf(protectByPassphrase('another passphrase', 15))).toBe('vault-locked');
    // That there is no secret is no secret.
    expect([await getSecret('absent'), await secretNames()]).toEqual([null, ['milefy']]);
    expect([await unlock('correct horse battery'), await unlock(''), await unlock(`${PASSPHRASE} `)]).toEqual([false, false, false]);
    expect(await failureOf(getSecret('milefy'))).toBe('vault-locked');
    expect(await unlock(PASSPHRASE)).toBe(true);
    expect(await getSecret('milefy')).toBe('secret');
  });

  it('takes the same letters in whatever way a keyboard writes them', async () => {
    await protectByPassphrase(PASSPHRASE.normalize('NFC'), 15);
    await restartBrowser();
    expect(await unlock(PASSPHRASE.normalize('NFD'))).toBe(true);
  });

  it('locks after the chosen minutes without use, which each use puts off', async () => {
    await putSecret('milefy', 'secret');
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
    await protectByPassphrase(PASSPHRASE, 10);
    const after = async (minutes: number) => {
      vi.setSystemTime(Date.now() + minutes * MINUTE);
      return getSecret('milefy').catch((cause: unknown) => (cause instanceof SourceFailure ? cause.error.kind : 'another failure'));
    };
    expect([await after(9), await after(9), await after(9.9), await after(10), await after(0)]).toEqual([
      'secret',
      'secret',
      'secret',
      'vault-locked',
      'vault-locked',
    ]);
    expect(await browser.storage.session.get(null)).toEqual({});
    await unlock(PASSPHRASE);
    // The clock was put back: how long ago it was used is not known.
    expect(await after(-60)).toBe('vault-locked');
  });

  it('locks when it is told to', async () => {
    await putSecret('milefy', 'secret');
    await protectByPassphrase(PASSPHRASE, 10);
    await lockVault();
    expect(await failureOf(getSecret('milefy'))).toBe('vault-locked');
  });

  it('leaves no key beside the secrets that opens them', async () => {
    await putSecret('milefy', 'secret');
    const db = await database();
    const device = await db.get('vault', 'device-key');
    await protectByPassphrase(PASSPHRASE, 10);
    expect(await db.get('vault', 'device-key')).toBeUndefined();
    expect((await db.getAll('vault')).some((record) => record instanceof CryptoKey)).toBe(false);
    const sealed = await db.get('vault', 'milefy');
    if (!(device instanceof CryptoKey) || sealed === undefined || sealed instanceof CryptoKey) throw new TypeError('no key or no secret');
    await expect(crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, device, sealed.data)).rejects.toThrow();
  });

  it('derives its key by at least 600,000 rounds of PBKDF2 with SHA-256', async () => {
    const lockRecord = async () => {
      await protectByPassphrase(PASSPHRASE, 10);
      const lock = await (await database()).get('vault', 'passphrase-lock');
      if (lock === undefined || lock instanceof CryptoKey || !('salt' in lock)) throw new TypeError('no lock');
      return lock;
    };
    const { salt, rounds } = await lockRecord();
    expect([rounds >= 600_000, rounds, salt.length]).toEqual([true, ROUNDS, 16]);
    // By the browser's own way to one step, for comparison.
    const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(PASSPHRASE.normalize('NFC')), 'PBKDF2', false, ['deriveBits']);
    const expected = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 600_000 }, material, 256);
    expect(Buffer.from(await derivedBits(PASSPHRASE, salt, 600_000))).toEqual(Buffer.from(expected));
    await expect(derivedBits(PASSPHRASE, salt, 599_999)).rejects.toThrow(RangeError);
    expect(Buffer.from((await lockRecord()).salt)).not.toEqual(Buffer.from(salt));
  });

  it('takes no passphrase that is shorter than twelve signs', async () => {
    await putSecret('milefy', 'secret');
    expect(await protectByPassphrase('elevensigns', 10)).toBe(false);
    expect(await vaultStatus()).toEqual({ protection: 'device' });
    expect(await getSecret('milefy')).toBe('secret');
  });

  it('can get another passphrase, and go back under the device’s key, losing nothing', async () => {
    await putSecret('milefy', 'secret');
    await protectByPassphrase(PASSPHRASE, 10);
    expect(await protectByPassphrase('another passphrase', 20)).toBe(true);
    await restartBrowser();
    expect([await unlock(PASSPHRASE), await unlock('another passphrase')]).toEqual([false, true]);
    await protectByDevice();
    await restartBrowser();
    expect([await getSecret('milefy'), await vaultStatus()]).toEqual(['secret', { protection: 'device' }]);
    expect(await unlock('anything')).toBe(true);
    await forgetSecret('milefy');
    expect(await secretNames()).toEqual([]);
  });

  it('loses no secret that is put in while all are sealed anew', async () => {
    await putSecret('a', 'a');
    const names = ['b', 'c', 'd', 'e'];
    await Promise.all([protectByPassphrase(PASSPHRASE, 10), ...names.map((name) => putSecret(name, name))]);
    expect(await Promise.all(['a', ...names].map(getSecret))).toEqual(['a', ...names]);
  });

  it('puts no secret under a key of before where the worker was ended before the new one was kept', async () => {
    await putSecret('milefy', 'before');
    await protectByPassphrase(PASSPHRASE, 10);
    const keeping = vi.spyOn(browser.storage.session, 'set').mockRejectedValueOnce(new Error('ended'));
    await expect(protectByPassphrase('another passphrase', 10)).rejects.toThrow('ended');
    keeping.mockRestore();
    expect(await vaultStatus()).toEqual({ protection: 'passphrase', isLocked: true, idleMinutes: 10 });
    expect([await failureOf(getSecret('milefy')), await failureOf(putSecret('latam-pass', 'after'))]).toEqual(['vault-locked', 'vault-locked']);
    expect(await unlock('another passphrase')).toBe(true);
    await putSecret('latam-pass', 'after');
    expect([await getSecret('milefy'), await getSecret('latam-pass')]).toEqual(['before', 'after']);
  });

  it('stays locked where it is locked while a secret is being read', async () => {
    await putSecret('milefy', 'secret');
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
    await protectByPassphrase(PASSPHRASE, 10);
    // A use after more than a minute is noted.
    vi.setSystemTime(Date.now() + 2 * MINUTE);
    const { promise: isNoted, resolve: note } = Promise.withResolvers<void>();
    const { promise: isAsked, resolve: asked } = Promise.withResolvers<void>();
    const read = browser.storage.session.get.bind(browser.storage.session);
    const slowly = async (name: string) => {
      const found = await read(name);
      asked();
      await isNoted;
      return found;
    };
    Object.assign(browser.storage.session, { get: slowly });
    const secret = getSecret('milefy');
    await isAsked;
    const locking = lockVault();
    await new Promise((resolve) => setTimeout(resolve, 20));
    note();
    await Promise.all([secret, locking]);
    Object.assign(browser.storage.session, { get: read });
    expect(await vaultStatus()).toEqual({ protection: 'passphrase', isLocked: true, idleMinutes: 10 });
  });

  it('keeps a Milefy account as before, and says why it cannot be read while it is locked', async () => {
    await writeMilefyAccount({ address: 'a.30k.com', login: 'somebody', password: 'something', environment: 'testing' });
    await protectByPassphrase(PASSPHRASE, 10);
    expect((await readMilefyAccount())?.password).toBe('something');
    await restartBrowser();
    expect(await failureOf(readMilefyAccount())).toBe('vault-locked');
  });
});
