import { handedOver, type CardModule } from '../card/handover';
import type { Offer } from '../flights/offer';
import type { Cabin } from '../flights/cabin';
import type { CardAnswer, SeatMapState } from '../messages';
import type { Shown } from './row';
import type { Strip } from './strip';

const GAP = 6;
/** The card keeps this far from the edges of the window, in px. */
const EDGE = 8;
/** No card is higher than a person reads at a glance, nor lower than a few lines, in px. */
const HIGHEST = '560px, 80vh';
const LOWEST = 200;
/** A worker that was ended twice in a row is given this long. */
const WORKER_BACK_MS = 1_000;

/** What opening a card needs of the rest of the page's side. */
export interface OpenCard {
  /** Asks the worker for an offer's card, and to load the card's code into this page unless it is there. */
  readonly load: (isLoaded: boolean, offer: Offer) => Promise<CardAnswer>;
  /** What the card is called, for those who hear it. */
  readonly label: () => string;
  /** Asks for the seats of a segment (by its key) in a cabin. Rejects where the worker was ended. */
  readonly seatMap: (offer: Offer, segment: string, cabin: Cabin) => Promise<SeatMapState>;
  /** Asks again for what failed. */
  readonly retry: () => void;
}

/** What the worker told of an open card. */
interface Told {
  readonly card: CardModule;
  readonly states: CardAnswer['states'];
  readonly lacks: CardAnswer['lacks'];
  readonly again: number | null;
}

/** The panel of one strip that holds its card. Made when first opened, in the browser's top layer, so that it moves nothing on the page. */
export class CardPanel {
  readonly #strip: Strip;
  readonly #opening: OpenCard;
  #panel: HTMLElement | null = null;
  /** What was drawn last. */
  #drawn: Shown | null = null;
  /** Grows with every question, and when the card is closed: an older question's answer is not drawn. */
  #turn = 0;

  constructor(strip: Strip, opening: OpenCard) {
    this.#strip = strip;
    this.#opening = opening;
  }

  get isOpen(): boolean {
    return this.#panel?.matches(':popover-open') ?? false;
  }

  async open(shown: Shown): Promise<void> {
    const told = await this.#ask(shown);
    if (told === null) return;
    const panel = (this.#panel ??= this.#make(told.card));
    this.#draw(told.card, panel, shown, told);
    if (!this.isOpen) {
      panel.showPopover();
      // It was read to its end, perhaps, when it was open before.
      panel.scrollTop = 0;
    }
    this.#watchFor(told.again);
    this.#place(panel);
    panel.focus({ preventScroll: true });
  }

  /** Draws what has changed where the card is open. */
  async update(shown: Shown): Promise<void> {
    const card = handedOver();
    if (!this.isOpen || this.#panel === null || card === null) return;
    // What was told before is old where the badge's own answer is: an old number must not stand under a new badge.
    if (shown.state === null && this.#drawn !== null && this.#drawn.state !== null) this.#draw(card, this.#panel, shown, null);
    const told = await this.#ask(shown).catch(() => 'lost' as const);
    if (told === null || !this.isOpen) return;
    if (told === 'lost') return this.#watchFor(Date.now() + WORKER_BACK_MS);
    this.#draw(told.card, this.#panel, shown, told);
    this.#watchFor(told.again);
  }

  /** Closes the card, and opens none that is still being asked for: the row may show another flight by then, or be gone. */
  close(): void {
    this.#turn += 1;
    if (this.isOpen) this.#panel?.hidePopover();
  }

  /**
   * Asks the worker for all that the card shows, and for its code where it is not here yet. `null` where the code cannot be loaded (the badge's own tooltip still says what is known, and the next
   * click tries again), or the card was closed or something newer asked for meanwhile.
   */
  async #ask({ offer }: Shown): Promise<Told | null> {
    const turn = ++this.#turn;
    const here = handedOver();
    const load = () => this.#opening.load(here !== null, offer);
    // Where the worker was ended while it answered, it is back for the next message.
    const { catalogue, states, lacks, again } = await load().catch(load);
    const card = here ?? handedOver();
    if (card === null || turn !== this.#turn) return null;
    card.speak(catalogue);
    return { card, states, lacks, again };
  }

  /** While something is still being asked the open card asks again. */
  #watchFor(again: number | null): void {
    if (again === null) return;
    const turn = this.#turn;
    setTimeout(
      () => {
        if (turn === this.#turn && this.#drawn !== null) void this.update(this.#drawn);
      },
      Math.max(0, again - Date.now()),
    );
  }

  #draw(card: CardModule, panel: HTMLElement, shown: Shown, told: Pick<Told, 'states' | 'lacks'> | null): void {
    const { offer, scheme } = shown;
    this.#drawn = shown;
    panel.dataset['scheme'] = scheme;
    const { retry, seatMap } = this.#opening;
    card.drawCard(panel, { offer, states: told?.states ?? null, lacks: told?.lacks ?? [], close: () => this.close(), retry, seatMap });
  }

  #make(card: CardModule): HTMLElement {
    const { root, host, button } = this.#strip;
    const panel = host.ownerDocument.createElement('div');
    panel.className = 'card';
    panel.tabIndex = -1;
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-label', this.#opening.label());
    panel.popover = 'auto';
    // The browser gives focus back only where it was in the document itself, not in a shadow root.
    panel.addEventListener('beforetoggle', ({ newState }) => {
      if (newState === 'closed' && panel.contains(root.activeElement)) button.focus({ preventScroll: true });
    });
    panel.addEventListener('toggle', ({ newState }) => button.setAttribute('aria-expanded', String(newState === 'open')));
    root.append(card.cardStyle(host.ownerDocument), panel);
    return panel;
  }

  /** Below the badge, or above it where there is more room, and never over it: it is as high as there is room for, and scrolls. In page coordinates, so that it scrolls with the row. */
  #place(panel: HTMLElement): void {
    const { button, host } = this.#strip;
    const { documentElement } = host.ownerDocument;
    const badge = button.getBoundingClientRect();
    const card = panel.getBoundingClientRect();
    const height = documentElement.clientHeight;
    const roomBelow = height - badge.bottom;
    const above = roomBelow < card.height + GAP && badge.top > roomBelow;
    const room = (above ? badge.top : roomBelow) - GAP - EDGE;
    const left = Math.max(EDGE, Math.min(badge.left, documentElement.clientWidth - card.width - EDGE));
    panel.style.maxHeight = `min(${HIGHEST}, ${Math.max(LOWEST, room)}px)`;
    // It grows while more is told of the flight: away from the badge.
    panel.style.top = above ? 'auto' : `${badge.bottom + GAP + window.scrollY}px`;
    panel.style.bottom = above ? `${height - badge.top + GAP - window.scrollY}px` : 'auto';
    panel.style.left = `${left + window.scrollX}px`;
  }
}
