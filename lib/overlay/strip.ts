import type { BadgeView, SignView } from '../facets/badge-view';
import { DRAWN_TEXT } from './drawn-text';
import { hostStyle, makeHost, STRIP } from './hosts';
import { STRIP_HEIGHT } from './reserve';
import stripCss from './strip.css?inline';

export type Scheme = 'light' | 'dark';

/** The strip of one row: it lies in the space that the row has reserved and holds the badge. */
export interface Strip {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly button: HTMLButtonElement;
  /** Draws the view; drawing what is drawn already costs nothing. */
  draw(view: BadgeView, signs: readonly SignView[], scheme: Scheme): void;
}

/** Takes no room of its own by its negative margin: the row's reserved padding is what it covers. Above links that a site spreads over the whole row; as wide as a row that lays its children out in a column. */
const PLACE = `display:block;contain:inline-size;align-self:stretch;position:relative;z-index:1;top:-4px;height:${STRIP_HEIGHT}px;margin-bottom:-${STRIP_HEIGHT}px;`;

/** Makes a strip that shows a view. */
export type MakeStrip = (view: BadgeView, signs: readonly SignView[], scheme: Scheme) => Strip;

/**
 * Makes strips for a document. They share one style sheet and are cloned from one model, since a list has a hundred of them: each is drawn on the model, where most of it stands already. Sheet
 * and model are made with the first strip: until then the page loads, and on most pages of a site none ever comes.
 */
export function stripMaker(document: Document): MakeStrip {
  let made: { readonly sheet: CSSStyleSheet; readonly model: Drawing } | null = null;
  return (view, signs, scheme) => {
    const { sheet, model } = (made ??= { sheet: stripSheet(), model: new Drawing(stripModel(document), new SignModels(document), {}) });
    model.draw(view, signs, scheme);
    const { host, root } = makeHost(document, STRIP);
    root.adoptedStyleSheets = [sheet];
    const drawing = model.clone();
    root.append(drawing.strip);
    return { host, root, button: drawing.button, draw: (...next) => drawing.draw(...next) };
  };
}

function stripSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(hostStyle(PLACE) + DRAWN_TEXT + stripCss);
  return sheet;
}

/** What stands on a strip, by what it stands in. */
type Drawn = { readonly [place in 'tone' | 'scheme' | 'text' | 'mark' | 'spoken' | 'signs']?: string };

/** The elements of one strip and what stands on them: only what differs is written. */
class Drawing {
  readonly strip: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly #text: Element;
  readonly #mark: Element;
  readonly #signs: SignModels;
  #drawn: Drawn;
  #view: BadgeView | null = null;

  constructor(strip: HTMLElement, signs: SignModels, drawn: Drawn) {
    this.strip = strip;
    this.#signs = signs;
    this.#drawn = drawn;
    this.button = strip.firstElementChild as HTMLButtonElement;
    const [, text, mark] = this.button.children;
    if (text === undefined || mark === undefined) throw new Error('a badge has a text and a mark');
    this.#text = text;
    this.#mark = mark;
  }

  clone(): Drawing {
    return new Drawing(this.strip.cloneNode(true) as HTMLElement, this.#signs, this.#drawn);
  }

  draw(view: BadgeView, signs: readonly SignView[], scheme: Scheme): void {
    const before = this.#drawn;
    // Most facets have no sign for most flights, and each says so once.
    if (view === this.#view && scheme === before.scheme && signs.length === 0 && before.signs === '') return;
    this.#view = view;
    const spoken = [view.spoken, ...signs.map(({ words }) => words)].join('. ');
    const drawnSigns = signs.map(({ sign, words }) => `${sign} ${words}`).join('\n');
    const now = { tone: view.tone, scheme, text: view.parts.join(' · '), mark: view.mark ?? '', spoken, signs: drawnSigns };
    this.#drawn = now;
    if (now.tone !== before.tone) this.strip.setAttribute('data-tone', now.tone);
    if (now.scheme !== before.scheme) this.strip.setAttribute('data-scheme', now.scheme);
    if (now.text !== before.text) this.#text.setAttribute('data-text', now.text);
    if (now.mark !== before.mark) this.#mark.setAttribute('data-text', now.mark);
    if (now.signs !== (before.signs ?? '')) this.#drawSigns(signs, now.signs);
    if (now.spoken === before.spoken) return;
    this.button.setAttribute('aria-label', now.spoken);
    this.button.title = now.spoken;
  }

  /** Last in the badge: the signs come after the numbers, and what stands there already must not move. Most flights have none. */
  #drawSigns(signs: readonly SignView[], key: string): void {
    for (let last = this.button.lastElementChild; last !== null && last !== this.#mark; last = this.button.lastElementChild) last.remove();
    if (signs.length > 0) this.button.append(this.#signs.drawn(signs, key));
  }
}

/** Draws signs: the flights of a list share the few combinations that there are, so each is made once and cloned. */
class SignModels {
  readonly #document: Document;
  readonly #models = new Map<string, DocumentFragment>();

  constructor(document: Document) {
    this.#document = document;
  }

  drawn(signs: readonly SignView[], key: string): Node {
    const known = this.#models.get(key);
    const model = known ?? this.#made(signs);
    if (known === undefined) this.#models.set(key, model);
    return model.cloneNode(true);
  }

  /** A sign each with its own tooltip. */
  #made(signs: readonly SignView[]): DocumentFragment {
    const model = this.#document.createDocumentFragment();
    for (const { sign, words } of signs) {
      const drawn = element(this.#document, 'span', 'sign');
      drawn.setAttribute('data-sign', sign);
      drawn.title = words;
      model.append(drawn);
    }
    return model;
  }
}

function stripModel(document: Document): HTMLElement {
  const strip = element(document, 'div', 'strip');
  const button = element(document, 'button', 'badge');
  button.setAttribute('type', 'button');
  button.setAttribute('aria-haspopup', 'dialog');
  button.append(element(document, 'span', 'lens'), element(document, 'span', 'text'), element(document, 'span', 'mark'));
  strip.append(button);
  return strip;
}

function element(document: Document, name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
