import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { answerKeys, askMilefy, type Kept, type Method } from '../../lib/facets/by-milefy/ask';
import { programmeCode, type AirportCode, type BookingClass, type FlightNumber, type LocalDate } from '../../lib/flights/codes';
import type { Segment } from '../../lib/flights/itinerary';
import { money } from '../../lib/flights/money';
import { calculateMiles, programmes } from '../../lib/milefy/client';
import { milefyFlight, questionKey, type Question } from '../../lib/milefy/flight';
import type { MilesEntry } from '../../lib/milefy/schema';
import { SourceFailure, type SourceError } from '../../lib/net/source-error';
import type { MilefyAccount } from '../../lib/settings/milefy-account';
import type { ProgrammeAtTier } from '../../lib/settings/types';
import type { Caller } from '../../lib/traveller/traveller';
import { amount, classes, flown, leg } from '../unit/make-offers';
import { fetchThrough } from './fetch-through';
import { sandboxOfFile } from './sandbox-of-file';

const PASSWORD = 'pässwörd-ünï';
// "milelens-demo:pässwörd-ünï" in UTF-8 and Base64.
const AUTHORIZATION = 'Basic bWlsZWxlbnMtZGVtbzpww6Rzc3fDtnJkLcO8bsOv';
const account: MilefyAccount = { address: 'https://milefyapi-client-xyz.30k.com', login: 'milelens-demo', password: PASSWORD, environment: 'testing' };
const lmm = { code: programmeCode('LMM') ?? expect.fail('LMM is a programme'), tier: 16 };

const sandbox = sandboxOfFile();

/** Whether the user has given the permission for the host. */
const permitted = vi.spyOn(browser.permissions, 'contains') as unknown as ReturnType<typeof vi.fn>;

beforeEach(() => {
  vi.stubGlobal('fetch', fetchThrough(sandbox.port));
  permitted.mockReset().mockResolvedValue(true);
});
afterEach(() => void vi.unstubAllGlobals());

const fault = (kind: string, more: Record<string, unknown> = {}) => sandbox.control('POST', '/faults', { match: { host: '*.30k.com' }, kind, ...more });

/** The failure of a call, looked through for secrets: it is shown, logged and sent to tabs. */
async function failure(promise: Promise<unknown>): Promise<SourceError> {
  const cause: unknown = await promise.then(
    () => expect.fail('the call did not fail'),
    (error: unknown) => error,
  );
  if (!(cause instanceof SourceFailure)) throw cause;
  const told = [JSON.stringify(cause.error), JSON.stringify(cause), String(cause), cause.stack, JSON.stringify(cause.cause ?? null)].join('\n');
  for (const secret of [PASSWORD, encodeURIComponent(PASSWORD), AUTHORIZATION.slice(6), 'milelens-demo']) expect(told).not.toContain(secret);
  return cause.error;
}

const lh456: Segment = flown('LH 456 FRA-LAX 2026-08-17');
const inK: Question = { legs: [leg(lh456)], classes: classes('K'), price: amount('500 EUR') };

const caller: Caller = { account, fingerprint: 'f00d', clientUserId: '0000001internal' };
const miles: Method<MilesEntry> = { name: 'CalculateMiles', ask: calculateMiles, flight: milefyFlight, urgency: 'numbers' };
const at = (programme: string, tier: number): ProgrammeAtTier => ({ code: programmeCode(programme) ?? expect.fail(`${programme} is a programme`), tier });
const asMember = { programs: [{ programCode: lmm.code, tierCode: lmm.tier }], clientUserId: caller.clientUserId };

/** What a flight is told to earn, by accrual. */
type Told = { readonly kind: 'earns'; readonly values: Readonly<Record<number, number>> } | Exclude<Kept<MilesEntry>, { kind: 'said' }>;

/** What each question is told to earn, by the way of the earnings facet; the first failure of any request otherwise. */
async function told(questions: readonly Question[], member = at('LMM', 16)): Promise<readonly Told[]> {
  const requests = askMilefy(miles, caller, [member], questions, 'a list');
  const answers = new Map((await Promise.all(requests.map((request) => request.answers))).flatMap((each) => [...each]));
  const keys = questions.map((question) => answerKeys(miles, caller, member)(questionKey(question)));
  expect(requests.flatMap((request) => request.keys)).toEqual(keys);
  return keys.map((key) => {
    const kept = answers.get(key) as Kept<MilesEntry>;
    if (kept.kind !== 'said') return kept;
    const [entry, ...others] = kept.entries;
    if (entry === undefined || others.length > 0) expect.fail('one programme at one tier says one thing');
    expect(entry).toMatchObject({ programCode: member.code, tierCode: member.tier });
    return { kind: 'earns', values: Object.fromEntries(entry.earnings.map(({ metricCode, value }) => [metricCode, value])) };
  });
}

