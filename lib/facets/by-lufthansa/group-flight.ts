import type { Segment } from '../../flights/itinerary';
import { isLufthansaGroup } from '../../lufthansa/group';
import type { FlightName } from '../../lufthansa/types';

/** The name under which Lufthansa knows a segment: its own where an airline of the group sells it, else a code-share number of such an airline; `null` where the page tells none. */
export function groupFlight({ marketingCarrier, flightNumber, codeshares }: Segment): FlightName | null {
  if (isLufthansaGroup(marketingCarrier)) return { carrier: marketingCarrier, flightNumber };
  return codeshares.find(({ carrier }) => isLufthansaGroup(carrier)) ?? null;
}
