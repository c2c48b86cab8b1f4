import { beforeEach, describe, expect, it } from 'vitest';
import type { Offer } from '../../lib/flights/offer';
import { all, answerNamed, Page, THREE } from './asker-page';
import { carrier, fare, flown, oneWay } from './make-offers';

const ready = answerNamed('Miles & More');

const [a, b] = THREE;

let page: Page;
beforeEach(() => {
  page = new Page();
  page.worker = (offers) => all(offers, ready);
});

describe('a flight of which the page comes to tell more', () => {
  it('is asked about anew, and what was said of it before is not shown', async () => {
    const told = oneWay([flown('LH 400 FRA-JFK', { operatingCarrier: carrier('UA'), cabin: 'business' })], fare('500.00 EUR'));
    expect(told.id, 'it is the same flight').toBe(a.id);
    const offers: Offer[] = [];
    page.worker = (asked) => (offers.push(...asked), all(asked, ready));
    page.asker.want([a, b]);
    await page.until(1_000);
    page.asker.want([told, b]);
    expect([page.asker.state(a.id), page.asker.state(b.id)]).toEqual([null, ready]);
    await page.until(60_000);
    page.asker.want([told, b]);
    await page.until(600_000);
    expect(offers).toEqual([a, b, told]);
    expect(page.asker.state(a.id)).toBe(ready);
  });

  it('by one of its two rows alone is asked about once', async () => {
    const told = oneWay([flown('LH 400 FRA-JFK', { operatingCarrier: carrier('UA') })], fare('500.00 EUR'));
    for (const at of [0, 1_000, 2_000]) {
      page.asker.want([a, told]);
      await page.until(at + 1_000);
    }
    expect(page.asks).toHaveLength(1);
  });

  it('has what the worker says of it without being asked', async () => {
    const told = oneWay([flown('LH 400 FRA-JFK', { operatingCarrier: carrier('UA') })], fare('500.00 EUR'));
    const otherwise = answerNamed('otherwise');
    page.asker.take([a], all([a], ready));
    page.asker.take([told], all([told], otherwise));
    page.asker.want([told]);
    expect(page.asker.state(a.id)).toBe(otherwise);
    await page.until(60_000);
    expect(page.asks).toEqual([]);
  });
});
