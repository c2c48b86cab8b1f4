import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { airportCode } from '../../lib/flights/codes';
import { airportsOf, type AirportColumns } from '../../lib/places/airports';
import { nearestIn } from '../../lib/places/nearest';
import { readHomeAirport, writeHomeAirport } from '../../lib/settings/home-airport';
import { extensionRequest } from '../../lib/worker/answer-extension';

const columns = JSON.parse(readFileSync('public/data/airports.json', 'utf8')) as AirportColumns;

it('finds the airports near a place, the nearest first, also across the date line', () => {
  const airports = airportsOf(columns);
  const near = (latitude: number, longitude: number) => nearestIn(columns, airports, { latitude, longitude }, 3);
  // The towers of Frankfurt's cathedral and Zurich's Grossmünster. FRA is at 50.027, 8.558: 0.0836 × 111.19 = 9.30 km south, 0.1266 × 71.37 = 9.04 km west, √168.2 = 12.97.
  expect(near(50.1106, 8.6846)[0]).toMatchObject({ code: 'FRA', km: 13 });
  // ZRH is at 47.458, 8.548: 0.088 × 111.19 = 9.78 km north, 0.3 km east.
  expect(near(47.37, 8.5441)[0]).toMatchObject({ code: 'ZRH', km: 10 });
  const onTaveuni = nearestIn(columns, airports, { latitude: -16.8, longitude: -179.99 }, 3);
  expect(onTaveuni.every(({ km }) => km < 200)).toBe(true);
});

it('keeps an airport and forgets it', async () => {
  expect(await readHomeAirport()).toBeNull();
  await writeHomeAirport(airportCode('FRA'));
  expect(await readHomeAirport()).toBe('FRA');
  await writeHomeAirport(null);
  expect(await readHomeAirport()).toBeNull();
});

it('takes no place that is not on the Earth, and no code that is none', () => {
  expect(extensionRequest({ type: 'nearestAirports', place: { latitude: 50.1, longitude: 8.7 } })).not.toBeNull();
  expect(extensionRequest({ type: 'nearestAirports', place: { latitude: 91, longitude: 8.7 } })).toBeNull();
  expect(extensionRequest({ type: 'nearestAirports', place: { latitude: Number.NaN, longitude: 8.7 } })).toBeNull();
  expect(extensionRequest({ type: 'saveHomeAirport', code: 'FRA' })).toEqual({ type: 'saveHomeAirport', code: 'FRA' });
  expect(extensionRequest({ type: 'saveHomeAirport', code: 'Frankfurt' })).toBeNull();
  expect(extensionRequest({ type: 'saveHomeAirport', code: null })).not.toBeNull();
});
