import { describe, expect, it } from 'vitest';
import { keepRead, readBefore } from '../../lib/worker/offers-read';
import { fare, flown, oneWay } from './make-offers';

const offers = ['LH 400 FRA-JFK', 'LH 456 FRA-LAX', 'LX 22 GVA-JFK'].map((words) => oneWay([flown(words)], fare('500.00 EUR')));
const ids = offers.map(({ id }) => id);
const inTab = (id: number) => ({ tab: { id } }) as Parameters<typeof keepRead>[0];

describe('the offers that a page was told', () => {
  it('are known by their ids, in the order asked', () => {
    keepRead(inTab(1), offers);
    expect(readBefore(inTab(1), ids.toReversed())).toEqual(offers.toReversed());
    expect(readBefore(inTab(1), [])).toEqual([]);
  });

  it('are forgotten all where one is, and are another page’s business', () => {
    expect(readBefore(inTab(1), [...ids, 'never read'])).toBeNull();
    expect(readBefore(inTab(2), ids)).toBeNull();
  });

  it('are what the page was told last', () => {
    const [first] = offers;
    if (first === undefined) throw new Error('no offer');
    const now = { ...first, trip: { ...first.trip, legsTotal: 3 } };
    keepRead(inTab(1), [now]);
    expect(readBefore(inTab(1), [first.id])).toEqual([now]);
  });

  it('are the newest two thousand, whatever tabs they are of', () => {
    keepRead(inTab(3), offers);
    for (let tab = 10; tab < 676; tab += 1) keepRead(inTab(tab), offers);
    expect(readBefore(inTab(3), ids)).toBeNull();
    expect(readBefore(inTab(675), ids)).toEqual(offers);
  });
});
