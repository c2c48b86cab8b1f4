import { wasBooked, type Posting } from './posting';

/** What becomes of an intent when it is confirmed. */
export type Claim =
  /** It is in the journal now, and to be sent by whoever was told so. */
  | { readonly kind: 'claimed'; readonly posting: Posting }
  /** The same intent was confirmed before: by a double click, in another tab, or before the worker was ended. */
  | { readonly kind: 'known'; readonly posting: Posting }
  /** Another intent says the same and was, or may have been, booked. It is sent only if the traveller means it as well, and names it. */
  | { readonly kind: 'twin'; readonly posting: Posting };

/**
 * Decides about an intent, purely: `present` is the entry with its id, `twins` are the entries that say the same, `repeats` is the id of the twin that the traveller was shown and means to
 * repeat. Only the latest twin may be named, so that of two tabs that repeat the same one only one does.
 */
export function claim(intent: Posting, present: Posting | null, twins: readonly Posting[], repeats: string | null): Claim {
  if (present !== null) return { kind: 'known', posting: present };
  const booked = twins.filter((each) => wasBooked(each) !== false);
  // Of two in one millisecond the one that stands later.
  let latest = booked.toSorted((a, b) => a.at - b.at).at(-1);
  // Clocks are put back: what repeats another came after it, whatever its time.
  for (let next = latest; next !== undefined; next = booked.find((each) => each.repeats === next?.id)) latest = next;
  if (latest !== undefined && latest.id !== repeats) return { kind: 'twin', posting: latest };
  return { kind: 'claimed', posting: latest === undefined ? intent : { ...intent, repeats: latest.id } };
}
