import { t } from '../../words';
import type { BadgeFacet } from '../badge-facet';
import { doubt, NO_SIGNS, signsOnly } from '../signs';
import { whereWords } from '../where-words';
import { familyWords } from './family-words';

/** One sign for all upgrades of a flight: to which cabin, on which part, and whether that hangs on the booking class. */
export const upgrades: BadgeFacet<'upgrades'> = {
  ready({ options }) {
    if (options.length === 0) return NO_SIGNS;
    const each = options.map(({ item, where, holds }) =>
      t(holds.length === 0 ? 'signUpgrade' : 'signUpgradeSome', familyWords(item.family), whereWords(where)),
    );
    return signsOnly([{ sign: 'upgrade', words: each.join('; ') }]);
  },
  waiting: () => NO_SIGNS,
  failed: (error) => doubt('cardUpgrades', error),
};
