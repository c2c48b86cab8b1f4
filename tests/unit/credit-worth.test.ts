import { describe, expect, it } from 'vitest';
import type { CreditRow } from '../../lib/facets/credit/answer';
import { ranked } from '../../lib/facets/credit/worth';
import { currencyCode } from '../../lib/flights/codes';
import { known, none, unknown, type Quantity } from '../../lib/quantity/quantity';

const miles = (low: number, high: number | null = low) => known('RDM', low, high, null, []);
const row = (code: string, tier: string, isYours: boolean, ...quantities: readonly Quantity[]): CreditRow => ({
  code,
  name: code,
  tier,
  isYours,
  earnings: quantities.map((quantity) => ({ name: quantity.metric, quantity })),
  worth: null,
  isBest: false,
});
const euros = (perThousand: number) => ({ perThousand, currency: currencyCode('EUR') ?? expect.fail('EUR is a currency') });
const dollars = (perThousand: number) => ({ perThousand, currency: currencyCode('USD') ?? expect.fail('USD is a currency') });

const shown = (rows: readonly CreditRow[]) => rows.map(({ code, tier, isBest }) => `${code} ${tier}${isBest ? ', the best' : ''}`);
const worths = (rows: readonly CreditRow[]) => Object.fromEntries(rows.map(({ code, worth }) => [code, worth]));

describe('the programmes that a flight can be credited to', () => {
  it('have the traveller’s own first, each half in the order of the answer', () => {
    const rows = [
      row('ACA', 'Basic', false, miles(9000)),
      row('LMM', 'Senator', true, miles(1)),
      row('LMM', 'Member', false, miles(2)),
      row('UMP', 'Gold', true, miles(3)),
    ];
    expect(shown(ranked(rows, { worth: {} }))).toEqual(['LMM Senator', 'UMP Gold', 'ACA Basic', 'LMM Member']);
  });

  it('are worth what the traveller says of a thousand miles, and nothing where they said nothing', () => {
    const rows = [row('LMM', 'Senator', true, miles(1000, 3000)), row('UMP', 'Gold', true, miles(3000)), row('ACA', 'Basic', false, miles(3000))];
    expect(worths(ranked(rows, { worth: { LMM: euros(12), ACA: dollars(8.5) } }))).toEqual({
      LMM: { low: 12, high: 36, currency: 'EUR' },
      UMP: null,
      ACA: { low: 25.5, high: 25.5, currency: 'USD' },
    });
  });

  it('are worth by their award miles alone', () => {
    const points = known('EQP', 60, 60, null, []);
    expect(worths(ranked([row('LMM', 'Senator', true, points, miles(2000))], { worth: { LMM: euros(10) } }))).toEqual({
      LMM: { low: 20, high: 20, currency: 'EUR' },
    });
  });

  it.each<[string, readonly Quantity[]]>([
    ['are not known', [unknown('RDM', 'no rule')]],
    ['have no upper end', [miles(500, null)]],
    ['are none by a rule', [none('RDM', 'a rule', [])]],
    ['are not spoken of', [known('EQP', 60, 60, null, [])]],
  ])('have no worth where their miles %s', (_, quantities) => {
    expect(worths(ranked([row('LMM', 'Senator', true, ...quantities)], { worth: { LMM: euros(10) } }))).toEqual({ LMM: null });
  });
});

describe('the best of the traveller’s programmes', () => {
  const both = { worth: { LMM: euros(10), UMP: euros(20) } };

  it('is the one that is surely worth more', () => {
    // 3000 x 10 / 1000 = 30; 2000 x 20 / 1000 = 40
    const rows = [row('LMM', 'Senator', true, miles(3000)), row('UMP', 'Gold', true, miles(2000))];
    expect(shown(ranked(rows, both))).toEqual(['LMM Senator', 'UMP Gold, the best']);
  });

  it('is not named where ranges overlap, or end where the other begins', () => {
    // 10 to 30 against 20; 10 to 20 against 20
    for (const high of [3000, 2000]) {
      const rows = [row('LMM', 'Senator', true, miles(1000, high)), row('UMP', 'Gold', true, miles(1000))];
      expect(shown(ranked(rows, both))).toEqual(['LMM Senator', 'UMP Gold']);
    }
    // 10 to 19.99 against 20
    const apart = [row('LMM', 'Senator', true, miles(1000, 1999)), row('UMP', 'Gold', true, miles(1000))];
    expect(shown(ranked(apart, both))).toEqual(['LMM Senator', 'UMP Gold, the best']);
  });

  it('is not named where the values are in two currencies: nobody compares them for the traveller', () => {
    const rows = [row('LMM', 'Senator', true, miles(3000)), row('UMP', 'Gold', true, miles(2000))];
    expect(shown(ranked(rows, { worth: { LMM: euros(10), UMP: dollars(20) } }))).toEqual(['LMM Senator', 'UMP Gold']);
  });

  it('is not named where only one of theirs has a value: there is nothing to compare', () => {
    const rows = [row('LMM', 'Senator', true, miles(3000)), row('UMP', 'Gold', true, miles(2000))];
    expect(shown(ranked(rows, { worth: { LMM: euros(10) } }))).toEqual(['LMM Senator', 'UMP Gold']);
  });

  it('is one of theirs, whatever another would bring', () => {
    const rows = [row('ACA', 'Basic', false, miles(90_000)), row('LMM', 'Senator', true, miles(3000)), row('UMP', 'Gold', true, miles(2000))];
    const worth = { ...both.worth, ACA: euros(100) };
    expect(shown(ranked(rows, { worth }))).toEqual(['LMM Senator', 'UMP Gold, the best', 'ACA Basic']);
  });

  it('of three is better than both others', () => {
    // 30, 40 and 35 to 45
    const rows = [row('LMM', 'Senator', true, miles(3000)), row('UMP', 'Gold', true, miles(2000)), row('ACA', '25K', true, miles(3500, 4500))];
    expect(shown(ranked(rows, { worth: { ...both.worth, ACA: euros(10) } }))).toEqual(['LMM Senator', 'UMP Gold', 'ACA 25K']);
    // 30, 40 and 25 to 39
    const surely = [...rows.slice(0, 2), row('ACA', '25K', true, miles(2500, 3900))];
    expect(shown(ranked(surely, { worth: { ...both.worth, ACA: euros(10) } }))).toEqual(['LMM Senator', 'UMP Gold, the best', 'ACA 25K']);
  });
});
