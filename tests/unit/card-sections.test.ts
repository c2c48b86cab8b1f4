import 'fake-indexeddb/auto';
import './english';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import * as benefits from '../../lib/facets/benefits/appraise';
import * as credit from '../../lib/facets/credit/appraise';
import * as upgrades from '../../lib/facets/upgrades/appraise';
import { currencyCode, programmeCode } from '../../lib/flights/codes';
import type { Offer } from '../../lib/flights/offer';
import type { MilefyFlight } from '../../lib/milefy/flight';
import { quantityText } from '../../lib/quantity-words';
import { forgetMilefyAccount, writeMilefyAccount } from '../../lib/settings/milefy-account';
import { DEFAULT_SETTINGS, writeSettings } from '../../lib/settings/settings';
import { database } from '../../lib/store/database';
import { classes, fare, firstList, flown, oneWay } from './make-offers';

const programme = (programCode: string, tiers: readonly string[]) => ({
  programCode,
  programName: `${programCode} by name`,
  allianceCode: 4,
  metrics: [
    { metricCode: 1, metricName: 'Award Miles' },
    { metricCode: 4, metricName: 'Points' },
  ],
  tiers: tiers.map((tierName, at) => ({ tierCode: [1, 8, 16][at] ?? 24, tierName })),
  airlines: ['LH'],
});
const PROGRAMMES = [programme('LMM', ['Member', 'Frequent Traveller', 'Senator']), programme('UMP', ['Member', 'Silver'])];

interface Body {
  readonly flight?: MilefyFlight;
  readonly flights?: readonly MilefyFlight[];
}

/** What the source says of one flight, by path: the programmes' entries, or an error's code. */
type Says = (flight: MilefyFlight, path: string) => readonly unknown[] | string;

let says: Says;
let requests: { readonly path: string; readonly body: Body & Readonly<Record<string, unknown>> }[];

function source(address: URL | string, init?: RequestInit): Response {
  const { pathname: path } = new URL(address);
  const answer = (Value: unknown) => new Response(JSON.stringify({ Success: true, Status: { Code: 0, Message: 'OK' }, Value }));
  if (path === '/api/miles/programs') return answer(PROGRAMMES);
  const body = init?.body === undefined ? {} : (JSON.parse(init.body as string) as (typeof requests)[number]['body']);
  requests.push({ path, body });
  if (path === '/api/benefits') return answer([{ code: 'CMPSTG', name: 'Complimentary Seating' }]);
  const all = (body.flights ?? [body.flight ?? expect.fail('a flight')]).map((flight) => ({ flightId: flight.flightId, said: says(flight, path) }));
  return answer({
    uniqueId: 'u',
    flights: all.flatMap(({ flightId, said }) => (typeof said === 'string' ? [] : [{ flightId, programs: said }])),
    programs: [],
    errors: all.flatMap(({ flightId, said }) => (typeof said === 'string' ? [{ flightId, code: said, message: 'So it is.' }] : [])),
  });
}

beforeEach(async () => {
  requests = [];
  for (const store of ['answers', 'lists'] as const) await (await database()).clear(store);
  for (const section of [benefits, credit, upgrades]) section.forgetFailures();
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never);
  vi.stubGlobal('fetch', async (...request: Parameters<typeof source>) => source(...request));
  await writeMilefyAccount({ address: 'https://milefyapi-demo.30k.com', login: 'somebody', password: 'something', environment: 'testing' });
  await writeSettings({
    ...DEFAULT_SETTINGS,
    programme: { code: programmeCode('LMM') ?? expect.fail('LMM is a programme'), tier: 16 },
    worth: { LMM: { perThousand: 10, currency: currencyCode('EUR') ?? expect.fail('EUR is a currency') } },
  });
});

const ask = () => ({ deadline: Date.now() + 5_000, list: 'a list' });
const inK = (price: string | null): Offer => oneWay([flown('LH 456 FRA-LAX')], fare(price, { covers: 'leg', classes: classes('K') }));
const booked = ({ legs }: MilefyFlight) => legs.flatMap(({ segments }) => segments.map(({ fareCode }) => fareCode)).join('');

async function ready<Answer>(state: Promise<'off' | { readonly state: string; readonly answer?: Answer }>): Promise<Answer> {
  const found = await state;
  if (found === 'off' || found.answer === undefined) return expect.fail(`ready, not ${found === 'off' ? found : JSON.stringify(found)}`);
  return found.answer;
}

describe('no section', () => {
  it.each([benefits, credit, upgrades])('has anything to say without an account', async ({ open }) => {
    await forgetMilefyAccount();
    expect(await open(inK('500 EUR'), ask())).toBe('off');
    expect(requests).toEqual([]);
  });
});

