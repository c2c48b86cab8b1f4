import { DrawnText } from '../../../components/drawn-text';
import { durationText } from '../../quantity-words';
import { t } from '../../words';
import { LookupLine } from '../by-lufthansa/lookup-line';
import { clockText } from '../by-lufthansa/local-time';
import type { CardFacet } from '../card-facet';
import { CABIN_WORDS, segmentWords } from '../segment-words';
import type { AircraftAnswer, FlownSegment, OnBoard } from './answer';
import { SeatMapButton } from './seat-map-button';

function Section({ answer: { legs, lookup } }: { answer: AircraftAnswer }) {
  return (
    <>
      {legs.map((leg) => leg.map((segment) => <Flown key={segment.key} segment={segment} />))}
      <LookupLine lookup={lookup} />
    </>
  );
}

function Flown({ segment }: { readonly segment: FlownSegment }) {
  const { key, departure, arrival, daysLater, groundMinutes, changesAirport, aircraft, onBoard, seatMap } = segment;
  return (
    <div class="flown">
      {changesAirport && (
        <p class="ground">
          <DrawnText>{t('groundOtherAirport')}</DrawnText>
        </p>
      )}
      {groundMinutes !== null && (
        <p class="ground">
          <DrawnText>{t('groundTime', durationText(groundMinutes), departure.airport)}</DrawnText>
        </p>
      )}
      <b>
        <DrawnText>{segmentWords(key)}</DrawnText>
      </b>
      <ul class="ends">
        <End words={t('flownFrom')} end={departure} daysLater={0} />
        <End words={t('flownTo')} end={arrival} daysLater={daysLater ?? 0} />
      </ul>
      <div>
        <DrawnText>{aircraftWords(aircraft)}</DrawnText>
      </div>
      {onBoard !== null && <Equipment onBoard={onBoard} />}
      {seatMap !== null && <SeatMapButton segment={key} cabin={seatMap.cabin} />}
    </div>
  );
}

function End({ words, end: { airport, name, timeZone, time, terminal }, daysLater }: { words: string; end: FlownSegment['departure']; daysLater: number }) {
  const place = name === null ? airport : `${name} (${airport})`;
  const clock = time === null ? [] : [`${clockText(time)}${daysLater === 0 ? '' : ` ${daysLater > 0 ? '+' : '−'}${Math.abs(daysLater)}`}`];
  const day = daysLater === 0 ? [] : [daysLater === 1 ? t('flownNextDay') : daysLater === -1 ? t('flownDayBefore') : t('flownDaysLater', daysLater)];
  const details = [
    ...day,
    ...(terminal === null ? [] : [t('flownTerminal', terminal)]),
    ...(timeZone === null ? [] : [t('flownZone', timeZone.replaceAll('_', ' '))]),
  ];
  return (
    <li>
      <span class="soft">
        <DrawnText>{words}</DrawnText>
      </span>{' '}
      <DrawnText>{[...clock, place].join(' ')}</DrawnText>
      {details.length > 0 && (
        <div class="soft">
          <DrawnText>{details.join(' · ')}</DrawnText>
        </div>
      )}
    </li>
  );
}

function aircraftWords({ name, code, by }: FlownSegment['aircraft']): string {
  if (by === null) return t('aircraftUnknown');
  const shown = name ?? t('aircraftCode', code ?? '');
  return t(by === 'page' ? 'aircraftByPage' : by === 'lufthansa' ? 'aircraftByLufthansa' : 'aircraftByCode', shown);
}

/** What the type usually has, cabin by cabin; what is not said stands there as not known. */
function Equipment({ onBoard: { entertainment, cabins } }: { readonly onBoard: OnBoard }) {
  return (
    <>
      <div class="soft">
        <DrawnText>{t('onBoardUsually')}</DrawnText>
      </div>
      <ul class="facts">
        {entertainment === true && (
          <li>
            <DrawnText>{t('onBoardEntertainment')}</DrawnText>
          </li>
        )}
        {alike(cabins).map(({ names, has }) => (
          <li key={names}>
            <DrawnText>{t('onBoardCabin', names, has)}</DrawnText>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Cabins that have the same, together: the best first, as the source has them. */
function alike(cabins: OnBoard['cabins']): readonly { readonly names: string; readonly has: string }[] {
  const groups = new Map<string, string[]>();
  for (const { cabin, wifi, power, usb, liveTv } of cabins) {
    const has = [
      ...(wifi === true ? [t('onBoardWifi')] : []),
      ...(power === true ? [t('onBoardPower')] : []),
      ...(usb === true ? [t('onBoardUsb')] : []),
      ...(liveTv === true ? [t('onBoardTv')] : []),
    ];
    const words = has.length === 0 ? t('onBoardNotSaid') : has.join(', ');
    groups.set(words, [...(groups.get(words) ?? []), t(CABIN_WORDS[cabin])]);
  }
  return [...groups].map(([has, names]) => ({ names: names.join(', '), has }));
}

export const aircraft: CardFacet<'aircraft'> = {
  title: () => t('cardAircraft'),
  section: (answer) => <Section answer={answer} />,
};
