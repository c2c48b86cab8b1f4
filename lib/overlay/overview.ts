import { badgeText } from '../facets/badge-view';
import { decimalText } from '../flights/money';
import { itinerary, type Offer } from '../flights/offer';
import { flightsText, routeText } from '../flights/route';
import type { Overview, OverviewFlight } from '../messages';
import { countSkipped, type Outcome, type Verdict } from '../sites/site';
import type { BadgedRow } from './row';

interface Seen {
  readonly site: string;
  readonly seen: Overview['seen'];
  readonly verdict: Verdict;
  /** What the rows without a badge were found to say. */
  readonly outcomes: readonly Outcome[];
  readonly rows: readonly BadgedRow[];
  readonly waiting: Overview['waiting'];
  readonly firstBadgeMs: number | null;
  readonly lastBadgeMs: number | null;
}

/** How many of the best flights the popup names. */
const BEST = 3;

/** What the extension sees on this page, for the popup and for whoever looks for drift. */
export function overviewOf({ site, seen, verdict, outcomes, rows, waiting, firstBadgeMs, lastBadgeMs }: Seen): Overview {
  const failed = rows.map(({ state }) => state).find((state) => state?.state === 'failed');
  return {
    site,
    seen,
    rows: rows.map(({ offer, state }) => ({ offer, state: state?.state ?? 'loading' })),
    best: best(rows),
    waiting,
    skipped: rows.length === 0 && waiting.length === 0 && verdict.kind !== 'empty' ? verdict.skipped : countSkipped(outcomes),
    missing: seen === 'unrecognised' && verdict.kind === 'unrecognised' ? verdict.missing : [],
    failed: failed?.state === 'failed' ? failed.error : null,
    firstBadgeMs,
    lastBadgeMs,
  };
}

/** The best different flights by the low end of what they earn; what cannot be ranked comes last, in the order of the page. */
function best(rows: readonly BadgedRow[]): readonly OverviewFlight[] {
  const different = [...new Map(rows.map((row) => [row.offer.id, row])).values()];
  return different
    .toSorted((a, b) => (b.state?.rank ?? -1) - (a.state?.rank ?? -1))
    .slice(0, BEST)
    .map(({ offer, badge, state }) => {
      const { legs } = itinerary(offer);
      return {
        flights: flightsText(legs.flatMap(({ segments }) => segments)),
        route: legs.map(({ segments }) => routeText(segments)).join(' · '),
        price: priceText(offer),
        text: badgeText(badge),
        mark: badge.mark,
        toTier: state?.toTier ?? null,
      };
    });
}

function priceText({ fares: [{ price }] }: Offer): string | null {
  return price === null ? null : `${decimalText(price)} ${price.currency}`;
}
