/**
 * Words that only the person at the screen can read: drawn from an attribute by the style (`DRAWN_TEXT`), because a page's `window.find` searches
 * closed shadow roots too and would answer guesses at programme, tier or miles. Screen readers read drawn text like any other.
 */
export function DrawnText({ children }: { readonly children: string | readonly string[] }) {
  return <span data-text={typeof children === 'string' ? children : children.join('')} />;
}