describe('the list of programmes', () => {
  it('is read with names, accruals, tiers, alliance and links', async () => {
    const list = await programmes(account);
    expect(list).toHaveLength(15);
    expect(list.find(({ programCode }) => programCode === 'LMM')).toEqual({
      programCode: 'LMM',
      programName: 'Lufthansa Miles & More',
      helpUrl: 'https://www.miles-and-more.com/online/portal/mam/de/account/forgotten_pin?l=en&cid=18002',
      siteUrl: 'https://www.miles-and-more.com',
      signupUrl: 'https://www.miles-and-more.com/online/portal/mam/de/account/enrolment?l=en&cid=18002',
      allianceCode: 4,
      metrics: [
        { metricCode: 1, metricName: 'Award Miles' },
        { metricCode: 4, metricName: 'Points' },
      ],
      tiers: [
        { tierCode: 1, tierName: 'Member' },
        { tierCode: 8, tierName: 'Frequent Traveller' },
        { tierCode: 16, tierName: 'Senator' },
        { tierCode: 24, tierName: 'HON Circle' },
      ],
      airlines: ['LH', 'LX', 'OS', 'SN', 'EW', '4Y', 'EN', 'OU', 'LO', 'LG'],
    });
    // Links that the document does not require are absent, not invented.
    expect(list.find(({ programCode }) => programCode === 'TPV')).toMatchObject({ helpUrl: null, siteUrl: null, signupUrl: null });
  });
});

