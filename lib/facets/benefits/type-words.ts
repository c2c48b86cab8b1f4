import { isBenefitType, type BenefitType } from '../../milefy/codes';
import { t, type WordKey } from '../../words';

const TYPE_WORDS: Readonly<Record<BenefitType, WordKey>> = {
  CMPCHG: 'benefitFlightChange',
  LNGACS: 'benefitLounge',
  PFDSTG: 'benefitSeating',
  PRMBRG: 'benefitBeverage',
  PTYBDG: 'benefitBoarding',
  PTYBDO: 'benefitBaggageHandling',
  PTYCHK: 'benefitCheckIn',
  PTYDSK: 'benefitTransferDesk',
  PTYIMM: 'benefitImmigration',
  PTYSTY: 'benefitSecurity',
  XTRBGG: 'benefitBaggage',
  XTRLRM: 'benefitLegroom',
};

/** A type of benefit in the user's language; one that the document does not have by the API's own English name, else as it was given. */
export function typeWords(code: string, names: Readonly<Record<string, string>>): string {
  return isBenefitType(code) ? t(TYPE_WORDS[code]) : (names[code] ?? code);
}
