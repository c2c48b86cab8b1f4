const STARTED = 'milelens-started';

/**
 * Makes the overlay of an older version, which an update leaves behind in open tabs without a worker to talk to, leave before this one draws; this one leaves for the next. The page
 * can send the same event; all it gains is a page without badges.
 */
export function aloneIn(document: Document, leave: () => void): void {
  document.dispatchEvent(new Event(STARTED));
  document.addEventListener(STARTED, leave, { once: true });
}
