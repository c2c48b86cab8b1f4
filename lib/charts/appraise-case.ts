import type { Offer } from '../flights/offer';
import { FACTS, type Fact } from '../quantity/exact';
import { none, unknown, type Quantity, type Source } from '../quantity/quantity';
import type { Accrual, Chart, Rule, RuleSource } from './chart';
import type { Gap, Issuer, RuleUse, Sentences } from './explanation';
import { flownSegments, type Flown } from './flown';
import { match, type Match } from './match';
import type { World } from './places';
import { rulesUsed } from './rules-used';
import { scenarioOf } from './scenario';
import { total, type End, type Option, type Part } from './ticket';
import { paidFor, worthOf, worthOfFare, type Paid } from './worth';

/** An offer as a chart reads it: its segments, what was paid, and all that stays the same for every accrual. */
export interface Trip {
  readonly tier: number;
  readonly flown: readonly Flown[];
  readonly paid: Paid | null;
  readonly rates: World['rates'];
  readonly sentences: Sentences;
}

export function readTrip(chart: Chart, tier: number, offer: Offer, world: World, sentences: Sentences): Trip {
  const [fare] = offer.fares;
  return { tier, flown: flownSegments(chart, offer, fare, world), paid: paidFor(offer, fare), rates: world.rates, sentences };
}

export interface CaseAppraisal {
  readonly quantity: Quantity;
  readonly scope: 'leg' | 'trip';
  readonly missing: readonly Fact[];
  readonly uses: readonly RuleUse[];
}

/** What the rules of an accrual come to for one segment. */
export interface Matched extends Match {
  readonly flown: Flown;
  /** Whether a share of the fare is its own. */
  readonly isPaid: boolean;
}

/** Every segment of a trip under an accrual's rules, if the ticket was issued by one side. What it earns besides is one more segment to add up, on which no fare is spent. */
export function matchesOf({ rules, plus = [] }: Accrual, issuer: Issuer, { flown, tier }: Trip): readonly Matched[] {
  const under = (list: readonly Rule[], isPaid: (segment: Flown) => boolean) =>
    flown.map((segment): Matched => {
      const { outcomes, asked } = match(list, issuer, tier, segment);
      return { flown: segment, isPaid: isPaid(segment), outcomes, asked };
    });
  const matches = under(rules, (segment) => segment.isPaid);
  return plus.length === 0 ? matches : [...matches, ...under(plus, () => false)];
}

/** What the ticket earns in one accrual if it was issued by one side (`null`: whoever issued it). */
export function appraiseCase(accrual: Accrual, issuer: Issuer | null, matches: readonly Matched[], trip: Trip): CaseAppraisal {
  const parts = matches.map((found) => partOf(found, trip));
  const byFare = matches.some(({ outcomes }) => outcomes.some(({ rule }) => rule !== null && rule.kind === 'revenue'));
  const scope = byFare && trip.paid !== null && !trip.paid.fits ? 'trip' : 'leg';
  const uses = rulesUsed(issuer, matches, trip);
  const asked = new Set(matches.flatMap((found, at) => factsAsked(found, parts[at])));
  if (byFare) for (const fact of factsOfFare(trip.paid, scope)) asked.add(fact);
  if (uses.some((use) => use.kind === 'revenue' && use.exchange !== null)) asked.add('exchangeRate');
  const quantity = quantityOf(accrual, issuer, parts, scope, trip, sourcesOf(uses));
  return { quantity, scope, missing: FACTS.filter((fact) => asked.has(fact)), uses };
}

/** Whether quantities are the same number: all none, or all exactly as much. */
export function isSettled(quantities: readonly Quantity[]): boolean {
  const numbers = new Set(quantities.map((each) => (each.kind === 'none' ? 'none' : each.kind === 'known' && each.low === each.high ? each.low : null)));
  return numbers.size === 1 && !numbers.has(null);
}

function partOf({ flown: { key, way }, isPaid, outcomes }: Matched, trip: Trip): Part {
  const options: Option[] = [];
  for (const outcome of outcomes) {
    const noRule = outcome.lacks === 'place' && way.gap !== null ? way.gap : ({ kind: 'noRule', segment: key } as const);
    const option = outcome.rule === null ? noRule : optionOf(outcome, way.miles ?? 0, isPaid, trip);
    if ('kind' in option) return { key, options: [], gap: option, isPaid };
    options.push(option);
  }
  return { key, options, gap: null, isPaid };
}

