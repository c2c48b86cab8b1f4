import type { Site } from '../site';
import { isFlightsPath, MATCHES } from './hosts';
import { openReader } from './read';
import { holderIn, ITINERARY, PRICE, ROW_ID, SEARCHED_CABIN } from './rows';

/** Google Flights, on every country domain of Google. */
export const googleFlights: Site = {
  id: 'google-flights',
  name: 'Google Flights',
  matches: MATCHES,
  covers: (url) => isFlightsPath(url.pathname),
  watchedAttributes: [ITINERARY, PRICE, ROW_ID, SEARCHED_CABIN],
  stripHolder: `li > :has([${ITINERARY}])`,
  holderIn,
  open: openReader,
  seen: '2026-07-19',
};
