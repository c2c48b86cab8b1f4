import { beforeEach, describe, expect, it } from 'vitest';
import { all, answerNamed, LOST, Page, serverError, THREE, waitingUntil, withBadge, type States } from './asker-page';
import { fare, flown, oneWay } from './make-offers';

const ready = answerNamed('Miles & More');
const wrongPassword = withBadge({ state: 'failed', error: { kind: 'wrong-credentials', host: 'a.30k.com' }, retryable: false });

const [a, b, c] = THREE;

let page: Page;
beforeEach(() => {
  page = new Page();
  page.worker = (offers) => all(offers, ready);
});

describe('a list of results', () => {
  it('is asked about once, as one set, when no row has come for a moment', async () => {
    page.asker.want([a]);
    await page.until(100);
    page.asker.want([a, b]);
    await page.until(200);
    page.asker.want([a, b, c]);
    await page.until(60_000);
    expect(page.asks.map(({ at, ids }) => [at, ids])).toEqual([[350, [a.id, b.id, c.id]]]); // 150 ms after the last row
    expect([a, b, c].map(({ id }) => page.asker.state(id))).toEqual([ready, ready, ready]);
    expect(page.asks[0]?.what).toBe('ask earnings');
    expect(page.changes).toEqual([[a.id, b.id, c.id]]);
  });

  it('that never comes to rest is asked about a second after its first row', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => oneWay([flown(`LH ${at + 1} FRA-JFK`)], fare('500.00 EUR')));
    for (const at of rows.keys()) {
      await page.until(at * 100);
      page.asker.want(rows.slice(0, at + 1));
    }
    expect(page.askedAt[0]).toBe(1000);
    expect(page.asks[0]?.ids).toHaveLength(10); // the rows of 0, 100, … 900 ms
    await page.until(60_000);
    expect(page.asks.flatMap(({ ids }) => ids).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  });

  it('that left before it was asked about does not hurry the next one', async () => {
    page.asker.want([a]);
    await page.until(50);
    page.asker.want([]);
    await page.until(5000);
    page.asker.want([b]);
    await page.until(5100);
    page.asker.want([b, c]);
    await page.until(60_000);
    expect(page.asks.map(({ at, ids }) => [at, ids])).toEqual([[5250, [b.id, c.id]]]);
  });

  it('that has not changed is never asked about twice', async () => {
    page.asker.want([a, b]);
    await page.until(1000);
    page.asker.want([a, b]);
    page.asker.want([b, a]);
    await page.until(600_000);
    expect(page.asks).toHaveLength(1);
  });

  it('is asked for its new rows only', async () => {
    page.asker.want([a, b]);
    await page.until(1000);
    page.asker.want([a, b, c]);
    await page.until(60_000);
    expect(page.asks.map(({ ids }) => ids)).toEqual([[a.id, b.id], [c.id]]);
  });

  it('in which a flight stands twice is asked for it once', async () => {
    page.asker.want([a, b, a]);
    await page.until(60_000);
    expect(page.asks.map(({ ids }) => ids)).toEqual([[a.id, b.id]]);
  });

  it('asks for no row that has vanished, and remembers what it was told when the row comes back', async () => {
    page.asker.want([a, b]);
    await page.until(100);
    page.asker.want([b]);
    await page.until(1000);
    expect(page.asks.map(({ ids }) => ids)).toEqual([[b.id]]);
    page.asker.want([a]);
    await page.until(2000);
    expect(page.asks.map(({ ids }) => ids)).toEqual([[b.id], [a.id]]);
    page.asker.want([a, b]);
    await page.until(60_000);
    expect(page.asks).toHaveLength(2);
    expect(page.asker.state(b.id)).toBe(ready);
  });

  it('that is gone is not asked about again, whatever waits or failed', async () => {
    page.worker = (offers) => Object.fromEntries(offers.map(({ id }) => [id, id === a.id ? waitingUntil(2000) : serverError]));
    page.asker.want([a, b]);
    await page.until(1000);
    page.asker.want([]);
    await page.until(60_000);
    expect(page.asks).toHaveLength(1);
  });

  it('is left alone for good once the overlay has stopped', async () => {
    page.worker = null;
    page.asker.want([a]);
    await page.until(200);
    page.asker.stop();
    await page.asks[0]?.answer({ [a.id]: waitingUntil(300) });
    await page.until(60_000);
    expect(page.asks).toHaveLength(1);
    expect(page.changes).toEqual([]);
    page.asker.want([b]);
    page.asker.stop();
    await page.until(120_000);
    expect(page.asks).toHaveLength(1);
  });
});

