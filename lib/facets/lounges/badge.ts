import { t } from '../../words';
import type { BadgeFacet } from '../badge-facet';
import { NO_SIGNS, signsOnly } from '../signs';
import type { LoungesAnswer } from './answer';

/** One sign for all lounges that are surely open to the traveller: where. What is open to doubt is in the card. */
function signs({ visits }: LoungesAnswer) {
  const where = [...new Set(visits.filter(({ access }) => access.gets === 'yes').map(({ airport }) => airport))];
  return where.length === 0 ? NO_SIGNS : signsOnly([{ sign: 'lounge', words: t('signLounge', where.join(', ')) }]);
}

export const lounges: BadgeFacet<'lounges'> = {
  ready: signs,
  // Public rules answer at once: nothing is ever waited for, and nothing fails but the installation, which the numbers say.
  waiting: () => NO_SIGNS,
  failed: () => NO_SIGNS,
};
