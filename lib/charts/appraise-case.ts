import type { Offer } from '../flights/offer';
import { FACTS, type Fact } from '../quantity/exact';
import type { Quantity } from '../quantity/quantity';
import type { Accrual, Chart, Rule } from './chart';
import { explained } from './explained';
import type { Gap, Issuer, RuleUse, Sentences } from './explanation';
import { flownSegments, type Flown } from './flown';
import { match, type Match } from './match';
import type { Way, World } from './places';
import { total, type Option, type Part, type Total } from './ticket';
import { exchangeFor, paidFor, worthOf, worthOfFare, type Paid } from './worth';

/** An offer as a chart reads it: its segments, what was paid, and all that stays the same for every accrual. */
export interface Trip {
  readonly tier: number;
  readonly flown: readonly Flown[];
  /** How many different ones they are. */
  readonly segments: number;
  readonly paid: Paid | null;
  readonly rates: World['rates'];
  /** `null` where nobody reads an explanation: then numbers come without one. */
  readonly sentences: Sentences | null;
}

export function readTrip(chart: Chart, tier: number, offer: Offer, world: World, sentences: Sentences | null): Trip {
  const [fare] = offer.fares;
  const flown = flownSegments(chart, offer, fare, world);
  return { tier, flown, segments: distinct(flown), paid: paidFor(offer, fare), rates: world.rates, sentences };
}

export interface CaseAppraisal {
  readonly quantity: Quantity;
  readonly scope: 'leg' | 'trip';
  readonly missing: readonly Fact[];
  /** Empty without an explanation, as are the sentences and sources of `quantity`. */
  readonly uses: readonly RuleUse[];
}

/** What a ticket comes to in one case, and what that was made from. */
export interface Reckoned {
  /** Its sentences and sources are empty. */
  readonly quantity: Quantity;
  readonly scope: 'leg' | 'trip';
  readonly parts: readonly Part[];
  readonly ends: Total;
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
  const asked = new Set<Fact>(byFare ? factsOfFare(matches, trip, scope) : []);
  for (const [at, found] of matches.entries()) for (const fact of factsAsked(found, parts[at])) asked.add(fact);
  const ends = total(parts, scope === 'trip');
  const reckoned: Reckoned = { quantity: quantityOf(accrual, trip.segments, parts, ends), scope, parts, ends };
  const missing = FACTS.filter((fact) => asked.has(fact));
  if (trip.sentences === null) return { quantity: reckoned.quantity, uses: [], scope, missing };
  return { ...explained(reckoned, issuer, matches, trip, trip.sentences), scope, missing };
}

/** Whether quantities are the same number: all none, or all exactly as much. */
export function isSettled(quantities: readonly Quantity[]): boolean {
  const numbers = new Set(quantities.map((each) => (each.kind === 'none' ? 'none' : each.kind === 'known' && each.low === each.high ? each.low : null)));
  return numbers.size === 1 && !numbers.has(null);
}

function partOf({ flown: { key, way }, isPaid, outcomes }: Matched, trip: Trip): Part {
  const options: Option[] = [];
  for (const outcome of outcomes) {
    const option = outcome.rule === null ? gapOf(outcome.lacks, key, way) : optionOf(outcome, way.miles ?? 0, isPaid, trip);
    if ('kind' in option) return { key, options: [], gap: option, isPaid };
    options.push(option);
  }
  return { key, options, gap: null, isPaid };
}

function gapOf(lacks: 'rule' | 'place', segment: string, { gap }: Way): Gap {
  return lacks === 'place' && gap !== null ? gap : { kind: 'noRule', segment };
}

function optionOf(outcome: Option['outcome'], miles: number, isPaid: boolean, { tier, paid, rates }: Trip): Option | Gap {
  const { rule } = outcome;
  if (rule.kind !== 'revenue') return { outcome, worth: worthOf(rule, tier, miles), byFare: null };
  const worth = worthOfFare(rule, tier, isPaid ? paid : null, rates);
  return 'kind' in worth ? worth : { outcome, worth, byFare: rule };
}

/** What is not known but proven not to matter, because every candidate earns the same, is not asked for. */
function factsAsked({ flown, asked }: Matched, part: Part | undefined): readonly Fact[] {
  const proven = (fact: Fact) =>
    (fact === 'bookingClass' && flown.basis !== 'generic' && flown.basis !== 'fareBasis') || (fact === 'cabin' && flown.everyCabin);
  return part !== undefined && earnsAlike(part) ? [...asked].filter((fact) => !proven(fact)) : [...asked];
}

function earnsAlike({ options: [first, ...others], gap }: Part): boolean {
  if (gap !== null || first === undefined) return false;
  const exactly = ({ byFare, worth }: Option) => (byFare === null && worth.low === worth.high ? worth.low : null);
  return others.every((other) => exactly(other) !== null && exactly(other) === exactly(first));
}

function factsOfFare(matches: readonly Matched[], { paid, rates }: Trip, scope: 'leg' | 'trip'): readonly Fact[] {
  if (paid === null) return ['fareWithoutTaxes'];
  const isExchanged = (rule: Rule | null) => {
    const exchange = rule === null || rule.kind !== 'revenue' ? null : exchangeFor(rule, paid, rates);
    return exchange !== null && !('kind' in exchange);
  };
  const facts: Fact[] = [];
  if (paid.low < paid.high) facts.push('fareWithoutTaxes');
  if (!paid.isPerTraveller) facts.push('pricePerTraveller');
  if (scope === 'trip') facts.push('returnFlights');
  if (matches.some(({ outcomes }) => outcomes.some(({ rule }) => isExchanged(rule)))) facts.push('exchangeRate');
  return facts;
}

/** The number alone; `explained` puts it into words. */
function quantityOf({ metric, rounding }: Accrual, of: number, parts: readonly Part[], ends: Total): Quantity {
  const gaps = parts.filter(({ gap }) => gap !== null);
  const coverage = { counted: of - distinct(gaps), of };
  if (gaps.length === 0 && parts.every(({ options }) => options.every(({ outcome }) => outcome.rule.kind === 'nothing'))) {
    return { kind: 'none', metric, rule: '', coverage, sources: [] };
  }
  const low = rounded(ends.low.value, rounding ?? 'down');
  const high = ends.high === null ? null : rounded(ends.high.value, rounding ?? 'up');
  if (low === 0 && high === null) return { kind: 'unknown', metric, reason: '', coverage, sources: [] };
  return { kind: 'known', metric, low, high, lowFrom: [], highFrom: [], coverage, sources: [] };
}

/** How many segments these are: what a segment earns besides is a part of its own. */
function distinct(of: readonly { readonly key: string }[]): number {
  return of.length < 2 ? of.length : new Set(of.map(({ key }) => key)).size;
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
