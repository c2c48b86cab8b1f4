import { badgeText, type BadgeView } from '../facets/badge-view';
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
  draw(view: BadgeView, scheme: Scheme): void;
}

/** Takes no room of its own by its negative margin: the row's reserved padding is what it covers. Above links that a site spreads over the whole row. */
const PLACE = `display:block;contain:inline-size;position:relative;z-index:1;top:-4px;height:${STRIP_HEIGHT}px;margin-bottom:-${STRIP_HEIGHT}px;`;

/** Makes strips for a document. They share one style sheet and are cloned from one model, since a list has a hundred of them. */
export function stripMaker(document: Document): () => Strip {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(hostStyle(PLACE) + DRAWN_TEXT + stripCss);
  const model = stripModel(document);
  return () => {
    const { host, root } = makeHost(document, STRIP);
    root.adoptedStyleSheets = [sheet];
    const strip = model.cloneNode(true) as HTMLElement;
    root.append(strip);
    const button = strip.firstElementChild as HTMLButtonElement;
    const [, text, mark] = button.children;
    if (text === undefined || mark === undefined) throw new Error('a badge has a text and a mark');
    let drawn = '';
    return {
      host,
      root,
      button,
      draw(view, scheme) {
        const state = [view.tone, scheme, badgeText(view), view.spoken].join('\n');
        if (state === drawn) return;
        drawn = state;
        strip.setAttribute('data-tone', view.tone);
        strip.setAttribute('data-scheme', scheme);
        text.setAttribute('data-text', view.parts.join(' · '));
        mark.setAttribute('data-text', view.mark ?? '');
        button.setAttribute('aria-label', view.spoken);
        button.title = view.spoken;
      },
    };
  };
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
