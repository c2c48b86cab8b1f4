import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Chart, Condition, Rate, Rule, RuleSource } from '../../lib/charts/chart';
import { earn } from '../../lib/charts/engine';
import type { Issuer, Sentences } from '../../lib/charts/explanation';
import { airlines, classes, currency, on, programme } from '../../lib/charts/notation';
import { candidateClasses } from '../../lib/flights/booking-classes';
import { cabinsUpTo, type Cabin } from '../../lib/flights/cabin';
import { greatCircleMiles } from '../../lib/flights/distance';
import type { Segment } from '../../lib/flights/itinerary';
import type { Quantity } from '../../lib/quantity/quantity';
import { PLAIN, WORLD } from './charts-places';
import { fare, flown, oneWay } from './make-offers';
import { numberOf } from './number-of';

/*
 * The range must hold whatever is true. Charts, tickets and truths are made at random: rules in any order and of any kind, classes that earn less than cheaper
 * ones, minimums, caps, rules of nothing and gaps. The truth is reckoned here by other means than the engine's: for one class, one cabin and one issuer, with one
 * share of taxes and one share of the fare for each segment.
 */

const SOURCE: RuleSource = { title: 'at random', address: null, checked: on('2026-08-01'), confidence: 'official' };
/** Some flights are twice, a day apart: rules begin and cease to hold between them. */
const FLIGHTS = [
  'LH 12 HAM-FRA 2026-08-16',
  'LH 456 FRA-LAX 2026-08-16',
  'LH 456 FRA-LAX 2026-08-17',
  'LH 904 FRA-LHR 2026-08-17',
  'UA 8840 FRA-IAD 2026-08-16',
  'UA 8840 FRA-IAD 2026-08-17',
  'LH 1300 FRA-IST 2026-08-18',
].map((words) => flown(words, { cabin: null }));
const REGIONS = { Europe: ['DE', 'GB', 'TR'], Asia: ['TR'], America: ['US'] };

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const cabins = fc.subarray<Cabin>(['economy', 'premiumEconomy', 'business'], { minLength: 1 });
const letters = fc.subarray([...'YBMUHXQVWSTLKGENJCDZP'], { minLength: 1 }).map((some) => classes(some.join('')));
const condition: fc.Arbitrary<Condition> = fc
  .record({
    issuer: maybe(fc.constantFrom<Issuer>('own', 'other')),
    cabins: maybe(cabins),
    classes: maybe(letters),
    marketing: maybe(fc.constantFrom(airlines('LH'), airlines('UA'))),
    routes: maybe(fc.constantFrom(['within'], ['between'])),
    departs: maybe(
      fc.constantFrom({ from: on('2026-08-17'), to: null }, { from: null, to: on('2026-08-17') }, { from: on('2026-08-16'), to: on('2026-08-18') }),
    ),
  })
  .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
const amount = fc.integer({ min: 0, max: 3000 });
const rule: fc.Arbitrary<Omit<Rule, 'id'>> = condition.chain((when) =>
  fc.oneof(
    fc.constant({ kind: 'nothing' as const, when, source: SOURCE }),
    amount.map((base) => ({ kind: 'fixed' as const, when, amount: { base }, source: SOURCE })),
    fc
      .tuple(amount, amount)
      .map(([one, other]) => ({ kind: 'fixed' as const, when, amount: { base: [Math.min(one, other), Math.max(one, other)] as const }, source: SOURCE })),
    fc
      .record({ share: fc.constantFrom(0.25, 0.5, 1.5), minimumMiles: amount })
      .map((distance) => ({ kind: 'distance' as const, when, ...distance, source: SOURCE })),
    fc
      .integer({ min: 1, max: 20 })
      .map((perUnit) => ({ kind: 'revenue' as const, when, currency: currency('EUR'), perUnit: { base: perUnit }, source: SOURCE })),
    fc
      .record({
        perUnit: fc.integer({ min: 1, max: 20 }),
        minimum: fc.integer({ max: 500, min: 0 }),
        cap: fc.integer({ min: 500, max: 6000 }),
        perTicket: fc.integer({ min: 3000, max: 9000 }),
      })
      .map(({ perUnit, minimum, cap, perTicket }) => ({
        kind: 'revenue' as const,
        when,
        currency: currency('EUR'),
        perUnit: { base: perUnit },
        minimumPerSegment: minimum,
        capPerSegment: cap,
        capPerTicket: perTicket,
        source: SOURCE,
      })),
  ),
);

