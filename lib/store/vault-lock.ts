import { database, type PassphraseLock, type Sealed } from './database';
import { derivedBits, keyOf, newSalt, ROUNDS, SHORTEST_PASSPHRASE } from './passphrase';
import { seal, unseal } from './seal';
import { DEVICE_KEY, inTurn, isLock, LOCK, openKey, presentKey, readLock, secretNames } from './vault';
import { dropSessionKey, keepSessionKey } from './vault-session';

/** What can be told of the vault without opening it. */
export type VaultStatus =
  /** Under this device's key: open to whoever holds the disk and the browser profile. */
  { readonly protection: 'device' } | { readonly protection: 'passphrase'; readonly isLocked: boolean; readonly idleMinutes: number };

/** How long a vault may stay open without use, in minutes: from one to a day. */
export const IDLE_MINUTES = { least: 1, most: 24 * 60 } as const;

const PROOF = 'milelens';

export async function vaultStatus(): Promise<VaultStatus> {
  const lock = await readLock();
  if (lock === null) return { protection: 'device' };
  return { protection: 'passphrase', isLocked: (await openKey(lock)) === null, idleMinutes: lock.idleMinutes };
}

/**
 * Puts every secret under a passphrase (or under another one), at once; the vault stays open. False where the passphrase is too short. Throws `SourceFailure` (`vault-locked`) where
 * the secrets cannot be opened now.
 */
export async function protectByPassphrase(passphrase: string, idleMinutes: number): Promise<boolean> {
  if (passphrase.length < SHORTEST_PASSPHRASE) return false;
  const salt = newSalt();
  const bits = await derivedBits(passphrase, salt, ROUNDS);
  const key = await keyOf(bits);
  const lock: PassphraseLock = { ...(await seal(key, PROOF)), salt, rounds: ROUNDS, idleMinutes };
  await sealAnew(key, lock, () => keepSessionKey(bits));
  return true;
}

/** Puts every secret under a new key of this device, so that no passphrase is needed any more. Throws `SourceFailure` (`vault-locked`). */
export async function protectByDevice(): Promise<void> {
  await sealAnew(await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']), null, dropSessionKey);
}

/** Opens the vault until it is idle, or the browser ends. False where the passphrase is wrong; true where there is none. */
export async function unlock(passphrase: string): Promise<boolean> {
  const lock = await readLock();
  if (lock === null) return true;
  const bits = await derivedBits(passphrase, lock.salt, lock.rounds);
  try {
    await unseal(await keyOf(bits), lock);
  } catch {
    // AES-GCM's one way to say that the key is another.
    return false;
  }
  await keepSessionKey(bits);
  return true;
}

/** Locks the vault now. Without a passphrase there is nothing to lock. */
export async function lockVault(): Promise<void> {
  await dropSessionKey();
}

/** All secrets under a new key, in one transaction: none is ever under a key that is not there. The old device's key goes with its last secret, so that a copy of it opens nothing new. `then` is done before the next secret is put in. */
async function sealAnew(key: CryptoKey, lock: PassphraseLock | null, then: () => Promise<void>): Promise<void> {
  await inTurn(async () => {
    const old = await presentKey();
    const db = await database();
    const secrets = await Promise.all((await secretNames()).map(async (name) => [name, await resealed(old, key, await db.get('vault', name))] as const));
    const transaction = db.transaction('vault', 'readwrite');
    const { store } = transaction;
    await Promise.all([
      ...secrets.map(([name, sealed]) => store.put(sealed, name)),
      ...(lock === null ? [store.put(key, DEVICE_KEY), store.delete(LOCK)] : [store.put(lock, LOCK), store.delete(DEVICE_KEY)]),
      transaction.done,
    ]);
    await then();
  });
}

async function resealed(old: CryptoKey, key: CryptoKey, record: CryptoKey | Sealed | PassphraseLock | undefined): Promise<Sealed> {
  if (record === undefined || record instanceof CryptoKey || isLock(record)) throw new TypeError('a secret went away');
  return seal(key, await unseal(old, record));
}
