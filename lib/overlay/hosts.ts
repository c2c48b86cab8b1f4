/** Names of the elements that Milelens adds to a page. Nothing else is ever added. */
export const STRIP = 'milelens-strip';
export const NOTICE = 'milelens-notice';

export function isOurs(node: Node): boolean {
  return node.nodeName.toLowerCase() === STRIP || node.nodeName.toLowerCase() === NOTICE;
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
  'auxclick dblclick contextmenu mousedown mouseup mouseover mouseout mousemove wheel ' +
  'pointerdown pointerup pointerout pointermove pointercancel touchstart touchend touchmove ' +
  'keydown keyup keypress input beforeinput change focusout selectstart dragstart copy toggle'
).split(' ');

/** Those that come first, whatever a person or a screen reader does: a hundred badges need not listen to everything before one is touched. */
const COME_FIRST = ['pointerover', 'focusin', 'click'];

/**
 * Makes one of our elements: nothing of the page's style reaches it, its content is in a closed shadow root that the page cannot open, and no event
 * from inside bubbles to the page.
 */
export function makeHost(document: Document, name: string): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  for (const type of COME_FIRST) host.addEventListener(type, keepAll);
  return { host, root };
}

function keepAll(event: Event): void {
  event.stopPropagation();
  const host = event.currentTarget;
  if (host === null) return;
  for (const type of COME_FIRST) {
    host.removeEventListener(type, keepAll);
    host.addEventListener(type, keep);
  }
  for (const type of KEPT_FROM_PAGE) host.addEventListener(type, keep);
}

function keep(event: Event): void {
  event.stopPropagation();
}
