import './english';
import { describe, expect, it, vi } from 'vitest';
import { aircraft as badge } from '../../lib/facets/aircraft/badge';
import { lookUp } from '../../lib/facets/aircraft/look-up';
import { localDate } from '../../lib/flights/codes';
import type { Segment } from '../../lib/flights/itinerary';
import type { AircraftCode, Airport, LocalTime, OnBoardEquipment, Question, Schedule, ScheduledFlight } from '../../lib/lufthansa/types';
import { carrier, fare, flown, oneWay } from './make-offers';
import { lufthansaWhich, SAID_AT } from './lufthansa-knows';

const around = { language: 'de', canAsk: true, nameOf: (code: string) => (code === 'FRA' ? 'Frankfurt Main Airport' : null) };

const TODAY = localDate('2026-08-01') ?? expect.fail('a day');

/** What the real answer of 2018 says of LH 713 (FACTS 1.9). */
const FLYNET: OnBoardEquipment = {
  inflightEntertainment: true,
  compartments: (['business', 'premiumEconomy', 'economy'] as const).map((cabin) => ({
    cabin,
    classCode: 'Y',
    flyNet: true,
    seatPower: true,
    usb: true,
    liveTv: null,
  })),
};

/** A flight as the timetable has it: times `2026-08-17T18:35 2026-08-18T10:20`. */
function scheduled(segment: Segment, times: string, more: Partial<ScheduledFlight> = {}): Schedule {
  const [departs, arrives] = times.split(' ') as [LocalTime, LocalTime];
  const flight: ScheduledFlight = {
    departure: { airport: segment.origin, scheduled: departs, terminal: null },
    arrival: { airport: segment.destination, scheduled: arrives, terminal: '1' },
    marketing: { carrier: segment.marketingCarrier, flightNumber: segment.flightNumber },
    operating: null,
    aircraft: '74H' as AircraftCode,
    onBoard: FLYNET,
    stops: 0,
    ...more,
  };
  return { minutes: null, flights: [flight] };
}

const lh507 = flown('LH 507 GRU-FRA', { aircraft: 'Boeing 747' });
const list = async (segment: Segment, says: Parameters<typeof lufthansaWhich>[0]) =>
  (await lookUp([oneWay([segment], fare(null))], lufthansaWhich(says), { around, depth: 'list', today: TODAY }))[0] ?? expect.fail();
const card = async (segments: readonly Segment[], says: Parameters<typeof lufthansaWhich>[0]) =>
  (await lookUp([oneWay(segments, fare(null))], lufthansaWhich(says), { around, depth: 'card', today: TODAY }))[0] ?? expect.fail();

