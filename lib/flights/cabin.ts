/** A cabin of an aircraft, lowest first. */
export const CABINS = ['economy', 'premiumEconomy', 'business', 'first'] as const;
export type Cabin = (typeof CABINS)[number];

/**
 * The cabins a segment is taken to be in when only the searched cabin is known: that one and all below it, since sites fill a
 * business search with economy feeders. Now and then they do the other way round too (captures, gcm-lon: LH 908 in business on an
 * economy search), so whoever takes this must name the condition beside the number.
 */
export function cabinsUpTo(searched: Cabin): readonly Cabin[] {
  return CABINS.slice(0, CABINS.indexOf(searched) + 1);
}

/** The cabins a segment may be in: its own where the site says it, else those of the search, else any. */
export function possibleCabins(own: Cabin | null, searched: Cabin | null): readonly Cabin[] {
  if (own !== null) return [own];
  return searched === null ? CABINS : cabinsUpTo(searched);
}
