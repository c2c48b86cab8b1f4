import type { FacetAnswers } from '../facets/answers';
import { PAGE_FACETS } from '../facets/page-registry';
import type { Offer } from '../flights/offer';
import type { OfferState } from '../messages';
import { sourceErrorWords } from '../source-words';
import { t } from '../words';
import type { BadgeView } from './badge-view';

/** The badge of a row in any state of the facet that leads it. */
export function badgeOf(state: OfferState<FacetAnswers['earnings']> | null, offer: Offer): BadgeView {
  switch (state?.state) {
    case undefined:
    case 'waiting':
      return { tone: 'loading', parts: [t('badgeLoading')], mark: null, spoken: t('badgeLoadingSpoken') };
    case 'ready':
      return PAGE_FACETS.earnings.badge(state.answer, offer);
    case 'failed': {
      const { kind } = state.error;
      const setup = kind === 'not-set-up' || kind === 'needs-permission';
      const text = setup ? t('badgeSetUp') : kind === 'wrong-credentials' ? t('badgeRefused') : t('badgeFailed');
      return { tone: setup ? 'setup' : 'failed', parts: [text], mark: null, spoken: `${text}. ${sourceErrorWords(state.error)}` };
    }
  }
}
