import type { IDBPObjectStore } from 'idb';
import { database, type Schema, type StoredAnswer } from './database';

/** Answers older than this are not used and are swept away: earning rules change by the day, not by the minute. */
export const ANSWER_LIFE_MS = 24 * 60 * 60 * 1000;

/** At most this many answers are kept; the oldest go first. About 300 bytes each. */
const ANSWERS_KEPT = 40_000;

/** Reads the answers that are there and still alive, in one transaction. Keys without an answer are absent from the map. */
export async function readAnswers(keys: readonly string[], now: number): Promise<Map<string, StoredAnswer>> {
  const store = (await database()).transaction('answers').store;
  const found = await Promise.all(keys.map((key) => store.get(key)));
  const alive = new Map<string, StoredAnswer>();
  for (const [at, answer] of found.entries()) {
    const key = keys[at];
    if (key !== undefined && answer !== undefined && now - answer.storedAt < ANSWER_LIFE_MS) alive.set(key, answer);
  }
  return alive;
}

/** Writes answers as they came, in one transaction, and sweeps what is too old or too many. */
export async function writeAnswers(answers: ReadonlyMap<string, unknown>, now: number): Promise<void> {
  const transaction = (await database()).transaction('answers', 'readwrite');
  const { store } = transaction;
  // All waited for together: a full disk fails several of them at once, and none may be left for the console.
  const puts = [...answers].map(async ([key, value]) => store.put({ storedAt: now, value }, key));
  await Promise.all([...puts, sweep(store, now), transaction.done]);
}

async function sweep(store: IDBPObjectStore<Schema, ['answers'], 'answers', 'readwrite'>, now: number): Promise<void> {
  let surplus = (await store.count()) - ANSWERS_KEPT;
  for (let cursor = await store.index('storedAt').openCursor(); cursor !== null; cursor = await cursor.continue()) {
    if (surplus <= 0 && now - cursor.value.storedAt < ANSWER_LIFE_MS) break;
    surplus -= 1;
    await cursor.delete();
  }
}
