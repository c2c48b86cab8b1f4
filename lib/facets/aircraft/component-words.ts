import { t, type WordKey } from '../../words';

/** What is no seat (Seat Maps, component codes); one that the document does not have is shown as it was given. */
const COMPONENT_WORDS: Readonly<Record<string, WordKey>> = {
  AR: 'componentAirphone',
  BA: 'componentBar',
  BK: 'componentBulkhead',
  CL: 'componentCloset',
  D: 'componentDoor',
  E: 'componentExit',
  G: 'componentGalley',
  LA: 'componentLavatory',
  LG: 'componentLuggage',
  MV: 'componentScreen',
  SO: 'componentStorage',
  ST: 'componentStairs',
  TA: 'componentTable',
};

export function componentWords(code: string): string {
  const key = COMPONENT_WORDS[code];
  return key === undefined ? code : t(key);
}
