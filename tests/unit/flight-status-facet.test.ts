import './english';
import { describe, expect, it } from 'vitest';
import { flightWords, timeWords, toldStatus } from '../../lib/facets/flight-status/status-words';
import { isInStatusWindow } from '../../lib/facets/flight-status/window';
import { localDate } from '../../lib/flights/codes';
import type { FlightStatus, LocalTime, StatusEnd, StatusTime } from '../../lib/lufthansa/types';
import { carrier, flown } from './make-offers';

const at = (local: string, utc: string | null = null): StatusTime => ({ local: local as LocalTime, utc: utc === null ? null : Date.parse(utc) });
const { origin, destination, flightNumber } = flown('LH 400 FRA-JFK');

/** The real answer of 2017-09-07 (FACTS 1.9): left 28 minutes late, expected 35 minutes late. */
const DEPARTURE: StatusEnd = {
  airport: origin,
  scheduled: at('2017-09-07T11:00', '2017-09-07T09:00Z'),
  estimated: null,
  actual: at('2017-09-07T11:28', '2017-09-07T09:28Z'),
  timeStatus: 'DL',
  terminal: '1',
  gate: 'C14',
};
const ARRIVAL: StatusEnd = {
  airport: destination,
  scheduled: at('2017-09-07T13:30', '2017-09-07T17:30Z'),
  estimated: at('2017-09-07T14:05', '2017-09-07T18:05Z'),
  actual: null,
  timeStatus: 'DL',
  terminal: '1',
  gate: null,
};
const LH400: FlightStatus = {
  departure: DEPARTURE,
  arrival: ARRIVAL,
  marketing: { carrier: carrier('LH'), flightNumber },
  operating: null,
  aircraft: null,
  status: 'DP',
  serviceType: null,
};

describe('how a flight keeps its time', () => {
  it('is told by its times', () => {
    expect(timeWords(DEPARTURE)).toBe('delayed by 28 min');
    expect(timeWords(ARRIVAL)).toBe('delayed by 35 min');
    expect(timeWords({ ...ARRIVAL, estimated: at('2017-09-07T15:30', '2017-09-07T19:30Z') })).toBe('delayed by 2 h');
    expect(timeWords({ ...ARRIVAL, estimated: at('2017-09-07T13:10') })).toBe('early by 20 min');
    expect(timeWords({ ...ARRIVAL, estimated: ARRIVAL.scheduled })).toBe('on time');
  });

  it('by its code where there is but one time', () => {
    const words = (timeStatus: string | null) => timeWords({ ...ARRIVAL, estimated: null, timeStatus });
    expect(['OT', 'DL', 'FE', 'NI', 'NO', null].map(words)).toEqual([
      'on time',
      'delayed, by how much is not said',
      'early, by how much is not said',
      'nothing said yet',
      'nothing said yet',
      'nothing said yet',
    ]);
  });
});

it('says in words that a flight is cancelled, diverted, gone or there, and nothing where its code says nothing', () => {
  const words = (status: string | null) => flightWords({ ...LH400, status }, 'JFK');
  expect(['CD', 'RT', 'LD', 'DP', 'NA', null].map(words)).toEqual(['Cancelled', 'Diverted', 'Landed', 'Departed', null, null]);
  expect(flightWords({ ...LH400, status: 'RT' }, 'EWR')).toBe('Diverted to JFK');
});

it('is told with what is planned and what is thought now, each once', () => {
  expect(toldStatus(LH400, 'JFK')).toEqual({
    words: 'Departed',
    isTrouble: false,
    isFlown: true,
    departure: {
      airport: 'FRA',
      words: 'delayed by 28 min',
      planned: '2017-09-07T11:00',
      now: { time: '2017-09-07T11:28', isActual: true },
      terminal: '1',
      gate: 'C14',
    },
    arrival: {
      airport: 'JFK',
      words: 'delayed by 35 min',
      planned: '2017-09-07T13:30',
      now: { time: '2017-09-07T14:05', isActual: false },
      terminal: '1',
      gate: null,
    },
  });
  expect(toldStatus({ ...LH400, status: 'CD' }, 'JFK')).toMatchObject({ words: 'Cancelled', isTrouble: true, isFlown: false });
});

describe('the status is asked of flights from seven days ago to five days ahead', () => {
  const NOON = Date.parse('2026-11-22T12:00Z');
  const asked = (date: string, zone: string | null, now = NOON) => isInStatusWindow(localDate(date) ?? expect.fail(date), now, zone);

  it('by the date at the airport', () => {
    expect(['2026-11-14', '2026-11-15', '2026-11-22', '2026-11-27', '2026-11-28'].map((date) => asked(date, 'Europe/Berlin'))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    // 23:30 in Berlin on the 22nd is 07:30 on the 23rd in Tokyo, and 14:30 on the 22nd in Los Angeles.
    const late = Date.parse('2026-11-22T22:30Z');
    expect([asked('2026-11-28', 'Asia/Tokyo', late), asked('2026-11-28', 'Europe/Berlin', late)]).toEqual([true, false]);
    expect([asked('2026-11-15', 'Asia/Tokyo', late), asked('2026-11-15', 'America/Los_Angeles', late)]).toEqual([false, true]);
  });

  it('wherever that may be, while its zone is not known', () => {
    // At noon UTC it is the 22nd at UTC−12 and the 23rd at UTC+14.
    expect(['2026-11-14', '2026-11-15', '2026-11-28', '2026-11-29'].map((date) => asked(date, null))).toEqual([false, true, true, false]);
    expect(asked('2026-11-28', 'Nowhere/At_All')).toBe(true);
  });
});
