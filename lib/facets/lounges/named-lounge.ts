import { LOUNGE_FEATURES, textIn, type Lounge } from '../../lufthansa/types';
import { t } from '../../words';
import type { NamedLounge } from './answer';

/** A lounge in the user's language. Only what Lufthansa says is there: a feature that it does not name is unknown, and one that it denies says little that helps. */
export function namedLounge({ names, locations, openingHours, features }: Lounge, language: string): NamedLounge {
  return {
    name: textIn(names, language) ?? t('loungeUnnamed'),
    location: textIn(locations, language),
    openingHours: textIn(openingHours, language),
    features: LOUNGE_FEATURES.filter((feature) => features[feature] === true),
  };
}
