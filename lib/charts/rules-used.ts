import type { ByTier, Rate, Rule } from './chart';
import type { Issuer, RuleUse } from './explanation';
import { exchangeFor, rateAt } from './worth';
import type { Matched, Trip } from './appraise-case';

/** The rules that may hold for a trip's segments, each with its figures: a distance is one segment's, all else is said once for all segments it may hold for. */
export function rulesUsed(issuer: Issuer | null, matches: readonly Matched[], trip: Trip): readonly RuleUse[] {
  const byRule = new Map<Rule, RuleUse>();
  const uses: RuleUse[] = [];
  for (const { flown, outcomes } of matches) {
    for (const { rule } of outcomes) {
      if (rule === null) continue;
      const found = byRule.get(rule);
      const use = found === undefined ? useOf(rule, issuer, flown.key, flown.way.miles ?? 0, trip) : { ...found, segments: [...found.segments, flown.key] };
      if (rule.kind === 'distance') uses.push(use);
      else byRule.set(rule, use);
    }
  }
  return [...byRule.values(), ...uses];
}

function useOf(rule: Rule, issuer: Issuer | null, segment: string, miles: number, trip: Trip): RuleUse {
  const { id, source } = rule;
  const use = { id, source, issuer, segments: [segment] };
  switch (rule.kind) {
    case 'revenue': {
      const { currency, minimumPerSegment = null, capPerSegment = null, capPerTicket = null } = rule;
      const exchange = trip.paid === null ? null : exchangeFor(rule, trip.paid, trip.rates);
      return {
        ...use,
        kind: 'revenue',
        perUnit: rate(rule.perUnit, trip.tier),
        currency,
        exchange: exchange === null || 'kind' in exchange ? null : exchange,
        minimumPerSegment,
        capPerSegment,
        capPerTicket,
      };
    }
    case 'distance': {
      const { share, factor = { base: 1 }, minimumMiles = 0 } = rule;
      return { ...use, kind: 'distance', share, factor: rate(factor, trip.tier), miles, minimumApplied: minimumMiles > miles * share ? minimumMiles : null };
    }
    case 'fixed':
      return { ...use, kind: 'fixed', amount: rate(rule.amount, trip.tier) };
    case 'nothing':
      return { ...use, kind: 'nothing' };
  }
}

function rate(byTier: ByTier, tier: number): Rate {
  const { low, high } = rateAt(byTier, tier);
  return low === high ? low : [low, high];
}
