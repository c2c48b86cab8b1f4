import { DrawnText } from '../../components/drawn-text';
import { CARD_FACETS } from '../facets/card-registry';
import type { FacetAnswers } from '../facets/answers';
import { itinerary, type Offer } from '../flights/offer';
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
  const flights = itinerary(offer)
    .legs.flatMap((leg) => leg.segments)
    .map(({ marketingCarrier, flightNumber }) => `${marketingCarrier} ${flightNumber}`);
  return (
    <>
      <header>
        <h2>
          <DrawnText>{flights.join(' · ')}</DrawnText>
        </h2>
        <button type="button" class="close" aria-label={t('cardClose')} onClick={close}>
          <DrawnText>×</DrawnText>
        </button>
      </header>
      <section aria-label={CARD_FACETS.earnings.title()}>
        {(state === null || state.state === 'waiting') && (
          <p class="soft">
            <DrawnText>{t('badgeLoadingSpoken')}</DrawnText>
          </p>
        )}
        {state?.state === 'failed' && (
          <>
            <p class="failed">
              <DrawnText>{sourceErrorWords(state.error)}</DrawnText>
            </p>
            {state.retryable && (
              <p class="soft">
                <DrawnText>{t('errorAsksAgain')}</DrawnText>
              </p>
            )}
            {state.retryable && (
              <button type="button" class="retry" onClick={retry}>
                <DrawnText>{t('cardRetry')}</DrawnText>
              </button>
            )}
          </>
        )}
        {state !== null && state.state !== 'ready' && state.meanwhile !== undefined && (
          <>
            <h3>
              <DrawnText>{t('cardMeanwhile')}</DrawnText>
            </h3>
            {CARD_FACETS.earnings.section(state.meanwhile, offer)}
          </>
        )}
        {state?.state === 'ready' && CARD_FACETS.earnings.section(state.answer, offer)}
      </section>
    </>
  );
}
