import 'fake-indexeddb/auto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { airlineCode, airportCode, localDate } from '../../lib/flights/codes';
import type { Segment } from '../../lib/flights/itinerary';
import { eachOnce, findScheduled, schedulesFor, scheduleOf } from '../../lib/lufthansa/plan';
import type { AircraftCode, Question } from '../../lib/lufthansa/types';
import type { LufthansaAccount } from '../../lib/settings/lufthansa-account';
import { database } from '../../lib/store/database';
import { flown } from '../unit/make-offers';
import { fetchThrough } from './fetch-through';
import { sandboxOfFile } from './sandbox-of-file';

const account: LufthansaAccount = { plan: 'public', environment: 'production', clientId: 'milelens-demo-key', clientSecret: 'geheim+&=ß' };
const NOW = Date.parse('2026-11-22T08:00:00Z');
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const TODAY = localDate('2026-11-22') ?? expect.fail('today');
const at = (code: string) => airportCode(code) ?? expect.fail(`${code} is an airport`);

/** A flight by its airline and number. */
function named(words: string) {
  const { marketingCarrier, flightNumber } = flown(`${words} FRA-JFK`);
  return { carrier: marketingCarrier, flightNumber };
}

const sandbox = sandboxOfFile();

/** A worker that has just been started: nothing is left in its modules, everything in the store. */
async function startWorker() {
  vi.resetModules();
  const [{ browser: worldOfWorker }, library, { forgetTokens }, calls] = await Promise.all([
    import('wxt/browser'),
    import('../../lib/lufthansa/library'),
    import('../../lib/net/token'),
    import('../../lib/lufthansa/calls'),
  ]);
  (vi.spyOn(worldOfWorker.permissions, 'contains') as unknown as ReturnType<typeof vi.fn>).mockResolvedValue(true);
  return { ...library, forgetTokens, calls };
}
let worker: Awaited<ReturnType<typeof startWorker>>;

beforeEach(async () => {
  vi.stubGlobal('fetch', fetchThrough(sandbox.port));
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  const db = await database();
  await Promise.all([db.clear('answers'), db.clear('limits')]);
  await browser.storage.session.clear();
  worker = await startWorker();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const asked = async () => (await sandbox.log()).filter(({ method }) => method === 'GET').map(({ path }) => path.replace('/v1/', ''));
const asking = (seconds = 30) => ({ account, list: 'a list', urgency: 'list' as const, deadline: Date.now() + seconds * 1000 });
/** Until the store has them, so that a worker may end; the clock of the tests stands meanwhile, as `vi.waitFor` would not let it. */
async function stored(count: number): Promise<void> {
  while ((await (await database()).getAll('answers')).flatMap(({ keys }) => keys).length < count) await sleep(5);
}
const find = async <Asked extends Question>(question: Asked) => (await worker.findOut(asking(), [question]))(question);

const LH: Question = { ask: 'airline', code: airlineCode('LH') ?? expect.fail('LH') };

describe('a question', () => {
  it('is asked once, by however many, and its answer says its age', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => find(LH)));
    expect(all.every((known) => known.state === 'ready' && known.at === NOW)).toBe(true);
    await stored(1);
    later(HOUR);
    worker = await startWorker();
    expect(await find(LH)).toMatchObject({ state: 'ready', at: NOW, answer: { kind: 'said', value: { icao: 'DLH' } } });
    expect(await asked()).toEqual(['mds-references/airlines/LH']);
  });

  it.each<[string, Question, number]>([
    ['reference data for 30 days', LH, 30 * DAY],
    ['lounges for 7 days', { ask: 'lounges', at: at('GRU'), wanted: { by: 'all' }, language: 'en' }, 7 * DAY],
    ['schedules for a day', { ask: 'schedules', origin: at('GRU'), destination: at('FRA'), date: TODAY, direct: true }, DAY],
    ['a seat map for a day', { ask: 'seatMap', flight: named('LH 507'), origin: at('GRU'), destination: at('FRA'), date: TODAY, cabin: 'first' }, DAY],
    ['that there are no lounges for an hour', { ask: 'lounges', at: at('XXX'), wanted: { by: 'all' }, language: 'en' }, HOUR],
    ['that there is no status for five minutes', { ask: 'flightStatus', flight: named('LH 9'), date: TODAY }, 5 * 60_000],
  ])('keeps its answer: %s', async (_, question, life) => {
    expect(await find(question)).toMatchObject({ state: 'ready' });
    const first = (await asked()).length;
    await stored(1);
    later(life - 1);
    await find(question);
    expect(await asked()).toHaveLength(first);
    later(1);
    await find(question);
    expect((await asked()).length).toBeGreaterThan(first);
  });

  it('that takes longer than the deadline is being asked, and answered the next time', async () => {
    await sandbox.control('POST', '/faults', { match: { path: '/v1/mds*' }, kind: 'delay', delayMs: 1_500, times: 1 });
    expect((await worker.findOut({ ...asking(), deadline: Date.now() + 300 }, [LH]))(LH)).toEqual({ state: 'waiting', why: 'asking', notBefore: NOW + 250 });
    expect(await find(LH)).toMatchObject({ state: 'ready' });
    expect(await asked()).toHaveLength(1);
  });

  it('that fails says why, and is asked again after that', async () => {
    await sandbox.control('POST', '/faults', { match: { path: '/v1/mds*' }, kind: 'html', times: 1 });
    expect(await find(LH)).toEqual({ state: 'failed', error: { kind: 'not-data', status: 200, contentType: 'text/html' } });
    worker.forgetLufthansaFailures();
    expect(await find(LH)).toMatchObject({ state: 'ready' });
  });

  it('of another account or environment is another question', async () => {
    await find(LH);
    await stored(1);
    const test = { ...asking(), account: { ...account, environment: 'test' as const } };
    expect((await worker.findOut(test, [LH]))(LH)).toMatchObject({ state: 'ready' });
    expect((await sandbox.log()).filter(({ method }) => method === 'GET').map(({ host }) => host)).toEqual(['api.lufthansa.com', 'api-test.lufthansa.com']);
    const kept = JSON.stringify([await (await database()).getAll('answers'), await (await database()).getAllKeys('limits')]);
    for (const secret of ['geheim', 'milelens-demo-key']) expect(kept).not.toContain(secret);
  });
});

