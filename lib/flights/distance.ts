/** A point on the Earth in degrees, north and east positive. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius (IUGG 6,371.0088 km) in statute miles, which is what programmes count in. */
const EARTH_RADIUS_MILES = 3958.7613;

/**
 * Great-circle distance in statute miles by the haversine formula on a sphere. Programmes use tables of their own that differ from it by some tenths of a
 * percent at most.
 */
export function greatCircleMiles(from: Coordinates, to: Coordinates): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const haversine = (angle: number) => Math.sin(angle / 2) ** 2;
  const [start, end] = [radians(from.latitude), radians(to.latitude)];
  const chord = haversine(end - start) + Math.cos(start) * Math.cos(end) * haversine(radians(to.longitude - from.longitude));
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(chord)));
}