describe('every request', () => {
  it('says who asks in UTF-8, which version it speaks and what it can read', async () => {
    await programmes(account);
    await calculateMiles(account, { flights: [milefyFlight('0', inK)], ...asMember });
    const log = await sandbox.log();
    expect(log.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual(['GET /api/miles/programs 200', 'POST /api/miles/calculate 200']);
    for (const { host, headers } of log) {
      expect(host).toBe('milefyapi-client-xyz.30k.com');
      expect(headers).toMatchObject({ authorization: AUTHORIZATION, 'x-api-version': 'v2.6', accept: 'application/json' });
      expect(Object.keys(headers)).not.toContain('cookie');
      expect(Object.keys(headers)).not.toContain('referer');
    }
    expect(log[1]?.headers['content-type']).toMatch(/^application\/json\b/);
    // Nothing was amiss in either, not even what is only recommended.
    expect(log.flatMap(({ notes }) => notes)).toEqual([]);
  });

  it('has the body that the document asks for, and no password in its address', async () => {
    await calculateMiles(account, { flights: [milefyFlight('0', inK), milefyFlight('1', { ...inK, price: null })], ...asMember });
    const [entry] = await sandbox.log();
    const segments = [
      { marketingAirlineCode: 'LH', operatingAirlineCode: 'LH', deptCode: 'FRA', destCode: 'LAX', deptDate: '2026-08-17', fareCode: 'K', flightNumber: '456' },
    ];
    expect(entry).toMatchObject({ query: '', flights: 2 });
    expect(entry?.body).toEqual({
      flights: [
        { flightId: '0', legs: [{ segments }], price: { currencyCode: 'EUR', total: 500 } },
        { flightId: '1', legs: [{ segments }] },
      ],
      programs: [{ programCode: 'LMM', tierCode: 16 }],
      clientUserId: '0000001internal',
    });
  });

  it.each(['日本語-пароль-🛫', 'a:b:c', 'ÿ', `${'x'.repeat(200)}ß`])('takes any password: %s', async (password) => {
    await sandbox.control('POST', '/credentials', { login: 'jörg', password });
    expect(await programmes({ ...account, login: 'jörg', password })).toHaveLength(15);
  });

  it('sends no cookie, whatever the server sets and the browser keeps', async () => {
    // The user's own visit to the address leaves a cookie in the browser, which goes along with their next visit.
    for (let visit = 0; visit < 2; visit++)
      await fetch(`${account.address}/api/miles/programs`, { headers: { authorization: AUTHORIZATION }, credentials: 'include' });
    await programmes(account);
    await programmes(account);
    const log = await sandbox.log();
    expect(log.map(({ headers }) => headers['cookie'] ?? 'none')).toEqual(['none', 'milefy-sandbox=1', 'none', 'none']);
  });
});

describe('what a flight earns', () => {
  /** Values by accrual: 1 award miles, 2 status miles, 3 segments, 4 points, 5 dollars. */
  const earns = (values: Readonly<Record<number, number>>) => ({ kind: 'earns', values });
  const flights = (words: string, booked: string, price: string | null): Question => ({
    legs: [leg(flown(words))],
    classes: classes(booked),
    price: price === null ? null : amount(price),
  });

  it('in Miles & More on Lufthansa is by the price', async () => {
    const questions = [
      flights('LH 456 FRA-LAX', 'K', '500 EUR'), // 500 x 6 = 3000; economy to another continent: 60 points
      flights('LH 456 FRA-LAX', 'Z', '500 EUR'), // the price again, business: 200 points
      flights('LH 100 FRA-MUC', 'K', '369.99 EUR'), // 369.99 x 6 = 2219.94, rounded down; economy in Europe: 20 points
      flights('LX 38 ZRH-SFO', 'E', '550 USD'), // 550 / 1.1 = 500 EUR, x 6; premium economy to another continent: 80 points
      flights('LH 711 NRT-FRA', 'K', '75000 JPY'), // 75000 x 0.007 = 525 USD, / 1.1 = 477.27 EUR, x 6 = 2863.6, rounded down
    ];
    expect(await told(questions)).toEqual([
      earns({ 1: 3000, 4: 60 }),
      earns({ 1: 3000, 4: 200 }),
      earns({ 1: 2219, 4: 20 }),
      earns({ 1: 3000, 4: 80 }),
      earns({ 1: 2863, 4: 60 }),
    ]);
  });

  it('at another tier is another number', async () => {
    expect(await told([inK], at('LMM', 1))).toEqual([earns({ 1: 2000, 4: 60 })]); // 500 x 4
    expect(await told([inK], at('LMM', 24))).toEqual([earns({ 1: 3000, 4: 60 })]); // 500 x 6
  });

  it('without a price is by the distance', async () => {
    // FRA 50.03 N 8.57 E, LAX 33.94 N 118.41 W: cos c = sin 50.03 sin 33.94 + cos 50.03 cos 33.94 cos 126.98 = 0.107307,
    // c = 1.463282, x 3958.8 = 5792.84 -> 5793 miles. K: 50 % = 2896.5 -> 2897. Tier 16: + 50 % = 1448.5 -> 1449; 2897 + 1449 = 4346.
    expect(await told([{ ...inK, price: null }])).toEqual([earns({ 1: 4346, 4: 60 })]);
    // Basic tier: nothing is added.
    expect(await told([{ ...inK, price: null }], at('LMM', 1))).toEqual([earns({ 1: 2897, 4: 60 })]);
  });

  it('on a partner is by distance and class, with the price and without', async () => {
    const questions = ['600 EUR', null].flatMap((price) => [
      flights('UA 8 FRA-LAX', 'Q', price), // 5793 x 75 % = 4344.75 -> 4345, + 25 % = 1086.25 -> 1086: 5431
      flights('UA 8 FRA-LAX', 'Z', price), // 5793 x 150 % = 8689.5 -> 8690, + 25 % = 2172.5 -> 2173: 10863
    ]);
    const [inQ, inZ] = [earns({ 1: 5431, 4: 60 }), earns({ 1: 10_863, 4: 200 })];
    expect(await told(questions, at('LMM', 8))).toEqual([inQ, inZ, inQ, inZ]);
  });

  it('on a ticket of several segments is their sum', async () => {
    const there = leg(flown('LH 100 MUC-FRA'), flown('UA 8 FRA-LAX'));
    // 600 EUR / 2 segments = 300, x 6 = 1800. 5793 x 100 % + 50 % = 5793 + 2896.5 -> 2897 = 8690. 20 + 60 points.
    expect(await told([{ legs: [there], classes: classes('KY'), price: amount('600 EUR') }])).toEqual([earns({ 1: 10_490, 4: 80 })]);
    const round = [leg(lh456), leg(flown('LH 457 LAX-FRA 2026-08-25'))];
    // 1000 EUR over both legs, x 6; 60 + 60 points.
    expect(await told([{ legs: round, classes: classes('KK'), price: amount('1000 EUR') }])).toEqual([earns({ 1: 6000, 4: 120 })]);
  });

  it('in another programme has that programme’s accruals', async () => {
    // By distance: 2897 and 50 % more; status miles without the tier; one segment; none of the fare is United's.
    expect(await told([inK], at('UMP', 16))).toEqual([earns({ 1: 4346, 2: 2897, 3: 1, 5: 0 })]);
    // 800 USD x 9, and the great circle of status miles is not asked for here.
    const abroad = await told([flights('LA 8190 GRU-MIA', 'L', '800 USD')], at('LAP', 16));
    expect(abroad[0]).toMatchObject({ kind: 'earns', values: { 1: 7200 } });
  });

  it('where the programme is left out without an error, is nothing', async () => {
    expect(await told([flights('DL 15 FRA-ATL', 'T', '700 USD'), inK, flights('UA 8 FRA-LAX', 'I', '700 USD')])).toEqual([
      { kind: 'none' },
      earns({ 1: 3000, 4: 60 }),
      { kind: 'none' }, // class I earns nothing
    ]);
  });

  it('is asked for in balanced requests, each flight in one of them', async () => {
    const days = Array.from({ length: 210 }, (_, at) => new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10));
    const answers = await told(days.map((day) => flights(`LH 456 FRA-LAX ${day}`, 'K', '500 EUR')));
    expect(answers).toEqual(days.map(() => earns({ 1: 3000, 4: 60 })));
    const log = await sandbox.log();
    expect(log.map(({ flights: count }) => count)).toEqual([105, 105]);
    expect(log.flatMap(({ notes }) => notes)).toEqual([]);
  });
});

