import { appraisedLegs } from '../../flights/fare';
import type { AirportCode } from '../../flights/codes';
import type { Offer } from '../../flights/offer';
import type { Visit } from '../../lounges/access';
import { hasGroupLounge } from '../../lounges/group-lounges';
import type { Airport } from '../../places/airports';

export type Places = (code: AirportCode) => Airport | null;

/** The visits that an offer brings, one before each of its flights, in the order flown. */
export function visitsOf(offer: Offer, places: Places): readonly Visit[] {
  return appraisedLegs(offer).flatMap(({ segments }) => {
    const countries = segments.map(({ origin, destination }) => ({ from: places(origin)?.country ?? null, to: places(destination)?.country ?? null }));
    return segments.map((segment, at) => ({
      segment,
      searchedCabin: offer.trip.searchedCabin,
      from: countries[at]?.from ?? null,
      to: countries[at]?.to ?? null,
      connectsAbroad: countries.some(({ from, to }, other) => other !== at && from !== to),
      hasGroupLounge: hasGroupLounge(segment.origin),
    }));
  });
}
