import './english';
import { describe, expect, it } from 'vitest';
import type { EarningsAnswer, SaidEarning } from '../../lib/facets/earnings/answer';
import { earnings } from '../../lib/facets/earnings/badge';
import { localDate, programmeCode } from '../../lib/flights/codes';
import { known, none, unknown, type Quantity } from '../../lib/quantity/quantity';
import { fare, flown, oneWay } from './make-offers';

const offer = oneWay([flown('LH 456 FRA-LAX')], fare('500.00 EUR', { covers: 'leg' }));

const said = (name: string, quantity: Quantity, more: Partial<SaidEarning> = {}): SaidEarning => ({
  name,
  quantity,
  scope: 'leg',
  missing: [],
  chart: null,
  ...more,
});
const byCharts = (...all: readonly SaidEarning[]): EarningsAnswer => ({
  programme: { code: programmeCode('LMM') ?? expect.fail('LMM is a programme'), name: 'Miles & More', tier: 'Senator', isCarriers: false },
  earnings: all,
  assumed: [],
  others: [],
  source: { id: 'charts', issuers: 'Lufthansa Group' },
  otherwise: null,
  progress: null,
  converted: null,
});
const miles = (low: number, high: number) => known('RDM', low, high, null, []);
const points = (amount: number) => known('EQP', amount, amount, null, []);
const badge = (answer: EarningsAnswer) => earnings.ready(answer, offer).badge ?? expect.fail('earnings have the badge');
const rank = (answer: EarningsAnswer) => earnings.ready(answer, offer).rank;
const ifOwn: SaidEarning['chart'] = { condition: { issuer: 'own' }, cases: [], uses: [] };

describe('a badge by the charts', () => {
  it('says so, and on whose ticket its numbers hold', () => {
    const view = badge(
      byCharts(said('Award Miles', miles(0, 3000), { chart: ifOwn, missing: ['fareWithoutTaxes', 'ticketIssuer'] }), said('Points', points(60))),
    );
    expect(view).toMatchObject({ tone: 'ready', parts: ['≤ 3,000 Award Miles', '60 Points', 'if ticketed by Lufthansa Group'], mark: 'rules' });
    expect(view.spoken).toContain('at most 3,000 Award Miles; 60 Points; if ticketed by Lufthansa Group');
  });

  it('names the other ticket where that is the likelier one', () => {
    const ifOther: SaidEarning['chart'] = { condition: { issuer: 'other' }, cases: [], uses: [] };
    const { parts } = badge(byCharts(said('Award Miles', miles(500, 500), { chart: ifOther, missing: ['ticketIssuer'] })));
    expect(parts.at(-1)).toBe('if not ticketed by Lufthansa Group');
  });

  it('names no ticket where what hangs on it is unknown anyway', () => {
    const ifOther: SaidEarning['chart'] = { condition: { issuer: 'other' }, cases: [], uses: [] };
    const { parts } = badge(
      byCharts(said('Award Miles', unknown('RDM', 'no rule'), { chart: ifOther, missing: ['ticketIssuer'] }), said('Points', points(80))),
    );
    expect(parts).toEqual(['Award Miles unknown', '80 Points']);
  });

  it('is quiet where nothing is known, and says it once', () => {
    const nothing = byCharts(said('Award Miles', unknown('RDM', 'no rule')), said('Points', unknown('EQP', 'no rule')));
    expect(badge(nothing)).toMatchObject({ tone: 'unknown', parts: ['Unknown in Miles & More'], mark: 'rules' });
  });

  it('says that it earns nothing where every rule says so', () => {
    expect(badge(byCharts(said('Award Miles', none('RDM', 'a rule', []))))).toMatchObject({ tone: 'none', mark: 'rules' });
  });
});

describe('a badge by Milefy', () => {
  const byMilefy = (environment: 'testing' | 'live', isCarriers: boolean): EarningsAnswer => {
    const answer = byCharts(said('Award Miles', miles(3000, 3000)));
    return { ...answer, programme: { ...answer.programme, isCarriers }, source: { id: 'milefy', name: 'Milefy', environment, at: 0 } };
  };

  it('says from which of its environments the numbers come', () => {
    expect([badge(byMilefy('testing', false)).mark, badge(byMilefy('live', false)).mark]).toEqual(['test', 'live']);
  });

  it('names the programme where nobody chose it: it is the carrier’s own', () => {
    expect(badge(byMilefy('live', false)).parts).toEqual(['3,000 Award Miles']);
    expect(badge(byMilefy('live', true)).parts).toEqual(['3,000 Award Miles', 'in Miles & More, if a member']);
  });

  it('is what earnings alone have: signs are the other facets’', () => {
    expect(earnings.ready(byMilefy('live', false), offer).signs).toEqual([]);
    expect(earnings.waiting({ why: 'asking', notBefore: 0 })).toMatchObject({ badge: { tone: 'loading' }, signs: [], rank: null, toTier: null });
    expect(earnings.failed({ kind: 'server-error', status: 503 })).toMatchObject({ badge: { tone: 'failed' }, signs: [], rank: null, toTier: null });
    expect(earnings.failed({ kind: 'not-set-up', lacks: 'programme' })).toMatchObject({ badge: { tone: 'setup' } });
  });
});

describe('flights are ranked', () => {
  it('by the miles that they surely earn', () => {
    expect(rank(byCharts(said('Award Miles', miles(250, 3000)), said('Points', points(60))))).toBe(250);
  });

  it('by the points, where the miles may be none', () => {
    expect(rank(byCharts(said('Award Miles', miles(0, 3000)), said('Points', points(60))))).toBe(60);
    expect(rank(byCharts(said('Award Miles', unknown('RDM', 'no rule')), said('Points', points(60))))).toBe(60);
  });

  it('not by what a whole trip earns', () => {
    expect(rank(byCharts(said('Award Miles', miles(250, 3000), { scope: 'trip' })))).toBeNull();
  });
});

describe('the way to a tier', () => {
  const towards = (times: number | null, legs: number): EarningsAnswer => ({
    ...byCharts(),
    progress: {
      legs,
      goals: [
        {
          tier: 'Senator',
          needs: [],
          times,
          goal: {
            tier: 16,
            needs: [],
            period: 'calendarYear',
            source: { title: '', address: null, checked: localDate('2026-11-21') ?? expect.fail('a day of the calendar'), confidence: 'official' },
          },
        },
      ],
    },
  });

  it.each([
    [2, 2, '2 trips like this and you are Senator'],
    [1, 2, 'With this trip you are Senator'],
    [14, 1, '14 flights like this and you are Senator'],
    [1, 1, 'With this flight you are Senator'],
    [null, 1, null],
    [0, 1, null],
  ])('%s times of %s legs: %s', (times, legs, expected) => {
    expect(earnings.ready(towards(times, legs), offer).toTier).toBe(expected);
  });
});
