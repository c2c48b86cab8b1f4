import type { Cabin } from '../flights/cabin';
import type { Offer } from '../flights/offer';
import type { BadgedState, CardAnswer, SeatMapState } from '../messages';
import type { Scheme } from '../overlay/badge-drawing';

/** What opening cards needs of the page's side. */
export interface OpenCard {
  /** Asks the worker for an offer's card, and to load the card's code into this page unless it is there. */
  readonly load: (offer: Offer) => Promise<CardAnswer>;
  /** What the card is called, for those who hear it. */
  readonly label: () => string;
  /** Asks for the seats of a segment (by its key) in a cabin. Rejects where the worker was ended. */
  readonly seatMap: (offer: Offer, segment: string, cabin: Cabin) => Promise<SeatMapState>;
  /** Asks again for what failed. */
  readonly retry: () => void;
}

/** Where a card opens: beside the button, in the root of its strip. */
export interface CardPlace {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly button: HTMLButtonElement;
}

/** What the row shows whose card it is. */
export interface CardShown {
  readonly offer: Offer;
  /** The state of the facet that has the badge's words; `null`: nothing yet. */
  readonly state: BadgedState | null;
  readonly scheme: Scheme;
}

/** The card of one strip. */
export interface CardPanel {
  readonly isOpen: boolean;
  /** Opens it; `answer` is what the worker has just told, where it was asked already. */
  open(shown: CardShown, answer?: CardAnswer): Promise<void>;
  /** Draws what has changed where the card is open. */
  update(shown: CardShown): Promise<void>;
  /** Closes the card, and opens none that is still being asked for. */
  close(): void;
}

/** What `card.js` hands to the overlay. Both run in the extension's own world of the page, where the page's scripts cannot look. */
export interface CardModule {
  readonly panel: (place: CardPlace, opening: OpenCard) => CardPanel;
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
