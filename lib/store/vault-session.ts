import { browser } from 'wxt/browser';
import { z } from 'zod';
import { keyOf } from './passphrase';

/*
 * The vault's key while it is unlocked: in the browser's session storage, which no content script can read and no disk holds, and which is empty when the browser starts.
 */

const NAME = 'vault-key';

/** Every use of the key waits for its turn under this Web Lock: one that notes that it was used must not put it back after it was dropped. */
const TURN = 'milelens-vault-key';
const MINUTE_MS = 60_000;

const kept = z.object({ bits: z.array(z.int().min(0).max(255)).length(32), usedAt: z.number() });

/** Keeps the key that was derived from the passphrase, from now on. */
export async function keepSessionKey(bits: Uint8Array): Promise<void> {
  await navigator.locks.request(TURN, () => browser.storage.session.set({ [NAME]: { bits: [...bits], usedAt: Date.now() } }));
}

/** The key, unless it was not used for `idleMinutes`, which ends it; `null` where there is none. Using it is noted once a minute. */
export async function sessionKey(idleMinutes: number): Promise<CryptoKey | null> {
  return navigator.locks.request(TURN, () => used(idleMinutes));
}

async function used(idleMinutes: number): Promise<CryptoKey | null> {
  const read = kept.safeParse((await browser.storage.session.get(NAME))[NAME]);
  if (!read.success) return null;
  const { bits, usedAt } = read.data;
  const idle = Date.now() - usedAt;
  // Used in the future: the clock was put back since, and how long ago it was used is not known.
  if (idle < 0 || idle >= idleMinutes * MINUTE_MS) {
    await browser.storage.session.remove(NAME);
    return null;
  }
  if (idle >= MINUTE_MS) await browser.storage.session.set({ [NAME]: { bits, usedAt: Date.now() } });
  return keyOf(new Uint8Array(bits));
}

export async function dropSessionKey(): Promise<void> {
  await navigator.locks.request(TURN, () => browser.storage.session.remove(NAME));
}
