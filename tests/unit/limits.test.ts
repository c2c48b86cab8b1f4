import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { earliest, notLaterThan, stillCounted, type Rate } from '../../lib/net/rate';

const HOUR = 60 * 60_000;
/** What the Lufthansa key is held to, as literals: the test must not change with the code. */
const FIVE_A_SECOND: Rate = { most: 5, withinMs: 1_000 };
const THOUSAND_AN_HOUR: Rate = { most: 1_000, withinMs: HOUR };

/** The most that lie in any span of so many ms. */
function mostWithin(sent: readonly number[], { withinMs }: Rate): number {
  let from = 0;
  return sent.reduce((most, at, index) => {
    while ((sent[from] ?? at) <= at - withinMs) from += 1;
    return Math.max(most, index - from + 1);
  }, 0);
}

it('the test’s own measure counts', () => {
  expect(mostWithin([0, 0, 999, 1_000], FIVE_A_SECOND)).toBe(3);
  expect(mostWithin([0, 1_000, 2_000], FIVE_A_SECOND)).toBe(1);
});

async function startWorker() {
  vi.resetModules();
  const [{ claimSending, pauseSending, sendingsWithin }, { RATES }] = await Promise.all([
    import('../../lib/store/limits'),
    import('../../lib/lufthansa/calls'),
  ]);
  return { claimSending, pauseSending, sendingsWithin, RATES };
}

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()));

describe('the calls of one key', () => {
  /**
   * Time as it passes, what the clock shows of it, and who asks: after `wait` ms one more call is wanted, the clock having been put back by `back` ms, the worker having been ended or not.
   */
  const arrival = (longest: number) =>
    fc.record({
      wait: fc.oneof(
        { weight: 600, arbitrary: fc.constant(0) },
        { weight: 300, arbitrary: fc.integer({ min: 1, max: 1_500 }) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: longest }) },
      ),
      back: fc.oneof({ weight: 100, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 * HOUR }) }),
      dies: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    });

  it('are never more than five in any second or a thousand in any hour, however they come, whatever becomes of the clock', async () => {
    const { RATES } = await startWorker();
    let reached = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(arrival(HOUR), { minLength: 3_000, maxLength: 5_000, size: 'max' }), async (arrivals) => {
        // What the store keeps, by the pure parts of it: thousands of transactions would take minutes (the store itself is tested below).
        let kept: readonly number[] = [];
        let [real, clock] = [0, 10 * HOUR];
        const sent: number[] = [];
        for (const { wait, back } of arrivals) {
          real += wait;
          clock += wait - back;
          const counted = stillCounted(notLaterThan(kept, clock), RATES, clock);
          const isFree = earliest(counted, RATES, clock) <= clock;
          kept = isFree ? [...counted, clock] : counted;
          if (isFree) sent.push(real);
        }
        expect(mostWithin(sent, FIVE_A_SECOND)).toBeLessThanOrEqual(5);
        expect(mostWithin(sent, THOUSAND_AN_HOUR)).toBeLessThanOrEqual(1_000);
        if (mostWithin(sent, THOUSAND_AN_HOUR) === 1_000) reached += 1;
      }),
      { numRuns: 40 },
    );
    // Else the test would not have tried the hour's limit at all.
    expect(reached).toBeGreaterThan(10);
  }, 60_000);

  it('are as many as that where enough are wanted: the limit is no smaller than it must be', async () => {
    const { RATES } = await startWorker();
    let kept: readonly number[] = [];
    const sent: number[] = [];
    // Two hours, a call wanted every 100 ms: five in each 1.1 s until the thousand are used up after 1,000 / 5 × 1.1 s = 220 s; then as the hour lets them go.
    for (let now = 0; now < 2 * HOUR; now += 100) {
      const counted = stillCounted(notLaterThan(kept, now), RATES, now);
      if (earliest(counted, RATES, now) > now) continue;
      kept = [...counted, now];
      sent.push(now);
    }
    expect(sent.filter((at) => at < 220_000)).toHaveLength(1_000);
    expect(sent).toHaveLength(2_000);
  });

  it('are counted in the store before they are sent: the next worker knows them, and two that ask at once get one place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arrival(3_000), { minLength: 20, maxLength: 60 }), fc.integer({ min: 2, max: 8 }), async (arrivals, most) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const rates: readonly Rate[] = [
          { most, withinMs: 1_000 },
          { most: 2 * most, withinMs: 20_000 },
        ];
        let worker = await startWorker();
        let [real, clock] = [0, 10 * HOUR];
        const sent: number[] = [];
        for (const { wait, back, dies } of arrivals) {
          real += wait;
          clock += wait - back;
          if (dies) worker = await startWorker();
          const { claimSending } = worker;
          const claims = await Promise.all([claimSending('a key', rates, clock), claimSending('a key', rates, clock)]);
          for (const claim of claims) {
            if (claim === null) sent.push(real);
            else expect(claim).toBeGreaterThan(clock);
          }
        }
        for (const rate of rates) expect(mostWithin(sent, rate)).toBeLessThanOrEqual(rate.most);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('of another key are no matter', async () => {
    const { claimSending } = await startWorker();
    const once: readonly Rate[] = [{ most: 1, withinMs: 1_000 }];
    expect(await claimSending('a key', once, 0)).toBeNull();
    expect(await claimSending('another', once, 0)).toBeNull();
    expect(await claimSending('a key', once, 400)).toBe(1_000);
  });

  it('wait no longer than a span where the clock was put back', async () => {
    const { claimSending } = await startWorker();
    const once: readonly Rate[] = [{ most: 1, withinMs: 1_000 }];
    expect(await claimSending('a key', once, 50 * HOUR)).toBeNull();
    expect(await claimSending('a key', once, HOUR)).toBe(HOUR + 1_000);
    expect(await claimSending('a key', once, HOUR + 999)).toBe(HOUR + 1_000);
    expect(await claimSending('a key', once, HOUR + 1_000)).toBeNull();
  });

  it('pause for as long as the source asks, over a worker’s end, and no longer where the clock was put back', async () => {
    const once: readonly Rate[] = [{ most: 1, withinMs: 1_000 }];
    await (await startWorker()).pauseSending('a key', 50 * HOUR, 50 * HOUR + 5_000);
    await (await startWorker()).pauseSending('a key', 50 * HOUR, 50 * HOUR + 2_000);
    const { claimSending } = await startWorker();
    expect(await claimSending('a key', once, 50 * HOUR + 4_999)).toBe(50 * HOUR + 5_000);
    expect(await claimSending('a key', once, HOUR)).toBe(HOUR + 5_000);
    expect(await claimSending('a key', once, HOUR + 5_000)).toBeNull();
  });

  it('can be counted for the options', async () => {
    const { claimSending, sendingsWithin, RATES } = await startWorker();
    for (const now of [0, 1, 2, 30 * 60_000]) await claimSending('a key', RATES, now);
    expect(await sendingsWithin('a key', HOUR, HOUR)).toBe(3);
    expect(await sendingsWithin('another', HOUR, HOUR)).toBe(0);
  });
});
