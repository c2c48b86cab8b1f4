import type { CardAnswer } from '../messages';
import type { Catalogue } from '../words';
import type { DrawCard } from './draw-card';
import type { CardPanel, CardPlace, CardShown, OpenCard } from './handover';

const GAP = 6;
/** The card keeps this far from the edges of the window, in px. */
const EDGE = 8;
/** No card is higher than a person reads at a glance, nor lower than a few lines, in px. */
const HIGHEST = '560px, 80vh';
const LOWEST = 200;
/** A worker that was ended twice in a row is given this long. */
const WORKER_BACK_MS = 1_000;

/** How a card is drawn, and in which words. */
export interface Drawing {
  readonly drawCard: DrawCard;
  readonly cardStyle: (document: Document) => HTMLStyleElement;
  readonly speak: (catalogue: Catalogue) => void;
}

/** The panel of one strip that holds its card. Made when first opened, in the browser's top layer, so that it moves nothing on the page. */
export class Panel implements CardPanel {
  readonly #place: CardPlace;
  readonly #opening: OpenCard;
  readonly #drawing: Drawing;
  #panel: HTMLElement | null = null;
  /** What was drawn last. */
  #drawn: CardShown | null = null;
  /** Grows with every question, and when the card is closed: an older question's answer is not drawn. */
  #turn = 0;

  constructor(place: CardPlace, opening: OpenCard, drawing: Drawing) {
    this.#place = place;
    this.#opening = opening;
    this.#drawing = drawing;
  }

  get isOpen(): boolean {
    return this.#panel?.matches(':popover-open') ?? false;
  }

  async open(shown: CardShown, answer?: CardAnswer): Promise<void> {
    const told = answer ?? (await this.#ask(shown));
    if (told === null) return;
    const panel = (this.#panel ??= this.#make());
    this.#draw(panel, shown, told);
    if (!this.isOpen) {
      panel.showPopover();
      // It was read to its end, perhaps, when it was open before.
      panel.scrollTop = 0;
    }
    this.#watchFor(told.again);
    this.#put(panel);
    panel.focus({ preventScroll: true });
  }

  /** Draws what has changed where the card is open. */
  async update(shown: CardShown): Promise<void> {
    if (!this.isOpen || this.#panel === null) return;
    // What was told before is old where the badge's own answer is: an old number must not stand under a new badge.
    if (shown.state === null && this.#drawn !== null && this.#drawn.state !== null) this.#draw(this.#panel, shown, null);
    const told = await this.#ask(shown).catch(() => 'lost' as const);
    if (told === null || !this.isOpen) return;
    if (told === 'lost') return this.#watchFor(Date.now() + WORKER_BACK_MS);
    this.#draw(this.#panel, shown, told);
    this.#watchFor(told.again);
  }

  /** Closes the card, and opens none that is still being asked for: the row may show another flight by then, or be gone. */
  close(): void {
    this.#turn += 1;
    if (this.isOpen) this.#panel?.hidePopover();
  }

  /** Asks the worker for all that the card shows; `null` where the card was closed or something newer asked for meanwhile. */
  async #ask({ offer }: CardShown): Promise<CardAnswer | null> {
    const turn = ++this.#turn;
    const answer = await this.#opening.load(offer);
    return turn === this.#turn ? answer : null;
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

  #draw(panel: HTMLElement, shown: CardShown, told: CardAnswer | null): void {
    const { offer, scheme } = shown;
    if (told !== null) this.#drawing.speak(told.catalogue);
    this.#drawn = shown;
    panel.dataset['scheme'] = scheme;
    const { retry, seatMap } = this.#opening;
    this.#drawing.drawCard(panel, { offer, states: told?.states ?? null, lacks: told?.lacks ?? [], close: () => this.close(), retry, seatMap });
  }

  #make(): HTMLElement {
    const { root, host, button } = this.#place;
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
    root.append(this.#drawing.cardStyle(host.ownerDocument), panel);
    return panel;
  }

  /** Below the badge, or above it where there is more room, and never over it: it is as high as there is room for, and scrolls. In page coordinates, so that it scrolls with the row. */
  #put(panel: HTMLElement): void {
    const { button, host } = this.#place;
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
