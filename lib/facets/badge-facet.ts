import type { Offer } from '../flights/offer';
import type { Quantity } from '../quantity/quantity';
import type { FacetAnswers, FacetId } from './answers';
import type { BadgeView } from './badge-view';

/** How a facet's answer looks at a glance. Decided in the worker, which has the words and the time; the page only draws it. */
export interface BadgeFacet<Id extends FacetId> {
  readonly badge: (answer: FacetAnswers[Id], offer: Offer) => BadgeView;
  /** What flights are ranked by; `null` where the answer speaks of more than the flights shown or has nothing to rank by. */
  readonly rank: (answer: FacetAnswers[Id]) => Quantity | null;
  /** How many trips like this bring the next tier, in words; `null` where that is not exactly known. */
  readonly toTier: (answer: FacetAnswers[Id]) => string | null;
}
