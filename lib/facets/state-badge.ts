import type { FacetAnswers, FacetId } from './answers';
import { BADGE_FACETS } from './badge-registry';
import type { BadgeView } from './badge-view';
import type { Offer } from '../flights/offer';
import type { BadgedState, OfferState } from '../messages';
import type { SourceError } from '../net/source-error';
import { lowEnd } from '../quantity/quantity';
import { sourceErrorWords } from '../source-words';
import { t } from '../words';

/** A facet's state for an offer together with how a badge shows it. */
export function badged<Id extends FacetId>(facet: Id, state: OfferState<FacetAnswers[Id]>, offer: Offer): BadgedState {
  switch (state.state) {
    case 'waiting':
      return { state: 'waiting', notBefore: state.notBefore, why: state.why, badge: loadingBadge(), rank: null, toTier: null };
    case 'failed':
      return { state: 'failed', error: state.error, retryable: state.retryable, badge: failedBadge(state.error), rank: null, toTier: null };
    case 'ready': {
      const { badge, rank, toTier } = BADGE_FACETS[facet];
      const quantity = rank(state.answer);
      return { state: 'ready', badge: badge(state.answer, offer), rank: quantity === null ? null : lowEnd(quantity), toTier: toTier(state.answer) };
    }
  }
}

export function loadingBadge(): BadgeView {
  return { tone: 'loading', parts: [t('badgeLoading')], mark: null, spoken: t('badgeLoadingSpoken') };
}

export function failedBadge(error: SourceError): BadgeView {
  const setup = error.kind === 'not-set-up' || error.kind === 'needs-permission';
  const text = setup ? t('badgeSetUp') : error.kind === 'wrong-credentials' ? t('badgeRefused') : t('badgeFailed');
  return { tone: setup ? 'setup' : 'failed', parts: [text], mark: null, spoken: `${text}. ${sourceErrorWords(error)}` };
}
