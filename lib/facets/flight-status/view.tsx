import { DrawnText } from '../../../components/drawn-text';
import { t } from '../../words';
import { together } from '../by-lufthansa/answer';
import { clockText } from '../by-lufthansa/local-time';
import { LookupLine } from '../by-lufthansa/lookup-line';
import type { CardFacet } from '../card-facet';
import { segmentWords } from '../segment-words';
import type { FlightStatusAnswer, StatusOfFlight, ToldEnd } from './answer';

function Section({ answer: { flights } }: { answer: FlightStatusAnswer }) {
  return (
    <>
      {flights.map((flight) => (
        <Flight key={flight.key} flight={flight} />
      ))}
      <LookupLine lookup={together(flights.map(({ lookup }) => lookup))} />
    </>
  );
}

function Flight({ flight: { key, status, lookup } }: { readonly flight: StatusOfFlight }) {
  return (
    <div class="said">
      <b>
        <DrawnText>{segmentWords(key)}</DrawnText>
      </b>
      {status === null && lookup.state === 'said' && (
        <p>
          <DrawnText>{t('statusNoData')}</DrawnText>
        </p>
      )}
      {status !== null && status.words !== null && (
        <p class={status.isTrouble ? 'failed' : undefined}>
          <DrawnText>{status.words}</DrawnText>
        </p>
      )}
      {status !== null && (
        <ul class="ends">
          <End words={t('flownFrom')} end={status.departure} isFlown={status.isFlown} />
          <End words={t('flownTo')} end={status.arrival} isFlown={status.isFlown} />
        </ul>
      )}
    </div>
  );
}

function End({ words, end, isFlown }: { readonly words: string; readonly end: ToldEnd; readonly isFlown: boolean }) {
  const { airport, planned, now, terminal, gate } = end;
  const details = [
    t('statusScheduled', clockText(planned)),
    ...(isFlown && now !== null ? [t(now.isActual ? 'statusActual' : 'statusExpected', clockText(now.time))] : []),
    ...(terminal === null ? [] : [t('flownTerminal', terminal)]),
    ...(gate === null ? [] : [t('statusGate', gate)]),
  ];
  return (
    <li>
      <span class="soft">
        <DrawnText>{words}</DrawnText>
      </span>{' '}
      <DrawnText>{isFlown ? `${airport} · ${end.words}` : airport}</DrawnText>
      <div class="soft">
        <DrawnText>{details.join(' · ')}</DrawnText>
      </div>
    </li>
  );
}

export const flightStatus: CardFacet<'flightStatus'> = {
  title: () => t('cardFlightStatus'),
  section: (answer) => <Section answer={answer} />,
};
