import type { LoungeKind, LoungeRuleId } from '../../lounges/rules';
import type { WordKey } from '../../words';

/** Every rule in a sentence. */
export const RULE_WORDS: Readonly<Record<LoungeRuleId, WordKey>> = {
  firstOwn: 'loungeRuleFirstOwn',
  firstStar: 'loungeRuleFirstStar',
  businessGroup: 'loungeRuleBusinessGroup',
  businessStar: 'loungeRuleBusinessStar',
  domesticUnitedStates: 'loungeRuleDomesticUnitedStates',
  domesticConnecting: 'loungeRuleDomesticConnecting',
  domesticElsewhere: 'loungeRuleDomesticElsewhere',
  economy: 'loungeRuleEconomy',
  hon: 'loungeRuleHon',
  senator: 'loungeRuleSenator',
  frequentTraveller: 'loungeRuleFrequentTraveller',
  statusOtherAirline: 'loungeRuleStatusOtherAirline',
  frequentTravellerBasic: 'loungeRuleFrequentTravellerBasic',
  statusBasicDisputed: 'loungeRuleStatusBasicDisputed',
  starGold: 'loungeRuleStarGold',
  starGoldGroup: 'loungeRuleStarGoldGroup',
  starGoldBasic: 'loungeRuleStarGoldBasic',
  starGoldCityAirlines: 'loungeRuleStarGoldCityAirlines',
  starGoldOtherAirline: 'loungeRuleStarGoldOtherAirline',
  unitedAtHome: 'loungeRuleUnitedAtHome',
  milefyYes: 'loungeRuleMilefyYes',
  milefySome: 'loungeRuleMilefySome',
  milefyNo: 'loungeRuleMilefyNo',
  tierUnknown: 'loungeRuleTierUnknown',
  operatorUnknown: 'loungeRuleOperatorUnknown',
  operatorUnclear: 'loungeRuleOperatorUnclear',
  otherStatus: 'loungeRuleOtherStatus',
  otherAirline: 'loungeRuleOtherAirline',
};

export const KIND_WORDS: Readonly<Record<LoungeKind, WordKey>> = { first: 'loungeKindFirst', senator: 'loungeKindSenator', business: 'loungeKindBusiness' };
