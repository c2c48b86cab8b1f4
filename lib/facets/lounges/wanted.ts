import type { Access } from '../../lounges/access';
import type { LoungeRuleId } from '../../lounges/rules';
import type { LoungesFor } from '../../lufthansa/types';

/** What Lufthansa is asked for where a rule lets somebody in: by their tier or by their cabin, never both. The best first. */
const ASKED_BY: readonly (readonly [rule: LoungeRuleId, wanted: LoungesFor])[] = [
  ['hon', { by: 'tier', tier: 'HON' }],
  ['firstOwn', { by: 'cabin', cabin: 'first' }],
  ['senator', { by: 'tier', tier: 'SEN' }],
  ['starGold', { by: 'tier', tier: 'SGC' }],
  ['starGoldGroup', { by: 'tier', tier: 'SGC' }],
  ['firstStar', { by: 'cabin', cabin: 'first' }],
  ['businessGroup', { by: 'cabin', cabin: 'business' }],
  ['businessStar', { by: 'cabin', cabin: 'business' }],
  ['frequentTraveller', { by: 'tier', tier: 'FTL' }],
];

/** Which lounges to ask for before a visit: those of the best rule that lets the traveller in, all where that is open; `null` where nobody lets them in. */
export function loungesWanted({ gets, rules }: Access): LoungesFor | null {
  if (gets === 'no') return null;
  return ASKED_BY.find(([rule]) => rules.includes(rule))?.[1] ?? { by: 'all' };
}