describe('the limits', () => {
  it('of a second hold up the sixth call', async () => {
    vi.useRealTimers();
    // Requests that were held up on a busy machine may arrive together: what is counted here is when they were let go.
    await sandbox.control('POST', '/lufthansa', { second: 1_000 });
    const codes = ['74H', '744', '359', '77W', '330', '32N', '321', '223', '339', '763', '100', '101'];
    const questions = codes.map((code): Question => ({ ask: 'legacyAircraft', code: code as AircraftCode }));
    const known = await worker.findOut(asking(), questions);
    expect(questions.map((question) => known(question).state)).toEqual(questions.map(() => 'ready'));
    expect(await sandbox.log()).toHaveLength(13);
    // 13 with the one for the token: five at once, five after 1.1 s, three after 2.2 s.
    const { sent } = (await (await database()).get('limits', await limitsKey())) ?? expect.fail('nothing was counted');
    expect(sent).toHaveLength(13);
    const sixthAfter = sent.slice(5).map((at, index) => at - (sent[index] ?? at));
    expect(Math.min(...sixthAfter)).toBeGreaterThanOrEqual(1_000);
  });

  it('of an hour are told with when it goes on, before anything is sent; and it goes on then, also in another worker', async () => {
    await (await database()).put('limits', { sent: Array.from({ length: 1_000 }, (_, index) => NOW - HOUR + index * 3_000), pause: null }, await limitsKey());
    // The oldest stands an hour ago and counts for an hour and 5 s.
    expect(await find(LH)).toEqual({ state: 'waiting', why: 'limit', notBefore: NOW + 5_000 });
    expect(await sandbox.log()).toEqual([]);
    later(8_000);
    worker = await startWorker();
    expect(await find(LH)).toMatchObject({ state: 'ready' });
    expect(await worker.calls.callsInLastHour(account)).toBe(999);
  });

  it('of which the gateway speaks are kept by everybody, also by the next worker', async () => {
    await find(LH);
    await sandbox.control('POST', '/faults', { match: { path: '/v1/mds*' }, kind: 'over-hour', times: 1 });
    const LX: Question = { ask: 'airline', code: airlineCode('LX') ?? expect.fail('LX') };
    expect(await find(LX)).toEqual({ state: 'waiting', why: 'limit', notBefore: NOW + 900_000 });
    later(600_000);
    worker = await startWorker();
    const OS: Question = { ask: 'airline', code: airlineCode('OS') ?? expect.fail('OS') };
    expect(await find(OS)).toEqual({ state: 'waiting', why: 'limit', notBefore: NOW + 900_000 });
    later(300_000);
    worker = await startWorker();
    expect([(await find(LX)).state, (await find(OS)).state]).toEqual(['ready', 'ready']);
  });

  async function limitsKey(): Promise<string> {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('milelens-demo-key'));
    return `lufthansa/${Buffer.from(digest).toString('hex').slice(0, 16)}`;
  }
});

