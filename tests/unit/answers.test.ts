import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAnswers, writeAnswers } from '../../lib/store/answers';
import { database, type StoredAnswer } from '../../lib/store/database';
import { readLists, writeLists } from '../../lib/store/lists';

beforeEach(async () => {
  await (await database()).clear('answers');
});
afterEach(() => void vi.useRealTimers());

describe('the store', () => {
  const DAY = 24 * 60 * 60 * 1000;
  const at = (storedAt: number, value: unknown, lifeMs = DAY): StoredAnswer => ({ storedAt, lifeMs, value });
  /** Writes at a moment: what is too old is swept by then. */
  async function writeAt(now: number, answers: ReadonlyMap<string, StoredAnswer>): Promise<void> {
    vi.setSystemTime(now);
    await writeAnswers(answers);
  }

  const keys = async () => (await (await database()).getAll('answers')).flatMap((batch) => batch.keys);

  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));

  it('gives no answer that has served its time, and sweeps it with the next writing', async () => {
    const then = 1_000_000;
    await writeAt(then, new Map([['old', at(then, 1)]]));
    expect((await readAnswers(['old'], then + DAY - 1)).has('old')).toBe(true);
    expect((await readAnswers(['old'], then + DAY)).has('old')).toBe(false);
    await writeAt(then + DAY - 1, new Map([['young', at(then + DAY - 1, 2)]]));
    expect(await keys()).toEqual(['old', 'young']);
    await writeAt(then + DAY, new Map([['new', at(then + DAY, 3)]]));
    expect(await keys()).toEqual(['young', 'new']);
  });

  it('gives each answer for as long as it is to be used, and no longer', async () => {
    const then = 1_000_000;
    const hour = 60 * 60 * 1000;
    await writeAt(
      then,
      new Map([
        ['a day', at(then, 'said')],
        ['an hour', at(then, 'refused', hour)],
      ]),
    );
    const keys = ['a day', 'an hour'];
    expect([...(await readAnswers(keys, then + hour - 1)).keys()]).toEqual(['a day', 'an hour']);
    expect([...(await readAnswers(keys, then + hour)).keys()]).toEqual(['a day']);
  });

  it('keeps what came together until the last of it has served its time', async () => {
    await writeAt(0, new Map([1, 30].map((days) => [`${days} days`, at(0, days, days * DAY)])));
    await writeAt(30 * DAY - 1, new Map([['another', at(30 * DAY - 1, 'x')]]));
    expect([...(await readAnswers(['1 days', '30 days'], 30 * DAY - 1)).keys()]).toEqual(['30 days']);
    await writeAt(30 * DAY, new Map([['new', at(30 * DAY, 'x')]]));
    expect(await keys()).toEqual(['another', 'new']);
  });

  it('keeps the age of what is written anew', async () => {
    await writeAt(1000, new Map([['a', at(1000, 'old')]]));
    await writeAt(2000, new Map([['a', at(2000, 'new')]]));
    expect((await readAnswers(['a', 'absent'], 3000)).get('a')).toEqual({ storedAt: 2000, lifeMs: DAY, value: 'new' });
    expect((await readAnswers(['a', 'absent'], 3000)).size).toBe(1);
  });

  /** The answers about one flight in so many classes. */
  const flight = (name: string, count: number, storedAt: number) =>
    new Map(Array.from({ length: count }, (_, index) => [`${name} in ${index}`, at(storedAt, `${name} in ${index}`)]));
  const isThere = async (key: string) => (await readAnswers([key], 9000)).has(key);

  it('gives each answer by itself, and of those to one question the last', async () => {
    await writeAt(1000, new Map([...flight('LH 1', 2, 1000), ...flight('LH 2', 1, 1000)]));
    await writeAt(
      2000,
      new Map([
        ['LH 1 in 1', at(2000, 'anew')],
        ['LH 1 in 2', at(2000, 'more')],
      ]),
    );
    const found = await readAnswers(['LH 1 in 0', 'LH 1 in 1', 'LH 1 in 2', 'LH 1 in 3', 'LH 2 in 0', 'LH 3 in 0', 'LH 1'], 3000);
    expect([...found].map(([key, { storedAt, value }]) => [key, storedAt, value])).toEqual([
      ['LH 1 in 0', 1000, 'LH 1 in 0'],
      ['LH 1 in 1', 2000, 'anew'],
      ['LH 1 in 2', 2000, 'more'],
      ['LH 2 in 0', 1000, 'LH 2 in 0'],
    ]);
  });

  it('finds each flight of a list, whatever lies between the first and the last', async () => {
    const list = Array.from({ length: 30 }, (_, index) => `flight ${String(index).padStart(2, '0')}`);
    await writeAt(1000, new Map(list.flatMap((name) => [...flight(name, 2, 1000)])));
    for (const asked of [list, list.slice(3, 20), list.filter((_, index) => index % 3 === 0), ['flight 00', 'flight 29'], ['flight 7', ...list.slice(0, 9)]]) {
      const found = await readAnswers(
        asked.map((name) => `${name} in 1`),
        2000,
      );
      expect([...found.values()].map(({ value }) => value)).toEqual(asked.filter((name) => list.includes(name)).map((name) => `${name} in 1`));
    }
  });

  it('keeps 100,000 answers, give or take those that came together; the oldest go first', async () => {
    await writeAt(1000, flight('the first', 3, 1000));
    await writeAt(2000, flight('the second', 2, 2000));
    await writeAt(3000, flight('big', 50_000, 3000));
    await writeAt(3000, flight('bigger', 49_995, 3000));
    // 3 + 2 + 50,000 + 49,995 = 100,000
    expect([await isThere('the first in 0'), await isThere('the second in 0')]).toEqual([true, true]);
    // Of the last 100,000 the first flight still has one in three.
    await writeAt(4000, flight('two more', 2, 4000));
    expect([await isThere('the first in 0'), await isThere('the second in 0')]).toEqual([true, true]);
    await writeAt(5000, flight('one more', 1, 5000));
    expect([await isThere('the first in 0'), await isThere('the second in 0'), await isThere('big in 0')]).toEqual([false, true, true]);
    await writeAt(6000, flight('too many', 2, 6000));
    expect([await isThere('the second in 0'), await isThere('big in 0'), await isThere('too many in 1')]).toEqual([false, true, true]);
  }, 60_000);

  it('writes nothing where nothing came', async () => {
    await writeAt(1000, flight('LH 1', 1, 1000));
    await writeAt(2000, new Map());
    expect(await isThere('LH 1 in 0')).toBe(true);
  });
});

describe('a list that everything else is asked with', () => {
  const DAY = 24 * 60 * 60 * 1000;
  const list = (storedAt: number, value: string) => ({ storedAt, lifeMs: DAY, value });

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await (await database()).clear('lists');
  });

  it('is used as long as it may be, and swept when another is written', async () => {
    vi.setSystemTime(1000);
    await writeLists(new Map([['programmes', list(1000, 'all of them')]]));
    expect([...(await readLists(['programmes', 'types'], 1000 + DAY - 1)).values()]).toEqual([list(1000, 'all of them')]);
    expect((await readLists(['programmes'], 1000 + DAY)).size).toBe(0);
    vi.setSystemTime(1000 + DAY);
    await writeLists(new Map([['types', list(1000 + DAY, 'all of these')]]));
    expect(await (await database()).getAllKeys('lists')).toEqual(['types']);
  });
});
