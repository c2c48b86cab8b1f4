import { database, type StoredAnswer } from './database';

/*
 * Lists that everything else is asked with, such as the programmes: few, and kept apart from the answers about flights, of which the oldest make room for the newest.
 */

/** Reads the lists that are there and still alive. Keys without one are absent from the map. */
export async function readLists(keys: readonly string[], now: number): Promise<Map<string, StoredAnswer>> {
  const { store } = (await database()).transaction('lists');
  const found = await Promise.all(keys.map(async (key) => [key, await store.get(key)] as const));
  return new Map(found.flatMap(([key, list]) => (list !== undefined && isAlive(list, now) ? [[key, list] as const] : [])));
}

/** Writes lists as they came, and sweeps those that are not used any more. */
export async function writeLists(lists: ReadonlyMap<string, StoredAnswer>): Promise<void> {
  const transaction = (await database()).transaction('lists', 'readwrite');
  const { store } = transaction;
  const now = Date.now();
  const write = async (): Promise<void> => {
    for (let cursor = await store.openCursor(); cursor !== null; cursor = await cursor.continue()) if (!isAlive(cursor.value, now)) await cursor.delete();
    await Promise.all([...lists].map(([key, list]) => store.put(list, key)));
  };
  await Promise.all([write(), transaction.done]);
}

function isAlive({ storedAt, lifeMs }: StoredAnswer, now: number): boolean {
  return now - storedAt < lifeMs;
}
