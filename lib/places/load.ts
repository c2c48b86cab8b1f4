import { browser } from 'wxt/browser';
import type { AirportCode } from '../flights/codes';
import { SourceFailure } from '../net/source-error';
import { airportsOf, type Airport, type AirportColumns } from './airports';

type Airports = (code: AirportCode) => Airport | null;

/** In the package, made by `npm run airports`. */
const FILE = '/data/airports.json';

let loading: Promise<Airports> | null = null;

/**
 * The airports of the world, read from the package once a worker's life (322 kB, about 2 ms). Throws `SourceFailure` where the file cannot be read; a failure
 * is not kept, the next call reads again. Its form is not checked: it is a part of this very build, and `tests/unit/places.test.ts` has read it.
 */
export function loadAirports(): Promise<Airports> {
  loading ??= load().catch((cause: unknown) => {
    loading = null;
    throw cause;
  });
  return loading;
}

async function load(): Promise<Airports> {
  try {
    const response = await fetch(browser.runtime.getURL(FILE));
    return airportsOf((await response.json()) as AirportColumns);
  } catch {
    throw new SourceFailure({ kind: 'broken-installation', file: FILE });
  }
}
