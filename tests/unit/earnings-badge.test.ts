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
  programme: { code: programmeCode('LMM') ?? expect.fail('LMM is a programme'), name: 'Miles & More', tier: 'Senator' },
  earnings: all,
  assumed: [],
  source: { id: 'charts', issuers: 'Lufthansa Group' },
  otherwise: null,
  progress: null,
  converted: null,
});
const miles = (low: number, high: number) => known('RDM', low, high, null, []);
const points = (amount: number) => known('EQP', amount, amount, null, []);
const ifOwn: SaidEarning['chart'] = { condition: { issuer: 'own' }, cases: [], uses: [] };

describe('a badge by the charts', () => {
  it('says so, and on whose ticket its numbers hold', () => {
    const view = earnings.badge(
      byCharts(said('Award Miles', miles(0, 3000), { chart: ifOwn, missing: ['fareWithoutTaxes', 'ticketIssuer'] }), said('Points', points(60))),
      offer,
    );
    expect(view).toMatchObject({ tone: 'ready', parts: ['≤ 3,000 Award Miles', '60 Points', 'if ticketed by Lufthansa Group'], mark: 'charts' });
    expect(view.spoken).toContain('at most 3,000 Award Miles; 60 Points; if ticketed by Lufthansa Group');
  });

  it('names the other ticket where that is the likelier one', () => {
    const ifOther: SaidEarning['chart'] = { condition: { issuer: 'other' }, cases: [], uses: [] };
    const { parts } = earnings.badge(byCharts(said('Award Miles', miles(500, 500), { chart: ifOther, missing: ['ticketIssuer'] })), offer);
    expect(parts.at(-1)).toBe('if not ticketed by Lufthansa Group');
  });

  it('names no ticket where what hangs on it is unknown anyway', () => {
    const ifOther: SaidEarning['chart'] = { condition: { issuer: 'other' }, cases: [], uses: [] };
    const { parts } = earnings.badge(
      byCharts(said('Award Miles', unknown('RDM', 'no rule'), { chart: ifOther, missing: ['ticketIssuer'] }), said('Points', points(80))),
      offer,
    );
    expect(parts).toEqual(['Award Miles unknown', '80 Points']);
  });

  it('is quiet where nothing is known', () => {
    expect(earnings.badge(byCharts(said('Award Miles', unknown('RDM', 'no rule'))), offer).tone).toBe('unknown');
  });

  it('says that it earns nothing where every rule says so', () => {
    expect(earnings.badge(byCharts(said('Award Miles', none('RDM', 'a rule', []))), offer)).toMatchObject({ tone: 'none', mark: 'charts' });
  });
});

describe('flights are ranked', () => {
  it('by the miles that they surely earn', () => {
    expect(earnings.rank(byCharts(said('Award Miles', miles(250, 3000)), said('Points', points(60))))).toEqual(miles(250, 3000));
  });

  it('by the points, where the miles may be none', () => {
    expect(earnings.rank(byCharts(said('Award Miles', miles(0, 3000)), said('Points', points(60))))).toEqual(points(60));
    expect(earnings.rank(byCharts(said('Award Miles', unknown('RDM', 'no rule')), said('Points', points(60))))).toEqual(points(60));
  });

  it('not by what a whole trip earns', () => {
    expect(earnings.rank(byCharts(said('Award Miles', miles(250, 3000), { scope: 'trip' })))).toBeNull();
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
    expect(earnings.toTier(towards(times, legs))).toBe(expected);
  });
});
