import { airportCode, type AirportCode } from '../flights/codes';
import { greatCircleMiles, type Coordinates } from '../flights/distance';
import type { Airport, AirportColumns } from './airports';

/** An airport near a place, and how far it is as the crow flies (km, whole). */
export interface NearbyAirport {
  readonly code: AirportCode;
  readonly name: string;
  readonly km: number;
}

/** The international mile of 1959. */
const KM_A_MILE = 1.609344;

/** The airports of the table nearest to a place, the nearest first: every one that has a code, those without scheduled flights included. */
export function nearestIn(
  { codes, latitudes, longitudes }: AirportColumns,
  airports: (code: AirportCode) => Airport | null,
  place: Coordinates,
  count: number,
): readonly NearbyAirport[] {
  const distances = latitudes.map((latitude, at) => ({
    at,
    miles: greatCircleMiles(place, { latitude: latitude / 1000, longitude: (longitudes[at] ?? 0) / 1000 }),
  }));
  return distances
    .toSorted((a, b) => a.miles - b.miles)
    .slice(0, count)
    .flatMap(({ at, miles }) => {
      const code = airportCode(codes.slice(3 * at, 3 * at + 3));
      return code === null ? [] : [{ code, name: airports(code)?.name ?? code, km: Math.round(miles * KM_A_MILE) }];
    });
}
