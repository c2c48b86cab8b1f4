import 'fake-indexeddb/auto';
import './english';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import * as benefits from '../../lib/facets/benefits/appraise';
import * as earnings from '../../lib/facets/earnings/appraise';
import * as upgrades from '../../lib/facets/upgrades/appraise';
import { programmeCode } from '../../lib/flights/codes';
import type { Offer } from '../../lib/flights/offer';
import { URGENCY, atOnce, type Urgency } from '../../lib/milefy/at-once';
import { billedSets } from '../../lib/milefy/billing';
import type { MilefyFlight } from '../../lib/milefy/flight';
import { writeMilefyAccount } from '../../lib/settings/milefy-account';
import { DEFAULT_SETTINGS, writeSettings } from '../../lib/settings/settings';
import { database } from '../../lib/store/database';
import { sentSince } from '../../lib/store/sent';
import { classes, fare, flown, oneWay } from './make-offers';

const LMM = {
  programCode: 'LMM',
  programName: 'Miles & More',
  allianceCode: 4,
  metrics: [{ metricCode: 1, metricName: 'Award Miles' }],
  tiers: [{ tierCode: 16, tierName: 'Senator' }],
  airlines: ['LH'],
};

interface Request {
  readonly path: string;
  readonly flights: readonly MilefyFlight[];
}

let requests: Request[];
let side: { open: number; most: number };

/** A source that says nothing of any flight, after a while, and counts how many wait for it at once. */
async function source(address: URL | string, init?: RequestInit): Promise<Response> {
  const { pathname: path } = new URL(address);
  if (path.endsWith('/data/airports.json')) return new Response(readFileSync('public/data/airports.json'));
  const answer = (Value: unknown) => new Response(JSON.stringify({ Success: true, Status: { Code: 0, Message: 'OK' }, Value }));
  if (path === '/api/miles/programs') return answer([LMM]);
  const { flights } = JSON.parse(init?.body as string) as Request;
  requests.push({ path, flights });
  side.open += 1;
  side.most = Math.max(side.most, side.open);
  await new Promise((resolve) => setTimeout(resolve, 20));
  side.open -= 1;
  return answer({ uniqueId: 'u', flights: flights.map(({ flightId }) => ({ flightId, programs: [] })), programs: [], errors: [] });
}

beforeEach(async () => {
  requests = [];
  side = { open: 0, most: 0 };
  const db = await database();
  for (const store of ['answers', 'lists', 'sent'] as const) await db.clear(store);
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never);
  vi.stubGlobal('fetch', source);
  await writeMilefyAccount({ address: 'https://milefyapi-demo.30k.com', login: 'somebody', password: 'something', environment: 'testing' });
  const programme = { code: programmeCode('LMM') ?? expect.fail('LMM is a programme'), tier: 16 };
  await writeSettings({ ...DEFAULT_SETTINGS, programme });
});
afterEach(() => void vi.unstubAllGlobals());

/** So many different flights of one segment, whose class the page shows. */
const list = (count: number, price: string | null): readonly Offer[] =>
  Array.from({ length: count }, (_, at) => oneWay([flown(`LH ${at + 1} FRA-JFK`)], fare(price, { classes: classes('K') })));

/** All badges of a list, as a page asks for them. */
async function appraise(offers: readonly Offer[]): Promise<void> {
  const ask = { deadline: Date.now() + 15_000, list: 'a list' };
  await Promise.all([earnings, upgrades, benefits].map((facet) => facet.appraise(offers, ask)));
}

const sizes = (path: string) => requests.filter((request) => request.path === path).map(({ flights }) => flights.length);
/** What was asked of each flight: its number, and with which price. */
const asked = (path: string) =>
  requests
    .filter((request) => request.path === path)
    .flatMap(({ flights }) => flights.map(({ legs, price }) => `${legs[0]?.segments[0]?.flightNumber} ${price?.total ?? 'price-free'}`));
const [MILES, UPGRADES, BENEFITS] = ['/api/miles/calculate', '/api/upgrades/calculate', '/api/benefits/calculate'];

