import type { Browser } from 'wxt/browser';
import type { Offer } from '../flights/offer';

/** Some tabs' worth of lists; beyond them the oldest are forgotten, and whoever asks about one tells it whole. */
const KEPT_AT_MOST = 2_000;

/** By tab, since what a page tells of a flight beside its id (its operator, its cabin) is that page's. Gone with the worker. */
const kept = new Map<string, Offer>();

type Sender = Pick<Browser.runtime.MessageSender, 'tab'>;

const keyOf = ({ tab }: Sender, id: string): string => `${tab?.id ?? ''} ${id}`;

/** Keeps what a page was told that its texts mean, so that it can ask by id. */
export function keepRead(sender: Sender, offers: readonly Offer[]): void {
  for (const offer of offers) {
    const key = keyOf(sender, offer.id);
    kept.delete(key);
    kept.set(key, offer);
  }
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_AT_MOST) break;
    kept.delete(oldest);
  }
}

/** The offers of these ids as this page was told them, in this order; `null` where one is not known (any more). */
export function readBefore(sender: Sender, ids: readonly string[]): readonly Offer[] | null {
  const offers = ids.flatMap((id) => kept.get(keyOf(sender, id)) ?? []);
  return offers.length === ids.length ? offers : null;
}
