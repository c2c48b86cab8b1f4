import { browser } from 'wxt/browser';
import type { AirportCode } from '../flights/codes';
import type { Coordinates } from '../flights/distance';
import { SourceFailure } from '../net/source-error';
import { airportsOf, type Airport, type AirportColumns } from './airports';
import { nearestIn, type NearbyAirport } from './nearest';

type Airports = (code: AirportCode) => Airport | null;

/** In the package, made by `npm run airports`. */
const FILE = '/data/airports.json';

let loading: Promise<{ readonly columns: AirportColumns; readonly airports: Airports }> | null = null;

/**
 * The airports of the world, read from the package once a worker's life (322 kB, about 2 ms). Throws `SourceFailure` where the file cannot be read; a failure
 * is not kept, the next call reads again. Its form is not checked: it is a part of this very build, and `tests/unit/places.test.ts` has read it.
 */
export async function loadAirports(): Promise<Airports> {
  return (await loadTable()).airports;
}

/** The airports of the package nearest to a place, the nearest first. Throws as `loadAirports`. */
export async function nearestAirports(place: Coordinates, count: number): Promise<readonly NearbyAirport[]> {
  const { columns, airports } = await loadTable();
  return nearestIn(columns, airports, place, count);
}

function loadTable() {
  loading ??= load().catch((cause: unknown) => {
    loading = null;
    throw cause;
  });
  return loading;
}

async function load() {
  try {
    const response = await fetch(browser.runtime.getURL(FILE));
    const columns = (await response.json()) as AirportColumns;
    return { columns, airports: airportsOf(columns) };
  } catch {
    throw new SourceFailure({ kind: 'broken-installation', file: FILE });
  }
}
