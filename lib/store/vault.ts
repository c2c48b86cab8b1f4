import { SourceFailure } from '../net/source-error';
import { database, type PassphraseLock, type Sealed } from './database';
import { seal, unseal } from './seal';
import { sessionKey } from './vault-session';

/**
 * The vault: secrets in IndexedDB of the extension's own origin, which no content script can open, encrypted with AES-GCM, in one of two ways. Under a non-extractable key of this device, stored beside
 * them: this keeps them out of dumps and backups of single records; it does not protect against somebody who holds the disk and the browser profile. Or under a passphrase (`vault-lock.ts`), which
 * does. Read in the worker only.
 */
export const DEVICE_KEY = 'device-key';
export const LOCK = 'passphrase-lock';

/** Every write of secrets waits for its turn under this Web Lock: while all are sealed anew, one that was sealed under the old key must not come between. */
const TURN = 'milelens-vault';

/** Encrypts and stores a secret under a name, replacing what was there. Throws `SourceFailure` (`vault-locked`). */
export async function putSecret(name: string, secret: string): Promise<void> {
  await inTurn(async () => {
    const sealed = await seal(await presentKey(), secret);
    await (await database()).put('vault', sealed, name);
  });
}

/** The secret under a name, or `null` where there is none. Throws where the record cannot be decrypted, `SourceFailure` where the vault is locked. */
export async function getSecret(name: string): Promise<string | null> {
  // One transaction: between two, all secrets may be put under another key.
  const { store } = (await database()).transaction('vault');
  const [sealed, lock, key] = await Promise.all([store.get(name), store.get(LOCK), store.get(DEVICE_KEY)]);
  if (!isSecret(sealed)) return null;
  return unseal(isLock(lock) ? await unlockedKey(lock) : key instanceof CryptoKey ? key : await deviceKey(), sealed);
}

export async function forgetSecret(name: string): Promise<void> {
  await inTurn(async () => (await database()).delete('vault', name));
}

/** The names of all secrets. They say which accounts there are, and can be read while the vault is locked. */
export async function secretNames(): Promise<readonly string[]> {
  const db = await database();
  const [names, records] = await Promise.all([db.getAllKeys('vault'), db.getAll('vault')]);
  return names.filter((_, at) => isSecret(records[at]));
}

/** How the vault is locked by a passphrase; `null` where the device's key is used. */
export async function readLock(): Promise<PassphraseLock | null> {
  const lock = await (await database()).get('vault', LOCK);
  return isLock(lock) ? lock : null;
}

export async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(TURN, work);
}

export function isLock(record: CryptoKey | Sealed | PassphraseLock | undefined): record is PassphraseLock {
  return record !== undefined && !(record instanceof CryptoKey) && 'salt' in record;
}

function isSecret(record: CryptoKey | Sealed | PassphraseLock | undefined): record is Sealed {
  return record !== undefined && !(record instanceof CryptoKey) && !isLock(record);
}

/** The key that secrets are under now. */
export async function presentKey(): Promise<CryptoKey> {
  const lock = await readLock();
  return lock === null ? deviceKey() : unlockedKey(lock);
}

async function unlockedKey(lock: PassphraseLock): Promise<CryptoKey> {
  const key = await openKey(lock);
  if (key === null) throw new SourceFailure({ kind: 'vault-locked' });
  return key;
}

/** The key that opens this lock, `null` while it is locked. One of another passphrase is none: the worker may have been ended between putting the secrets under a new key and keeping that. */
export async function openKey(lock: PassphraseLock): Promise<CryptoKey | null> {
  const key = await sessionKey(lock.idleMinutes);
  if (key === null) return null;
  try {
    await unseal(key, lock);
    return key;
  } catch {
    // AES-GCM's one way to say that the key is another.
    return null;
  }
}

async function deviceKey(): Promise<CryptoKey> {
  const db = await database();
  const stored = await db.get('vault', DEVICE_KEY);
  if (stored instanceof CryptoKey) return stored;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // Another call may have made one meanwhile; the first one counts, or what it sealed could never be opened.
  const transaction = db.transaction('vault', 'readwrite');
  const present = await transaction.store.get(DEVICE_KEY);
  if (!(present instanceof CryptoKey)) await transaction.store.put(made, DEVICE_KEY);
  await transaction.done;
  return present instanceof CryptoKey ? present : made;
}
