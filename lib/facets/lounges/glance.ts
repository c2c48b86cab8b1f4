import { t, type WordKey } from '../../words';
import { together } from '../by-lufthansa/answer';
import { lookupGlance } from '../by-lufthansa/lookup-glance';
import type { LoungesAnswer, LoungeVisit } from './answer';

const GETS_WORDS: Readonly<Record<LoungeVisit['access']['gets'], WordKey>> = { yes: 'loungeYes', no: 'loungeNo', unknown: 'loungeUnknown' };

/** Whether the traveller gets in before each flight: "GRU: Yes · ZRH: Not known". */
export function glance({ visits }: LoungesAnswer): string {
  const doors = visits.map(({ airport, access }) => `${airport}: ${t(GETS_WORDS[access.gets])}`);
  return [...doors, ...lookupGlance(together(visits.map(({ lookup }) => lookup)))].join(' · ');
}
