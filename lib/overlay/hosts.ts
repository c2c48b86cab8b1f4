/** Names of the elements that Milelens adds to a page. Nothing else is ever added. */
export const STRIP = 'milelens-strip';
export const NOTICE = 'milelens-notice';

export function isOurs(node: Node): boolean {
  return node.nodeName.toLowerCase() === STRIP || node.nodeName.toLowerCase() === NOTICE;
}

/** Events that a page may act upon; whatever happens inside a badge or card is none of its business. */
const KEPT_FROM_PAGE = (
  'click auxclick dblclick contextmenu mousedown mouseup mouseover mouseout mousemove wheel ' +
  'pointerdown pointerup pointerover pointerout pointermove pointercancel touchstart touchend touchmove ' +
  'keydown keyup keypress input beforeinput change focusin focusout selectstart dragstart copy toggle'
).split(' ');

/**
 * Makes one of our elements: nothing of the page's style reaches it, its content is in a closed shadow root that the page cannot open, and no event
 * from inside bubbles to the page. `style` is the element's own, as CSS text.
 */
export function makeHost(document: Document, name: string, style: string): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const host = document.createElement(name);
  host.style.cssText = `all:initial!important;${style}`;
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: false });
  for (const type of KEPT_FROM_PAGE) host.addEventListener(type, stop);
  return { host, root };
}

function stop(event: Event): void {
  event.stopPropagation();
}