describe('a list', () => {
  /** So many rows of one route, of which every other is sold by Lufthansa. */
  const direct = Array.from({ length: 80 }, (_, row) => flown(`${row % 2 === 0 ? 'LH' : 'UA'} ${100 + row} FRA-JFK 2027-03-13`));

  it('of 80 results on one route and day costs one search, and none the second time', async () => {
    const questions = schedulesFor(direct, TODAY);
    expect(questions).toHaveLength(1);
    await worker.findOut(asking(), questions);
    await stored(1);
    await worker.findOut(asking(), questions);
    worker = await startWorker();
    await worker.findOut(asking(), schedulesFor(direct, TODAY));
    expect(await asked()).toEqual(['operations/schedules/FRA/JFK/2027-03-13']);
  });

  it('of 200 results over 12 connections costs 24 searches at most', async () => {
    const hubs = ['MUC', 'ZRH', 'VIE', 'BRU', 'LHR', 'CDG', 'AMS', 'EWR', 'IAD', 'ORD', 'YYZ', 'LIS'];
    const segments = Array.from({ length: 200 }, (_, row): readonly Segment[] => {
      const hub = hubs[row % hubs.length] ?? '';
      return [flown(`LH ${1000 + row} FRA-${hub} 2027-03-13`), flown(`LH ${2000 + row} ${hub}-LAX 2027-03-13`)];
    }).flat();
    expect(schedulesFor(segments, TODAY)).toHaveLength(24);
  });

  it('asks nothing of flights that no airline of the Lufthansa Group sells or flies, nor of days that no schedule has', () => {
    const sold = (more: Partial<Segment>) => schedulesFor([flown('UA 960 EWR-FRA 2027-03-13', more)], TODAY).length;
    expect(sold({})).toBe(0);
    expect(sold({ operatingCarrier: airlineCode('LH') })).toBe(1);
    expect(sold({ operatingCarrier: null })).toBe(0);
    expect(sold({ codeshares: [named('LH 7605')] })).toBe(1);
    expect(schedulesFor([flown('LH 400 FRA-JFK 2027-11-17')], TODAY)).toHaveLength(1);
    expect(schedulesFor([flown('LH 400 FRA-JFK 2027-11-18')], TODAY)).toHaveLength(0);
    expect(eachOnce([LH, LH])).toEqual([LH]);
  });

  it('finds each of its flights by the number that the page shows, or by another of it', async () => {
    const segment = flown('LA 8070 GRU-FRA 2027-03-13', { codeshares: [named('LH 4671')] });
    const question = scheduleOf(segment);
    const known = (await worker.findOut(asking(), [question]))(question);
    if (known.state !== 'ready' || known.answer.kind === 'no-data') return expect.fail('no schedules');
    const schedules = known.answer.value;
    expect(findScheduled(schedules, segment)).toMatchObject({ marketing: { carrier: 'LH', flightNumber: '4671' }, aircraft: '77W' });
    expect(findScheduled(schedules, flown('LH 507 GRU-FRA 2027-03-13'))).toMatchObject({ aircraft: '74H' });
    expect(findScheduled(schedules, flown('LH 508 GRU-FRA 2027-03-13'))).toBeNull();
    expect(findScheduled(schedules, flown('LH 507 GRU-FRA 2027-03-14'))).toBeNull();
  });
});
