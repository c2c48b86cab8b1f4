/**
 * ASSUMPTIONS about upgrades. Milefy v2.6 (CalculateUpgrades, CalculateOneUpgrades) says how an eligible upgrade is told and nothing of what is
 * eligible or what it costs. Chosen so that the document's own sample flight, a class A of SAS from Berlin to London, costs what its
 * samples say: 10,000 to Business on the leg, 8,000 with status.
 */
import { placeOf } from './airports.ts';
import { cabinOf, type Cabin } from './assumptions.ts';
import type { Programme } from './programmes.ts';

/** Appendix Fare families: what a flight can be lifted to. */
const PREMIUM_ECONOMY = 32;
const BUSINESS = 48;
const FIRST = 56;

export type FareFamily = typeof PREMIUM_ECONOMY | typeof BUSINESS | typeof FIRST;

/** How a programme upgrades: whole legs or single segments, and on whose flights. */
export interface UpgradeRule {
  readonly level: 'leg' | 'segment';
  readonly airlines: readonly string[];
}

/** ASSUMPTION: partners beside the programme's own airlines. A programme that is not here (AMP) upgrades nothing. */
const RULES: Readonly<Record<string, { readonly level: 'leg' | 'segment'; readonly partners: readonly string[] }>> = {
  LMM: { level: 'segment', partners: ['UA', 'NH'] },
  UMP: { level: 'segment', partners: ['LH', 'NH'] },
  ACA: { level: 'segment', partners: ['UA'] },
  AMC: { level: 'segment', partners: [] },
  MAS: { level: 'segment', partners: [] },
  SKF: { level: 'segment', partners: [] },
  TPV: { level: 'segment', partners: [] },
  AAA: { level: 'segment', partners: ['BA', 'IB'] },
  BAC: { level: 'segment', partners: ['AA', 'IB'] },
  IBP: { level: 'segment', partners: ['AA', 'BA'] },
  DSM: { level: 'segment', partners: ['AF', 'KL', 'VS'] },
  LAP: { level: 'segment', partners: ['DL'] },
  AKF: { level: 'leg', partners: ['DL', 'SK'] },
  AMM: { level: 'leg', partners: ['AF', 'KL', 'SK'] },
  SEB: { level: 'leg', partners: ['AF', 'KL'] },
};

/** How a programme upgrades, or null where it never does. */
export function upgradeRuleOf({ programCode, airlines }: Programme): UpgradeRule | null {
  const rule = RULES[programCode];
  return rule === undefined ? null : { level: rule.level, airlines: [...airlines, ...rule.partners] };
}

/** ASSUMPTION: class A is economy with SAS (as in the document's samples) and a first class elsewhere. */
export function seatedIn(marketing: string, fareCode: string): Cabin {
  return marketing === 'SK' && fareCode === 'A' ? 'economy' : cabinOf(fareCode);
}

/**
 * ASSUMPTION: what a booking class can be lifted to. Economy of the lowest classes K L O T: to nothing; S V: to Premium Economy alone; other economy: to
 * Premium Economy and Business. Premium Economy: to Business. Business: to First, but for I. First: to nothing.
 */
export function liftsTo(marketing: string, fareCode: string): readonly FareFamily[] {
  switch (seatedIn(marketing, fareCode)) {
    case 'economy':
      if ('KLOT'.includes(fareCode)) return [];
      return 'SV'.includes(fareCode) ? [PREMIUM_ECONOMY] : [PREMIUM_ECONOMY, BUSINESS];
    case 'premium':
      return [BUSINESS];
    case 'business':
      return fareCode === 'I' ? [] : [FIRST];
    case 'first':
      return [];
  }
}

/**
 * ASSUMPTION: miles from a cabin to a fare family between two airports at a tier, or null where no such seat flies. Within a region of the world: Business
 * 10,000, no Premium Economy and no First. Between regions: Premium Economy 15,000; Business 35,000 from Economy, 25,000 from Premium
 * Economy; First 50,000. From tier 8 up a fifth less.
 */
export function upgradeCost(cabin: Cabin, target: FareFamily, route: { readonly from: string; readonly to: string; readonly tierCode: number }): number | null {
  const within = placeOf(route.from).region === placeOf(route.to).region;
  const full: Readonly<Record<FareFamily, number | null>> = within
    ? { [PREMIUM_ECONOMY]: null, [BUSINESS]: 10_000, [FIRST]: null }
    : { [PREMIUM_ECONOMY]: 15_000, [BUSINESS]: cabin === 'premium' ? 25_000 : 35_000, [FIRST]: 50_000 };
  const miles = full[target];
  return miles === null ? null : (miles * (route.tierCode >= 8 ? 80 : 100)) / 100;
}

/** Every fare family that something can be lifted to, in the order of an answer. */
export const TARGETS: readonly FareFamily[] = [PREMIUM_ECONOMY, BUSINESS, FIRST];
