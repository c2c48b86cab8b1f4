import type { AirlineCode } from '../flights/codes';
import type { Segment } from '../flights/itinerary';

/**
 * Airlines of the Lufthansa Group whose flights the API knows best: FACTS 1.9, "Wi-Fi: the rule and the trap" (LH LX OS SN EN 4Y EW WK), and Lufthansa CityLine (CL) and City Airlines (VL), which fly under
 * Lufthansa's name (lib/places/carriers.ts). What is on board is believed of these operators only.
 */
const GROUP: ReadonlySet<string> = new Set(['LH', 'LX', 'OS', 'SN', 'EN', '4Y', 'EW', 'WK', 'CL', 'VL']);

export function isLufthansaGroup(carrier: AirlineCode): boolean {
  return GROUP.has(carrier);
}

/** Whether one of these airlines flies the segment; `null` where the page does not say who does. */
export function isFlownByGroup({ operatingCarrier }: Pick<Segment, 'operatingCarrier'>): boolean | null {
  return operatingCarrier === null ? null : isLufthansaGroup(operatingCarrier);
}

/** Whether one of these airlines sells or flies the segment, under whichever number: of the others the API is not asked. */
export function isOfGroup({ marketingCarrier, operatingCarrier, codeshares }: Segment): boolean {
  return [marketingCarrier, ...(operatingCarrier === null ? [] : [operatingCarrier]), ...codeshares.map(({ carrier }) => carrier)].some(isLufthansaGroup);
}
