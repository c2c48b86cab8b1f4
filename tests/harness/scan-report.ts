import type { Segment } from '../../lib/flights/itinerary.ts';
import type { Money } from '../../lib/flights/money.ts';
import type { Offer } from '../../lib/flights/offer.ts';
import type { Overview } from '../../lib/messages.ts';
import type { Strip } from './strips.ts';

/** What `npm run scan` prints. Fields that the page does not tell are null. */
export interface ScanReport {
  readonly site: string | null;
  readonly result: 'offers' | 'empty' | 'unrecognised';
  readonly trip: { readonly kind: string | null; readonly travellers: number | null; readonly cabin: string | null };
  readonly itineraries: readonly ScannedItinerary[];
  readonly skipped: readonly { readonly reason: string; readonly count: number }[];
  readonly timing: ScanTiming;
  readonly errors: readonly string[];
}

interface ScanTiming {
  readonly firstBadgeMs: number | null;
  readonly lastBadgeMs: number | null;
  readonly scriptMs: number;
  readonly longestTaskMs: number;
  readonly layoutShift: number;
}

interface ScannedItinerary {
  readonly id: string;
  readonly legs: readonly { readonly segments: readonly ScannedSegment[] }[];
  readonly price: { readonly amount: number; readonly currency: string } | null;
  readonly covers: 'leg' | 'trip' | 'unknown';
  readonly badge: { readonly text: string; readonly visible: boolean } | null;
}

interface ScannedSegment {
  readonly marketingCarrier: string;
  readonly operatingCarrier: string | null;
  readonly flightNumber: string;
  readonly origin: string;
  readonly destination: string;
  readonly date: string;
  readonly cabin: string | null;
  readonly bookingClass: string | null;
}

/** What a scan has seen of a page. */
interface Sight {
  /** Null where no overlay answered. */
  readonly overview: Overview | null;
  readonly strips: readonly Strip[];
  readonly timing: Omit<ScanTiming, 'firstBadgeMs' | 'lastBadgeMs'>;
  /** Errors of the extension's own code, in the page and in the worker. */
  readonly errors: readonly string[];
}

/** Puts what was seen into the form that `npm run scan` prints; what does not fit together becomes an error in it. */
export function reportOf({ overview, strips, timing, errors }: Sight): ScanReport {
  const offers = overview?.seen === 'offers' ? overview.rows.map(({ offer }) => offer) : [];
  const waiting = new Set(overview?.waiting);
  // Rows whose flight is not known have a strip that says so, and are counted among those left out.
  const badges = strips.filter((_, at) => !waiting.has(at));
  return {
    site: overview?.site ?? null,
    result: overview?.seen === 'waiting' ? 'offers' : overview?.seen === 'offers' || overview?.seen === 'empty' ? overview.seen : 'unrecognised',
    trip: tripOf(offers[0]),
    itineraries: offers.map((offer, index) => itineraryOf(offer, badges[index])),
    skipped: overview?.skipped ?? [],
    timing: {
      firstBadgeMs: rounded(overview?.firstBadgeMs ?? null),
      lastBadgeMs: rounded(overview?.lastBadgeMs ?? null),
      scriptMs: rounded(timing.scriptMs),
      longestTaskMs: rounded(timing.longestTaskMs),
      layoutShift: timing.layoutShift,
    },
    errors: [...errors, ...contradictions(overview, strips)],
  };
}

function tripOf(offer: Offer | undefined): ScanReport['trip'] {
  if (offer === undefined) return { kind: null, travellers: null, cabin: null };
  const { kind, searchedCabin } = offer.trip;
  return { kind: kind === 'unknown' ? null : kind, travellers: offer.fares[0].travellers, cabin: searchedCabin };
}

function itineraryOf({ id, trip, fares: [fare] }: Offer, strip: Strip | undefined): ScannedItinerary {
  let index = 0;
  const legs = trip.shownLegs.map(({ segments }) => ({ segments: segments.map((segment) => segmentOf(segment, fare.classes[index++] ?? null)) }));
  return {
    id,
    legs,
    price: fare.price === null ? null : { amount: majorUnits(fare.price), currency: fare.price.currency },
    covers: fare.covers,
    badge: strip === undefined ? null : { text: strip.text, visible: strip.visible },
  };
}

function segmentOf(segment: Segment, bookingClass: string | null): ScannedSegment {
  const { marketingCarrier, operatingCarrier, flightNumber, origin, destination, date, cabin } = segment;
  return { marketingCarrier, operatingCarrier, flightNumber, origin, destination, date, cabin, bookingClass };
}

/** Division by a power of ten is correctly rounded: 36999 with two decimals is the double that is written 369.99. */
function majorUnits({ minor, digits }: Money): number {
  return minor / 10 ** digits;
}

function rounded<Value extends number | null>(value: Value): Value {
  return (value === null ? null : Math.round(value * 100) / 100) as Value;
}

/** Rows and badges are joined by their order, so they must be as many; and no row may have two. */
function contradictions(overview: Overview | null, strips: readonly Strip[]): readonly string[] {
  const found: string[] = [];
  if (overview === null) found.push('No overlay answers on this page: Milelens does not run at its address, or its script failed.');
  else if (overview.seen === 'elsewhere') found.push('Milelens takes this address for one that shows no results.');
  else if (overview.seen === 'unrecognised') found.push(`The page has changed; not found: ${overview.missing.join(', ')}`);
  const rows = overview?.seen === 'offers' || overview?.seen === 'waiting' ? overview.rows.length + overview.waiting.length : 0;
  if (rows !== strips.length) found.push(`${rows} rows of the overview, ${strips.length} strips on the page`);
  const doubles = strips.filter(({ double }) => double).length;
  if (doubles > 0) found.push(`${doubles} strips share a row with another`);
  const unanswered = overview?.rows.filter(({ state }) => state === 'loading' || state === 'waiting').length ?? 0;
  if (unanswered > 0) found.push(`${unanswered} badges had no answer when the scan ended`);
  return found;
}
