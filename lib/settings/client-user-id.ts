import { database } from '../store/database';
import { storing } from '../store/failure';

const KEY = 'client-user-id';

/**
 * The random id that links requests to the same person for Milefy (milefy-v2.6, `clientUserId`, "Strongly recommended"). It says nothing else; made when first asked for, at the latest
 * at installation, and renewed when the user wants. Throws `SourceFailure` where the store cannot be used.
 */
export async function readClientUserId(): Promise<string> {
  return storing(async () => {
    const db = await database();
    const kept: unknown = await db.get('settings', KEY);
    if (typeof kept === 'string') return kept;
    // Another call may make one meanwhile: the first one counts.
    const transaction = db.transaction('settings', 'readwrite');
    const stored: unknown = await transaction.store.get(KEY);
    const id = typeof stored === 'string' ? stored : crypto.randomUUID();
    if (id !== stored) await transaction.store.put(id, KEY);
    await transaction.done;
    return id;
  });
}

/** From here on the user is somebody else. Throws `SourceFailure`. */
export async function renewClientUserId(): Promise<string> {
  const id = crypto.randomUUID();
  await storing(async () => (await database()).put('settings', id, KEY));
  return id;
}
