import { LOUNGE_KINDS, LOUNGE_RULES, type LoungeKind, type LoungeRule, type LoungeRuleId } from '../../lounges/rules';
import { t, type WordKey } from '../../words';
import type { Reason, ToldAccess } from './answer';

/** Every rule in a sentence. */
const RULE_WORDS: Readonly<Record<LoungeRuleId, WordKey>> = {
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

const KIND_WORDS: Readonly<Record<LoungeKind, WordKey>> = { first: 'loungeKindFirst', senator: 'loungeKindSenator', business: 'loungeKindBusiness' };

/** A rule as a card says it; `told` is what Milefy adds to its own word. */
export function reasonOf(id: LoungeRuleId, told: ToldAccess | null): Reason {
  const rule: LoungeRule = LOUNGE_RULES[id];
  const kinds = LOUNGE_KINDS.filter((kind) => rule.lounges.includes(kind)).map((kind) => t(KIND_WORDS[kind]));
  const guests = rule.guests === null ? [] : [rule.guests === 0 ? t('loungeNoGuests') : t('loungeGuest')];
  const opens = [...(kinds.length === 0 ? [] : [t('loungeKinds', kinds.join(', '))]), ...guests];
  return { words: t(RULE_WORDS[id]), opens: opens.length === 0 ? null : opens.join(' · '), sources: rule.sources, told: id === 'milefyYes' ? told : null };
}
