import type { Segment } from '../../flights/itinerary';
import type { Fare, Trip, TripKind } from '../../flights/offer';
import { cabinOf } from './cabins';
import type { StatedSegment } from './itinerary-attribute';
import type { RowTexts } from './texts';
import type { Search, SearchedLeg } from './tfs';
import { saysRoundTrip } from './words';

/** Which part of which trip a row shows, and for whom it is priced. */
export interface TripAround {
  readonly trip: Omit<Trip, 'shownLegs'>;
  readonly fare: Pick<Fare, 'covers' | 'travellers' | 'adultsOnly' | 'per'>;
}

/**
 * Puts a row's segments into the trip that was searched for. The address is believed only where it can be about this
 * row: during a soft navigation the old list still stands under the new address.
 */
export function tripAround(search: Search | null, shown: readonly StatedSegment[], row: RowTexts, language: string): TripAround {
  const believed = search !== null && isAbout(search, shown) ? search : null;
  const kind = kindOf(believed, saysRoundTrip(row.sentence, language));
  const travellers = believed?.travellers ?? null;
  return {
    trip: {
      kind,
      chosenLegs: believed === null || kind === 'unknown' ? [] : chosenBefore(believed, shown),
      legsTotal: legsTotal(kind, believed),
      searchedCabin: searchedCabin(believed, row),
    },
    fare: {
      covers: kind === 'oneWay' ? 'leg' : kind === 'unknown' ? 'unknown' : 'trip',
      travellers,
      adultsOnly: believed?.adultsOnly ?? null,
      // A list states the total of all travellers: 869 for one, 2606 for three, observed live on 2026-05-12
      // (mvanhorn/printing-press-library, pull request 489). Not seen on a saved page, which are all for one adult.
      per: travellers === null ? 'unknown' : travellers === 1 ? 'one' : 'all',
    },
  };
}

/** A row leaves on the date of one of the legs, or the address is of another search. */
function isAbout({ legs }: Search, shown: readonly StatedSegment[]): boolean {
  const date = shown[0]?.date;
  return legs.length === 0 || legs.some((leg) => leg.date === null || leg.date === date);
}

function kindOf(search: Search | null, saysRound: boolean): TripKind {
  const stated = search?.kind ?? 'unknown';
  if (stated === 'unknown') return saysRound ? 'round' : 'unknown';
  // Row and address contradict each other: neither is believed.
  return stated === 'oneWay' && saysRound ? 'unknown' : stated;
}

function legsTotal(kind: TripKind, search: Search | null): number | null {
  if (kind === 'oneWay') return 1;
  if (kind === 'round') return 2;
  const legs = search?.legs.length ?? 0;
  return kind === 'multi' && legs >= 2 ? legs : null;
}

/**
 * The legs chosen on earlier lists. The list shows the first leg that has no chosen flights; when the row is not of that
 * leg, or a chosen leg cannot be read, nothing is claimed about what was chosen.
 */
function chosenBefore({ legs }: Search, shown: readonly StatedSegment[]): Trip['chosenLegs'] {
  const at = legs.findIndex(({ chosen }) => chosen === 'none');
  const leg = legs[at];
  if (leg === undefined || !fits(leg, shown)) return [];
  const before = legs.slice(0, at).map(({ chosen }) => (typeof chosen === 'string' ? null : { segments: chosen.map(undetailed) }));
  return before.some((chosen) => chosen === null) ? [] : before.filter((chosen) => chosen !== null);
}

function fits(leg: SearchedLeg, shown: readonly StatedSegment[]): boolean {
  const first = shown[0];
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return false;
  return (leg.date === null || leg.date === first.date) && isAt(leg.origins, first.origin) && isAt(leg.destinations, last.destination);
}

/** A city (`/m/01f62`) may be any airport; codes of airports are compared. */
function isAt(places: readonly string[], airport: string): boolean {
  return places.length === 0 || places.some((place) => place === airport || !/^[A-Z]{3}$/.test(place));
}

function searchedCabin(search: Search | null, row: RowTexts): Trip['searchedCabin'] {
  const stated = search?.cabin ?? null;
  const onRow = cabinOf(row.searchedCabin === null ? null : Number(row.searchedCabin));
  return stated === null || onRow === null || stated === onRow ? (stated ?? onRow) : null;
}

/** A segment of which only the identity is known. */
export function undetailed(segment: StatedSegment): Segment {
  return { ...segment, operatingCarrier: null, operatorName: null, cabin: null, aircraft: null, codeshares: [] };
}
