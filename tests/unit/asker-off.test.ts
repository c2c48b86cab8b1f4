import { beforeEach, describe, expect, it } from 'vitest';
import { all, Page, serverError, THREE, withBadge } from './asker-page';

const ready = withBadge({ state: 'ready', answer: 'upgrades' });
const [a, b] = THREE;

let page: Page;
beforeEach(() => {
  page = new Page();
  page.worker = () => 'off';
});

describe('a facet that has nothing to say of any offer', () => {
  it('is asked once, and never again whatever comes', async () => {
    page.asker.want([a]);
    await page.until(150);
    page.asker.want([a, b]);
    page.asker.retryFailed();
    await page.until(600_000);
    expect(page.asks.map(({ at, ids }) => [at, ids])).toEqual([[150, [a.id]]]);
    expect([page.asker.state(a.id), page.asker.state(b.id)]).toEqual([null, null]);
    expect(page.changes).toEqual([[a.id]]);
  });

  it('is not asked at all where it said so with the list', async () => {
    page.asker.take([a], 'off');
    page.asker.want([a, b]);
    await page.until(600_000);
    expect(page.asks).toEqual([]);
    expect(page.changes).toEqual([]);
  });

  it('takes back what it said before', async () => {
    page.worker = (offers) => all(offers, ready);
    page.asker.want([a]);
    await page.until(1000);
    expect(page.asker.state(a.id)).toBe(ready);
    page.asker.take([b], 'off');
    expect(page.asker.state(a.id)).toBeNull();
    expect(page.changes.at(-1)).toEqual([a.id]);
  });

  it('is not asked for what failed, nor for what was still to be asked', async () => {
    page.worker = (offers) => all(offers, serverError);
    page.asker.want([a]);
    await page.until(1000);
    page.asker.want([a, b]);
    page.asker.take([a, b], 'off');
    await page.until(600_000);
    expect(page.askedAt).toEqual([150]);
  });

  it('lets go of an answer that is under way', async () => {
    page.worker = null;
    page.asker.want([a]);
    await page.until(150);
    page.asker.take([a], 'off');
    await page.asks[0]?.answer(all([a], ready));
    await page.until(600_000);
    expect(page.asker.state(a.id)).toBeNull();
    expect(page.asks).toHaveLength(1);
  });
});

describe('when something has changed', () => {
  it('a facet that was off is asked again for what the page wants then, as a list', async () => {
    page.asker.want([a]);
    await page.until(1000);
    page.worker = (offers) => all(offers, ready);
    // The account is entered: the overlay tells the asker, and what is on the page.
    page.asker.stale();
    page.asker.want([a, b]);
    await page.until(60_000);
    expect(page.asks.map(({ at, ids }) => [at, ids])).toEqual([
      [150, [a.id]],
      [1150, [a.id, b.id]],
    ]);
    expect([page.asker.state(a.id), page.asker.state(b.id)]).toEqual([ready, ready]);
  });

  it('a facet that was off may be off again', async () => {
    page.asker.want([a]);
    await page.until(1000);
    page.asker.stale();
    page.asker.want([a]);
    await page.until(60_000);
    page.asker.want([a, b]);
    await page.until(120_000);
    expect(page.askedAt).toEqual([150, 1150]);
  });

  it('the “off” to an old question is ignored', async () => {
    page.worker = null;
    page.asker.want([a]);
    await page.until(150);
    page.asker.stale();
    await page.until(151);
    await page.asks[0]?.answer('off');
    await page.asks[1]?.answer(all([a], ready));
    expect(page.asker.state(a.id)).toBe(ready);
  });
});