describe('a list of 1,000 flights', () => {
  it('without prices is five requests of 200 a method, each flight in one of them', async () => {
    await appraise(list(1000, null));
    const each = Array.from({ length: 1000 }, (_, at) => `${at + 1} price-free`);
    for (const path of [MILES, UPGRADES, BENEFITS] as const) {
      // 1000 / 200; chunks of 50 would be 20.
      expect(sizes(path)).toEqual([200, 200, 200, 200, 200]);
      expect(asked(path).toSorted()).toEqual(each.toSorted());
    }
    expect(billedSets(await sentSince(0))).toBe(1);
    for (const { flights } of requests) expect(new Set(flights.map(({ flightId }) => flightId)).size).toBe(200);
  }, 60_000);

  it('with prices asks what each earns with its price and without, in ten requests, and of upgrades and benefits price-free', async () => {
    await appraise(list(1000, '500 EUR'));
    const with500 = Array.from({ length: 1000 }, (_, at) => `${at + 1} 500`);
    const without = Array.from({ length: 1000 }, (_, at) => `${at + 1} price-free`);
    expect(sizes(MILES)).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 200, 200]);
    expect(asked(MILES).toSorted()).toEqual([...with500, ...without].toSorted());
    for (const path of [UPGRADES, BENEFITS] as const) {
      expect(sizes(path)).toEqual([200, 200, 200, 200, 200]);
      expect(asked(path).toSorted()).toEqual(without.toSorted());
    }
    expect(billedSets(await sentSince(0))).toBe(1);
  }, 60_000);

  it.each([
    [201, [101, 100]],
    [999, [200, 200, 199, 200, 200]],
    [1001, [167, 167, 167, 166, 167, 167]],
  ])('or of %i is divided evenly: no request is below 50 or above 200', async (count, expected) => {
    await appraise(list(count, null));
    for (const path of [MILES, UPGRADES, BENEFITS] as const) expect(sizes(path)).toEqual(expected);
  });

  it('has at most six requests on their way at once, of all methods together', async () => {
    await appraise(list(1000, null));
    expect(requests).toHaveLength(15);
    expect(side.most).toBe(6);
  }, 60_000);

  it('that was asked about is not asked about again, also by a page that asks for more of it', async () => {
    await appraise(list(60, null));
    await vi.waitFor(async () => expect(await (await database()).countFromIndex('answers', 'keys')).toBe(180)); // 60 a method
    await appraise(list(120, null));
    for (const path of [MILES, UPGRADES, BENEFITS] as const) expect(sizes(path)).toEqual([60, 60]);
    expect(new Set(asked(MILES)).size).toBe(120);
    expect(asked(MILES)).toHaveLength(120);
  });
});

it('what somebody waits for goes first: a card, then the numbers, then the signs', async () => {
  const order: string[] = [];
  const gate = Promise.withResolvers<null>();
  // Six that fill every place.
  const first = Array.from({ length: 6 }, () => atOnce('signs', () => gate.promise));
  const then = (['signs', 'numbers', 'card', 'signs', 'numbers', 'card'] as const satisfies readonly Urgency[]).map((urgency, at) =>
    atOnce(urgency, async () => void order.push(`${urgency} ${at}`)),
  );
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(order).toEqual([]);
  gate.resolve(null);
  await Promise.all([...first, ...then]);
  expect(order).toEqual(['card 2', 'card 5', 'numbers 1', 'numbers 4', 'signs 0', 'signs 3']);
  expect(Object.keys(URGENCY)).toEqual(['card', 'numbers', 'signs']);
});

it('a request that fails lets the next one have its place', async () => {
  const failed = Array.from({ length: 7 }, () => atOnce('card', () => Promise.reject(new Error('no network'))));
  expect((await Promise.allSettled(failed)).map(({ status }) => status)).toEqual(failed.map(() => 'rejected'));
  expect(await atOnce('signs', async () => 'answered')).toBe('answered');
});
