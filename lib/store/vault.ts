import { database } from './database';

/**
 * The vault: secrets in IndexedDB of the extension's own origin, which no content script can open, encrypted with AES-GCM
 * under a non-extractable key that is stored beside them. This keeps them out of dumps and backups of single records; it
 * does not protect against somebody who holds the disk and the browser profile. Read in the worker only.
 */
const DEVICE_KEY = 'device-key';

/** Encrypts and stores a secret under a name, replacing what was there. */
export async function putSecret(name: string, secret: string): Promise<void> {
  const key = await deviceKey();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(secret));
  await (await database()).put('vault', { iv, data }, name);
}

/** The secret under a name, or `null` where there is none. Throws where the record cannot be decrypted. */
export async function getSecret(name: string): Promise<string | null> {
  const db = await database();
  const [sealed, key] = await Promise.all([db.get('vault', name), db.get('vault', DEVICE_KEY)]);
  if (sealed === undefined || sealed instanceof CryptoKey) return null;
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, key instanceof CryptoKey ? key : await deviceKey(), sealed.data);
  return new TextDecoder().decode(plain);
}

export async function forgetSecret(name: string): Promise<void> {
  await (await database()).delete('vault', name);
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
