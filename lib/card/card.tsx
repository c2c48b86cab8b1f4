import type { ComponentChildren } from 'preact';
import { DrawnText } from '../../components/drawn-text';
import { SECTION_IDS, type SectionId } from '../facets/answers';
import { SeatMaps } from '../facets/card/ask-seat-map';
import { CARD_FACETS } from '../facets/card-registry';
import type { Cabin } from '../flights/cabin';
import type { Segment } from '../flights/itinerary';
import { itinerary, type Offer } from '../flights/offer';
import { flightsText, routeText } from '../flights/route';
import type { CardAnswer, SeatMapState } from '../messages';
import { weekdayText } from '../quantity-words';
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
  return (
    <>
      <header>
        <h2>
          {itinerary(offer).legs.map(({ segments }) => (
            <div key={routeText(segments)}>
              <DrawnText>{legWords(segments)}</DrawnText>
            </div>
          ))}
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

/** A leg as people name it: "LX 93 + LX 1070 · GRU–ZRH–FRA · Sat, Mar 13". */
function legWords(segments: readonly Segment[]): string {
  return [flightsText(segments), routeText(segments), ...segments.slice(0, 1).map(({ date }) => weekdayText(date))].join(' · ');
}

interface SectionProps<Id extends SectionId> extends Pick<CardProps, 'offer' | 'retry'> {
  readonly id: Id;
  readonly states: CardAnswer['states'];
}

/** A facet's part of the card, folded under its answer in a line where it has one; nothing where the facet has nothing to say of any flight. */
function Section<Id extends SectionId>({ id, states, offer, retry }: SectionProps<Id>) {
  const state = states[id];
  const { title, section } = CARD_FACETS[id];
  if (state === 'off') return null;
  const heading = (
    <h3 class="title">
      <DrawnText>{title()}</DrawnText>
    </h3>
  );
  const answer = state.state === 'ready' && section(state.answer, offer);
  return (
    <section aria-label={title()}>
      {state.glance === undefined ? (
        <>
          {id !== SECTION_IDS[0] && heading}
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
          {answer}
        </>
      ) : (
        <details>
          <summary>
            {heading}
            <span class="soft">
              <DrawnText>{state.glance}</DrawnText>
            </span>
          </summary>
          {answer}
        </details>
      )}
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
