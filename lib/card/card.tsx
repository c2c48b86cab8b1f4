import type { ComponentChildren } from 'preact';
import { DrawnText } from '../../components/drawn-text';
import { SECTION_IDS, type SectionId } from '../facets/answers';
import { SeatMaps } from '../facets/card/ask-seat-map';
import { CARD_FACETS } from '../facets/card-registry';
import { itinerary, type Offer } from '../flights/offer';
import type { Cabin } from '../flights/cabin';
import type { CardAnswer, SeatMapState } from '../messages';
import { sourceErrorWords } from '../source-words';
import { t } from '../words';

/** What a card shows and what can be done in it. `states` is `null` until the worker has told them. */
export interface CardProps {
  readonly offer: Offer;
  readonly states: CardAnswer['states'] | null;
  readonly lacks: CardAnswer['lacks'];
  readonly close: () => void;
  readonly retry: () => void;
  /** Asks for the seats of a segment (by its key) in a cabin. */
  readonly seatMap: (offer: Offer, segment: string, cabin: Cabin) => Promise<SeatMapState>;
}

/** The card of one offer: a section per facet, with its own loading and failed state. */
export function Card({ offer, states, lacks, close, retry, seatMap }: CardProps) {
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
      <SeatMaps.Provider value={(segment, cabin) => seatMap(offer, segment, cabin)}>
        {states === null ? <Loading /> : SECTION_IDS.map((id) => <Section key={id} id={id} states={states} offer={offer} retry={retry} />)}
      </SeatMaps.Provider>
      {lacks.map((account) => (
        <p key={account} class="soft lacks">
          <DrawnText>{t(account === 'milefy' ? 'cardLacksMilefy' : 'cardLacksLufthansa')}</DrawnText>
        </p>
      ))}
    </>
  );
}

interface SectionProps<Id extends SectionId> extends Pick<CardProps, 'offer' | 'retry'> {
  readonly id: Id;
  readonly states: CardAnswer['states'];
}

/** A facet's part of the card; nothing where the facet has nothing to say of any flight. */
function Section<Id extends SectionId>({ id, states, offer, retry }: SectionProps<Id>) {
  const state = states[id];
  const { title, section } = CARD_FACETS[id];
  if (state === 'off') return null;
  return (
    <section aria-label={title()}>
      {id !== SECTION_IDS[0] && (
        <h3 class="title">
          <DrawnText>{title()}</DrawnText>
        </h3>
      )}
      {state.state === 'waiting' && <Loading />}
      {state.state === 'failed' && (
        <>
          <p class="failed">
            <DrawnText>{sourceErrorWords(state.error)}</DrawnText>
          </p>
          {state.retryable && <Retry retry={retry} />}
        </>
      )}
      {state.state !== 'ready' && state.meanwhile !== undefined && <Meanwhile>{section(state.meanwhile, offer)}</Meanwhile>}
      {state.state === 'ready' && section(state.answer, offer)}
    </section>
  );
}

function Loading() {
  return (
    <p class="soft">
      <DrawnText>{t('badgeLoadingSpoken')}</DrawnText>
    </p>
  );
}

function Retry({ retry }: Pick<CardProps, 'retry'>) {
  return (
    <>
      <p class="soft">
        <DrawnText>{t('errorAsksAgain')}</DrawnText>
      </p>
      <button type="button" class="retry" onClick={retry}>
        <DrawnText>{t('cardRetry')}</DrawnText>
      </button>
    </>
  );
}

function Meanwhile({ children }: { children: ComponentChildren }) {
  return (
    <>
      <h3>
        <DrawnText>{t('cardMeanwhile')}</DrawnText>
      </h3>
      {children}
    </>
  );
}
