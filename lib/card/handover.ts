import type { Catalogue } from '../words';
import type { DrawCard } from './draw-card';

/** What `card.js` hands to the overlay. Both run in the extension's own world of the page, where the page's scripts cannot look. */
export interface CardModule {
  readonly drawCard: DrawCard;
  readonly cardStyle: (document: Document) => HTMLStyleElement;
  /** Tells the card the words to speak with. */
  readonly speak: (catalogue: Catalogue) => void;
}

const HANDED_OVER = Symbol.for('milelens.card');

type World = typeof globalThis & { [HANDED_OVER]?: CardModule };

/** Called by `card.js` when it has been loaded. */
export function handOver(card: CardModule): void {
  (globalThis as World)[HANDED_OVER] = card;
}

/** The card's code where it has been loaded into this page, else `null`. */
export function handedOver(): CardModule | null {
  return (globalThis as World)[HANDED_OVER] ?? null;
}
