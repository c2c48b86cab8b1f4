import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { breathe, inSlices } from '../../lib/overlay/slices';

/** Only the work takes time; `tasks` are the items of each task, one after the other. */
let now = 0;
let tasks: string[] = [];

/** A page whose turn comes and goes at once. */
const page = {
  setTimeout: (run: () => void) =>
    queueMicrotask(() => {
      tasks.push('');
      run();
    }),
} as unknown as Window;

beforeEach(() => {
  now = 1000;
  tasks = [''];
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => vi.restoreAllMocks());

const LETTERS = [...'abcdefghij'];

/** Work that takes so many ms an item, the first one so many. */
function work(ms: number, first = ms): (item: string) => void {
  return (item) => {
    now += item === 'a' ? first : ms;
    tasks.push((tasks.pop() ?? '') + item);
  };
}

describe('work in slices', () => {
  it('is one task where it is short', async () => {
    await inSlices(page, LETTERS, work(0.5));
    expect(tasks).toEqual(['abcdefghij']);
  });

  it('gives the page its turn after 8 ms, looking at the clock every fourth item', async () => {
    await inSlices(page, LETTERS, work(3));
    expect(tasks).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('gives it right after a first item that took so long alone', async () => {
    await inSlices(page, LETTERS, work(0.5, 20));
    expect(tasks).toEqual(['a', 'bcdefghij']);
  });

  it('counts what the task did before', async () => {
    await inSlices(page, LETTERS, work(1), now - 5);
    expect(tasks).toEqual(['abcd', 'efghij']);
  });

  it('begins in a task of its own where this one has worked for long enough', async () => {
    await inSlices(page, LETTERS, work(0.1), now - 9);
    expect(tasks).toEqual(['', 'abcdefghij']);
  });

  it('may be longer where that is said', async () => {
    await inSlices(page, LETTERS, work(3), now, 20);
    expect(tasks).toEqual(['abcdefgh', 'ij']);
  });

  it('tells when the task that it ended in began, so that what follows in it is counted with it', async () => {
    expect(await inSlices(page, LETTERS, work(0.5), 998)).toBe(998);
    // From 1005 on: four of 3 ms, four more, and the last two.
    expect(await inSlices(page, LETTERS, work(3))).toBe(1029);
  });

  it('of nothing is done at once', async () => {
    await inSlices(page, [], work(100), now - 50);
    expect(tasks).toEqual(['']);
  });
});

describe('a task', () => {
  it('that has worked for 8 ms gives the page its turn, and one that has not goes on', async () => {
    await breathe(page, now - 7);
    expect(tasks).toHaveLength(1);
    await breathe(page, now - 8);
    expect(tasks).toHaveLength(2);
  });
});
