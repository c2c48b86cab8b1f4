/**
 * How the tap in the page's world and the overlay in its own talk: events of the document. A page may hear and forge them; all it can learn is what it fetched itself, and all
 * it can change is its own badges. A detail is a text, since Firefox lets nothing else through between the worlds.
 */

/** Tap → overlay: a `CustomEvent` whose detail is a `Handover` as JSON. */
export const TAPPED = 'milelens-tapped';
/** Overlay → tap: it listens now, and wants what came before. */
export const LISTENING = 'milelens-listening';
/** Overlay → tap: the site was switched off. */
export const LEAVE_TAP = 'milelens-leave-tap';
/** Tap → tap of an older version in the same page: whoever is there keeps the place, and what it has heard, by preventing the event's default. */
export const TAPPING = 'milelens-tapping';

/** Texts that are longer are not handed over, nor taken: fifty flights of a list with four fares each are 40,000 signs. */
export const LONGEST = 400_000;
/** So many answers are kept, on either side: the newest. A list is one or two, its second list as many, and each sorting one. */
export const KEPT = 8;

export interface Handover {
  /** The id of the site. */
  readonly site: string;
  /** In the form of the site's tap. */
  readonly said: unknown;
}