describe('an error of one flight reaches that flight and no other', () => {
  const bad = (more: Partial<Segment>): Question => ({ ...inK, legs: [leg({ ...lh456, ...more })] });

  // What no reader gives: the codes are taken past their makers on purpose.
  it.each<[string, Question]>([
    ['FLTPE', { ...inK, price: money(-1, 0, amount('1 EUR').currency) }],
    ['FLLGE', { ...inK, legs: [], classes: [] }],
    ['FLSGE', { ...inK, legs: [leg()], classes: [] }],
    ['FLSGDAE', bad({ origin: 'Frankfurt' as AirportCode })],
    ['FLSGAAE', bad({ destination: '' as AirportCode })],
    ['FLSGMKE', bad({ marketingCarrier: 'DLH' as Segment['marketingCarrier'] })],
    ['FLSGOPE', bad({ operatingCarrier: 'Lufthansa' as Segment['marketingCarrier'] })],
    ['FLSGFCE', { ...inK, classes: ['KK' as BookingClass] }],
    ['FLSGDDE', bad({ date: '2026-02-30' as LocalDate })],
    ['FLSGFNE', bad({ flightNumber: 'LH456' as FlightNumber })],
  ])('%s', async (code, question) => {
    const earns = { kind: 'earns', values: { 1: 3000, 4: 60 } };
    const [before, refused, after] = await told([{ ...inK, classes: classes('Y') }, question, { ...inK, classes: classes('M') }]);
    expect(refused).toEqual({ kind: 'refused', code, message: expect.stringMatching(/\w+ .*\.$/) as string });
    expect([before, after]).toEqual([earns, earns]);
  });
});

describe('an error of the whole request is one for the options', () => {
  it.each([
    ['PCUKNW', 'QQQ', 1],
    ['PTUKNW', 'LMM', 32],
  ])('%s', async (code, programme, tier) => {
    const error = await failure(told([inK, { ...inK, price: null }], at(programme, tier)));
    expect(error).toMatchObject({ kind: 'request-refused', code });
  });

  it('FLEMP comes as an error of no flight', async () => {
    expect((await calculateMiles(account, { flights: [], ...asMember })).errors).toMatchObject([{ code: 'FLEMP' }]);
  });
});

