import type { Lounge, LoungeFeature } from '../../lufthansa/types';
import { t, type WordKey } from '../../words';

/** What a traveller of today may care about, Wi-Fi and showers first; an office's machines of long ago are left out. */
const FEATURE_WORDS: readonly (readonly [feature: LoungeFeature, words: WordKey])[] = [
  ['WLANFacility', 'loungeWifi'],
  ['ShowerFacilities', 'loungeShower'],
  ['RelaxingRooms', 'loungeRelaxing'],
  ['MeetingRooms', 'loungeMeeting'],
  ['OfficeUnits', 'loungeOffice'],
  ['Restrooms', 'loungeRestrooms'],
  ['TV', 'loungeTv'],
];

/** What a lounge surely has, in words. */
export function featureWords(features: Lounge['features']): readonly string[] {
  return FEATURE_WORDS.filter(([feature]) => features[feature] === true).map(([, words]) => t(words));
}