describe('a Wi-Fi sign', () => {
  it('says what the aircraft’s type usually has, and on which flight', async () => {
    const answer = await list(lh507, { schedules: () => [scheduled(lh507, '2026-08-17T18:35 2026-08-18T10:20')] });
    expect(answer.wifi).toEqual(['GRU-FRA-LH-507-2026-08-17']);
    expect(badge.ready(answer, oneWay([lh507], fare(null))).signs).toEqual([
      { sign: 'wifi', words: 'This aircraft type usually has Wi-Fi (FlyNet): LH 507 GRU–FRA' },
    ]);
  });

  it('is not shown for PR 422 on a 330, whose block says FlyNet though no airline of the group flies it (FACTS 1.9)', async () => {
    const pr422 = flown('PR 422 MNL-HND');
    const asked: Question[] = [];
    const says = { schedules: () => [scheduled(pr422, '2026-08-17T09:00 2026-08-17T14:00', { aircraft: '330' as AircraftCode })] };
    const [answer] = await lookUp([oneWay([pr422], fare(null))], lufthansaWhich(says, asked), { around, depth: 'list', today: TODAY });
    expect(answer?.wifi).toEqual([]);
    expect(asked).toEqual([]);
    // Sold by Lufthansa as a code-share it is in the timetable; it is still flown by Philippine Airlines.
    const sold = flown('LH 9000 MNL-HND', { operatingCarrier: carrier('PR') });
    const operated = { schedules: () => [scheduled(sold, '2026-08-17T09:00 2026-08-17T14:00', { operating: { carrier: carrier('PR'), flightNumber: null } })] };
    expect((await list(sold, operated)).wifi).toEqual([]);
    expect((await card([sold], operated)).legs[0]?.[0]?.onBoard).toBeNull();
  });

  it('is not shown where page and timetable differ about who flies, nor where nobody says', async () => {
    const byOthers = flown('LH 507 GRU-FRA', { operatingCarrier: carrier('LA') });
    expect((await list(byOthers, { schedules: () => [scheduled(byOthers, '2026-08-17T18:35 2026-08-18T10:20')] })).wifi).toEqual([]);
    const unsaid = flown('LH 507 GRU-FRA', { operatingCarrier: null });
    expect((await list(unsaid, { schedules: () => [scheduled(unsaid, '2026-08-17T18:35 2026-08-18T10:20')] })).wifi).toEqual([]);
  });

  it('needs the cabin’s own word: what is absent is unknown', async () => {
    const onlyBusiness = { ...FLYNET, compartments: FLYNET.compartments.map((each) => ({ ...each, flyNet: each.cabin === 'business' ? true : null })) };
    const says = { schedules: () => [scheduled(lh507, '2026-08-17T18:35 2026-08-18T10:20', { onBoard: onlyBusiness })] };
    expect((await list(lh507, says)).wifi).toEqual([]);
    expect((await list({ ...lh507, cabin: 'business' }, says)).wifi).toEqual(['GRU-FRA-LH-507-2026-08-17']);
  });

  it('takes the older tree’s word where the timetable says nothing, asked once for each type', async () => {
    const other = flown('LH 509 GRU-FRA');
    const asked: Question[] = [];
    const says = {
      schedules: () => [lh507, other].map((segment) => scheduled(segment, '2026-08-17T18:35 2026-08-18T10:20', { onBoard: null })),
      legacyAircraft: () => ({ code: '74H' as AircraftCode, names: { en: 'Boeing 747-8i' }, equipCode: null, onBoard: FLYNET }),
    };
    const answers = await lookUp([oneWay([lh507], fare(null)), oneWay([other], fare(null))], lufthansaWhich(says, asked), {
      around,
      depth: 'list',
      today: TODAY,
    });
    expect(answers.map(({ wifi }) => wifi.length)).toEqual([1, 1]);
    expect(asked.map(({ ask }) => ask)).toEqual(['schedules', 'legacyAircraft']);
  });

  it('says when it is asked for again where the limit is reached, and why where it failed', async () => {
    const notBefore = new Date(2026, 7, 1, 14, 5).getTime();
    const now = vi.spyOn(Date, 'now').mockReturnValue(new Date(2026, 7, 1, 13, 30).getTime());
    expect(badge.waiting({ why: 'limit', notBefore }).signs).toEqual([
      { sign: 'later', words: 'Aircraft and times: Lufthansa’s limit of requests is reached; Milelens asks again on Aug 1, 2026, 2:05 PM' },
    ]);
    expect(badge.waiting({ why: 'asking', notBefore }).signs).toEqual([]);
    // A pause of a second, because five calls were sent within one, is not worth a word.
    expect(badge.waiting({ why: 'limit', notBefore: Date.now() + 1_000 }).signs).toEqual([]);
    expect(badge.failed({ kind: 'wrong-credentials', host: 'api.lufthansa.com' }).signs).toMatchObject([{ sign: 'doubt' }]);
    expect(badge.failed({ kind: 'not-data', status: 200, contentType: 'text/html' }).signs).toMatchObject([
      { sign: 'doubt', words: expect.stringContaining('text/html') as unknown },
    ]);
    expect(badge.failed({ kind: 'no-network', host: 'api.lufthansa.com' }).signs).toMatchObject([{ sign: 'doubt' }]);
    expect((await list(lh507, { schedules: () => ({ state: 'waiting', why: 'limit', notBefore }) })).lookup).toEqual({
      state: 'waiting',
      why: 'limit',
      notBefore,
    });
    now.mockRestore();
  });
});

