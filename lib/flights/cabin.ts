/** A cabin of an aircraft, lowest first. */
export const CABINS = ['economy', 'premiumEconomy', 'business', 'first'] as const;
export type Cabin = (typeof CABINS)[number];

/**
 * The cabins a segment may be in when only the searched cabin is known: that one and all below it, since a site
 * fills a business search with economy feeders and never the other way round.
 */
export function cabinsUpTo(searched: Cabin): readonly Cabin[] {
  return CABINS.slice(0, CABINS.indexOf(searched) + 1);
}
