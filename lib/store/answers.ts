import { database, type StoredAnswer } from './database';

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
  for (const [key, value] of answers) void transaction.store.put({ storedAt: now, value }, key);
  const index = transaction.store.index('storedAt');
  let surplus = (await transaction.store.count()) - ANSWERS_KEPT;
  for (let cursor = await index.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    if (surplus <= 0 && now - cursor.value.storedAt < ANSWER_LIFE_MS) break;
    surplus -= 1;
    await cursor.delete();
  }
  await transaction.done;
}
