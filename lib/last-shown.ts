import { browser } from 'wxt/browser';
import type { Status } from './messages';
import type { LinkedAccounts } from './messages-accounts';

/*
 * What the popup showed last, for the next one: it opens with that, and the worker, which may have to be started first, is asked behind it. In the browser's session storage: no content script can read it, no disk
 * holds it, and it is empty when the browser starts and when Milelens is updated, so that it is always of this version's form.
 */

export interface LastShown {
  readonly status: Status;
  readonly linked: LinkedAccounts;
}

const NAME = 'last-shown';

/** `null` where nothing is kept, or the browser does not tell. */
export async function lastShown(): Promise<LastShown | null> {
  try {
    const { [NAME]: kept } = await browser.storage.session.get(NAME);
    // Only `keepShown` writes under this name.
    return (kept as LastShown | undefined) ?? null;
  } catch {
    // Then it is read as if there were none: from the worker.
    return null;
  }
}

/** Keeps what is shown, unless a passphrase guards who the accounts belong to: a locked vault shows nothing, not even for a moment. */
export async function keepShown(shown: LastShown): Promise<void> {
  if (shown.linked.vault.protection !== 'device') return forgetShown();
  try {
    await browser.storage.session.set({ [NAME]: shown });
  } catch {
    // A storage that is full: the next popup waits for the worker.
    await forgetShown();
  }
}

/** Called by the worker when what was shown is no longer true. */
export async function forgetShown(): Promise<void> {
  await browser.storage.session.remove(NAME);
}
