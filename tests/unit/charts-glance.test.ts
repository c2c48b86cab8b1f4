import './english';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHARTS } from '../../lib/charts/registry';
import type { EarningsAnswer } from '../../lib/facets/earnings/answer';
import { chartsFor, type Charts } from '../../lib/facets/earnings/by-charts';
import { badged } from '../../lib/facets/state-badge';
import { CABINS, type Cabin } from '../../lib/flights/cabin';
import { currencyCode } from '../../lib/flights/codes';
import type { Segment } from '../../lib/flights/itinerary';
import type { Fare, Offer } from '../../lib/flights/offer';
import type { Quantity } from '../../lib/quantity/quantity';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { WORLD } from './charts-places';
import { amount, carrier, classes, fare, firstList, flown, oneWay, secondList } from './make-offers';
import { numberOf } from './number-of';

/*
 * A list's badges are made at a glance, a card from the whole answer: one engine, and what it says at a glance must be what the card then says, whatever the
 * programme, the tier and the flight, and whatever of it a page does not show.
 */

const FLIGHTS: readonly string[] = [
  'LH 456 FRA-LAX',
  'LH 904 FRA-LHR',
  'LH 590 FRA-CAI',
  'LX 93 GRU-ZRH',
  'EW 460 BER-LPA',
  'SQ 26 FRA-JFK',
  'UA 960 EWR-FRA',
  'UA 1234 EWR-LAX',
  'LA 8070 GRU-FRA',
  'LA 600 SCL-MIA',
  'LA 2600 LIM-JFK',
  'LA 3390 GRU-GIG',
  'AC 876 YYZ-FRA',
  'DL 14 JFK-CDG',
  'AA 50 DFW-LHR',
  'BA 117 LHR-JFK',
  'IB 6401 MAD-MEX',
  'AF 22 CDG-JFK',
  'AF 764 CDG-PTP',
  'KL 643 AMS-JFK',
  'TK 1588 FRA-IST',
  'NH 847 HND-BKK',
  // A region that no chart is sure of, an airport that is not in the world, and an airline of no alliance.
  'LH 700 FRA-TLV',
  'LH 1 FRA-XXX',
  'EK 44 FRA-DXB',
];
const DAYS = ['2025-12-31', '2026-08-17', '2027-02-01'];

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const cabin = fc.constantFrom<Cabin>(...CABINS);
const segment: fc.Arbitrary<Segment> = fc
  .record({
    words: fc.constantFrom(...FLIGHTS),
    day: fc.constantFrom(...DAYS),
    cabin: maybe(cabin),
    operator: fc.constantFrom<'same' | 'another' | 'unknown'>('same', 'same', 'another', 'unknown'),
  })
  .map(({ words, day, cabin, operator }) => {
    const made = flown(`${words} ${day}`, { cabin });
    return operator === 'same' ? made : { ...made, operatingCarrier: operator === 'unknown' ? null : carrier('UA') };
  });
const segments = fc.array(segment, { minLength: 1, maxLength: 3 });
const paid: fc.Arbitrary<Omit<Fare, 'classes'>> = fc
  .record({
    // Pounds and dollars have a rate in the tests' world, reais have none.
    price: maybe(fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.constantFrom('EUR', 'USD', 'GBP', 'BRL'))),
    taxShare: maybe(fc.constantFrom(0, 0.25, 1)),
    covers: fc.constantFrom<Fare['covers']>('leg', 'trip', 'unknown'),
    travellers: maybe(fc.integer({ min: 1, max: 3 })),
    adultsOnly: maybe(fc.boolean()),
    per: fc.constantFrom<Fare['per']>('one', 'all', 'unknown'),
    brand: maybe(fc.constantFrom('Light', 'Basic', 'Flex', 'Plus', 'Premium Business')),
  })
  .map(({ price, taxShare, ...rest }) => {
    const words = price === null ? null : `${price[0]}.00 ${price[1]}`;
    const taxes = price === null || taxShare === null ? null : amount(`${Math.floor(price[0] * taxShare)}.00 ${price[1]}`);
    return fare(words, { ...rest, taxes });
  });
