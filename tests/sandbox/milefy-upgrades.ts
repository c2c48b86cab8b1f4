import type { Leg, Flight, Segment } from './milefy-flight.ts';
import type { Programme } from './programmes.ts';
import { liftsTo, seatedIn, TARGETS, upgradeCost, upgradeRuleOf, type FareFamily, type UpgradeRule } from './upgrade-assumptions.ts';

/** One entry of `options[]` (CalculateUpgrades); `totalCost` and `cost` are in the answers of the One methods alone. */
export interface UpgradeOption {
  readonly targetFareType: number;
  readonly totalCost?: number;
  readonly details: readonly UpgradeDetail[];
}

interface UpgradeDetail {
  /** The leg's id where `legLevel`, else the segment's. */
  readonly targetId: string;
  readonly legLevel: boolean;
  readonly cost?: number;
}

/** A part of a flight that is upgraded as one. */
interface Piece {
  readonly id: string;
  readonly legLevel: boolean;
  readonly segments: readonly Segment[];
}

function piecesOf({ level }: UpgradeRule, leg: Leg): readonly Piece[] {
  if (level === 'leg') return [{ ...leg, legLevel: true }];
  return leg.segments.map((segment) => ({ id: segment.id, legLevel: false, segments: [segment] }));
}

/**
 * What a piece costs to a fare family, or null where it is not eligible: each of its segments must be sold and flown by the rule's airlines and be of a
 * class that can be lifted there. The cheapest cabin of its segments and its two ends make the price.
 */
function costOf({ segments }: Piece, { airlines }: UpgradeRule, target: FareFamily, tierCode: number): number | null {
  const from = segments[0]?.from ?? '';
  const to = segments.at(-1)?.to ?? '';
  const eligible = segments.every(
    ({ marketing, operating, fareCode }) => airlines.includes(marketing) && airlines.includes(operating) && liftsTo(marketing, fareCode).includes(target),
  );
  if (!eligible) return null;
  const cabins = segments.map(({ marketing, fareCode }) => seatedIn(marketing, fareCode));
  const cheapest = cabins.find((cabin) => cabin === 'economy') ?? cabins.find((cabin) => cabin === 'premium') ?? 'business';
  return upgradeCost(cheapest, target, { from, to, tierCode });
}

/**
 * The upgrade options of a flight in a programme at a tier, none where nothing is eligible (CalculateUpgrades, `options[]`: "upgrade to Economy is one
 * option, upgrade to Business is another"). The cost of an option is that of all its details ("Cost of entire upgrade option").
 */
export function upgradesOf(flight: Flight, programme: Programme, tierCode: number, withCost: boolean): readonly UpgradeOption[] {
  const rule = upgradeRuleOf(programme);
  if (rule === null) return [];
  const pieces = flight.legs.flatMap((leg) => piecesOf(rule, leg));
  return TARGETS.flatMap((target): UpgradeOption[] => {
    let totalCost = 0;
    const details = pieces.flatMap((piece): UpgradeDetail[] => {
      const cost = costOf(piece, rule, target, tierCode);
      if (cost === null) return [];
      totalCost += cost;
      return [{ targetId: piece.id, legLevel: piece.legLevel, ...(withCost ? { cost } : {}) }];
    });
    return details.length === 0 ? [] : [{ targetFareType: target, ...(withCost ? { totalCost } : {}), details }];
  });
}
