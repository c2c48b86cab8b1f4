import 'fake-indexeddb/auto';
import './english';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { appraise, appraiseAtOnce } from '../../lib/facets/earnings/appraise';
import { chartsFor } from '../../lib/facets/earnings/by-charts';
import { differ } from '../../lib/facets/earnings/differ';
import type { Said } from '../../lib/facets/earnings/answer';
import { currencyCode, programmeCode, type ProgrammeCode } from '../../lib/flights/codes';
import type { Offer } from '../../lib/flights/offer';
import { known, none, unknown, type Quantity } from '../../lib/quantity/quantity';
import { forgetMilefyAccount, writeMilefyAccount } from '../../lib/settings/milefy-account';
import { DEFAULT_SETTINGS, writeSettings } from '../../lib/settings/settings';
import type { Settings } from '../../lib/settings/types';
import { carrier, fare, flown, oneWay } from './make-offers';
import { WORLD } from './charts-places';

const lmm = (tier: number): Settings => ({ ...DEFAULT_SETTINGS, programme: { code: programmeCode('LMM') as ProgrammeCode, tier } });
const LH456 = oneWay([flown('LH 456 FRA-LAX')], fare('500.00 EUR', { covers: 'leg' }));
const ACCOUNT = { address: 'https://milefyapi-demo.30k.com', login: 'somebody', password: 'something', environment: 'testing' } as const;

const fetched: string[] = [];
beforeEach(async () => {
  fetched.length = 0;
  await forgetMilefyAccount();
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never);
  vi.stubGlobal('fetch', async (address: URL | string) => {
    const url = new URL(address);
    if (url.pathname.endsWith('/data/airports.json')) return new Response(readFileSync('public/data/airports.json'));
    fetched.push(url.href);
    return new Response('{}', { status: 503 });
  });
});

const ask = () => ({ deadline: Date.now() + 4_000, list: 'a list' });
const numbers = ({ earnings }: Said) => earnings.map(({ name, quantity }) => [name, quantity.kind === 'known' ? [quantity.low, quantity.high] : quantity.kind]);

describe('a traveller without an account', () => {
  it('is told by the charts, at once, and nobody is asked', async () => {
    await writeSettings(lmm(16));
    const states = await appraiseAtOnce([LH456]);
    const state = states[LH456.id] ?? expect.fail('an answer for the offer');
    if (state.state !== 'ready') expect.fail(`ready, not ${state.state}`);
    // A Senator on Lufthansa's own flight: at most 500 × (4 + 2), and Points of an intercontinental flight in economy.
    expect(numbers(state.answer)).toEqual([
      ['Award Miles', [0, 3000]],
      ['Points', [60, 60]],
      ['Qualifying Points', [60, 60]],
      ['HON Circle Points', 'none'],
    ]);
    expect(state.answer.programme).toEqual({ code: 'LMM', name: 'Miles & More', tier: 'Senator', isCarriers: false });
    expect(state.answer.source).toEqual({ id: 'charts', issuers: 'Lufthansa Group' });
    expect(state.answer.otherwise).toBeNull();
    expect(fetched).toEqual([]);
    expect(await appraise([LH456], ask())).toEqual(states);
  });

  it('who chose no programme yet is asked to', async () => {
    await writeSettings(DEFAULT_SETTINGS);
    const missing = { [LH456.id]: { state: 'failed', error: { kind: 'not-set-up', lacks: 'programme' }, retryable: false } };
    expect(await appraise([LH456], ask())).toEqual(missing);
    expect(await appraiseAtOnce([LH456])).toEqual({});
  });

  it('in a programme that there is no chart of is told that an account would help', async () => {
    await writeSettings({ ...lmm(1), programme: { code: programmeCode('SEB') as ProgrammeCode, tier: 1 } });
    expect(await appraise([LH456], ask())).toMatchObject({ [LH456.id]: { state: 'failed', error: { kind: 'not-set-up', lacks: 'account' } } });
  });

  it('and a tier that its chart does not know are not guessed at', async () => {
    await writeSettings(lmm(77));
    expect(await appraise([LH456], ask())).toMatchObject({ [LH456.id]: { state: 'failed', error: { kind: 'not-set-up', lacks: 'account' } } });
  });
});

describe('a traveller with an account', () => {
  it('hears from Milefy first, and from the charts meanwhile', async () => {
    await writeSettings(lmm(16));
    await writeMilefyAccount(ACCOUNT);
    expect(await appraiseAtOnce([LH456])).toEqual({});
    const states = await appraise([LH456], ask());
    expect(states[LH456.id]).toMatchObject({ state: 'failed', error: { kind: 'server-error' }, meanwhile: { source: { id: 'charts' } } });
    expect(fetched.every((address) => address.startsWith('https://milefyapi-demo.30k.com/'))).toBe(true);
  });

  it('loses nothing of Milefy where the charts cannot be read', async () => {
    await writeSettings({ ...lmm(16), programme: { code: programmeCode('SEB') as ProgrammeCode, tier: 1 } });
    await writeMilefyAccount(ACCOUNT);
    const state = (await appraise([LH456], ask()))[LH456.id];
    expect(state).toMatchObject({ state: 'failed', error: { kind: 'server-error' } });
    expect(state).not.toHaveProperty('meanwhile');
  });
});

