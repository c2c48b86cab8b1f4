import type { Offer } from '../flights/offer';
import type { SourceError } from '../net/source-error';
import type { FacetAnswers, FacetId } from './answers';
import type { Glance } from './badge-view';

/** How a facet's state looks at a glance. Decided in the worker, which has the words and the time; the page only draws it. */
export interface BadgeFacet<Id extends FacetId> {
  readonly ready: (answer: FacetAnswers[Id], offer: Offer) => Glance;
  readonly waiting: (waiting: { readonly why: 'asking' | 'limit'; readonly notBefore: number }) => Glance;
  readonly failed: (error: SourceError) => Glance;
}
