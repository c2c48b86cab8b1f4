/** The most flights a request should carry (milefy-v2.6, "Large flight result sets": chunks of 50-200). */
const MOST = 200;

/**
 * Splits a result set into as few requests as the document allows, all of nearly one size: 210 are 105 and 105, so that
 * no request falls below the 50 flights under which it would be billed as a set of its own. A set of up to 200 stays whole.
 */
export function balancedChunks<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / MOST);
  return Array.from({ length: count }, (_, at) => items.slice(edge(at, count, items.length), edge(at + 1, count, items.length)));
}

function edge(at: number, count: number, length: number): number {
  return Math.round((at * length) / count);
}
