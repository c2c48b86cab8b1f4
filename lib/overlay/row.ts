import type { BadgeView, SignView } from '../facets/badge-view';
import type { Offer } from '../flights/offer';
import type { BadgedState } from '../messages';
import { CardPanel, type OpenCard } from './card-panel';
import { isOurs } from './hosts';
import type { MakeStrip, Scheme, Strip } from './strip';

/** What a row shows: an offer, what is known of it, and the badge for it. */
export interface Shown {
  readonly offer: Offer;
  /** The state of the facet that has the badge's words; `null`: nothing yet. */
  readonly state: BadgedState | null;
  /** Every facet's state, in the order of their signs. */
  readonly states: readonly (BadgedState | null)[];
  readonly badge: BadgeView;
  readonly scheme: Scheme;
}

/** One row of the page with its strip: which offer it shows now, and its card. Sites reuse rows, so the offer may change. */
export class BadgedRow {
  readonly strip: Strip;
  readonly #opening: OpenCard;
  /** Made when it is first opened: most never are. */
  #card: CardPanel | null = null;
  #shown: Shown;

  constructor(makeStrip: MakeStrip, shown: Shown, opening: OpenCard) {
    this.strip = makeStrip(shown.badge, signsOf(shown), shown.scheme);
    this.#shown = shown;
    this.#opening = opening;
    this.strip.button.addEventListener('click', () => void this.#toggle());
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

  show(shown: Shown): void {
    const { offer, states, badge, scheme } = this.#shown;
    if (offer === shown.offer && states.every((state, at) => state === shown.states[at]) && badge === shown.badge && scheme === shown.scheme) return;
    if (shown.offer.id !== offer.id) this.#card?.close();
    this.#shown = shown;
    this.strip.draw(shown.badge, signsOf(shown), shown.scheme);
    void this.#card?.update(shown);
  }

  attach(holder: Element): void {
    putLast(this.strip, holder);
  }

  detach(): void {
    this.#card?.close();
    this.strip.host.remove();
  }

  async #toggle(): Promise<void> {
    this.#card ??= new CardPanel(this.strip, this.#opening);
    if (this.#card.isOpen) this.#card.close();
    else await this.#card.open(this.#shown);
  }
}

/** A row that is a flight beyond doubt, but which one is not known yet: its strip says so, and there is no card to open. */
export class QuietRow {
  readonly #strip: Strip;
  readonly #words: BadgeView;

  constructor(makeStrip: MakeStrip, words: BadgeView, scheme: Scheme) {
    this.#words = words;
    this.#strip = makeStrip(words, [], scheme);
    const { button } = this.#strip;
    button.removeAttribute('aria-haspopup');
    button.setAttribute('aria-disabled', 'true');
  }

  show(scheme: Scheme): void {
    this.#strip.draw(this.#words, [], scheme);
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
  let last = holder.lastElementChild;
  if (last === host) return;
  // A page that clones a row copies the strip's element without its root: an empty shell.
  for (; last !== null && isOurs(last); last = holder.lastElementChild) last.remove();
  holder.append(host);
}

function signsOf({ states }: Shown): readonly SignView[] {
  return states.flatMap((state) => state?.signs ?? []);
}
