import type { CurrencyCode, ProgrammeCode } from '../../lib/flights/codes';
import { chartsFor, type Charts } from '../../lib/facets/earnings/by-charts';
import { airportsOf, type AirportColumns } from '../../lib/places/airports';
import { SNAPSHOT } from '../../lib/rates/snapshot';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { benchOffers } from './offers';

/** Runs in the extension's own worker, as a script of its own: the same sources as the product's, bundled alike. */
declare const chrome: { readonly runtime: { getURL(path: string): string } };

/** What a worker measured, in milliseconds. */
export interface ChartFigures {
  /** How many offers are appraised each time. */
  readonly offers: number;
  /** Reading the airports from the package, once a worker's life. */
  readonly airports: number;
  /** The first list that a worker is asked about: everything runs for the first time. */
  readonly cold: number;
  readonly warm: readonly number[];
  /** The same offers as if the card of each were opened. No list asks for that: it tells what a list is spared. */
  readonly explained: readonly number[];
  /** A piece of work that is always the same, before each warm run: what this machine is worth at this moment. */
  readonly reference: readonly number[];
}

const WARM_RUNS = 9;
/** Nothing grows in the work or is thrown away by the compiler: its result is looked at. */
const REFERENCE_TURNS = 10;

Object.assign(globalThis, {
  milelensBench: async (code: ProgrammeCode, tier: number): Promise<ChartFigures> => {
    const offers = benchOffers();
    let began = performance.now();
    const response = await fetch(chrome.runtime.getURL('/data/airports.json'));
    const airports = airportsOf((await response.json()) as AirportColumns);
    const airportsMs = performance.now() - began;
    const rates = { date: SNAPSHOT.date, perEuro: (currency: CurrencyCode) => (currency === 'EUR' ? 1 : (SNAPSHOT.rates[currency] ?? null)) };
    const appraise = (how: keyof Charts): number => {
      const start = performance.now();
      const charts = chartsFor({ ...DEFAULT_SETTINGS, programme: { code, tier } }, { airports, rates });
      if (charts === null) throw new Error(`There is no chart of ${code}, or no tier ${tier} in it`);
      const answers = offers.map((offer) => charts[how](offer));
      const took = performance.now() - start;
      if (!answers.some(({ earnings }) => earnings.some(({ quantity }) => quantity.kind === 'known'))) throw new Error(`${code} knows nothing of these offers`);
      return took;
    };
    const cold = appraise('glance');
    const warm: number[] = [];
    const reference: number[] = [];
    for (let run = 0; run < WARM_RUNS; run += 1) {
      began = performance.now();
      let copy: unknown = offers;
      for (let turn = 0; turn < REFERENCE_TURNS; turn += 1) copy = JSON.parse(JSON.stringify(copy));
      if (JSON.stringify(copy).length < offers.length) throw new Error('the offers were lost');
      reference.push(performance.now() - began);
      warm.push(appraise('glance'));
    }
    const explained = Array.from({ length: WARM_RUNS }, () => appraise('answer'));
    return { offers: offers.length, airports: airportsMs, cold, warm, explained, reference };
  },
});
