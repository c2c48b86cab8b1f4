import { earliest, notLaterThan, stillCounted, type Rate } from '../net/rate';
import { database, type Sendings } from './database';

/*
 * How often a source was asked with one key, for as long as its limits count it: in the store, so that neither a worker's end nor the browser's forgets it.
 */

const NONE: Sendings = { sent: [], pause: null };

/**
 * Counts a request that is about to be sent, and gives `null`; or, where the limits leave no room at `now`, counts nothing and gives when there may be (ms since 1970). In one transaction: of two callers
 * only one gets the last place. A request that is then not sent has its place all the same.
 */
export async function claimSending(key: string, rates: readonly Rate[], now: number): Promise<number | null> {
  const transaction = (await database()).transaction('limits', 'readwrite');
  const { sent, pause } = asOf(now, (await transaction.store.get(key)) ?? NONE, rates);
  const soonest = Math.max(earliest(sent, rates, now), pause?.until ?? 0);
  const isFree = soonest <= now;
  // Written where nothing is granted too: times that stood in the future are counted from now on, not from each next look.
  await transaction.store.put({ sent: isFree ? [...sent, now] : sent, pause }, key);
  await transaction.done;
  return isFree ? null : soonest;
}

/** Lets nothing be sent from `now` until a time (both ms since 1970): the source itself said that it was asked too often. */
export async function pauseSending(key: string, now: number, until: number): Promise<void> {
  const transaction = (await database()).transaction('limits', 'readwrite');
  const kept = (await transaction.store.get(key)) ?? NONE;
  const isLonger = kept.pause === null || kept.pause.from > now || kept.pause.until < until;
  if (isLonger) await transaction.store.put({ ...kept, pause: { from: now, until } }, key);
  await transaction.done;
}

/** What is kept as it counts at `now`, whatever was done to the clock meanwhile. */
function asOf(now: number, { sent, pause }: Sendings, rates: readonly Rate[]): Sendings {
  const from = pause === null || pause.from <= now ? pause : { from: now, until: now + pause.until - pause.from };
  return { sent: stillCounted(notLaterThan(sent, now), rates, now), pause: from === null || from.until <= now ? null : from };
}

/** How many requests were counted within the last `withinMs`. */
export async function sendingsWithin(key: string, withinMs: number, now: number): Promise<number> {
  const kept = (await (await database()).get('limits', key)) ?? NONE;
  return notLaterThan(kept.sent, now).filter((at) => now - at < withinMs).length;
}
