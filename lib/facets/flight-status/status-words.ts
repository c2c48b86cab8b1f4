import type { FlightStatus, StatusEnd } from '../../lufthansa/types';
import { durationText } from '../../quantity-words';
import { t } from '../../words';
import type { ToldEnd, ToldStatus } from './answer';

/** A flight's status in words; `destination` is where it was to go. */
export function toldStatus(status: FlightStatus, destination: string): ToldStatus {
  return {
    words: flightWords(status, destination),
    isTrouble: status.status === 'CD' || status.status === 'RT',
    isFlown: status.status !== 'CD',
    departure: toldEnd(status.departure),
    arrival: toldEnd(status.arrival),
  };
}

function toldEnd(end: StatusEnd): ToldEnd {
  const { airport, scheduled, estimated, actual, terminal, gate } = end;
  const now = actual ?? estimated;
  return {
    airport,
    words: timeWords(end),
    planned: scheduled.local,
    now: now === null || now.local === scheduled.local ? null : { time: now.local, isActual: actual !== null },
    terminal,
    gate,
  };
}

/** How a flight goes, in words: by its status code (FACTS 1.9: CD, DP, LD, RT), which says more than its times. `null` where the code says nothing. */
export function flightWords({ status, arrival }: FlightStatus, destination: string): string | null {
  switch (status ?? 'NA') {
    case 'CD':
      return t('statusCancelled');
    case 'RT':
      return arrival.airport === destination ? t('statusDiverted') : t('statusDivertedTo', arrival.airport);
    case 'LD':
      return t('statusLanded');
    case 'DP':
      return t('statusDeparted');
    default:
      return null;
  }
}

/**
 * How an end of a flight keeps its time: from the times where there are two of them, else from its code (FE early, OT on time, DL delayed). A minute late is late: the times are shown, and what
 * counts as delayed is nobody's rule here.
 */
export function timeWords({ scheduled, estimated, actual, timeStatus }: StatusEnd): string {
  const now = actual ?? estimated;
  const late = now === null ? null : minutesLate(scheduled, now);
  if (late !== null) {
    if (late === 0) return t('statusOnTime');
    return late > 0 ? t('statusLate', durationText(late)) : t('statusEarly', durationText(-late));
  }
  switch (timeStatus ?? 'NO') {
    case 'OT':
      return t('statusOnTime');
    case 'DL':
      return t('statusLateUnknown');
    case 'FE':
      return t('statusEarlyUnknown');
    default:
      return t('statusNothingSaid');
  }
}

/** By UTC where both say it, else by the airport's clocks, which are the same for both. */
function minutesLate(scheduled: StatusEnd['scheduled'], now: StatusEnd['scheduled']): number {
  const difference = scheduled.utc !== null && now.utc !== null ? now.utc - scheduled.utc : Date.parse(`${now.local}Z`) - Date.parse(`${scheduled.local}Z`);
  return Math.round(difference / 60_000);
}
