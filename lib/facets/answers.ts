import type { EarningsAnswer } from './earnings/answer';

/** Every facet's answer by the facet's id: the one type that page and worker share. A new facet is one line here. */
export interface FacetAnswers {
  readonly earnings: EarningsAnswer;
}

export type FacetId = keyof FacetAnswers;
export const FACET_IDS: readonly FacetId[] = ['earnings'];
