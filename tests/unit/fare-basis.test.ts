import { expect, it } from 'vitest';
import { estimate, type Sentences } from '../../lib/facets/earnings/estimate';
import { classes, fare, flown, oneWay } from './make-offers';

const sentences: Sentences = {
  bookedIn: (segment, bookingClass) => `${segment} in ${bookingClass}`,
  taxesIncluded: 'taxes',
  wholeTrip: 'trip',
  noEarning: 'none',
  noPrice: 'no price',
};

const missingIn = (classesFrom: { readonly classesFrom?: 'fareBasis' }) => {
  const offer = oneWay([flown('LA 8001 GRU-LIM')], fare('500.00 USD', { covers: 'leg', per: 'one', classes: classes('G'), ...classesFrom }));
  const answered = () => ({ answer: { kind: 'earns', values: { 1: 1000 } } as const, at: 0 });
  const told = estimate(offer, [{ code: 1, name: 'Miles' }], answered, { name: 'test', detail: '' }, sentences);
  return told.state === 'ready' ? [told.assumed.map(({ basis }) => basis), told.earnings.map(({ missing }) => missing)] : told.state;
};

it('a class that the page shows is a fact; one that is read from the fare basis is not, and keeps the number from being exact', () => {
  expect(missingIn({})).toEqual([['page'], [[]]]);
  expect(missingIn({ classesFrom: 'fareBasis' })).toEqual([['fareBasis'], [['bookingClass']]]);
});