describe('what waits', () => {
  it('is asked again when it may be, and alone', async () => {
    page.worker = (offers) => Object.fromEntries(offers.map(({ id }) => [id, id === a.id && page.time < 400 ? waitingUntil(400) : ready]));
    page.asker.want([a, b]);
    await page.until(399);
    expect(page.asker.state(a.id)).toEqual(waitingUntil(400));
    await page.until(60_000);
    expect(page.asks.map(({ at, ids }) => [at, ids])).toEqual([
      [150, [a.id, b.id]],
      [400, [a.id]],
    ]);
    expect(page.asker.state(a.id)).toBe(ready);
  });

  it('and is under way is not asked for again meanwhile', async () => {
    page.worker = null;
    page.asker.want([a]);
    await page.until(150);
    page.asker.want([a]);
    page.asker.retryFailed();
    await page.until(60_000);
    expect(page.asks).toHaveLength(1);
    await page.asks[0]?.answer({ [a.id]: ready });
    expect(page.asker.state(a.id)).toBe(ready);
  });
});

describe('what failed', () => {
  it('is asked again after 5, 10, 20, 40 and then every 60 seconds', async () => {
    page.worker = (offers) => all(offers, serverError);
    page.asker.want([a]);
    await page.until(260_000);
    // 150, + 5 s, + 10 s, + 20 s, + 40 s, + 60 s, + 60 s, + 60 s
    expect(page.askedAt).toEqual([150, 5150, 15_150, 35_150, 75_150, 135_150, 195_150, 255_150]);
    expect(page.asker.state(a.id)).toBe(serverError);
    page.worker = (offers) => all(offers, ready);
    await page.until(316_000);
    expect(page.asker.state(a.id)).toBe(ready);
    expect(page.asks).toHaveLength(9);
  });

  it('only after a while of waiting backs off all the same: a source that answers nothing is not pressed', async () => {
    // Every question waits for 20 s before the source is given up: so a source that hangs looks from here.
    let failures = 0;
    let since: number | null = null;
    page.worker = (offers) => {
      since ??= page.time;
      if (page.time - since < 20_000) return all(offers, waitingUntil(page.time + 4000));
      since = null;
      failures += 1;
      return all(offers, serverError);
    };
    page.asker.want([a]);
    const failedAt: number[] = [];
    const startedAt: number[] = [];
    for (let time = 0; time <= 200_000; time += 50) {
      const before = { failures, waiting: since !== null };
      await page.until(time);
      if (failures > before.failures) failedAt.push(time);
      if (since !== null && !before.waiting) startedAt.push(time);
    }
    const patience = startedAt.slice(1).map((time, at) => time - (failedAt[at] ?? 0));
    expect(patience.slice(0, 3)).toEqual([5000, 10_000, 20_000]);
  });

  it('for good is not asked again until something has changed', async () => {
    page.worker = (offers) => all(offers, wrongPassword);
    page.asker.want([a]);
    await page.until(200_000);
    page.asker.want([a]);
    page.asker.retryFailed();
    await page.until(400_000);
    expect(page.askedAt).toEqual([150]);
    page.worker = (offers) => all(offers, ready);
    page.asker.stale();
    await page.until(400_001);
    expect(page.askedAt).toEqual([150, 400_000]);
    expect(page.asker.state(a.id)).toBe(ready);
  });

  it('and can be helped is asked again at once when the network is back', async () => {
    page.worker = (offers) => Object.fromEntries(offers.map(({ id }) => [id, id === a.id ? serverError : id === b.id ? wrongPassword : ready]));
    page.asker.want([a, b, c]);
    await page.until(1000);
    page.asker.retryFailed();
    await page.until(1001);
    expect(page.asks.map(({ at, ids }) => [at, ids])).toEqual([
      [150, [a.id, b.id, c.id]],
      [1000, [a.id]],
    ]);
  });

  it('begins to count anew once it was answered', async () => {
    const answers = [serverError, serverError, ready, serverError, ready];
    page.worker = (offers) => all(offers, answers.shift() ?? ready);
    page.asker.want([a]);
    await page.until(20_000);
    expect(page.askedAt).toEqual([150, 5150, 15_150]);
    page.asker.stale();
    await page.until(60_000);
    expect(page.askedAt.slice(3)).toEqual([20_000, 25_000]);
  });
});

