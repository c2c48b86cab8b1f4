import { database, type Sent } from './database';

/** What was sent is remembered for so long; options show today's. */
const KEPT_MS = 48 * 60 * 60 * 1000;

/** Notes a request before it is sent. A note that cannot be kept keeps nothing from being asked. */
export async function noteSent(sent: Sent): Promise<void> {
  try {
    const transaction = (await database()).transaction('sent', 'readwrite');
    await transaction.store.add(sent);
    for (let cursor = await transaction.store.index('at').openCursor(); cursor !== null; cursor = await cursor.continue()) {
      if (sent.at - cursor.value.at < KEPT_MS) break;
      await cursor.delete();
    }
    await transaction.done;
  } catch (cause) {
    console.warn('Milelens: a request could not be noted in this browser’s storage', cause instanceof Error ? cause.name : '');
  }
}

/** Every request since a moment (ms since 1970), in order. */
export async function sentSince(since: number): Promise<readonly Sent[]> {
  return (await database()).getAllFromIndex('sent', 'at', IDBKeyRange.lowerBound(since));
}
