/** Names of the elements that Milelens adds to a page. Nothing else is ever added. */
export const STRIP = 'milelens-strip';
export const NOTICE = 'milelens-notice';

export function isOurs(node: Node): boolean {
  return node.nodeName.toLowerCase() === STRIP || node.nodeName.toLowerCase() === NOTICE;
}

/** Events that a page may act upon; whatever happens inside a badge or card is none of its business. */
const KEPT_FROM_PAGE = (
  'auxclick dblclick contextmenu mouseup mouseout mousemove wheel pointerdown pointerup pointerout pointermove pointercancel touchend touchmove ' +
  'keydown keyup keypress input beforeinput change focusout selectstart dragstart copy toggle'
).split(' ');

/** Those of them that come first, whatever a person does: a hundred badges need not listen to everything before one is touched. */
const COME_FIRST = ['click', 'mousedown', 'mouseover', 'pointerover', 'touchstart', 'focusin'];

/**
 * Makes one of our elements: nothing of the page's style reaches it, its content is in a closed shadow root that the page cannot open, and no event
 * from inside bubbles to the page. `style` is the element's own, as CSS text.
 */
export function makeHost(document: Document, name: string, style: string): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const host = document.createElement(name);
  host.style.cssText = `all:initial!important;${style}`;
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
