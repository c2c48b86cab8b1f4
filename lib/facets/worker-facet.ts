import type { Offer } from '../flights/offer';
import type { OfferState, OfferStates } from '../messages';
import type { FacetAnswers, SectionId } from './answers';

/** One ask of a page. */
export interface Ask {
  /** Milliseconds since 1970: what is not known by then is `waiting`. */
  readonly deadline: number;
  /** Names the result list that the offers are of: what belongs to one list is billed as one set. */
  readonly list: string;
}

/** A facet's worker side. `off`: it has nothing to say of any offer until something is changed, and is not asked till then. */
export interface WorkerFacet<Id extends SectionId> {
  /** What a list's badges show of each offer. */
  appraise(offers: readonly Offer[], ask: Ask): Promise<OfferStates<Id> | 'off'>;
  /** What it can say of offers at once, without asking anybody; what is left out the page asks for. */
  appraiseAtOnce(offers: readonly Offer[]): Promise<OfferStates<Id> | 'off'>;
  /** All that a card shows of one offer. */
  open(offer: Offer, ask: Ask): Promise<OfferState<FacetAnswers[Id]> | 'off'>;
  forgetFailures(): void;
}