describe('the card', () => {
  const lx93 = flown('LX 93 GRU-ZRH');
  const lx1070 = flown('LX 1070 ZRH-FRA 2026-08-18');
  const airport = (code: string, names: Airport['names'], timeZone: string): Airport => ({
    code: code as Airport['code'],
    city: null,
    country: null,
    names,
    position: null,
    locationType: null,
    utcOffset: null,
    timeZone,
  });
  const says = {
    schedules: ({ origin }: { origin: string }) =>
      origin === 'GRU'
        ? [scheduled(lx93, '2026-08-17T18:45 2026-08-18T10:50', { aircraft: '77W' as AircraftCode })]
        : [scheduled(lx1070, '2026-08-18T12:05 2026-08-18T13:00')],
    airport: ({ code }: { code: string }) => (code === 'ZRH' ? airport('ZRH', { de: 'Zürich', en: 'Zurich' }, 'Europe/Zurich') : 'no-data'),
    aircraft: ({ code }: { code: AircraftCode }) => ({ code, names: { en: 'Boeing 777-300ER' }, equipCode: null, onBoard: null }),
  } as const;

  it('has names in the interface’s language, else in English, else the package’s; times, days and time on the ground', async () => {
    const { legs, lookup } = await card([lx93, lx1070], says);
    const [first, second] = legs[0] ?? [];
    expect(first).toMatchObject({
      departure: { airport: 'GRU', name: null, timeZone: null, time: '2026-08-17T18:45' },
      arrival: { airport: 'ZRH', name: 'Zürich', timeZone: 'Europe/Zurich', time: '2026-08-18T10:50', terminal: '1' },
      daysLater: 1,
      groundMinutes: null,
      aircraft: { name: 'Boeing 777-300ER', code: '77W', by: 'lufthansa' },
    });
    // From 10:50 to 12:05.
    expect(second).toMatchObject({ groundMinutes: 75, daysLater: 0, changesAirport: false, arrival: { name: 'Frankfurt Main Airport', timeZone: null } });
    expect(lookup).toEqual({ state: 'said', at: SAID_AT });
  });

  it('knows no time on the ground where the airport changes, the order is impossible, or a time is not known', async () => {
    const fromBasel = flown('LX 1070 BSL-FRA 2026-08-18');
    const changed = (
      await card([lx93, fromBasel], {
        schedules: () => [scheduled(lx93, '2026-08-17T18:45 2026-08-18T10:50'), scheduled(fromBasel, '2026-08-18T12:05 2026-08-18T13:00')],
      })
    ).legs[0]?.[1];
    expect(changed).toMatchObject({ changesAirport: true, groundMinutes: null });
    const early = { ...says, schedules: () => [scheduled(lx93, '2026-08-17T18:45 2026-08-18T10:50'), scheduled(lx1070, '2026-08-18T09:05 2026-08-18T10:00')] };
    expect((await card([lx93, lx1070], early)).legs[0]?.[1]?.groundMinutes).toBeNull();
    expect((await card([lx93, lx1070], { schedules: () => 'no-data' })).legs[0]?.[1]).toMatchObject({
      groundMinutes: null,
      changesAirport: false,
      daysLater: null,
    });
  });

  it('takes no flight of another day or number for this one', async () => {
    const others = [scheduled(lh507, '2026-08-18T18:35 2026-08-19T10:20'), scheduled(flown('LH 505 GRU-FRA'), '2026-08-17T12:00 2026-08-18T04:00')];
    expect((await card([lh507], { schedules: () => others })).legs[0]?.[0]).toMatchObject({
      departure: { time: null },
      aircraft: { name: 'Boeing 747', by: 'page' },
      onBoard: null,
    });
  });

  it('finds a flight by the code-share number that the page names', async () => {
    const sold = flown('UA 8843 GRU-FRA', { operatingCarrier: carrier('LH'), codeshares: [{ carrier: carrier('LH'), flightNumber: lh507.flightNumber }] });
    const { legs } = await card([sold], { schedules: () => [scheduled(lh507, '2026-08-17T18:35 2026-08-18T10:20')] });
    expect(legs[0]?.[0]).toMatchObject({ departure: { time: '2026-08-17T18:35' }, onBoard: { entertainment: true }, seatMap: { cabin: 'economy' } });
  });

  it('without an account says what the page and the package know', async () => {
    const [byName] = await lookUp([oneWay([lh507], fare(null))], null, { around: { ...around, canAsk: false }, depth: 'card', today: TODAY });
    expect(byName).toMatchObject({ lookup: { state: 'notAsked' }, wifi: [] });
    expect(byName?.legs[0]?.[0]).toMatchObject({ aircraft: { name: 'Boeing 747', by: 'page' }, arrival: { name: 'Frankfurt Main Airport' }, seatMap: null });
    const [byCode] = await lookUp([oneWay([flown('LA 8070 GRU-FRA', { aircraft: '77W' })], fare(null))], null, {
      around: { ...around, canAsk: false },
      depth: 'card',
      today: TODAY,
    });
    expect(byCode?.legs[0]?.[0]?.aircraft).toEqual({ name: 'Boeing 777-300ER', code: '77W', by: 'package' });
    const [bySecret] = await lookUp([oneWay([flown('LA 8070 GRU-FRA', { aircraft: 'ZZ9' })], fare(null))], null, {
      around: { ...around, canAsk: false },
      depth: 'card',
      today: TODAY,
    });
    expect(bySecret?.legs[0]?.[0]?.aircraft).toEqual({ name: null, code: 'ZZ9', by: 'package' });
  });

  it('asks Lufthansa nothing of a timetable in which none of its airlines flies or sells', async () => {
    const asked: Question[] = [];
    await lookUp([oneWay([flown('TP 82 GRU-LIS')], fare(null))], lufthansaWhich({}, asked), { around, depth: 'card', today: TODAY });
    expect(asked.map(({ ask }) => ask)).toEqual(['airport', 'airport']);
  });
});
