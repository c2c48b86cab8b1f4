import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { SourceFailure } from '../../lib/net/source-error';
import { sample } from '../fixtures/milefy/ask.ts';
import { CALCULATIONS, METHODS, type Method } from './milefy-methods';

/*
 * The document's sample answers as they are printed, each through its client function; and what the document does not allow, made of them by one change.
 */

beforeEach(() => void vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never));
afterEach(() => void vi.unstubAllGlobals());

/** The next answer of the source, whoever asks. */
function answered(body: unknown, status = 200): void {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }));
}

async function failureOf(method: Method, body: unknown): Promise<unknown> {
  answered(body);
  const cause: unknown = await method.ask().then(
    (value) => ({ 'was taken for an answer': value }),
    (thrown: unknown) => thrown,
  );
  return cause instanceof SourceFailure ? cause.error : cause;
}

const method = (name: string): Method => METHODS.find((each) => each.name === name) ?? expect.fail(`there is no ${name}`);

async function readSample(name: string): Promise<unknown> {
  const { fixture, ask } = method(name);
  answered(sample('answers', fixture));
  return ask();
}

const uniqueId = '56cbd707-66de-4b94-a132-4a7650ed3c67';
/** `earned({ 1: 6000 })`: what a programme says by accrual, as the answer has it. */
const earned = (values: Readonly<Record<number, number>>) => Object.entries(values).map(([code, value]) => ({ metricCode: Number(code), value }));
const calculated = (flights: readonly unknown[], ...programs: readonly string[]) => ({
  uniqueId,
  flights,
  programs: programs.map((programCode) => ({ programCode })),
  errors: [],
});
/** What a benefit's option has where the answer does not say it. */
const unsaid = {
  disclaimer: [],
  quantity: null,
  weightMetricType: null,
  weight: null,
  totalWeight: null,
  sizeMetricType: null,
  sizeWidth: null,
  sizeLength: null,
  sizeHeight: null,
  totalLength: null,
};
const ROUND = 'SK1674-SK0503|SK0502-SK0679';

