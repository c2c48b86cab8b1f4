import type { IDBPIndex } from 'idb';
import { database, type Schema, type StoredAnswer, type StoredBatch } from './database';

/** So many answers are kept, give or take those that came together; the oldest go first. About 200 bytes each: a list of 200 flights of unknown class has 6,400 a programme. */
const ANSWERS_KEPT = 100_000;

/** Fewer keys than this are looked for one by one. */
const FEW = 8;

/** Reads the answers that are there and still alive, in one transaction. Keys without an answer are absent from the map. */
export async function readAnswers(keys: readonly string[], now: number): Promise<Map<string, StoredAnswer>> {
  const { store } = (await database()).transaction('answers');
  const places = new Set(await placesOf(store.index('keys'), keys));
  // What came later stands later, and takes the place of what came before.
  const batches = await Promise.all([...places].toSorted((a, b) => a - b).map((place) => store.get(place)));
  const stored = new Map(batches.flatMap((batch) => (batch === undefined ? [] : answersIn(batch))));
  const alive = new Map<string, StoredAnswer>();
  for (const key of keys) {
    const answer = stored.get(key);
    if (answer !== undefined && now - answer.storedAt < answer.lifeMs) alive.set(key, answer);
  }
  return alive;
}

/** Writes answers that came together, in one transaction and one record, since the store is paid by the record; and sweeps what is too old or too many. */
export async function writeAnswers(answers: ReadonlyMap<string, StoredAnswer>): Promise<void> {
  if (answers.size === 0) return;
  const transaction = (await database()).transaction('answers', 'readwrite');
  const { store } = transaction;
  const now = Date.now();
  const write = async (): Promise<void> => {
    const newest = (await store.openKeyCursor(null, 'prev'))?.key ?? 0;
    const place = newest + answers.size;
    const until = [...answers.values()].reduce((latest, { storedAt, lifeMs }) => Math.max(latest, storedAt + lifeMs), 0);
    await store.put({ until, keys: [...answers.keys()], answers: JSON.stringify([...answers.values()]) }, place);
    await store.delete(IDBKeyRange.upperBound(place - ANSWERS_KEPT));
    const old = await store.index('until').getAllKeys(IDBKeyRange.upperBound(now));
    await Promise.all(old.map((each) => store.delete(each)));
  };
  // Waited for together: a full disk fails both, and neither may be left for the console.
  await Promise.all([write(), transaction.done]);
}

function answersIn({ keys, answers }: StoredBatch): readonly (readonly [string, StoredAnswer | undefined])[] {
  // Written by `writeAnswers`, in a database of this form.
  const read = JSON.parse(answers) as readonly StoredAnswer[];
  return keys.map((key, at) => [key, read[at]]);
}

/**
 * Where answers to these keys stand, and perhaps some others. Keys of one list lie together (they begin with day and place), and one look at all between the first and the
 * last is much quicker than one look for each; unless too much else lies between.
 */
async function placesOf(index: IDBPIndex<Schema, ['answers'], 'answers', 'keys'>, keys: readonly string[]): Promise<readonly number[]> {
  const sorted = keys.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first !== undefined && last !== undefined && keys.length >= FEW) {
    const between = IDBKeyRange.bound(first, last);
    const found = await index.getAllKeys(between, 2 * keys.length + 1);
    if (found.length <= 2 * keys.length) return found;
  }
  return (await Promise.all(keys.map((key) => index.getAllKeys(key)))).flat();
}