describe('a worker that was ended before it answered', () => {
  it('is asked again soon, and nothing is shown of it', async () => {
    page.worker = () => (page.asks.length === 1 ? 'gone' : all([a, b], ready));
    page.asker.want([a, b]);
    await page.until(249);
    expect(page.asker.state(a.id)).toBeNull();
    await page.until(250);
    expect(page.asks.map(({ at, ids }) => [at, ids])).toEqual([
      [150, [a.id, b.id]],
      [250, [a.id, b.id]],
    ]);
    expect(page.asker.state(a.id)).toBe(ready);
  });

  it('several times over is said, and still asked again', async () => {
    page.worker = () => 'gone';
    page.asker.want([a]);
    await page.until(4549);
    expect(page.asker.state(a.id)).toBeNull();
    await page.until(4550);
    // 150, + 100, + 300, + 1000, + 3000
    expect(page.askedAt).toEqual([150, 250, 550, 1550, 4550]);
    expect(page.asker.state(a.id)).toEqual({ state: 'failed', error: { kind: 'no-worker' }, retryable: true, ...LOST });
    page.worker = (offers) => all(offers, ready);
    await page.until(14_550);
    expect(page.asker.state(a.id)).toBe(ready);
  });

  it('does not break up a list that grows meanwhile', async () => {
    page.worker = () => 'gone';
    page.asker.want([a]);
    await page.until(1600);
    page.worker = (offers) => all(offers, ready);
    page.asker.want([a, b]);
    await page.until(1700);
    page.asker.want([a, b, c]);
    await page.until(60_000);
    expect(page.asks.slice(4).map(({ at, ids }) => [at, ids])).toEqual([[1850, [a.id, b.id, c.id]]]);
  });

  it('or that answers nothing at all is the same', async () => {
    // A channel that nobody answers resolves with nothing, though no type says so.
    page.worker = () => null as unknown as States;
    page.asker.want([a]);
    await page.until(4550);
    expect(page.askedAt).toEqual([150, 250, 550, 1550, 4550]);
    expect(page.asker.state(a.id)).toMatchObject({ state: 'failed', error: { kind: 'no-worker' } });
  });
});

describe('when something has changed', () => {
  it('old answers are not shown any more and everything on the page is asked again at once', async () => {
    page.asker.want([a, b]);
    await page.until(1000);
    page.worker = null;
    page.asker.stale();
    expect([page.asker.state(a.id), page.asker.state(b.id)]).toEqual([null, null]);
    expect(page.changes.at(-1)).toEqual([a.id, b.id]);
    await page.until(1001);
    expect(page.asks.at(-1)).toMatchObject({ at: 1000, ids: [a.id, b.id] });
  });

  it('an answer to the old question is ignored, whenever it comes', async () => {
    page.worker = null;
    page.asker.want([a]);
    await page.until(150);
    page.asker.stale();
    await page.until(151);
    expect(page.asks).toHaveLength(2);
    await page.asks[0]?.answer({ [a.id]: answerNamed('the old programme') });
    expect(page.asker.state(a.id)).toBeNull();
    await page.asks[1]?.answer({ [a.id]: answerNamed('the new programme') });
    expect(page.asker.state(a.id)).toEqual(answerNamed('the new programme'));
    await page.until(60_000);
    expect(page.asks).toHaveLength(2);
  });

  it('a worker that was gone for the old question is not held against the new one', async () => {
    page.worker = null;
    page.asker.want([a]);
    await page.until(150);
    page.asker.stale();
    await page.until(151);
    await page.asks[0]?.vanish();
    await page.asks[1]?.answer({ [a.id]: ready });
    await page.until(60_000);
    expect(page.asker.state(a.id)).toBe(ready);
    expect(page.asks).toHaveLength(2);
  });

  it('what is not on the page is forgotten, and asked for when it comes back', async () => {
    page.asker.want([a, b]);
    await page.until(1000);
    page.asker.want([b]);
    page.asker.stale();
    await page.until(2000);
    expect(page.asker.state(a.id)).toBeNull();
    page.asker.want([a, b]);
    await page.until(60_000);
    expect(page.asks.map(({ at, ids }) => [at, ids])).toEqual([
      [150, [a.id, b.id]],
      [1000, [b.id]],
      [2150, [a.id]],
    ]);
  });
});

describe('what the worker says without being asked', () => {
  it('is taken, and not asked for', async () => {
    page.asker.take([a], all([a], ready));
    page.asker.want([a, b]);
    expect(page.asker.state(a.id)).toBe(ready);
    await page.until(60_000);
    expect(page.asks.map(({ ids }) => ids)).toEqual([[b.id]]);
  });

  it('is asked for again where it says so', async () => {
    page.asker.take([a], all([a], waitingUntil(500)));
    page.asker.want([a]);
    await page.until(499);
    expect(page.asks).toEqual([]);
    await page.until(500);
    expect(page.asks.map(({ ids }) => ids)).toEqual([[a.id]]);
  });

  it('does not stand in for what was asked', async () => {
    page.asker.want([a]);
    await page.until(150);
    page.asker.take([a], all([a], serverError));
    expect(page.asker.state(a.id)).toBe(ready);
  });

  it('is of before, once everything has become old', () => {
    const { epoch } = page.asker;
    page.asker.stale();
    expect(page.asker.epoch).not.toBe(epoch);
  });
});