describe('the document’s sample answer of', () => {
  it('Programs has names, accruals, tiers, airlines and the links that are there', async () => {
    const [united, turkish, ...others] = (await readSample('Programs')) as readonly unknown[];
    expect(united).toEqual({
      programCode: 'UMP',
      programName: 'United Airlines MileagePlus',
      helpUrl: 'https://www.united.com/web/en-US/apps/account/settings/pin/pinResolution2.aspx',
      siteUrl: null,
      signupUrl: 'https://www.united.com/web/en-US/apps/account/enroll.aspx?sdl=sds&sdl=sd',
      allianceCode: 4,
      metrics: [
        { metricCode: 1, metricName: 'Award Miles' },
        { metricCode: 2, metricName: 'Premier Qualifying Miles' },
        { metricCode: 3, metricName: 'Premier Qualifying Segments' },
        { metricCode: 5, metricName: 'Premier Qualifying Dollars' },
      ],
      tiers: [
        { tierCode: 1, tierName: 'Member' },
        { tierCode: 8, tierName: 'Premier Silver' },
        { tierCode: 16, tierName: 'Premier Gold' },
        { tierCode: 24, tierName: 'Premier Platinum' },
        { tierCode: 32, tierName: 'Premier 1K' },
      ],
      airlines: ['UA'],
    });
    expect(turkish).toMatchObject({ programCode: 'MAS', programName: 'Miles and Smiles', siteUrl: null, airlines: ['TK'] });
    expect(others).toEqual([]);
  });

  it('Benefits has eleven types, among them one that is in no table of the document', async () => {
    const types = (await readSample('Benefits')) as readonly unknown[];
    expect(types).toHaveLength(11);
    expect(types.slice(0, 2)).toEqual([
      { code: 'CMPCHG', name: 'Complimentary Flight Change', description: 'No charge for members to change to an earlier or later flight' },
      { code: 'CMPSTG', name: 'Complimentary Seating', description: null },
    ]);
  });

  it('CalculateMiles has two flights', async () => {
    const programs = [{ programCode: 'SEB', tierCode: 8, earnings: earned({ 1: 6000, 2: 6000, 3: 4 }) }];
    expect(await readSample('CalculateMiles')).toEqual(
      calculated(
        [
          { flightId: ROUND, programs },
          { flightId: 'SK1674-SK0505|SK0502-SK0679', programs },
        ],
        'SEB',
      ),
    );
  });

  it('CalculateOneMiles has each programme and tier', async () => {
    const programs = [
      { programCode: 'SEB', tierCode: 1, earnings: earned({ 1: 6000, 2: 6000, 3: 4 }) },
      { programCode: 'SEB', tierCode: 8, earnings: earned({ 1: 12_000, 2: 12_000, 3: 4 }) },
      { programCode: 'ACA', tierCode: 1, earnings: earned({ 1: 5000, 2: 5000 }) },
    ];
    expect(await readSample('CalculateOneMiles')).toEqual(calculated([{ flightId: ROUND, programs }], 'SEB', 'ACA'));
  });

  it('CalculateUpgrades has a whole leg that can be lifted to business', async () => {
    const options = [{ targetFareType: 48, details: [{ targetId: 'SK1674-SK0503', legLevel: true }] }];
    expect(await readSample('CalculateUpgrades')).toEqual(calculated([{ flightId: ROUND, programs: [{ programCode: 'AKF', tierCode: 1, options }] }], 'AKF'));
  });

  it('CalculateOneUpgrades has what it costs at each tier', async () => {
    const options = (cost: number) => [{ targetFareType: 48, totalCost: cost, details: [{ targetId: 'SK1674-SK0503', legLevel: true, cost }] }];
    const programs = [
      { programCode: 'AKF', tierCode: 1, options: options(10_000) },
      { programCode: 'AKF', tierCode: 8, options: options(8000) },
    ];
    expect(await readSample('CalculateOneUpgrades')).toEqual(calculated([{ flightId: 'SK1674-SK0503', programs }], 'AKF'));
  });

  it.each(['CalculateBenefits', 'CalculateOneBenefits'])('%s has benefits of a leg and of segments, and a bag', async (name) => {
    const checkIn = "In addition to Alitalia's digital services, Tele Check-in, check-in at Business desks even with an Economy ticket.";
    const board = 'Free transportation and priority baggage claim for sports equipment or a surf board up to 250cm long';
    const benefits = [
      {
        targetId: 'SK1674',
        legLevel: false,
        code: 'PTYCHK',
        options: [{ ...unsaid, name: 'Easier check-in process', disclaimer: [checkIn], guests: 0 }],
      },
      {
        targetId: 'SK0502-SK0679',
        legLevel: true,
        code: 'XTRBGG',
        options: [{ ...unsaid, name: 'One free extra bag', disclaimer: [board], guests: 1, weightMetricType: 'kg', weight: 23, quantity: 1 }],
      },
      {
        targetId: 'SK0502',
        legLevel: false,
        code: 'LNGACS',
        options: [{ ...unsaid, name: 'Alitalia Lounges', disclaimer: ['Free of charge for children up to 2 years of age.'], guests: 1 }],
      },
    ];
    expect(await readSample(name)).toEqual(calculated([{ flightId: ROUND, programs: [{ programCode: 'AMM', tierCode: 8, benefits }] }], 'AMM'));
  });

  it('CalculateMixed has all three, each in an object of its name', async () => {
    const legroom = (targetId: string) => ({
      targetId,
      legLevel: false,
      code: 'XTRLRM',
      options: [{ ...unsaid, name: 'Extended Seat Plus', guests: 0 }],
    });
    const seats = ['Premium Front Cabin Seat', 'Premium Duo Seat on A380 Upper Deck'].map((name) => ({ ...unsaid, name, guests: 0 }));
    const entry = {
      programCode: 'SEB',
      tierCode: 1,
      earnings: { earnings: earned({ 1: 5250, 2: 5250, 3: 2 }) },
      upgrades: { options: [{ targetFareType: 48, details: [{ targetId: 'SK1674-SK0503', legLevel: true }] }] },
      benefits: { benefits: [legroom('SK1674'), legroom('SK0503'), { targetId: 'SK1674', legLevel: false, code: 'PFDSTG', options: seats }] },
    };
    expect(await readSample('CalculateMixed')).toEqual(calculated([{ flightId: 'SK1674-SK0503', programs: [entry] }], 'SEB'));
  });

  it('CalculateOneMixed has costs, nothing that was not asked for, and a programme that is in no table of the document', async () => {
    const options = (cost: number) => [{ targetFareType: 48, totalCost: cost, details: [{ targetId: 'SK1674-SK0503', legLevel: true, cost }] }];
    const programs = [
      { programCode: 'SEB', tierCode: 1, earnings: { earnings: earned({ 1: 5250, 2: 5250, 3: 2 }) }, upgrades: { options: options(10_000) }, benefits: null },
      { programCode: 'SEB', tierCode: 8, earnings: { earnings: earned({ 1: 7540, 2: 7540, 3: 2 }) }, upgrades: { options: options(8000) }, benefits: null },
      { programCode: 'AKA', tierCode: 1, earnings: { earnings: earned({ 1: 4200, 3: 2 }) }, upgrades: null, benefits: null },
    ];
    expect(await readSample('CalculateOneMixed')).toEqual(calculated([{ flightId: 'SK1674-SK0503', programs }], 'SEB', 'AKA'));
  });
});

