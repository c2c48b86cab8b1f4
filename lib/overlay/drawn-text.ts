/**
 * Text that the page's `window.find` cannot find, which looks into closed shadow roots too: it is drawn from an attribute by the style.
 * The same in the card (`components/drawn-text.tsx`).
 */
export const DRAWN_TEXT = '[data-text]::before { content: attr(data-text); }';
