import { badgeText, type BadgeView } from './badge-view';
import { DRAWN_TEXT } from './drawn-text';
import { makeHost, STRIP } from './hosts';
import { STRIP_HEIGHT } from './reserve';
import stripCss from './strip.css?inline';

export type Scheme = 'light' | 'dark';

/** The strip of one row: it lies in the space that the row has reserved and holds the badge. */
export interface Strip {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly button: HTMLButtonElement;
  /** Draws the view; drawing what is drawn already costs nothing. */
  draw(view: BadgeView, scheme: Scheme): void;
}

/** Takes no room of its own by its negative margin: the row's reserved padding is what it covers. Above links that a site spreads over the whole row. */
const PLACE = `display:block!important;position:relative!important;z-index:1!important;height:${STRIP_HEIGHT}px!important;margin-bottom:-${STRIP_HEIGHT}px!important;top:-4px!important`;

/** Makes strips for a document: the inside is built once and cloned, since a list has a hundred of them. */
export function stripMaker(document: Document): () => Strip {
  const inside = template(document);
  return () => {
    const { host, root } = makeHost(document, STRIP, PLACE);
    root.append(document.importNode(inside, true));
    const parts = root.querySelectorAll<HTMLElement>('.strip, .badge, .text, .mark');
    const [strip, button, text, mark] = parts;
    if (strip === undefined || !(button instanceof HTMLButtonElement) || text === undefined || mark === undefined) throw new Error('a strip has a badge');
    let drawn = '';
    return {
      host,
      root,
      button,
      draw(view, scheme) {
        const state = [view.tone, scheme, badgeText(view), view.spoken].join('\n');
        if (state === drawn) return;
        drawn = state;
        strip.dataset['tone'] = view.tone;
        strip.dataset['scheme'] = scheme;
        text.dataset['text'] = view.parts.join(' · ');
        mark.dataset['text'] = view.mark ?? '';
        button.setAttribute('aria-label', view.spoken);
        button.title = view.spoken;
      },
    };
  };
}

function template(document: Document): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const style = document.createElement('style');
  style.textContent = DRAWN_TEXT + stripCss;
  const strip = element(document, 'div', 'strip');
  const button = element(document, 'button', 'badge');
  button.setAttribute('type', 'button');
  button.setAttribute('aria-haspopup', 'dialog');
  const lens = element(document, 'span', 'lens');
  button.append(lens, element(document, 'span', 'text'), element(document, 'span', 'mark'));
  strip.append(button);
  fragment.append(style, strip);
  return fragment;
}

function element(document: Document, name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
