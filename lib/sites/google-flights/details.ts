import { airlineCode, flightNumber, type AirlineCode, type FlightNumber } from '../../flights/codes';
import type { Cabin } from '../../flights/cabin';
import type { Plain } from '../site';
import { cabinOf } from './cabins';
import { statedKey, type StatedSegment } from './itinerary-attribute';

/** What the page's own JSON adds to a segment that the attribute names. */
interface SegmentDetail {
  readonly key: string;
  readonly operatorName: string | null;
  readonly cabin: Cabin | null;
  readonly aircraft: string | null;
  readonly codeshares: readonly { readonly carrier: AirlineCode; readonly flightNumber: FlightNumber }[];
}

/** One result as the page's JSON has it. */
export interface ItemDetail {
  readonly segments: readonly SegmentDetail[];
  /** The price in the form of `data-gs`; a result without a price has none. */
  readonly gs: string | null;
}

/** What the page's JSON says of its results, by their `data-id`: the segments as they stand there, and the price. */
export type PageJson = ReadonlyMap<string, { readonly segments: readonly unknown[]; readonly gs: string | null }>;

const NONE: PageJson = new Map();

/** Takes the script with the page's JSON apart (`collect.ts`). It describes only one search, so it is joined row by row. Empty when the script is not of the known form. */
export function jsonOfScript(script: Plain): PageJson {
  if (typeof script !== 'string') return NONE;
  const start = script.indexOf('data:');
  const end = script.lastIndexOf(', sideChannel');
  if (start < 0 || end < start) return NONE;
  let data: unknown;
  try {
    data = JSON.parse(script.slice(start + 'data:'.length, end));
  } catch {
    return NONE;
  }
  const results = new Map<string, { readonly segments: readonly unknown[]; readonly gs: string | null }>();
  // `data[2][0]` are the best flights, `data[3][0]` the others.
  for (const item of [...list(at(data, 2, 0)), ...list(at(data, 3, 0))]) {
    const id = at(item, 0, 17);
    if (typeof id === 'string') results.set(id, { segments: list(at(item, 0, 2)), gs: words(at(item, 1, 1)) });
  }
  return results;
}

/** The details of a row when the JSON speaks of these very flights; ids alone are not trusted. */
export function detailsFor(json: PageJson, id: string | null, segments: readonly StatedSegment[]): ItemDetail | null {
  const item = id === null ? undefined : json.get(id);
  if (item === undefined || item.segments.length !== segments.length) return null;
  const stated = item.segments.map(segmentDetail);
  return segments.every((segment, index) => stated[index]?.key === statedKey(segment)) ? { segments: stated, gs: item.gs } : null;
}

/** The key is only ever compared with one of checked codes, so the texts are taken as they stand. */
function segmentDetail(segment: unknown): SegmentDetail {
  const [year, month, day] = list(at(segment, 20));
  const number = (words(at(segment, 22, 1)) ?? '').replace(/^0+/, '');
  const date = `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const cabin = at(segment, 16);
  return {
    key: [at(segment, 3), at(segment, 6), at(segment, 22, 0), number, date].join('-'),
    operatorName: words(at(segment, 2)),
    cabin: typeof cabin === 'number' ? cabinOf(cabin) : null,
    aircraft: words(at(segment, 17)),
    codeshares: list(at(segment, 15)).flatMap((share) => {
      const carrier = airlineCode(words(at(share, 0)) ?? '');
      const number = flightNumber(words(at(share, 1)) ?? '');
      return carrier === null || number === null ? [] : [{ carrier, flightNumber: number }];
    }),
  };
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function at(value: unknown, ...path: readonly number[]): unknown {
  return path.reduce<unknown>((inner, index) => (Array.isArray(inner) ? (inner as readonly unknown[])[index] : undefined), value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
