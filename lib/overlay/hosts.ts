/** Names of the elements that Milelens adds to a page. Nothing else is ever added. */
export const STRIP = 'milelens-strip';
export const NOTICE = 'milelens-notice';

/** As `nodeName` gives them in a document of HTML. */
const NODE_NAMES = new Set([STRIP.toUpperCase(), NOTICE.toUpperCase()]);

export function isOurs({ nodeName }: Node): boolean {
  return NODE_NAMES.has(nodeName);
}

/**
 * The style of one of our elements: nothing of the page's reaches it. Important rules for the host win over the page's important ones when they stand in the
 * shadow root; as the element's own attribute, `all` would be written out property by property for every strip.
 */
export function hostStyle(declarations: string): string {
  return `:host{all:initial!important;${declarations.replaceAll(';', '!important;')}}`;
}

/** Events that a page may act upon; whatever happens inside a badge or card is none of its business. */
const KEPT_FROM_PAGE = (
  'click auxclick dblclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend ' +
  'keydown keyup keypress input beforeinput change focus blur focusin focusout selectstart dragstart copy'
).split(' ');

interface Ours {
  readonly root: ShadowRoot;
  readonly press: () => void;
}

const ours = new WeakMap<EventTarget, Ours>();

/** Makes one of our elements: its content is in a closed shadow root that the page cannot open. `press` is what the first button in it does. */
export function makeHost(document: Document, name: string, press: () => void): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  ours.set(host, { root, press });
  return { host, root };
}

/** Takes away what only looks like ours: a page that clones a row copies its strip without the root, an empty shell, and what another overlay has left is nobody's. */
export function removeShells(document: Document): void {
  for (const element of document.querySelectorAll(STRIP)) if (!ours.has(element)) element.remove();
}

/**
 * Keeps what happens in our elements from the page, also from handlers of its window that capture: called before the page's own scripts run, ours come
 * first. What the browser does by itself (focus, scrolling, a key that presses a button) goes on. Gives a function that ends it.
 */
export function keepEventsFromPage(window: Window): () => void {
  const options = { capture: true, passive: true };
  for (const type of KEPT_FROM_PAGE) window.addEventListener(type, keep, options);
  return () => {
    for (const type of KEPT_FROM_PAGE) window.removeEventListener(type, keep, options);
  };
}

function keep(event: Event): void {
  const inside = event.target === null ? undefined : ours.get(event.target);
  if (inside === undefined) return;
  event.stopImmediatePropagation();
  if (event instanceof MouseEvent && event.type === 'click') clickInside(inside, event);
}

/** A click goes on inside, as an event that does not leave the root. One that a key or a screen reader made has no place: it is for what has the focus. */
function clickInside({ root, press }: Ours, { detail, clientX, clientY }: MouseEvent): void {
  const first = root.querySelector('button');
  const clicked = (detail > 0 ? root.elementFromPoint(clientX, clientY) : root.activeElement) ?? first;
  const button = clicked === null ? null : clicked.closest('button');
  if (button === null) return;
  if (button === first) press();
  else button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
}
