/** Height of a strip in px: what is reserved in every row, and what a strip takes. */
export const STRIP_HEIGHT = 28;

/**
 * Reserves the space of a strip in every row that will be rendered, from the first paint on, so that a strip which comes later moves
 * nothing. A style element rather than the manifest's CSS: it goes when Milelens is switched off, and the site's folder owns the selector.
 * Gives a function that takes it away.
 */
export function reserveSpace(document: Document, stripHolder: string): () => void {
  const style = document.createElement('style');
  style.textContent = `${stripHolder}{padding-bottom:${STRIP_HEIGHT}px!important}`;
  document.documentElement.append(style);
  return () => style.remove();
}
