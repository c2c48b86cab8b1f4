import type { Cabin } from '../../flights/cabin';
import { moneyStated, type Money } from '../../flights/money';
import type { ToldOption } from './answer';

/** Cabins by the site's letters (captures: poll excerpt of 2026 for "e"; the others in public code that searches, 2026-11). */
const CABINS: Readonly<Record<string, Cabin>> = { e: 'economy', p: 'premiumEconomy', b: 'business', f: 'first' };

export function cabinOf(letter: string | null): Cabin | null {
  return letter !== null && Object.hasOwn(CABINS, letter) ? (CABINS[letter] ?? null) : null;
}

/** The price that a card leads with, and the cabin of each segment at that price. */
export interface ShownPrice {
  readonly price: Money | null;
  readonly cabins: readonly (Cabin | null)[];
}

/**
 * Of the prices that the answer tells, the cheapest that stands on the card in the very words: a card shows several, of other fares and sellers, and leads with the cheapest. Where sellers ask the same for other cabins, the cabins
 * are not known. No price where none of them stands on the card: it is of another moment; and none where the cheapest is the sum of several tickets, of which nobody knows what each costs (`hasVirtualInterline`,
 * `splitBookingOptions`: captures, poll excerpt).
 */
export function shownPrice(words: string, options: readonly ToldOption[], segments: number): ShownPrice {
  const shown = options.filter((option) => names(words, option.words)).toSorted((a, b) => a.amount - b.amount);
  const [lead] = shown;
  const price = lead === undefined || lead.isSplit ? null : moneyStated(lead.amount, lead.currency);
  const same = shown.filter(({ amount, currency }) => amount === lead?.amount && currency === lead.currency);
  const cabins = Array.from({ length: segments }, (_, at) => {
    const told = new Set(same.map((option) => option.cabins[at] ?? null));
    const [only = null] = told;
    return told.size === 1 ? cabinOf(only) : null;
  });
  return { price, cabins };
}

/** Whether a text names a price and not a longer number that holds it. */
function names(words: string, price: string): boolean {
  const written = price.replace(/\s+/g, ' ').trim();
  for (let at = words.indexOf(written); at >= 0; at = words.indexOf(written, at + 1)) {
    if (!/[\d.,]$/.test(words.slice(0, at)) && !/^(?:\d|[.,]\d)/.test(words.slice(at + written.length))) return true;
  }
  return false;
}
