import { DrawnText } from '../../../components/drawn-text';
import type { StatusEnd } from '../../lufthansa/types';
import { t } from '../../words';
import { together } from '../by-lufthansa/answer';
import { clockText } from '../by-lufthansa/local-time';
import { LookupLine } from '../by-lufthansa/lookup-line';
import type { CardFacet } from '../card-facet';
import { segmentWords } from '../segment-words';
import type { FlightStatusAnswer, StatusOfFlight } from './answer';
import { flightWords, timeWords } from './status-words';

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
  const [, destination = ''] = key.split('-');
  const word = status === null ? null : flightWords(status, destination);
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
      {word !== null && (
        <p class={status?.status === 'CD' || status?.status === 'RT' ? 'failed' : undefined}>
          <DrawnText>{word}</DrawnText>
        </p>
      )}
      {status !== null && (
        <ul class="ends">
          <End words={t('flownFrom')} end={status.departure} isFlown={status.status !== 'CD'} />
          <End words={t('flownTo')} end={status.arrival} isFlown={status.status !== 'CD'} />
        </ul>
      )}
    </div>
  );
}

function End({ words, end, isFlown }: { readonly words: string; readonly end: StatusEnd; readonly isFlown: boolean }) {
  const { airport, scheduled, estimated, actual, terminal, gate } = end;
  const now = actual ?? estimated;
  const times = [
    t('statusScheduled', clockText(scheduled.local)),
    ...(isFlown && now !== null && now.local !== scheduled.local ? [t(actual === null ? 'statusExpected' : 'statusActual', clockText(now.local))] : []),
  ];
  const places = [...(terminal === null ? [] : [t('flownTerminal', terminal)]), ...(gate === null ? [] : [t('statusGate', gate)])];
  return (
    <li>
      <span class="soft">
        <DrawnText>{words}</DrawnText>
      </span>{' '}
      <DrawnText>{isFlown ? `${airport} · ${timeWords(end)}` : airport}</DrawnText>
      <div class="soft">
        <DrawnText>{[...times, ...places].join(' · ')}</DrawnText>
      </div>
    </li>
  );
}

export const flightStatus: CardFacet<'flightStatus'> = {
  title: () => t('cardFlightStatus'),
  section: (answer) => <Section answer={answer} />,
};
