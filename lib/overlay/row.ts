import type { FacetAnswers } from '../facets/answers';
import type { Offer } from '../flights/offer';
import type { OfferState } from '../messages';
import { CardPanel, type LoadCard } from './card-panel';
import { badgeOf } from './state-view';
import { isOurs } from './hosts';
import type { Scheme, Strip } from './strip';

type State = OfferState<FacetAnswers['earnings']> | null;

/** One row of the page with its strip: which offer it shows now, and its card. Sites reuse rows, so the offer may change. */
export class BadgedRow {
  readonly strip: Strip;
  readonly #card: CardPanel;
  #offer: Offer;
  #state: State = null;
  #drawn = false;
  #scheme: Scheme = 'light';

  constructor(strip: Strip, offer: Offer, load: LoadCard, retry: () => void) {
    this.strip = strip;
    this.#offer = offer;
    this.#card = new CardPanel(strip, load, retry);
    strip.button.addEventListener('click', () => void this.#toggle());
  }

  get offer(): Offer {
    return this.#offer;
  }

  get state(): State {
    return this.#state;
  }

  show(offer: Offer, state: State, scheme: Scheme): void {
    if (this.#drawn && offer === this.#offer && state === this.#state && scheme === this.#scheme) return;
    this.#drawn = true;
    if (offer.id !== this.#offer.id) this.#card.close();
    this.#offer = offer;
    this.#state = state;
    this.#scheme = scheme;
    this.strip.draw(badgeOf(state, offer), scheme);
    this.#card.update({ offer, state, scheme });
  }

  /** Puts the strip at the end of its holder, also after the page has taken it out or put something behind it. */
  attach(holder: Element): void {
    // A page that clones a row copies the strip's element without its root: an empty shell.
    for (const child of holder.children) if (isOurs(child) && child !== this.strip.host) child.remove();
    if (holder.lastElementChild !== this.strip.host) holder.append(this.strip.host);
  }

  detach(): void {
    this.#card.close();
    this.strip.host.remove();
  }

  async #toggle(): Promise<void> {
    if (this.#card.isOpen) this.#card.close();
    else await this.#card.open({ offer: this.#offer, state: this.#state, scheme: this.#scheme });
  }
}
