import type { ProgrammeAtTier } from '../settings/types';

/**
 * What a membership is worth at the door of a lounge. `none`: no status that a lounge asks for; `unknown`: nobody says what it is worth.
 */
export type Holder =
  | { readonly status: 'hon' | 'senator' | 'frequentTraveller' }
  /** Star Alliance Gold of another programme, by whose code some rules tell its members apart. */
  | { readonly status: 'starGold'; readonly programme: string }
  | { readonly status: 'none' }
  /** A status of a programme outside Star Alliance: worth something on its own airlines, by rules that are not here. */
  | { readonly status: 'elsewhere' }
  | { readonly status: 'unknown' };

/** Star Alliance's code of Milefy's table (milefy-v2.6, Appendix: Airline alliances). */
const STAR_ALLIANCE = 4;

/** Miles & More's tiers by 30K's code, by name (PRODUCT.md: BASE→1, FTL→8, SEN→16, HON→24). */
const MILES_AND_MORE: Readonly<Record<number, Holder>> = {
  1: { status: 'none' },
  8: { status: 'frequentTraveller' },
  16: { status: 'senator' },
  24: { status: 'hon' },
};

/** The tiers of other programmes that are Star Alliance Gold, and those that are known not to be (Silver or nothing). */
const GOLD_TIERS: Readonly<Record<string, { readonly gold: readonly number[]; readonly below: readonly number[] }>> = {
  // canadiantravelfund.blogspot.com, 2020: "Star Alliance Gold benefits begin at the 50k level". The tiers' codes are those of the chart.
  ACA: { gold: [24, 32, 33], below: [1, 8, 16] },
  // thepointsguy.com, 2021: "United's Premier Golds and higher".
  UMP: { gold: [16, 24, 32], below: [1, 8] },
};

/** What a membership is worth; `alliance` is its programme's by 30K's code, `null` where it is not known. */
export function holderOf(membership: ProgrammeAtTier | null, alliance: number | null): Holder {
  if (membership === null) return { status: 'none' };
  const { code, tier } = membership;
  if (code === 'LMM') return MILES_AND_MORE[tier] ?? { status: 'unknown' };
  const tiers = GOLD_TIERS[code];
  if (tiers?.gold.includes(tier)) return { status: 'starGold', programme: code };
  if (tiers?.below.includes(tier)) return { status: 'none' };
  // Tier 1 is everybody's (milefy-v2.6, Appendix: Status tiers).
  if (tier === 1) return { status: 'none' };
  return { status: alliance !== null && alliance !== STAR_ALLIANCE ? 'elsewhere' : 'unknown' };
}