const chartOf = (rules: readonly Omit<Rule, 'id'>[]): Chart => ({
  code: programme('TST'),
  name: 'Random',
  alliance: 1,
  tiers: [{ code: 1, name: 'Member' }],
  issuers: airlines('LH'),
  issuedBy: 'Lufthansa',
  regions: REGIONS,
  routes: [
    { name: 'within', is: 'withinRegion' },
    { name: 'between', is: 'betweenRegions' },
  ],
  accruals: [{ id: 'miles', metric: 'RDM', name: 'Miles', rounding: null, rules: rules.map((each, at) => ({ ...each, id: String(at) }) as Rule) }],
  goals: [],
  signupUrl: null,
});

interface Truth {
  readonly issuer: Issuer;
  readonly seats: readonly { readonly cabin: Cabin; readonly letter: string; readonly weight: number }[];
  readonly turkeyIsAsia: boolean;
  readonly taxShare: number;
  /** Where the truth lies in a pair that a rule leaves open: 0 is its least. */
  readonly inPair: number;
}

function between(rate: Rate, at: number): number {
  return typeof rate === 'number' ? rate : rate[0] + (rate[1] - rate[0]) * at;
}

function distanceOf({ origin, destination }: Segment): number {
  const [from, to] = [WORLD.airports(origin), WORLD.airports(destination)];
  if (from === null || to === null) throw new TypeError('the test flies between known airports');
  return greatCircleMiles(from, to);
}

/** The ticket in truth; `null` for a segment's worth where no rule holds. */
function trueMiles(rules: readonly Omit<Rule, 'id'>[], segments: readonly Segment[], price: number, truth: Truth): number | null {
  const weights = truth.seats.reduce((sum, { weight }) => sum + weight, 0);
  const paidBy = new Map<Omit<Rule, 'id'>, number>();
  let miles = 0;
  for (const [at, segment] of segments.entries()) {
    const seat = truth.seats[at];
    if (seat === undefined) throw new RangeError('a seat a segment');
    const holding = rules.find(({ when }) => speaks(when, segment, seat, truth));
    if (holding === undefined) return null;
    const rule = holding as Rule;
    if (rule.kind === 'fixed') miles += between(rule.amount.base, truth.inPair);
    if (rule.kind === 'distance') miles += Math.max(rule.minimumMiles ?? 0, rule.share * distanceOf(segment));
    if (rule.kind !== 'revenue') continue;
    const ownFare = (price * (1 - truth.taxShare) * seat.weight) / weights;
    const { minimumPerSegment = 0, capPerSegment = Infinity } = rule;
    paidBy.set(holding, (paidBy.get(holding) ?? 0) + Math.max(minimumPerSegment, Math.min(capPerSegment, ownFare * between(rule.perUnit.base, truth.inPair))));
  }
  for (const [holding, sum] of paidBy) {
    const { capPerTicket = Infinity } = holding as { capPerTicket?: number };
    miles += Math.min(sum, capPerTicket);
  }
  return miles;
}

function speaks(when: Condition, segment: Segment, seat: Truth['seats'][number], { issuer, turkeyIsAsia }: Truth): boolean {
  const between = segment.destination === 'LAX' || segment.destination === 'IAD' || (segment.destination === 'IST' && turkeyIsAsia);
  if (when.issuer !== undefined && when.issuer !== issuer) return false;
  if (when.cabins !== undefined && !when.cabins.includes(seat.cabin)) return false;
  if (when.classes !== undefined && !when.classes.some((letter) => letter === seat.letter)) return false;
  if (when.marketing !== undefined && !when.marketing.includes(segment.marketingCarrier)) return false;
  if (when.departs !== undefined && (segment.date < (when.departs.from ?? '') || segment.date >= (when.departs.to ?? '9999'))) return false;
  return when.routes === undefined || when.routes.includes(between ? 'between' : 'within');
}

function allows(quantity: Quantity, miles: number | null): boolean {
  if (quantity.kind === 'unknown') return true;
  if (miles === null) return quantity.kind === 'known' && quantity.high === null;
  if (quantity.kind === 'none') return miles === 0;
  return quantity.low <= miles + 1e-6 && (quantity.high === null || miles <= quantity.high + 1e-6);
}

