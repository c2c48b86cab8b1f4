/** What a badge shows at a glance, decided by a facet in the worker and drawn by the strip. */
export interface BadgeView {
  readonly tone: 'ready' | 'none' | 'unknown' | 'loading' | 'failed' | 'setup';
  /** The parts that matter, the most important first: two or three. */
  readonly parts: readonly string[];
  /** A word beside the numbers that says what they stand on ("test"), or `null`. */
  readonly mark: string | null;
  /** The same for those who hear it: whole words, no signs. */
  readonly spoken: string;
}

/** The small signs behind the numbers. `doubt`: a facet could not be asked, so that a sign that is not there proves nothing; `later`: it cannot be asked now, and will be. */
export const SIGNS = ['upgrade', 'lounge', 'priority', 'baggage', 'wifi', 'doubt', 'later'] as const;
export type Sign = (typeof SIGNS)[number];

/** A sign and what it says, in whole words: its tooltip, and what is spoken. */
export interface SignView {
  readonly sign: Sign;
  readonly words: string;
}

/** How a facet's state looks in a badge. */
export interface Glance {
  /** The badge's own words: one facet has them; the others (`null`) put signs beside them. */
  readonly badge: BadgeView | null;
  readonly signs: readonly SignView[];
  /** The number that flights are ranked by; `null`: cannot be ranked. */
  readonly rank: number | null;
  /** How many trips like this bring the next tier, in words; `null` where that is not exactly known. */
  readonly toTier: string | null;
}

/** The words of a badge, without what they stand on. */
export function badgeText({ parts }: BadgeView): string {
  return parts.join(' · ');
}
