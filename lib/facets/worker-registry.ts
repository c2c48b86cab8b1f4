import type { Offer } from '../flights/offer';
import type { OfferStates } from '../messages';
import type { FacetId } from './answers';
import * as earnings from './earnings/appraise';

/** A facet's worker side: what it makes of offers, by a deadline. */
export interface WorkerFacet<Id extends FacetId> {
  appraise(offers: readonly Offer[], deadline: number): Promise<OfferStates<Id>>;
  /** What it can say of offers at once, without asking anybody; what is left out the page asks for. */
  appraiseAtOnce(offers: readonly Offer[]): Promise<OfferStates<Id>>;
  forgetFailures(): void;
}

/** Every facet's worker side. Pages know facets by their own registry (`page-registry.ts`), so that worker code stays out of pages. */
export const WORKER_FACETS: { readonly [Id in FacetId]: WorkerFacet<Id> } = { earnings };
