import type { Sent } from '../store/database';

/** Requests of one result set arrive within less than this of the first (milefy-v2.6, "Large flight result sets"); two seconds are left for the way. */
const WINDOW_MS = 28_000;
/** A divided set has chunks of at least so many flights (there). */
const LEAST = 50;

/**
 * How many result sets these requests are billed as, by the document's rule as we read it: requests of one list within the window are one set, whatever their methods ("Mixed methods"),
 * as long as a method that needed several has none below 50 flights; each of those counts by itself. The provider's own count is what is paid.
 */
export function billedSets(sent: readonly Sent[]): number {
  const open = new Map<string, Sent[]>();
  const sets: Sent[][] = [];
  for (const request of sent.toSorted((a, b) => a.at - b.at)) {
    const current = open.get(request.list);
    if (current?.[0] !== undefined && request.at - current[0].at < WINDOW_MS) {
      current.push(request);
      continue;
    }
    const begun = [request];
    open.set(request.list, begun);
    sets.push(begun);
  }
  return sets.reduce((count, requests) => count + 1 + tooSmall(requests), 0);
}

function tooSmall(requests: readonly Sent[]): number {
  const methods = new Set(requests.map(({ method }) => method));
  return [...methods].reduce((count, method) => {
    const own = requests.filter((request) => request.method === method);
    // A set that is small as a whole is not divided; every further small request is one of its own.
    return count + (own.length < 2 ? 0 : Math.min(own.length - 1, own.filter(({ flights }) => flights < LEAST).length));
  }, 0);
}
