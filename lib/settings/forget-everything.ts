import { browser } from 'wxt/browser';
import { database } from '../store/database';
import { storing } from '../store/failure';

/**
 * Forgets all that was entered, chosen, asked and answered, and gives back the hosts that were asked for. The journal of postings goes only where that is meant: it is the only record of miles that
 * may have been moved. Throws `SourceFailure`.
 */
export async function forgetEverything(journal: 'keep' | 'forget'): Promise<void> {
  await storing(async () => {
    const db = await database();
    const stores = [...db.objectStoreNames].filter((name) => name !== 'journal' || journal === 'forget');
    const transaction = db.transaction(stores, 'readwrite');
    await Promise.all([...stores.map((name) => transaction.objectStore(name).clear()), transaction.done]);
  });
  await browser.storage.session.clear();
  const { optional_host_permissions: origins } = browser.runtime.getManifest();
  // The build for end-to-end tests has every host for good.
  if (origins !== undefined && origins.length > 0) await browser.permissions.remove({ origins: [...origins] });
}
