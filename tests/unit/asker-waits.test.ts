import { beforeEach, describe, expect, it } from 'vitest';
import type { BadgedState } from '../../lib/messages';
import { all, Page, THREE, waitingUntil, withBadge } from './asker-page';

const ready = withBadge({ state: 'ready', answer: 'upgrades' });
const [a, b, c] = THREE;

let page: Page;
beforeEach(() => {
  page = new Page();
});

describe('what waits', () => {
  it('is asked about together where it is due at nearly the same time, and none before its own', async () => {
    page.worker = null;
    page.asker.want([a, b, c]);
    await page.until(150);
    await page.asks[0]?.answer({ [a.id]: waitingUntil(400), [b.id]: waitingUntil(450), [c.id]: waitingUntil(700) });
    await page.until(500);
    await page.asks[1]?.answer(all([a, b], ready));
    await page.until(1_000);
    expect(page.asks.map(({ at, ids }) => [at, ids])).toEqual([
      [150, [a.id, b.id, c.id]],
      [450, [a.id, b.id]],
      [700, [c.id]],
    ]);
  });

  it('is drawn when it begins to wait and when it looks otherwise, not each time it is asked about', async () => {
    const waits = (signs: BadgedState['signs']): BadgedState => ({ ...waitingUntil(page.time + 500), badge: null, signs });
    page.worker = (offers) => all(offers, page.time < 2_000 ? waits([]) : page.time < 4_000 ? waits([{ sign: 'later', words: 'in an hour' }]) : ready);
    page.asker.want([a]);
    await page.until(1_900);
    expect(page.asks.length).toBeGreaterThan(2);
    expect(page.changes, 'no sign, as before').toEqual([]);
    await page.until(3_900);
    expect(page.changes, 'a sign').toEqual([[a.id]]);
    await page.until(10_000);
    expect(page.changes, 'an answer').toEqual([[a.id], [a.id]]);
  });
});

it('what was to be waited for until a moment that is past is asked about after a tenth of a second, not at once', async () => {
  page.worker = (offers) => all(offers, waitingUntil(0));
  page.asker.want([a]);
  await page.until(1_000);
  expect(page.askedAt).toEqual([150, 250, 350, 450, 550, 650, 750, 850, 950]);
});
