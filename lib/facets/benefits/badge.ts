import { t } from '../../words';
import type { BadgeFacet } from '../badge-facet';
import type { Sign, SignView } from '../badge-view';
import { doubt, NO_SIGNS, signsOnly } from '../signs';
import { whereWords } from '../where-words';
import type { BenefitsAnswer } from './answer';
import { typeWords } from './type-words';

/** What a traveller looks for at a glance; the rest is in the card. */
const SIGN_OF: Readonly<Record<string, Sign>> = {
  LNGACS: 'lounge',
  PTYBDG: 'priority',
  PTYCHK: 'priority',
  PTYSTY: 'priority',
  PTYIMM: 'priority',
  PTYBDO: 'priority',
  PTYDSK: 'priority',
  XTRBGG: 'baggage',
};
const IN_ORDER: readonly Sign[] = ['lounge', 'priority', 'baggage'];

function signs({ benefits, names }: BenefitsAnswer): readonly SignView[] {
  return IN_ORDER.flatMap((sign) => {
    const lines = benefits.flatMap(({ item, where, holds }) => {
      if (SIGN_OF[item.code] !== sign) return [];
      return [t(holds.length === 0 ? 'signBenefit' : 'signBenefitSome', typeWords(item.code, names), whereWords(where))];
    });
    return lines.length === 0 ? [] : [{ sign, words: [...new Set(lines)].join('; ') }];
  });
}

export const benefits: BadgeFacet<'benefits'> = {
  ready: (answer) => signsOnly(signs(answer)),
  waiting: () => NO_SIGNS,
  failed: (error) => doubt('cardBenefits', error),
};
