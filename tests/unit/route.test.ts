import { expect, test } from 'vitest';
import type { AirportCode } from '../../lib/flights/codes';
import { routeText } from '../../lib/flights/route';

const flown = (...pairs: readonly string[]) => pairs.map((pair) => ({ origin: pair.slice(0, 3) as AirportCode, destination: pair.slice(4) as AirportCode }));

test.each([
  [['GRU-FRA'], 'GRU–FRA'],
  [['GRU-ZRH', 'ZRH-FRA'], 'GRU–ZRH–FRA'],
  // On the way from one airport of New York to another both are named: the route is not flown as one.
  [['GRU-EWR', 'JFK-FRA'], 'GRU–EWR/JFK–FRA'],
  [[], ''],
])('%j is the route %s', (pairs, route) => {
  expect(routeText(flown(...pairs))).toBe(route);
});
