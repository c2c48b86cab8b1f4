import { PAGE_FACETS } from '../facets/page-registry';
import { decimalText } from '../flights/money';
import { itinerary, type Offer } from '../flights/offer';
import type { Overview, OverviewFlight } from '../messages';
import { lowEnd } from '../quantity/quantity';
import type { Reading, Site } from '../sites/site';
import { badgeText } from './badge-view';
import type { BadgedRow } from './row';
import { badgeOf } from './state-view';

interface Seen {
  readonly site: Site;
  readonly covers: boolean;
  readonly reading: Reading;
  readonly rows: readonly BadgedRow[];
  readonly firstBadgeMs: number | null;
  readonly lastBadgeMs: number | null;
}

/** How many of the best flights the popup names. */
const BEST = 3;

/** What the extension sees on this page, for the popup and for whoever looks for drift. */
export function overviewOf({ site, covers, reading, rows, firstBadgeMs, lastBadgeMs }: Seen): Overview {
  const failed = rows.map(({ state }) => state).find((state) => state?.state === 'failed');
  return {
    site: site.name,
    seen: covers ? reading.kind : 'elsewhere',
    rows: rows.map(({ offer, state }) => ({ offer, state: state?.state ?? 'loading' })),
    best: best(rows),
    skipped: reading.kind === 'empty' ? [] : reading.skipped,
    missing: reading.kind === 'unrecognised' ? reading.missing : [],
    failed: failed?.state === 'failed' ? failed.error : null,
    firstBadgeMs,
    lastBadgeMs,
  };
}

/** The best different flights by the low end of what they earn; what cannot be ranked comes last, in the order of the page. */
function best(rows: readonly BadgedRow[]): readonly OverviewFlight[] {
  const different = [...new Map(rows.map((row) => [row.offer.id, row])).values()];
  return different
    .toSorted((a, b) => (rank(b) ?? -1) - (rank(a) ?? -1))
    .slice(0, BEST)
    .map(({ offer, state }) => ({ flights: flightsText(offer), price: priceText(offer), text: badgeText(badgeOf(state, offer)) }));
}

function rank({ state }: BadgedRow): number | null {
  if (state?.state !== 'ready') return null;
  const quantity = PAGE_FACETS.earnings.rank(state.answer);
  return quantity === null ? null : lowEnd(quantity);
}

/** The flights of an offer in the shortest form that names them: "LH 456 + UA 904". */
function flightsText(offer: Offer): string {
  return itinerary(offer)
    .legs.flatMap((leg) => leg.segments)
    .map(({ marketingCarrier, flightNumber }) => `${marketingCarrier} ${flightNumber}`)
    .join(' + ');
}

function priceText({ fares: [{ price }] }: Offer): string | null {
  return price === null ? null : `${decimalText(price)} ${price.currency}`;
}