describe('the likelier way in which a ticket is issued leads', () => {
  const answer = (offer: Offer) => (chartsFor(lmm(1), WORLD) ?? expect.fail('there is a chart of Miles & More')).answer(offer);
  const miles = (offer: Offer) => answer(offer).earnings[0] ?? expect.fail('award miles come first');

  it('the group’s own ticket where it sells every flight; the other case stands below', () => {
    const led = miles(oneWay([flown('LH 456 FRA-LAX')], fare('500.00 EUR', { covers: 'leg' })));
    expect(led).toMatchObject({ quantity: { low: 0, high: 2000 }, chart: { condition: { issuer: 'own' }, cases: [{ issuer: 'own' }, { issuer: 'other' }] } });
    expect(led.missing).toContain('ticketIssuer');
  });

  it('another airline’s where it sells none, though nothing is known of that', () => {
    const united = flown('UA 933 FRA-IAD', { operatingCarrier: carrier('UA') });
    expect(miles(oneWay([united], fare('500.00 EUR', { covers: 'leg' })))).toMatchObject({
      quantity: { kind: 'unknown' },
      chart: { condition: { issuer: 'other' } },
    });
  });

  it('neither on a mix: what is known of it says for which', () => {
    // On another airline's ticket neither Eurowings, which has no table by class, nor United is spoken of.
    const mixed = oneWay([flown('EW 10 HAM-FRA'), flown('UA 933 FRA-IAD')], fare('500.00 EUR', { covers: 'leg' }));
    expect(miles(mixed)).toMatchObject({
      quantity: { low: 0, high: 2000 }, // 500 × 4
      chart: { condition: { issuer: 'own' }, cases: [{ issuer: 'own' }, { issuer: 'other', quantity: { kind: 'unknown' } }] },
    });
  });

  it('neither where both are known, but one number for both would say nothing', () => {
    // On another airline's ticket Lufthansa's least is 125 miles and United's is not known: from 125 on, without an end. On its own 0 to 2,000.
    const mixed = oneWay([flown('LH 10 HAM-FRA'), flown('UA 933 FRA-IAD')], fare('500.00 EUR', { covers: 'leg' }));
    expect(miles(mixed)).toMatchObject({
      quantity: { low: 0, high: 2000 },
      chart: { condition: { issuer: 'own' }, cases: [{ issuer: 'own' }, { issuer: 'other', quantity: { low: 125, high: null } }] },
    });
  });

  it('and what does not hang on it is not led anywhere', () => {
    expect(answer(LH456).earnings[1]).toMatchObject({ name: 'Points', missing: [], chart: { condition: null, cases: [] } });
  });
});

it('the price is told in the currency that the traveller thinks in, with the day of the rate', () => {
  const charts = chartsFor({ ...lmm(1), currency: currencyCode('USD') }, WORLD) ?? expect.fail('there is a chart');
  // 500 € at 1.25 dollars
  expect(charts.answer(LH456).converted).toEqual({ amount: { minor: 62_500, digits: 2, currency: 'USD' }, date: WORLD.rates.date });
  const inEuro = chartsFor({ ...lmm(1), currency: currencyCode('EUR') }, WORLD) ?? expect.fail('there is a chart');
  expect(inEuro.answer(LH456).converted).toBeNull();
});

describe('two sources', () => {
  const said = (quantity: Quantity): Said => ({
    earnings: [{ name: 'Miles', quantity, scope: 'leg', missing: [], chart: null }],
    assumed: [],
    source: { id: 'charts', issuers: '' },
  });
  const ends = (low: number, high: number | null) => known('RDM', low, high, null, []);

  it.each([
    ['the same number', ends(500, 500), ends(500, 500), false],
    ['numbers a rounding apart', ends(500, 500), ends(501, 501), false],
    ['other numbers', ends(500, 500), ends(502, 502), true],
    ['ranges with another upper end', ends(0, 2000), ends(0, 3000), true],
    ['ranges with another lower end', ends(100, 2000), ends(250, 2000), true],
    ['nothing against something', none('RDM', 'no rule', []), ends(500, 500), true],
    ['nothing and nothing', none('RDM', 'no rule', []), none('RDM', 'no rule', []), false],
    ['a number against what is not known', ends(500, 500), unknown('RDM', 'no table'), false],
    ['at least so much against so much', ends(500, null), ends(500, 900), false],
    ['other accruals', ends(500, 500), known('EQP', 60, 60, null, []), false],
  ])('%s: differ is %s', (_, a, b, expected) => {
    expect(differ(said(a), said(b))).toBe(expected);
    expect(differ(said(b), said(a))).toBe(expected);
  });
});