function optionOf(outcome: Option['outcome'], miles: number, isPaid: boolean, { tier, paid, rates }: Trip): Option | Gap {
  const { rule } = outcome;
  if (rule.kind !== 'revenue') return { outcome, worth: worthOf(rule, tier, miles), byFare: null };
  const worth = worthOfFare(rule, tier, isPaid ? paid : null, rates);
  return 'kind' in worth ? worth : { outcome, worth, byFare: rule };
}

/** What is not known but proven not to matter, because every candidate earns the same, is not asked for. */
function factsAsked({ flown, asked }: Matched, part: Part | undefined): readonly Fact[] {
  const proven = (fact: Fact) => (fact === 'bookingClass' && flown.basis !== 'generic') || (fact === 'cabin' && flown.everyCabin);
  return part !== undefined && earnsAlike(part) ? [...asked].filter((fact) => !proven(fact)) : [...asked];
}

function earnsAlike({ options: [first, ...others], gap }: Part): boolean {
  if (gap !== null || first === undefined) return false;
  const exactly = ({ byFare, worth }: Option) => (byFare === null && worth.low === worth.high ? worth.low : null);
  return others.every((other) => exactly(other) !== null && exactly(other) === exactly(first));
}

function factsOfFare(paid: Paid | null, scope: 'leg' | 'trip'): readonly Fact[] {
  const facts: Fact[] = [];
  if (paid === null || paid.low < paid.high) facts.push('fareWithoutTaxes');
  if (paid !== null && !paid.isPerTraveller) facts.push('pricePerTraveller');
  if (scope === 'trip') facts.push('returnFlights');
  return facts;
}

function quantityOf(accrual: Accrual, issuer: Issuer | null, parts: readonly Part[], scope: 'leg' | 'trip', trip: Trip, sources: readonly Source[]): Quantity {
  const { metric } = accrual;
  const { sentences } = trip;
  const gaps = [...new Set(parts.flatMap(({ gap }) => (gap === null ? [] : [sentences.gap(gap)])))];
  const segments = new Set(parts.map(({ key }) => key)).size;
  const lacking = new Set(parts.flatMap(({ key, gap }) => (gap === null ? [] : [key]))).size;
  const coverage = { counted: segments - lacking, of: segments };
  if (gaps.length === 0 && parts.every(({ options }) => options.every(({ outcome }) => outcome.rule.kind === 'nothing'))) {
    return { ...none(metric, sentences.noEarning, sources), coverage };
  }
  const ends = total(parts, scope === 'trip');
  const low = rounded(ends.low.value, accrual.rounding ?? 'down');
  const high = ends.high === null ? null : rounded(ends.high.value, accrual.rounding ?? 'up');
  if (low === 0 && high === null) {
    return { ...unknown(metric, gaps.length === 0 ? sentences.wholeTrip : gaps.join('; '), sources), coverage };
  }
  const from = (end: End, isLow: boolean) => [
    ...(issuer === null ? [] : [sentences.issued(issuer)]),
    ...(low === high ? [] : scenarioOf(end, isLow, parts, scope, trip)),
  ];
  return {
    kind: 'known',
    metric,
    low,
    high,
    lowFrom: from(ends.low, true),
    highFrom: ends.high === null ? [...gaps, ...(scope === 'trip' ? [sentences.wholeTrip] : [])] : from(ends.high, false),
    coverage,
    sources,
  };
}

/** Decimals that arise from computing with binary fractions must not become a mile. */
const ROUNDING_NOISE = 1e-6;

function rounded(value: number, how: NonNullable<Accrual['rounding']>): number {
  switch (how) {
    case 'down':
      return Math.floor(value + ROUNDING_NOISE);
    case 'nearest':
      return Math.floor(value + 0.5 + ROUNDING_NOISE);
    case 'up':
      return Math.max(0, Math.ceil(value - ROUNDING_NOISE));
  }
}

const asShown = new WeakMap<RuleSource, Source>();

function sourcesOf(uses: readonly RuleUse[]): readonly Source[] {
  return [...new Set(uses.map(({ source }) => source))].map((source) => {
    const found = asShown.get(source) ?? { name: source.title, detail: source.address ?? '', at: Date.parse(source.checked) };
    asShown.set(source, found);
    return found;
  });
}
