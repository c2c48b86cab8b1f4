import { t } from '../../words';
import { together } from '../by-lufthansa/answer';
import { lookupGlance } from '../by-lufthansa/lookup-glance';
import { segmentWords } from '../segment-words';
import type { FlightStatusAnswer, StatusOfFlight } from './answer';

/** How each flight is going, in a word: "LH 507 GRU–FRA: Departed, delayed by 28 min". */
export function glance({ flights }: FlightStatusAnswer): string {
  const said = flights.map((flight) => `${segmentWords(flight.key)}: ${saidOf(flight)}`);
  return [...said, ...lookupGlance(together(flights.map(({ lookup }) => lookup)))].join(' · ');
}

function saidOf({ status, lookup }: StatusOfFlight): string {
  if (status === null) return lookup.state === 'said' ? t('statusNoData') : t('glanceNotSaid');
  const { words, isFlown, departure } = status;
  return [...(words === null ? [] : [words]), ...(isFlown ? [departure.words] : [])].join(', ');
}
