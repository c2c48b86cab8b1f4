import type { Quantity, Source } from '../quantity/quantity';
import type { Matched, Reckoned, Trip } from './appraise-case';
import type { RuleSource } from './chart';
import type { Issuer, RuleUse, Sentences } from './explanation';
import { rulesUsed } from './rules-used';
import { scenarioOf } from './scenario';
import type { End } from './ticket';

/** A number with all that a card says of it: what makes its ends, which rules it stands on, and who says so. The number itself stays as it is. */
export function explained(
  { quantity, scope, parts, ends }: Reckoned,
  issuer: Issuer | null,
  matches: readonly Matched[],
  trip: Trip,
  sentences: Sentences,
): { readonly quantity: Quantity; readonly uses: readonly RuleUse[] } {
  const uses = rulesUsed(issuer, matches, trip);
  const sources = sourcesOf(uses);
  const gaps = [...new Set(parts.flatMap(({ gap }) => (gap === null ? [] : [sentences.gap(gap)])))];
  switch (quantity.kind) {
    case 'none':
      return { quantity: { ...quantity, rule: sentences.noEarning, sources }, uses };
    case 'unknown':
      return { quantity: { ...quantity, reason: gaps.length === 0 ? sentences.wholeTrip : gaps.join(' '), sources }, uses };
    case 'known': {
      const from = (end: End, isLow: boolean) => [
        ...(issuer === null ? [] : [sentences.issued(issuer)]),
        ...(quantity.low === quantity.high ? [] : scenarioOf(end, isLow, parts, scope, trip.paid, sentences)),
      ];
      const highFrom = ends.high === null ? [...gaps, ...(scope === 'trip' ? [sentences.wholeTrip] : [])] : from(ends.high, false);
      return { quantity: { ...quantity, lowFrom: from(ends.low, true), highFrom, sources }, uses };
    }
  }
}

const asShown = new WeakMap<RuleSource, Source>();

function sourcesOf(uses: readonly RuleUse[]): readonly Source[] {
  return [...new Set(uses.map(({ source }) => source))].map((source) => {
    const found = asShown.get(source) ?? { name: source.title, detail: source.address ?? '', at: Date.parse(source.checked) };
    asShown.set(source, found);
    return found;
  });
}
