import type { BadgeView, SignView } from '../facets/badge-view';

export type Scheme = 'light' | 'dark';

/** What a badge shows: its words, and its signs behind them. */
export interface Look {
  readonly badge: BadgeView;
  readonly signs: readonly SignView[];
  readonly scheme: Scheme;
}

/** What stands on a badge, by what it stands in. */
type Drawn = { readonly [place in 'tone' | 'scheme' | 'text' | 'mark' | 'spoken' | 'signs']: string };

const NOTHING: Drawn = { tone: '', scheme: '', text: '', mark: '', spoken: '', signs: '' };

/** The elements of one badge and what stands on them: only what differs is written. */
export class BadgeDrawing {
  /** What holds the badge. */
  readonly strip: Element;
  readonly button: HTMLButtonElement;
  readonly #text: Element;
  readonly #mark: Element;
  readonly #signs: SignModels;
  #drawn: Drawn;
  #badge: BadgeView | null = null;

  private constructor(strip: Element, signs: SignModels, drawn: Drawn) {
    const button = strip.querySelector('button');
    const text = strip.querySelector('.text');
    const mark = strip.querySelector('.mark');
    if (button === null || text === null || mark === null) throw new Error('a badge is a button with a text and a mark');
    this.strip = strip;
    this.button = button;
    this.#text = text;
    this.#mark = mark;
    this.#signs = signs;
    this.#drawn = drawn;
  }

  /** An empty badge of new elements. */
  static make(document: Document): BadgeDrawing {
    const strip = element(document, 'div', 'strip');
    const button = element(document, 'button', 'badge');
    button.setAttribute('type', 'button');
    button.setAttribute('aria-haspopup', 'dialog');
    button.append(element(document, 'span', 'lens'), element(document, 'span', 'text'), element(document, 'span', 'mark'));
    strip.append(button);
    return new BadgeDrawing(strip, new SignModels(document), NOTHING);
  }

  /** Takes a copy of this badge's elements, and gives a function that finds its way in it: a list has a hundred badges, and most are never drawn again. */
  copyInto(root: ShadowRoot): () => BadgeDrawing {
    const copy = this.strip.cloneNode(true) as Element;
    const drawn = this.#drawn;
    root.append(copy);
    return () => new BadgeDrawing(copy, this.#signs, drawn);
  }

  draw({ badge, signs, scheme }: Look): void {
    const before = this.#drawn;
    // Most facets have no sign for most flights, and each says so once.
    if (badge === this.#badge && scheme === before.scheme && signs.length === 0 && before.signs === '') return;
    this.#badge = badge;
    let { spoken } = badge;
    let drawnSigns = '';
    for (const { sign, words } of signs) {
      spoken += `. ${words}`;
      drawnSigns += `${sign} ${words}\n`;
    }
    const now = { tone: badge.tone, scheme, text: badge.parts.join(' · '), mark: badge.mark ?? '', spoken, signs: drawnSigns };
    this.#drawn = now;
    if (now.tone !== before.tone) this.strip.setAttribute('data-tone', now.tone);
    if (now.scheme !== before.scheme) this.strip.setAttribute('data-scheme', now.scheme);
    if (now.text !== before.text) this.#text.setAttribute('data-text', now.text);
    if (now.mark !== before.mark || before === NOTHING) this.#mark.setAttribute('data-text', now.mark);
    if (now.signs !== before.signs) this.#drawSigns(signs);
    if (now.spoken === before.spoken) return;
    this.button.setAttribute('aria-label', now.spoken);
    this.button.title = now.spoken;
  }

  /** Last in the badge: the signs come after the numbers, and what stands there already must not move. Most flights have none. */
  #drawSigns(signs: readonly SignView[]): void {
    for (let last = this.button.lastElementChild; last !== null && last !== this.#mark; last = this.button.lastElementChild) last.remove();
    for (const sign of signs) this.button.append(this.#signs.drawn(sign));
  }
}

/** Draws signs, each with its own tooltip. There are a few, and a list has hundreds of them: each is made once and cloned. */
class SignModels {
  readonly #document: Document;
  readonly #models = new Map<string, HTMLElement>();

  constructor(document: Document) {
    this.#document = document;
  }

  drawn({ sign, words }: SignView): Node {
    let model = this.#models.get(sign);
    if (model === undefined) {
      model = element(this.#document, 'span', 'sign');
      model.setAttribute('data-sign', sign);
      this.#models.set(sign, model);
    }
    const drawn = model.cloneNode() as HTMLElement;
    drawn.title = words;
    return drawn;
  }
}

function element(document: Document, name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