describe('a source that gives no answer', () => {
  const calls: [string, () => Promise<unknown>][] = [
    ['the list of programmes', () => programmes(account)],
    ['what a flight earns', () => told([inK])],
  ];

  describe.each(calls)('to %s', (_, call) => {
    it('because the password is wrong says so', async () => {
      await sandbox.control('POST', '/credentials', { login: 'milelens-demo', password: 'another' });
      expect(await failure(call())).toEqual({ kind: 'wrong-credentials', host: 'milefyapi-client-xyz.30k.com' });
      expect((await sandbox.log()).map(({ status }) => status)).toEqual([401]);
    });

    it.each<[string, Record<string, unknown>, SourceError]>([
      ['status', { status: 403 }, { kind: 'wrong-credentials', host: 'milefyapi-client-xyz.30k.com' }],
      ['status', { status: 500 }, { kind: 'server-error', status: 500 }],
      ['status', { status: 503 }, { kind: 'server-error', status: 503 }],
      ['status', { status: 429 }, { kind: 'server-error', status: 429 }],
      ['status', { status: 404 }, { kind: 'not-data', status: 404, contentType: 'text/plain' }],
      ['html', {}, { kind: 'not-data', status: 200, contentType: 'text/html' }],
      ['malformed', {}, { kind: 'not-data', status: 200, contentType: 'application/json' }],
      ['wrong-shape', {}, { kind: 'malformed', where: 'Success' }],
      ['reset', {}, { kind: 'no-network', host: 'milefyapi-client-xyz.30k.com' }],
      ['status', { status: 302 }, { kind: 'not-data', status: 302, contentType: 'a redirect' }],
    ])('but goes wrong (%s %o) is told apart', async (kind, more, error) => {
      await fault(kind, more);
      expect(await failure(call())).toEqual(error);
    });

    it('in time is given up after 20 s', async () => {
      await fault('hang');
      const timeout = AbortSignal.timeout.bind(AbortSignal);
      const asked = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(200));
      try {
        expect(await failure(call())).toEqual({ kind: 'timeout', seconds: 20 });
        expect(asked).toHaveBeenCalledWith(20_000);
      } finally {
        asked.mockRestore();
      }
    });

    it('because the user has not allowed its host is never spoken to', async () => {
      permitted.mockResolvedValue(false);
      expect(await failure(call())).toEqual({ kind: 'needs-permission', host: 'milefyapi-client-xyz.30k.com' });
      expect(permitted).toHaveBeenCalledWith({ origins: ['https://milefyapi-client-xyz.30k.com/*'] });
      expect(await sandbox.log()).toEqual([]);
    });

    it('because there is nobody at its address is no network', async () => {
      // Port 9 discards; nobody listens there.
      vi.stubGlobal('fetch', fetchThrough(9));
      expect(await failure(call())).toEqual({ kind: 'no-network', host: 'milefyapi-client-xyz.30k.com' });
    });

    it('is asked like any other once the fault is gone', async () => {
      await fault('status', { status: 500, times: 1 });
      expect(await failure(call())).toMatchObject({ kind: 'server-error' });
      expect(JSON.stringify(await call())).toMatch(/"programCode":"LMM"|"kind":"earns"/);
    });
  });

  it('follows no redirect: the password goes nowhere the user did not enter', async () => {
    const sent: string[] = [];
    vi.stubGlobal('fetch', async (input: URL, init: RequestInit) => {
      sent.push(`${init.redirect} ${input.host}`);
      return fetchThrough(sandbox.port)(input, init);
    });
    await fault('status', { status: 307 });
    expect(await failure(programmes(account))).toMatchObject({ kind: 'not-data' });
    expect(sent).toEqual(['manual milefyapi-client-xyz.30k.com']);
    expect(await sandbox.log()).toHaveLength(1);
  });
});

describe('an answer that the document does not allow', () => {
  /** The sandbox only answers as the document says; what follows no server of ours would send. */
  const answered = (body: unknown, status = 200) =>
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }));
  const ok = { Success: true, Status: { Code: 0, Message: 'OK' } };
  const entry = (tierCode: number, value: unknown) => ({ programCode: 'LMM', tierCode, earnings: [{ metricCode: 1, value }] });
  const value = (...programs: unknown[]) => ({ ...ok, Value: { uniqueId: 'u', flights: [{ flightId: '0', programs }], errors: [] } });

  it.each<[string, unknown, string]>([
    ['no word of success', { ...value(entry(16, 1)), Success: null }, 'Success'],
    ['miles in words', value(entry(16, '3000')), 'Value.flights.0.programs.0.earnings.0.value'],
    ['miles below nothing', value(entry(16, -1)), 'Value.flights.0.programs.0.earnings.0.value'],
    ['no value', ok, 'Value'],
    ['a flight that is lacking', { ...ok, Value: { uniqueId: 'u', flights: [], errors: [] } }, 'Value.flights: a flight of the request is missing'],
    ['the numbers of another tier', value(entry(1, 2000)), 'Value.flights.programs.tierCode'],
  ])('is malformed, and is no number: %s', async (_, body, where) => {
    answered(body);
    expect(await failure(told([inK]))).toEqual({ kind: 'malformed', where });
  });

  it('with more than was asked for is read for what was asked', async () => {
    answered({ ...value({ ...entry(16, 3000), programCode: 'UMP' }, entry(1, 2000), { ...entry(16, 3000), novelty: true }), novelty: true });
    expect(await told([inK])).toEqual([{ kind: 'earns', values: { 1: 3000 } }]);
  });

  it('with a refusal keeps the source’s own sentence, cut to what can be shown', async () => {
    answered({ Success: false, Status: { Code: -1, Message: 'x'.repeat(500) } }, 400);
    expect(await failure(programmes(account))).toEqual({ kind: 'refused', status: 400, message: 'x'.repeat(200) });
    answered({ nothing: 'of the kind' }, 400);
    expect(await failure(programmes(account))).toEqual({ kind: 'refused', status: 400, message: '' });
  });
});
