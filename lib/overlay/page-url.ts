let last: URL | null = null;

/** The address of a page, taken apart once: every look at a page asks for it. */
export function urlOf({ URL: address }: Document): URL {
  if (last?.href !== address) last = new URL(address);
  return last;
}
