import type { AirportCode, CurrencyCode, LocalDate } from '../flights/codes';
import { greatCircleMiles, type Coordinates } from '../flights/distance';
import type { Segment } from '../flights/itinerary';
import type { Chart, RegionName, Route } from './chart';
import type { Gap } from './explanation';

export interface Airport extends Coordinates {
  /** ISO 3166 code, two letters. */
  readonly country: string;
}

/** What an engine must be told of the world, because no page shows it. */
export interface World {
  readonly airports: (code: AirportCode) => Airport | null;
  /** Reference rates of a day: units of a currency for one euro. */
  readonly rates: { readonly date: LocalDate; readonly perEuro: (currency: CurrencyCode) => number | null };
}

/** One way in which the programme may count a segment's ends, and what that takes for granted of countries that its public rules leave open. */
export interface Counted {
  /** `null` where none of the chart's routes holds. */
  readonly route: string | null;
  readonly supposing: readonly { readonly airport: AirportCode; readonly region: RegionName }[];
}

/** Where a segment goes, as far as a chart's rules can ask. What is lacking says why in `gap`. */
export interface Way {
  /** Great-circle distance in statute miles. */
  readonly miles: number | null;
  /** Every way in which it may be counted; empty where that cannot be said. */
  readonly counted: readonly Counted[];
  readonly gap: Gap | null;
}

/** Some lists' worth: a worker may live for days. */
const KEPT_AT_MOST = 2000;

const ways = new WeakMap<World['airports'], WeakMap<Chart, Map<string, Way>>>();

/** Places a segment on the chart's map. A list of results goes the same few ways again and again, so they are kept with the airports and the chart. */
export function wayOf(chart: Chart, segment: Segment, { airports }: World): Way {
  const ofCharts = ways.get(airports) ?? new WeakMap<Chart, Map<string, Way>>();
  ways.set(airports, ofCharts);
  const kept = ofCharts.get(chart) ?? new Map<string, Way>();
  ofCharts.set(chart, kept);
  const key = segment.origin + segment.destination;
  const found = kept.get(key);
  if (found !== undefined) return found;
  if (kept.size >= KEPT_AT_MOST) kept.clear();
  const way = placed(chart, segment, airports);
  kept.set(key, way);
  return way;
}

function placed(chart: Chart, { origin, destination }: Segment, airports: World['airports']): Way {
  const from = airports(origin);
  const to = airports(destination);
  if (from === null || to === null) return { miles: null, counted: [], gap: { kind: 'airport', airport: from === null ? origin : destination } };
  const miles = greatCircleMiles(from, to);
  const domestic = from.country === to.country;
  const ends = regionPairs(chart, from.country, to.country);
  const counted = new Map<string | null, Counted>();
  for (const [here, there] of ends) {
    const route = routeOf(chart.routes, here, there, domestic);
    if (route === undefined) return { miles, counted: [], gap: { kind: 'region', country: here === null ? from.country : to.country } };
    const supposing = [
      ...(here !== null && isOpen(chart, from.country) ? [{ airport: origin, region: here }] : []),
      ...(there !== null && isOpen(chart, to.country) ? [{ airport: destination, region: there }] : []),
    ];
    if (!counted.has(route)) counted.set(route, { route, supposing });
  }
  const [only, ...others] = counted.values();
  return { miles, counted: only !== undefined && others.length === 0 ? [{ ...only, supposing: [] }] : [...counted.values()], gap: null };
}

type Pair = readonly [RegionName | null, RegionName | null];

/** The regions that both ends may lie in; one country lies in one region, whichever that is. */
function regionPairs(chart: Chart, from: string, to: string): readonly Pair[] {
  const here = regionsOf(chart, from);
  if (from === to) return here.map((region) => [region, region]);
  return here.flatMap((a) => regionsOf(chart, to).map((b): Pair => [a, b]));
}

/** The first route that holds; `undefined` where a region that is not known would decide. */
function routeOf(routes: readonly Route[], here: RegionName | null, there: RegionName | null, domestic: boolean): string | null | undefined {
  for (const route of routes) {
    const within = domestic || (here === null || there === null ? undefined : here === there);
    const kind = route.is === 'domestic' ? domestic : within === undefined ? undefined : within === (route.is === 'withinRegion');
    if (kind === false) continue;
    const lies = liesIn(route.regions, here, there);
    if (lies === false) continue;
    if (kind === undefined || lies === undefined) return undefined;
    return route.name;
  }
  return null;
}

function liesIn(regions: readonly RegionName[] | undefined, here: RegionName | null, there: RegionName | null): boolean | undefined {
  if (regions === undefined) return true;
  const ends = [here, there];
  if (ends.some((region) => region !== null && !regions.includes(region))) return false;
  return ends.includes(null) ? undefined : true;
}

function isOpen(chart: Chart, country: string): boolean {
  return regionsOf(chart, country).length > 1;
}

const maps = new WeakMap<Chart, ReadonlyMap<string, readonly RegionName[]>>();
const NOWHERE: readonly null[] = [null];

function regionsOf(chart: Chart, country: string): readonly (RegionName | null)[] {
  const map = maps.get(chart) ?? mapOf(chart);
  maps.set(chart, map);
  return map.get(country) ?? map.get('*') ?? NOWHERE;
}

function mapOf({ regions }: Chart): ReadonlyMap<string, readonly RegionName[]> {
  const map = new Map<string, RegionName[]>();
  for (const [region, countries] of Object.entries(regions)) {
    for (const country of countries) map.set(country, [...(map.get(country) ?? []), region]);
  }
  return map;
}
