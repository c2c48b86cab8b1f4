import { handedOver, type CardPanel, type CardShown, type OpenCard } from '../card/handover';
import type { BadgeView } from '../facets/badge-view';
import type { Offer } from '../flights/offer';
import type { BadgedState } from '../messages';
import type { Look, Scheme } from './badge-drawing';
import type { MakeStrip, Strip } from './strip';

/** What a row shows: an offer, what is known of it, and the badge for it. */
export interface Shown extends Look, CardShown {
  /** Every facet's state, in the order of their signs. */
  readonly states: readonly (BadgedState | null)[];
}

/** One row of the page with its strip: which offer it shows now, and its card. Sites reuse rows, so the offer may change. */
export class BadgedRow {
  readonly #strip: Strip;
  readonly #opening: OpenCard;
  /** Made when it is first opened: most never are. */
  #card: CardPanel | null = null;
  #shown: Shown;

  constructor(makeStrip: MakeStrip, shown: Shown, opening: OpenCard) {
    // Where the worker was gone twice, the badge's own tooltip still says what is known, and the next click tries again.
    this.#strip = makeStrip(shown, () => void this.#toggle().catch(() => undefined));
    this.#shown = shown;
    this.#opening = opening;
  }

  get offer(): Offer {
    return this.#shown.offer;
  }

  get state(): BadgedState | null {
    return this.#shown.state;
  }

  get badge(): BadgeView {
    return this.#shown.badge;
  }

  /** Gives whether there was anything to draw. */
  show(shown: Shown): boolean {
    const { offer, states, badge, scheme } = this.#shown;
    if (offer === shown.offer && states.every((state, at) => state === shown.states[at]) && badge === shown.badge && scheme === shown.scheme) return false;
    if (shown.offer.id !== offer.id) this.#card?.close();
    this.#shown = shown;
    this.#strip.draw(shown);
    void this.#card?.update(shown);
    return true;
  }

  attach(holder: Element): void {
    putLast(this.#strip, holder);
  }

  detach(): void {
    this.#card?.close();
    this.#strip.host.remove();
  }

  async #toggle(): Promise<void> {
    if (this.#card?.isOpen === true) return this.#card.close();
    if (this.#card !== null) return this.#card.open(this.#shown);
    const { id } = this.#shown.offer;
    const answer = await this.#opening.load(this.#shown.offer);
    const code = handedOver();
    // The code may be refused by the browser. The row may show another flight by now, or be gone.
    if (code === null || this.#shown.offer.id !== id || !this.#strip.host.isConnected) return;
    this.#card ??= code.panel(this.#strip, this.#opening);
    await this.#card.open(this.#shown, answer);
  }
}

/** A row that is a flight beyond doubt, but which one is not known yet: its strip says so, and there is no card to open. */
export class QuietRow {
  readonly #strip: Strip;
  readonly #words: BadgeView;

  constructor(makeStrip: MakeStrip, words: BadgeView, scheme: Scheme) {
    this.#words = words;
    this.#strip = makeStrip({ badge: words, signs: [], scheme }, () => undefined);
    const { button } = this.#strip;
    button.removeAttribute('aria-haspopup');
    button.setAttribute('aria-disabled', 'true');
  }

  show(scheme: Scheme): void {
    this.#strip.draw({ badge: this.#words, signs: [], scheme });
  }

  attach(holder: Element): void {
    putLast(this.#strip, holder);
  }

  detach(): void {
    this.#strip.host.remove();
  }
}

/** Puts the strip at the end of its holder, also after the page has taken it out or put something behind it. */
function putLast({ host }: Strip, holder: Element): void {
  if (host.parentNode !== holder || host.nextElementSibling !== null) holder.append(host);
}
