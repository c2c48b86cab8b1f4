import type { Offer } from '../flights/offer';
import type { BadgeView } from '../overlay/badge-view';
import type { Quantity } from '../quantity/quantity';
import type { FacetAnswers, FacetId } from './answers';

/** What every page with results carries of a facet: how its answer looks at a glance. Imports nothing of the worker's side, and no Preact. */
export interface PageFacet<Id extends FacetId> {
  readonly badge: (answer: FacetAnswers[Id], offer: Offer) => BadgeView;
  /** What flights are ranked by; `null` where the answer speaks of more than the flights shown or has nothing to rank by. */
  readonly rank: (answer: FacetAnswers[Id]) => Quantity | null;
}
