import { CARD_FACETS } from '../facets/card-registry';
import type { FacetAnswers } from '../facets/answers';
import { shownSegments, type Offer } from '../flights/offer';
import type { OfferState } from '../messages';
import { sourceErrorWords } from '../source-words';
import { t } from '../words';

/** What a card shows and what can be done in it. */
export interface CardProps {
  readonly offer: Offer;
  readonly state: OfferState<FacetAnswers['earnings']> | null;
  readonly close: () => void;
  readonly retry: () => void;
}

/** The card of one offer: a section per facet, with its own loading and failed state. */
export function Card({ offer, state, close, retry }: CardProps) {
  const flights = shownSegments(offer).map(({ marketingCarrier, flightNumber }) => `${marketingCarrier} ${flightNumber}`);
  return (
    <>
      <header>
        <h2>{flights.join(' · ')}</h2>
        <button type="button" class="close" aria-label={t('cardClose')} onClick={close}>
          ×
        </button>
      </header>
      <section aria-label={CARD_FACETS.earnings.title()}>
        {(state === null || state.state === 'waiting') && <p class="soft">{t('badgeLoadingSpoken')}</p>}
        {state?.state === 'failed' && (
          <>
            <p class="failed">{sourceErrorWords(state.error)}</p>
            {state.retryable && (
              <button type="button" class="retry" onClick={retry}>
                {t('cardRetry')}
              </button>
            )}
          </>
        )}
        {state?.state === 'ready' && CARD_FACETS.earnings.section(state.answer, offer)}
      </section>
    </>
  );
}
