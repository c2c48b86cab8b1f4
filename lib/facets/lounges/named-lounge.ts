import { textIn, type Lounge } from '../../lufthansa/types';
import { t } from '../../words';
import type { NamedLounge } from './answer';
import { featureWords } from './feature-words';

/** A lounge in the user's language. Only what Lufthansa says is there: a feature that it does not name is unknown, and one that it denies says little that helps. */
export function namedLounge({ names, locations, openingHours, features }: Lounge, language: string): NamedLounge {
  return {
    name: textIn(names, language) ?? t('loungeUnnamed'),
    location: textIn(locations, language),
    openingHours: textIn(openingHours, language),
    features: featureWords(features),
  };
}
