import type { PageSite } from '../site';
import { openCollector } from './collect';
import { flightRows, holderIn, ITINERARY, PRICE, ROW_ID, SEARCHED_CABIN } from './rows';

/** Google Flights in its pages, on every country domain of Google. */
export const googleFlightsPage: PageSite = {
  id: 'google-flights',
  isHost: (host) => host.startsWith('www.google.'),
  covers: ({ pathname }) => isFlightsPath(pathname),
  watchedAttributes: [ITINERARY, PRICE, ROW_ID, SEARCHED_CABIN],
  stripHolder: `li > :has([${ITINERARY}])`,
  holderIn,
  rows: flightRows,
  open: openCollector,
};

/**
 * Whether a path of Google Travel shows flights: `/travel/flights` and below (`/search`, `/booking`). The account
 * number that Google puts into addresses of people with several accounts (`/travel/u/1/flights`) was not seen on a saved page.
 */
function isFlightsPath(path: string): boolean {
  // Taken apart rather than matched: the first use of a pattern costs a page more than all the rest of this.
  const [, travel, page, account = '', pageOfAccount] = path.split('/');
  return travel === 'travel' && (page === 'flights' || (page === 'u' && /^\d+$/.test(account) && pageOfAccount === 'flights'));
}
