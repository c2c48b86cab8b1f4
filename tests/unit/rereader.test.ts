import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Rereader } from '../../lib/overlay/rereader';

/** A reader whose every reading the test ends, and a clock that only it moves. */
let readings: { readonly look: string; readonly end: (how: boolean | Error) => Promise<void> }[];
let timers: Map<number, { readonly run: () => void; readonly ms: number }>;
let reader: Rereader<string>;

beforeEach(() => {
  readings = [];
  timers = new Map();
  reader = new Rereader<string>({
    read: (look) => {
      const { promise, resolve, reject } = Promise.withResolvers<boolean>();
      readings.push({
        look,
        end: async (how) => {
          if (how instanceof Error) reject(how);
          else resolve(how);
          for (let turn = 0; turn < 5; turn++) await Promise.resolve();
        },
      });
      return promise;
    },
    setTimer: (run, ms) => {
      timers.set(timers.size + 1, { run, ms });
      return timers.size;
    },
    clearTimer: (timer) => void timers.delete(timer),
  });
});

const looks = () => readings.map(({ look }) => look);
const last = () => readings.at(-1) ?? expect.fail('something is read');
const ring = () => {
  const [[id, timer] = expect.fail('a timer runs')] = timers;
  timers.delete(id);
  timer.run();
  return timer.ms;
};

describe('a page that changes while it is read', () => {
  it('is read one look after the other, and of those that come meanwhile only the newest', async () => {
    reader.read('first');
    reader.read('second');
    reader.read('third');
    expect(looks()).toEqual(['first']);
    await last().end(true);
    expect(looks()).toEqual(['first', 'third']);
    await last().end(true);
    expect(looks()).toEqual(['first', 'third']);
  });
});

it('a look that goes wrong is reported and not tried again, and the next one is read', async () => {
  const reported = vi.spyOn(console, 'error').mockReturnValue();
  const wrong = new TypeError('a row without what every row has');
  reader.read('first');
  await last().end(wrong);
  expect(reported.mock.calls).toEqual([['Milelens: a page could not be read', wrong]]);
  reported.mockRestore();
  expect(timers.size).toBe(0);
  reader.read('second');
  expect(looks()).toEqual(['first', 'second']);
});

describe('a worker that does not answer', () => {
  it('is asked again with patience, as often as it takes', async () => {
    reader.read('list');
    const waits: number[] = [];
    for (let turn = 0; turn < 7; turn++) {
      await last().end(false);
      waits.push(ring());
    }
    expect(waits).toEqual([100, 300, 1_000, 3_000, 10_000, 10_000, 10_000]);
    await last().end(true);
    expect(timers.size).toBe(0);
    reader.read('list');
    await last().end(false);
    expect(ring()).toBe(100);
  });

  it('is asked about the newest look, not the one that failed', async () => {
    reader.read('old');
    reader.read('new');
    await last().end(false);
    ring();
    expect(looks()).toEqual(['old', 'new']);
  });

  it('is asked at once when the page changes, not after the wait as well', async () => {
    reader.read('old');
    await last().end(false);
    reader.read('new');
    expect(looks()).toEqual(['old', 'new']);
    expect(timers.size).toBe(0);
  });

  it('is left alone once the overlay leaves', async () => {
    reader.read('list');
    await last().end(false);
    reader.stop();
    expect(timers.size).toBe(0);
    expect(looks()).toEqual(['list']);
  });

  it('is left alone too where the overlay leaves while it is being asked', async () => {
    reader.read('list');
    reader.stop();
    await last().end(false);
    expect(timers.size).toBe(0);
  });
});