/** A ticket of one to three segments in Business or below, and a truth about it. */
const ticket = fc
  .tuple(fc.array(fc.constantFrom(...FLIGHTS), { minLength: 1, maxLength: 3 }), fc.constantFrom<Cabin>('economy', 'premiumEconomy', 'business'))
  .chain(([segments, searched]) => {
    const seat = (segment: Segment) =>
      fc.constantFrom(...cabinsUpTo(searched)).chain((cabin) =>
        fc.record({
          cabin: fc.constant(cabin),
          letter: fc.constantFrom(...candidateClasses(segment.marketingCarrier, [cabin]).classes),
          weight: fc.integer({ min: 1, max: 1000 }),
        }),
      );
    return fc.record({
      segments: fc.constant(segments),
      searched: fc.constant(searched),
      price: fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 60 })),
      taxShare: fc.constantFrom(0, 0.25, 0.5, 1),
      taxesAreShown: fc.boolean(),
      truth: fc.record({
        issuer: fc.constantFrom<Issuer>('own', 'other'),
        seats: fc.tuple(...segments.map(seat)),
        turkeyIsAsia: fc.boolean(),
        inPair: fc.constantFrom(0, 0.3, 1),
      }),
    });
  });

it('a number holds what any class, cabin, issuer, continent, tax share and sharing of the fare gives', () => {
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 8 }), ticket, (rules, { segments, searched, price, taxShare, taxesAreShown, truth }) => {
      const cents = price * 100;
      const paid = fare(`${price}.00 EUR`, {
        covers: 'leg',
        taxes: taxesAreShown ? { minor: cents * taxShare, digits: 2, currency: currency('EUR') } : null,
      });
      const [earning] = earn(chartOf(rules), 1, oneWay(segments, paid, searched), WORLD, PLAIN).earnings;
      if (earning === undefined) throw new TypeError('the chart has one accrual');
      const miles = trueMiles(rules, segments, price, { ...truth, taxShare });
      const speaksOfTruth = ({ issuer }: { readonly issuer: Issuer }) => issuer === truth.issuer;
      const claims = [...(earning.condition === null || speaksOfTruth(earning.condition) ? [earning] : []), ...earning.cases.filter(speaksOfTruth)];
      expect(claims.filter(({ quantity }) => !allows(quantity, miles)).map((claim) => ({ claim, miles }))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

it('a fact that is not called missing changes nothing', () => {
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 8 }), ticket, (rules, { segments, searched, price, truth }) => {
      const chart = chartOf(rules);
      const paid = fare(`${price}.00 EUR`, { covers: 'leg', taxes: { minor: 0, digits: 2, currency: currency('EUR') } });
      const ofTheRow = earn(chart, 1, oneWay(segments, paid, searched), WORLD, PLAIN).earnings[0];
      const seats = truth.seats;
      const known = segments.map((segment, at) => ({ ...segment, cabin: seats[at]?.cabin ?? null }));
      const told = earn(chart, 1, oneWay(known, { ...paid, classes: classes(seats.map(({ letter }) => letter).join('')) }, searched), WORLD, PLAIN).earnings[0];
      if (ofTheRow === undefined || told === undefined) throw new TypeError('the chart has one accrual');
      // A case that is not known may come to be known.
      const isOpen = ofTheRow.condition !== null || ofTheRow.missing.some((fact) => fact === 'bookingClass' || fact === 'cabin');
      expect(isOpen ? null : told.quantity).toEqual(isOpen ? null : ofTheRow.quantity);
    }),
    { numRuns: 2000 },
  );
});

it('a number is the same with its explanation and without', () => {
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 8 }), ticket, (rules, { segments, searched, price, taxesAreShown, truth }) => {
      const paid = fare(`${price}.00 EUR`, {
        covers: 'leg',
        taxes: taxesAreShown ? { minor: 0, digits: 2, currency: currency('EUR') } : null,
        classes: truth.turkeyIsAsia ? [] : classes(truth.seats.map(({ letter }) => letter).join('')),
      });
      const numbers = (words: Sentences | null) => {
        const { earnings } = earn(chartOf(rules), 1, oneWay(segments, paid, searched), WORLD, words);
        return earnings.map(({ id, condition, cases, ...earning }) => ({
          id,
          condition,
          numbers: [earning, ...cases].map(({ quantity, scope, missing }) => ({ number: numberOf(quantity), scope, missing })),
        }));
      };
      expect(numbers(null)).toEqual(numbers(PLAIN));
    }),
    { numRuns: 2000 },
  );
});