describe('where a flight can be credited to', () => {
  const earns = (programCode: string, tierCode: number, miles: number, points: number) => ({
    programCode,
    tierCode,
    earnings: [
      { metricCode: 1, value: miles },
      { metricCode: 4, value: points },
    ],
  });
  /** LMM pays for the price: 3,000 with it, 4,346 without; UMP for the distance. */
  const bothWays: Says = ({ price }) => [earns('UMP', 1, 2897, 0), earns('UMP', 8, 3621, 0), earns('LMM', 16, price === undefined ? 4346 : 3000, 60)];

  const shown = async (offer: Offer) =>
    (await ready(credit.open(offer, ask()))).rows.map(({ name, tier, isYours, earnings }) => [
      `${name}, ${tier}${isYours ? ' (yours)' : ''}`,
      ...earnings.map((earning) => quantityText(earning.quantity, earning.name, true)),
    ]);

  it('is asked of every programme and tier, with the price and without, and says "at most" where that makes a difference', async () => {
    says = bothWays;
    expect(await shown(inK('500 EUR'))).toEqual([
      ['LMM by name, Senator (yours)', '≤ 3,000 Award Miles', '60 Points'],
      ['UMP by name, Member', '2,897 Award Miles', '0 Points'],
      ['UMP by name, Silver', '3,621 Award Miles', '0 Points'],
    ]);
    expect(requests.map(({ path, body }) => [path, body['applyAllPrograms'], body['programs'], body.flight?.price ?? 'price-free'])).toEqual([
      ['/api/miles/calculateone', true, undefined, 'price-free'],
      ['/api/miles/calculateone', true, undefined, { currencyCode: 'EUR', total: 500 }],
    ]);
  });

  it('is "at most" on the first list of a round trip too, whose price pays for a return that nobody has chosen', async () => {
    says = bothWays;
    expect(await shown(firstList([flown('LH 456 FRA-LAX')], fare('1000 EUR', { classes: classes('K') })))).toEqual([
      ['LMM by name, Senator (yours)', '≤ 3,000 Award Miles', '60 Points'],
      ['UMP by name, Member', '2,897 Award Miles', '0 Points'],
      ['UMP by name, Silver', '3,621 Award Miles', '0 Points'],
    ]);
  });

  it('is not known without a price, though a source would name a number', async () => {
    says = bothWays;
    expect((await shown(inK(null)))[0]).toEqual(['LMM by name, Senator (yours)', 'Award Miles unknown', 'Points unknown']);
    expect(requests).toHaveLength(1);
  });

  it('is worth what the traveller says, for one way of booking that is named', async () => {
    says = bothWays;
    const { rows, bookedIn, isBookedSo, source } = await ready(credit.open(inK('500 EUR'), ask()));
    // 3000 x 10 / 1000
    expect(rows.map(({ code, worth }) => [code, worth])).toEqual([
      ['LMM', { low: 0, high: 30, currency: 'EUR' }],
      ['UMP', null],
      ['UMP', null],
    ]);
    expect([bookedIn.join(''), isBookedSo, source]).toMatchObject(['K', true, { id: 'milefy', environment: 'testing' }]);
    const open = await ready(credit.open(oneWay([flown('LH 456 FRA-LAX')], fare('500 EUR')), ask()));
    expect([open.bookedIn.join(''), open.isBookedSo]).toEqual(['Y', false]);
  });

  it('names a programme and a tier that the list does not have as they were given', async () => {
    says = () => [earns('AKA', 36, 4200, 0)];
    expect((await shown(inK('500 EUR')))[0]?.[0]).toBe('AKA, 36');
  });

  it('is asked once, whoever opens the card again', async () => {
    says = bothWays;
    await shown(inK('500 EUR'));
    await shown(inK('500 EUR'));
    expect(requests).toHaveLength(2);
  });

  it('fails by the flight’s own error', async () => {
    says = () => 'FLSGFCE';
    expect(await credit.open(inK('500 EUR'), ask())).toEqual({
      state: 'failed',
      error: { kind: 'flight-refused', code: 'FLSGFCE', message: 'So it is.' },
      retryable: false,
    });
  });
});

