import type { Site } from '../site';
import { MATCHES } from './hosts';
import { interpret } from './interpret';

/** Google Flights: what the texts of its pages mean. */
export const googleFlights: Site = {
  id: 'google-flights',
  name: 'Google Flights',
  matches: MATCHES,
  interpret,
  seen: '2026-07-19',
};
