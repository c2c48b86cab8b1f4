import { describe, expect, it } from 'vitest';
import { earn } from '../../lib/charts/engine';
import { progress } from '../../lib/charts/progress';
import { LMM } from '../../lib/charts/programmes/lmm';
import type { Offer } from '../../lib/flights/offer';
import { PLAIN, WORLD } from './charts-places';
import { fare, firstList, flown, oneWay, secondList } from './make-offers';

const MEMBER = 1;
const FREQUENT_TRAVELLER = 8;
const out = [flown('LH 12 HAM-FRA', { cabin: 'business' }), flown('LH 456 FRA-LAX', { cabin: 'business' })]; // 40 + 200
const back = [flown('LH 457 LAX-FRA', { cabin: 'business' }), flown('LH 13 FRA-HAM', { cabin: 'business' })]; // 200 + 40

const onTheWay = (offer: Offer, tier: number, points: Record<string, number>) => progress(LMM, tier, points, earn(LMM, tier, offer, WORLD, PLAIN));

describe('the way to the next tier', () => {
  it('says what is missing of each need, what this flight brings, and how many like it get there', () => {
    const { legs, goals } = onTheWay(oneWay(out, fare(null)), FREQUENT_TRAVELLER, { points: 1200, qualifyingPoints: 400, honCirclePoints: 0 });
    expect(legs).toBe(1);
    expect(goals).toMatchObject([
      {
        tier: 'Senator',
        needs: [
          { name: 'Points', amount: 2000, missing: 800, brings: 240, share: 0.3 }, // 2,000 − 1,200; 240 / 800
          { name: 'Qualifying Points', amount: 1000, missing: 600, brings: 240, share: 0.4 }, // 240 / 600
        ],
        times: 4, // 800 / 240 = 3.3
      },
      { tier: 'HON Circle', needs: [{ missing: 6000, brings: 240, share: 0.04 }], times: 25 },
    ]);
  });

  it('counts both legs of a round trip where both are known: two trips like this and you are Senator', () => {
    const { legs, goals } = onTheWay(secondList(out, back, fare('3000.00 EUR')), FREQUENT_TRAVELLER, { points: 1100, qualifyingPoints: 600 });
    expect(legs).toBe(2);
    expect(goals[0]).toMatchObject({
      tier: 'Senator',
      needs: [
        { missing: 900, brings: 480 },
        { missing: 400, brings: 480, share: 1 },
      ],
      times: 2,
    });
  });

  it('counts one leg where only one is known', () => {
    expect(onTheWay(firstList(out, fare('3000.00 EUR')), MEMBER, { points: 410, qualifyingPoints: 85 })).toMatchObject({
      legs: 1,
      goals: [{ tier: 'Frequent Traveller', times: 1 }, { tier: 'Senator' }, { tier: 'HON Circle' }],
    });
  });

  it('is done where nothing is missing', () => {
    const { goals } = onTheWay(oneWay(out, fare(null)), MEMBER, { points: 700, qualifyingPoints: 325 });
    expect(goals[0]).toMatchObject({
      needs: [
        { missing: 0, share: null },
        { missing: 0, share: null },
      ],
      times: 0,
    });
  });
});

describe('nothing is counted on that is not exact', () => {
  it('not a range', () => {
    const { goals } = onTheWay(oneWay([flown('LH 456 FRA-LAX', { cabin: null })], fare(null), 'business'), MEMBER, { points: 0, qualifyingPoints: 0 });
    expect(goals[0]).toMatchObject({
      needs: [
        { brings: null, share: null },
        { brings: null, share: null },
      ],
      times: null,
    });
  });

  it('not one number of which a fact is missing', () => {
    const { goals } = onTheWay(oneWay([flown('LH 456 FRA-LAX', { cabin: null })], fare(null), 'economy'), MEMBER, { points: 0, qualifyingPoints: 0 });
    expect(goals[0]).toMatchObject({ needs: [{ brings: null }, { brings: null }], times: null });
  });

  it('not points that the traveller did not tell', () => {
    const { goals } = onTheWay(oneWay(out, fare(null)), MEMBER, { points: 100 });
    expect(goals[0]).toMatchObject({ needs: [{ missing: 550 }, { missing: null, share: null }], times: null });
  });

  it('and a need of which the flight brings nothing is never met by it', () => {
    const united = oneWay([flown('UA 933 FRA-IAD')], fare(null));
    const { goals } = onTheWay(united, MEMBER, { points: 600, qualifyingPoints: 300 });
    expect(goals[0]).toMatchObject({
      needs: [
        { missing: 50, brings: 60, share: 1 },
        { missing: 25, brings: 0, share: 0 },
      ],
      times: null,
    });
  });
});
