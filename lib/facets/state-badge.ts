import type { Offer } from '../flights/offer';
import type { BadgedState, OfferState } from '../messages';
import type { FacetAnswers, FacetId } from './answers';
import { BADGE_FACETS } from './badge-registry';

/** A facet's state for an offer together with how a badge shows it. */
export function badged<Id extends FacetId>(facet: Id, state: OfferState<FacetAnswers[Id]>, offer: Offer): BadgedState {
  const { ready, waiting, failed } = BADGE_FACETS[facet];
  switch (state.state) {
    case 'waiting':
      return { state: 'waiting', notBefore: state.notBefore, why: state.why, ...waiting(state) };
    case 'failed':
      return { state: 'failed', error: state.error, retryable: state.retryable, ...failed(state.error) };
    case 'ready':
      return { state: 'ready', ...ready(state.answer, offer) };
  }
}