const offers: fc.Arbitrary<Offer> = fc
  .record({
    shown: segments,
    before: segments,
    paid,
    searched: maybe(cabin),
    kind: fc.constantFrom<'oneWay' | 'firstList' | 'secondList'>('oneWay', 'firstList', 'secondList'),
    letters: fc.array(maybe(fc.constantFrom(...classes('YBMHKLGNPJCDFAX'))), { minLength: 3, maxLength: 3 }),
  })
  .map(({ shown, before, paid, searched, kind, letters }) => {
    const ticket: Fare = { ...paid, classes: letters.slice(0, shown.length) };
    if (kind === 'firstList') return firstList(shown, ticket);
    return kind === 'secondList' ? secondList(before, shown, ticket) : oneWay(shown, ticket, searched);
  });
/** The charts of any programme for a traveller of any tier, whose points are known or not, and who thinks in the page's currency or in pounds. */
const anyCharts: fc.Arbitrary<Charts> = fc
  .record({
    member: fc.constantFrom(...CHARTS.flatMap((chart) => chart.tiers.map(({ code }) => ({ chart, tier: code })))),
    held: maybe(fc.integer({ min: 0, max: 100_000 })),
    currency: fc.constantFrom(null, currencyCode('GBP')),
  })
  .map(({ member: { chart, tier }, held, currency }) => {
    const points = held === null ? {} : { [chart.code]: Object.fromEntries(chart.accruals.map(({ id }) => [id, held])) };
    const settings = { ...DEFAULT_SETTINGS, programme: { code: chart.code, tier }, points, currency };
    return chartsFor(settings, WORLD) ?? expect.fail(`a chart of ${chart.name} for tier ${tier}`);
  });

/** All of an answer but its sentences, sources and rules. */
function unexplained({ earnings, ...answer }: EarningsAnswer): object {
  return {
    ...answer,
    earnings: earnings.map(({ quantity, chart, ...earning }) => ({
      ...earning,
      number: numberOf(quantity),
      condition: chart?.condition,
      cases: chart?.cases.map((each) => ({ ...each, quantity: numberOf(each.quantity) })),
    })),
  };
}

/** Every sentence, source and rule of an answer. */
function explanations({ earnings }: EarningsAnswer): readonly unknown[] {
  const said = (quantity: Quantity) => {
    switch (quantity.kind) {
      case 'known':
        return [...quantity.lowFrom, ...quantity.highFrom];
      case 'none':
        return [quantity.rule];
      case 'unknown':
        return [quantity.reason];
    }
  };
  return earnings.flatMap(({ quantity, chart }) => {
    const quantities = [quantity, ...(chart?.cases ?? []).map((each) => each.quantity)];
    return [...quantities.flatMap((each) => [...said(each).filter((words) => words !== ''), ...each.sources]), ...(chart?.uses ?? [])];
  });
}

describe('what the charts say at a glance', () => {
  it('is what the card then says: every number, metric, missing fact, condition, scope, and the progress towards a tier', () => {
    fc.assert(
      fc.property(anyCharts, offers, (charts, offer) => {
        expect(unexplained(charts.glance(offer))).toEqual(unexplained(charts.answer(offer)));
      }),
      { numRuns: 3000 },
    );
  });

  it('makes the same badge', () => {
    fc.assert(
      fc.property(anyCharts, offers, (charts, offer) => {
        const badge = (answer: EarningsAnswer) => badged('earnings', { state: 'ready', answer }, offer);
        expect(badge(charts.glance(offer))).toEqual(badge(charts.answer(offer)));
      }),
      { numRuns: 500 },
    );
  });

  it('explains nothing, while the whole answer explains every flight', () => {
    fc.assert(
      fc.property(anyCharts, offers, (charts, offer) => {
        expect(explanations(charts.glance(offer))).toEqual([]);
        expect(explanations(charts.answer(offer))).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
