import { LOUNGE_FEATURES, type LoungeFeature } from '../../lufthansa/types';
import { t, type WordKey } from '../../words';

/** What a traveller of today may care about; an office's machines of long ago are left out. */
const FEATURE_WORDS: Partial<Readonly<Record<LoungeFeature, WordKey>>> = {
  WLANFacility: 'loungeWifi',
  ShowerFacilities: 'loungeShower',
  RelaxingRooms: 'loungeRelaxing',
  MeetingRooms: 'loungeMeeting',
  OfficeUnits: 'loungeOffice',
  Restrooms: 'loungeRestrooms',
  TV: 'loungeTv',
};

/** The features of a lounge that are named in words, Wi-Fi and showers first. */
export function featureWords(features: readonly string[]): readonly string[] {
  const known = Object.keys(FEATURE_WORDS) as LoungeFeature[];
  return known
    .filter((feature) => LOUNGE_FEATURES.includes(feature) && features.includes(feature))
    .flatMap((feature) => FEATURE_WORDS[feature] ?? [])
    .map((key) => t(key));
}
