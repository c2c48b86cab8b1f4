import { BadgeDrawing, type Look } from './badge-drawing';
import { DRAWN_TEXT } from './drawn-text';
import { hostStyle, makeHost, STRIP } from './hosts';
import { STRIP_HEIGHT } from './reserve';
import stripCss from './strip.css?inline';

/** Takes no room of its own by its negative margin: the row's reserved padding is what it covers. Above links that a site spreads over the whole row; as wide as a row that lays its children out in a column. */
const PLACE = `display:block;contain:inline-size;align-self:stretch;position:relative;z-index:1;top:-4px;height:${STRIP_HEIGHT}px;margin-bottom:-${STRIP_HEIGHT}px;`;

/** The strip of one row: it lies in the space that the row has reserved and holds the badge. */
export class Strip {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly #open: () => BadgeDrawing;
  #opened: BadgeDrawing | null = null;

  constructor(host: HTMLElement, root: ShadowRoot, open: () => BadgeDrawing) {
    this.host = host;
    this.root = root;
    this.#open = open;
  }

  get button(): HTMLButtonElement {
    return this.#drawing().button;
  }

  /** Draws the look; drawing what is drawn already costs nothing. */
  draw(look: Look): void {
    this.#drawing().draw(look);
  }

  #drawing(): BadgeDrawing {
    return (this.#opened ??= this.#open());
  }
}

/** Makes the strip of a row, whose badge shows a look; `press` is what a click on it does. */
export type MakeStrip = (look: Look, press: () => void) => Strip;

/**
 * Makes strips for a document. They share one style sheet and are cloned from one model, since a list has a hundred of them: each is drawn on the model, where most of it stands already. Sheet
 * and model are made with the first strip: until then the page loads, and on most pages of a site none ever comes.
 */
export function stripMaker(document: Document): MakeStrip {
  let made: { readonly sheets: CSSStyleSheet[]; readonly model: BadgeDrawing } | null = null;
  return (look, press) => {
    const { sheets, model } = (made ??= { sheets: [stripSheet()], model: BadgeDrawing.make(document) });
    model.draw(look);
    const { host, root } = makeHost(document, STRIP, press);
    root.adoptedStyleSheets = sheets;
    return new Strip(host, root, model.copyInto(root));
  };
}

function stripSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(hostStyle(PLACE) + DRAWN_TEXT + stripCss);
  return sheet;
}