type Tree = Record<string, unknown>;

/** A sample answer with one field taken out (`undefined`) or changed: `changed('Programs', 'Value.0.tiers', 'many')`. */
function changed(name: string, path: string, value: unknown): unknown {
  const body = sample('answers', method(name).fixture);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at = body as Tree;
  for (const key of keys) at = (at[key] ?? expect.fail(`the sample of ${name} has no ${path}`)) as Tree;
  if (!(last in at)) expect.fail(`the sample of ${name} has no ${path}`);
  if (value === undefined) delete at[last];
  else at[last] = value;
  return body;
}

/** What is required in the answer of each method, by its table, and what every table requires. */
const FLIGHT = 'Value.flights.0';
const ENTRY = `${FLIGHT}.programs.0`;
const ENVELOPE = ['Success', 'Status', 'Status.Code', 'Status.Message', 'Value'];
const COMMON = [
  ...ENVELOPE,
  'Value.uniqueId',
  'Value.flights',
  `${FLIGHT}.flightId`,
  `${ENTRY}.programCode`,
  `${ENTRY}.tierCode`,
  'Value.programs.0.programCode',
];
const EARNINGS = ['', '.0.metricCode', '.0.value'];
const UPGRADES = ['', '.0.targetFareType', '.0.details', '.0.details.0.targetId', '.0.details.0.legLevel'];
const COSTS = ['.0.totalCost', '.0.details.0.cost'];
const BENEFITS = ['', '.0.targetId', '.0.legLevel', '.0.code', '.0.options', '.0.options.0.name', '.0.options.0.guests'];
const under = (place: string, fields: readonly string[]) => fields.map((field) => `${ENTRY}.${place}${field}`);
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  Programs: [
    ...ENVELOPE,
    ...['programCode', 'programName', 'allianceCode', 'metrics', 'tiers', 'airlines'].map((field) => `Value.0.${field}`),
    ...['metrics.0.metricCode', 'metrics.0.metricName', 'tiers.0.tierCode', 'tiers.0.tierName'].map((field) => `Value.0.${field}`),
  ],
  Benefits: [...ENVELOPE, 'Value.0.code', 'Value.0.name'],
  CalculateMiles: [...COMMON, ...under('earnings', EARNINGS)],
  CalculateOneMiles: [...COMMON, ...under('earnings', EARNINGS)],
  CalculateUpgrades: [...COMMON, ...under('options', UPGRADES)],
  CalculateOneUpgrades: [...COMMON, ...under('options', [...UPGRADES, ...COSTS])],
  CalculateBenefits: [...COMMON, ...under('benefits', BENEFITS)],
  CalculateOneBenefits: [...COMMON, ...under('benefits', BENEFITS)],
  CalculateMixed: [...COMMON, ...under('earnings.earnings', EARNINGS), ...under('upgrades.options', UPGRADES), ...under('benefits.benefits', BENEFITS)],
  CalculateOneMixed: [...COMMON, ...under('earnings.earnings', EARNINGS), ...under('upgrades.options', [...UPGRADES, ...COSTS])],
};

describe.each(METHODS)('an answer of $name is malformed, and never a number, where', ({ name, ask }) => {
  const fields = REQUIRED[name] ?? expect.fail(`nobody said what ${name} requires`);

  it.each(fields)('%s is lacking', async (path) => {
    expect(await failureOf(method(name), changed(name, path, undefined))).toEqual({ kind: 'malformed', where: path });
  });

  // No field of any table may be null, or a list of lists.
  it.each(fields)('%s is of another type', async (path) => {
    for (const wrong of [null, [[]]]) {
      const error = await failureOf(method(name), changed(name, path, wrong));
      expect(error).toEqual({ kind: 'malformed', where: expect.stringMatching(new RegExp(`^${path.replaceAll('.', '\\.')}(\\.0)?$`)) as string });
    }
  });

  it('the source itself says that it failed, with HTTP 200', async () => {
    const status = { Code: -1, Message: 'Operation finished with error while processing request' };
    expect(await failureOf(method(name), { Success: false, Status: status })).toEqual({ kind: 'refused', status: 200, message: status.Message });
    expect(await failureOf(method(name), changed(name, 'Success', false))).toEqual({ kind: 'refused', status: 200, message: 'OK' });
  });

  it('something else altogether came', async () => {
    for (const body of [null, [], 'OK', 0, {}]) expect(await failureOf(method(name), body)).toMatchObject({ kind: 'malformed' });
  });

  it('but not where there is more than the document says: a new field breaks nothing', async () => {
    answered({ ...(sample('answers', method(name).fixture) as object), novelty: { of: 'tomorrow' } });
    expect(await ask()).toEqual(await readSample(name));
  });
});

