import { isFareFamily, type FareFamily } from '../../milefy/codes';
import { t, type WordKey } from '../../words';

const FAMILY_WORDS: Readonly<Record<FareFamily, WordKey>> = {
  0: 'familyUnknown',
  8: 'familyDiscountEconomy',
  16: 'familyEconomy',
  24: 'familyFullEconomy',
  32: 'familyPremiumEconomy',
  40: 'familyDiscountBusiness',
  48: 'familyBusiness',
  52: 'familyPremiumBusiness',
  56: 'familyFirst',
  64: 'familyPremiumFirst',
};

/** A fare family in words; a code that the document does not have is shown as it was given. */
export function familyWords(code: number): string {
  return isFareFamily(code) ? t(FAMILY_WORDS[code]) : t('familyOther', code);
}
