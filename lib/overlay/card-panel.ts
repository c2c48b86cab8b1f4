import { handedOver, type CardModule } from '../card/handover';
import type { Catalogue } from '../words';
import type { Shown } from './row';
import type { Strip } from './strip';

const GAP = 6;
/** The card keeps this far from the edges of the window, in px. */
const EDGE = 8;

/** What opening a card needs of the rest of the page's side. */
export interface OpenCard {
  /** Asks the worker for the card's words, and to load its code into this page unless it is there. */
  readonly load: (isLoaded: boolean) => Promise<Catalogue>;
  /** What the card is called, for those who hear it. */
  readonly label: () => string;
  /** Asks again for what failed. */
  readonly retry: () => void;
}

/** The panel of one strip that holds its card. Made when first opened, in the browser's top layer, so that it moves nothing on the page. */
export class CardPanel {
  readonly #strip: Strip;
  readonly #opening: OpenCard;
  #panel: HTMLElement | null = null;
  #shown: Shown | null = null;

  constructor(strip: Strip, opening: OpenCard) {
    this.#strip = strip;
    this.#opening = opening;
  }

  get isOpen(): boolean {
    return this.#panel?.matches(':popover-open') ?? false;
  }

  async open(shown: Shown): Promise<void> {
    const card = await this.#code();
    if (card === null) return;
    const panel = (this.#panel ??= this.#make(card));
    this.#shown = shown;
    this.#draw(card, panel, shown);
    if (!this.isOpen) panel.showPopover();
    this.#place(panel);
    panel.focus({ preventScroll: true });
  }

  /** Draws the state anew where the card is open. */
  update(shown: Shown): void {
    const card = handedOver();
    if (!this.isOpen || this.#panel === null || card === null || sameShown(shown, this.#shown)) return;
    this.#shown = shown;
    this.#draw(card, this.#panel, shown);
  }

  close(): void {
    if (this.isOpen) this.#panel?.hidePopover();
  }

  /** The card's code; where it cannot be loaded the badge's own tooltip still says what is known, and the next click tries again. */
  async #code(): Promise<CardModule | null> {
    const card = handedOver();
    const load = () => this.#opening.load(card !== null);
    // Where the worker was ended while it loaded, it is back for the next message.
    const catalogue = await load().catch(load);
    const loaded = card ?? handedOver();
    if (loaded !== null) loaded.speak(catalogue);
    return loaded;
  }

  #draw(card: CardModule, panel: HTMLElement, { offer, state, scheme }: Shown): void {
    panel.dataset['scheme'] = scheme;
    card.drawCard(panel, { offer, state, close: () => this.close(), retry: this.#opening.retry });
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

  /** Below the badge, or above it where there is more room; in page coordinates, so that it scrolls with the row. */
  #place(panel: HTMLElement): void {
    const { button, host } = this.#strip;
    const { documentElement } = host.ownerDocument;
    const badge = button.getBoundingClientRect();
    const card = panel.getBoundingClientRect();
    const roomBelow = documentElement.clientHeight - badge.bottom;
    const above = roomBelow < card.height + GAP && badge.top > roomBelow;
    const top = above ? Math.max(EDGE, badge.top - card.height - GAP) : badge.bottom + GAP;
    const left = Math.max(EDGE, Math.min(badge.left, documentElement.clientWidth - card.width - EDGE));
    panel.style.top = `${top + window.scrollY}px`;
    panel.style.left = `${left + window.scrollX}px`;
  }
}

function sameShown(a: Shown, b: Shown | null): boolean {
  return b !== null && a.offer === b.offer && a.state === b.state && a.scheme === b.scheme;
}
