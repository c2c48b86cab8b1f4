import type { Fare, Trip } from '../../flights/offer';
import type { SearchedLeg } from './texts';

/** Which part of which trip a row shows, and what its price pays for. */
export interface TripAround {
  readonly trip: Pick<Trip, 'kind' | 'legsTotal'>;
  readonly covers: Fare['covers'];
}

const UNKNOWN: TripAround = { trip: { kind: 'unknown', legsTotal: null }, covers: 'unknown' };

/**
 * Puts a flight that leaves on a day into the trip that was searched for. The page's search is believed only where it is of this list and of this day: it changes before and after the list
 * does. Whether a price on a list of several legs pays for the leg alone is not known ("best total price you can get while selecting this bound" stands beside it in the platform's
 * schema, 2026-11), so it is left open, and no leg counts as chosen, since which one was is not said.
 */
export function tripAround(search: readonly SearchedLeg[] | null, list: number, day: string): TripAround {
  const shown = (search ?? []).findIndex(({ isShown }) => isShown);
  if (search === null || shown !== list || search.filter(({ isShown }) => isShown).length > 1 || search[shown]?.date !== day) return UNKNOWN;
  const [out, back] = search;
  if (back === undefined) return { trip: { kind: 'oneWay', legsTotal: 1 }, covers: 'leg' };
  const isRound = search.length === 2 && out?.origin === back.destination && out.destination === back.origin;
  return { trip: { kind: isRound ? 'round' : 'multi', legsTotal: search.length }, covers: 'unknown' };
}

/** The days that the list's flights may leave on, empty where the page's search is not of this list. */
export function datesOf(search: readonly SearchedLeg[] | null, list: number): readonly string[] {
  const leg = search?.[list];
  return leg?.isShown === true ? [leg.date] : [];
}