describe('numbers of other kinds than the tables say', () => {
  const costs = `${ENTRY}.options.0`;
  it.each([
    ['CalculateMiles', `${ENTRY}.earnings.0.value`, '6000'],
    ['CalculateMiles', `${ENTRY}.earnings.0.value`, -1],
    ['CalculateMiles', `${ENTRY}.earnings.0.metricCode`, 1.5],
    ['CalculateMiles', `${ENTRY}.tierCode`, '8'],
    ['CalculateUpgrades', `${ENTRY}.options.0.targetFareType`, '48'],
    ['CalculateUpgrades', `${ENTRY}.options.0.details.0.legLevel`, 'true'],
    ['CalculateUpgrades', `${ENTRY}.options.0.details.0.targetId`, 7],
    ['CalculateOneUpgrades', `${costs}.totalCost`, '10000'],
    ['CalculateOneUpgrades', `${costs}.totalCost`, -1],
    ['CalculateOneUpgrades', `${costs}.details.0.cost`, 'free'],
    ['CalculateBenefits', `${ENTRY}.benefits.0.options.0.guests`, 0.5],
    ['CalculateBenefits', `${ENTRY}.benefits.1.options.0.weight`, '23'],
    ['CalculateBenefits', `${ENTRY}.benefits.1.options.0.quantity`, 1.5],
    ['CalculateBenefits', `${ENTRY}.benefits.0.options.0.disclaimer`, 'in words'],
    ['Programs', 'Value.0.helpUrl', 7],
  ])('%s, %s: %j is no value', async (name, path, value) => {
    expect(await failureOf(method(name), changed(name, path, value))).toEqual({ kind: 'malformed', where: path });
  });

  it.each([
    ['CalculateMiles', `${ENTRY}.earnings.0.value`, 6000.5],
    ['CalculateMiles', `${ENTRY}.earnings.0.value`, 0],
  ])('%s, %s: %d is one ("In some cases it may be a decimal")', async (name, path, value) => {
    answered(changed(name, path, value));
    expect(await method(name).ask()).toMatchObject({ flights: [{ programs: [{ earnings: [{ metricCode: 1, value }, {}, {}] }] }, {}] });
  });
});

describe('codes are open: one that is in no table passes as it was given', () => {
  it.each([
    ['Programs', 'Value.0.allianceCode', 9],
    ['Programs', 'Value.0.metrics.0.metricCode', 6],
    ['Programs', 'Value.0.tiers.4.tierCode', 36],
    ['Programs', 'Value.0.programCode', 'AKA'],
    ['Benefits', 'Value.0.code', 'WIFIXX'],
    ['CalculateMiles', `${ENTRY}.programCode`, 'AKA'],
    ['CalculateMiles', `${ENTRY}.tierCode`, 36],
    ['CalculateMiles', `${ENTRY}.earnings.0.metricCode`, 6],
    ['CalculateUpgrades', `${ENTRY}.options.0.targetFareType`, 50],
    ['CalculateBenefits', `${ENTRY}.benefits.0.code`, 'CMPSTG'],
    ['CalculateBenefits', `${ENTRY}.benefits.1.options.0.weightMetricType`, 'st'],
  ])('%s, %s: %j', async (name, path, value) => {
    answered(changed(name, path, value));
    const read = await method(name).ask();
    const kept = path.split('.').slice(1);
    expect(kept.reduce((at, key) => (at as Tree)[key], read)).toBe(value);
  });
});

describe.each(CALCULATIONS)('an answer of $name', ({ name, ask }) => {
  it('has flights of which nothing is said, errors of flights, and errors of none', async () => {
    const errors = [
      { flightId: 'one', code: 'FLSGFCE', message: 'The fare code is not set for some flight(s).' },
      { flightId: '', code: 'FLIDE', message: 'The flightId field is not set for some flight(s).' },
      { flightId: null, code: 'FLNEW', message: 'A code of tomorrow.' },
    ];
    answered({ Success: true, Status: { Code: 0, Message: 'OK' }, Value: { uniqueId, flights: [{ flightId: 'two' }], programs: [], errors } });
    expect(await ask()).toEqual({ uniqueId, flights: [{ flightId: 'two', programs: [] }], programs: [], errors });
  });

  it.each(['code', 'message'])('whose error has no %s is malformed', async (field) => {
    const error: Record<string, unknown> = { flightId: 'one', code: 'FLSGFCE', message: 'The fare code is not set.' };
    delete error[field];
    const Value = { uniqueId, flights: [], programs: [], errors: [error] };
    expect(await failureOf(method(name), { Success: true, Status: { Code: 0, Message: 'OK' }, Value })).toEqual({
      kind: 'malformed',
      where: `Value.errors.0.${field}`,
    });
  });
});
