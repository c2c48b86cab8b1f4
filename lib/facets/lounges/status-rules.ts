import type { Holder } from '../../lounges/holder';
import type { LoungeRuleId } from '../../lounges/rules';
import type { LoungesFor } from '../../lufthansa/types';

/** The rule that speaks of a status where there is no flight yet: it names the flights that it asks for. */
export function ruleOf({ status }: Holder): LoungeRuleId {
  return RULES[status];
}

const RULES: Readonly<Record<Holder['status'], LoungeRuleId>> = {
  hon: 'hon',
  senator: 'senator',
  frequentTraveller: 'frequentTraveller',
  starGold: 'starGold',
  none: 'economy',
  elsewhere: 'otherStatus',
  unknown: 'tierUnknown',
};

/** Whose lounges Lufthansa is asked for; `null` for a status that opens none. */
export const LOUNGES_OF: Readonly<Record<Holder['status'], LoungesFor | null>> = {
  hon: { by: 'tier', tier: 'HON' },
  senator: { by: 'tier', tier: 'SEN' },
  frequentTraveller: { by: 'tier', tier: 'FTL' },
  starGold: { by: 'tier', tier: 'SGC' },
  none: null,
  elsewhere: null,
  unknown: { by: 'all' },
};