describe('upgrades', () => {
  const upgrade = (flight: MilefyFlight, path: string, family: number, cost: number) => ({
    targetFareType: family,
    ...(path.endsWith('one') ? { totalCost: cost } : {}),
    details: [{ targetId: flight.legs[0]?.legId, legLevel: true, ...(path.endsWith('one') ? { cost } : {}) }],
  });
  const FRA_LAX = 'FRA-LAX-LH-456-2026-08-17';

  it('cost what the One method says, for as few ways of booking as show them all', async () => {
    // To premium economy in every class, to business in B and M alone.
    says = (flight, path) => {
      const letter = booked(flight);
      const options = [upgrade(flight, path, 32, 15_000), ...(['B', 'M'].includes(letter) ? [upgrade(flight, path, 48, 40_000)] : [])];
      return [{ programCode: 'LMM', tierCode: 16, options }];
    };
    const offer = oneWay([flown('LH 456 FRA-LAX')], fare('500 EUR'));
    const { options, costs } = await ready(upgrades.open(offer, ask()));
    const leg = { level: 'leg', segments: [FRA_LAX] };
    expect(options).toEqual([
      { item: { family: 32, refusedIn: [] }, where: leg, holds: [] },
      // Of LH's economy classes Y B M U H Q V W S T L K all but B and M.
      {
        item: { family: 48, refusedIn: ['not if LH 456 FRA–LAX is booked in Y U H Q V W S T L K'] },
        where: leg,
        holds: [{ segment: FRA_LAX, classes: classes('BM') }],
      },
    ]);
    // Y shows premium economy, B what it lacks; nothing is left for another call.
    const ones = requests.filter(({ path }) => path === '/api/upgrades/calculateone');
    expect(ones.map(({ body }) => [body.flight === undefined ? '' : booked(body.flight), body['programs']])).toEqual([
      ['Y', [{ programCode: 'LMM', tierCode: 16 }]],
      ['B', [{ programCode: 'LMM', tierCode: 16 }]],
    ]);
    if (costs?.state !== 'ready') return expect.fail('costs are ready');
    expect(
      costs.costs.map(({ family, bookedIn, total, parts }) => [family, bookedIn.join(''), quantityText(total, 'miles', true), parts.map(({ where }) => where)]),
    ).toEqual([
      [32, 'Y', '15,000 miles', [leg]],
      [32, 'B', '15,000 miles', [leg]],
      [48, 'B', '40,000 miles', [leg]],
    ]);
  });

  it('that there are none of cost no call', async () => {
    says = () => [];
    expect(await ready(upgrades.open(inK('500 EUR'), ask()))).toMatchObject({
      options: [],
      none: ['No cabin upgrade with miles of LMM by name on this flight, in any of the booking classes asked about.'],
      costs: null,
    });
    expect(requests.map(({ path }) => path)).toEqual(['/api/upgrades/calculate']);
  });

  it('are shown though their costs fail', async () => {
    says = (flight, path) => (path.endsWith('one') ? 'FLTPE' : [{ programCode: 'LMM', tierCode: 16, options: [upgrade(flight, path, 48, 0)] }]);
    expect(await ready(upgrades.open(inK('500 EUR'), ask()))).toMatchObject({
      options: [{ item: { family: 48 } }],
      costs: { state: 'failed', error: { kind: 'flight-refused', code: 'FLTPE' } },
    });
  });
});

describe('benefits', () => {
  const brings =
    (...said: readonly (readonly [string, Readonly<Record<string, unknown>>])[]): Says =>
    (flight) => [
      {
        programCode: 'LMM',
        tierCode: 16,
        benefits: said.map(([code, option]) => ({
          code,
          targetId: flight.legs[0]?.segments[0]?.segmentId,
          legLevel: false,
          options: [{ name: 'By its own name', guests: 0, ...option }],
        })),
      },
    ];
  const options = async () => (await ready(benefits.open(inK(null), ask()))).benefits.flatMap(({ item }) => item.options);

  it('have the programme’s own name, conditions and guests, and no baggage where none is said', async () => {
    says = brings(['LNGACS', { disclaimer: ['Not in FRA.'], guests: 1 }]);
    expect(await options()).toEqual([{ name: 'By its own name', disclaimers: ['Not in FRA.'], guests: 1, baggage: null }]);
    expect(requests.map(({ path }) => path)).toEqual(['/api/benefits/calculate']);
  });

  it.each<[string, Readonly<Record<string, unknown>>, unknown]>([
    ['pieces', { quantity: 2 }, { pieces: 2, weight: null, size: null }],
    ['each piece’s weight', { weight: 23, weightMetricType: 'kg' }, { pieces: null, weight: { each: 23, total: null, unit: 'kg' }, size: null }],
    ['the weight of all', { totalWeight: 70, weightMetricType: 'lb' }, { pieces: null, weight: { each: null, total: 70, unit: 'lb' }, size: null }],
    [
      'the sum of its sides',
      { totalLength: 158, sizeMetricType: 'cm' },
      { pieces: null, weight: null, size: { width: null, length: null, height: null, sum: 158, unit: 'cm' } },
    ],
    [
      'its sides',
      { sizeWidth: 9, sizeLength: 22, sizeHeight: 14, sizeMetricType: 'in' },
      { pieces: null, weight: null, size: { width: 9, length: 22, height: 14, sum: null, unit: 'in' } },
    ],
    ['nothing but a unit', { weightMetricType: 'kg' }, null],
  ])('have baggage as it is said: %s', async (_, option, baggage) => {
    says = brings(['XTRBGG', option]);
    expect((await options())[0]?.baggage).toEqual(baggage);
  });

  it('of a type that the document does not have are named by the API’s own list, which is asked for then', async () => {
    says = brings(['CMPSTG', {}], ['LNGACS', {}]);
    expect((await ready(benefits.open(inK(null), ask()))).names).toEqual({ CMPSTG: 'Complimentary Seating' });
    expect(requests.map(({ path }) => path)).toEqual(['/api/benefits/calculate', '/api/benefits']);
  });
});
