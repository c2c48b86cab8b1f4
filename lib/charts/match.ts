import { candidateClasses } from '../flights/booking-classes';
import type { Cabin } from '../flights/cabin';
import type { BookingClass } from '../flights/codes';
import type { Fact } from '../quantity/exact';
import type { Condition, Rule } from './chart';
import type { Issuer } from './explanation';
import type { Flown } from './flown';
import type { Counted } from './places';

/** One way in which a segment may be booked and counted. A field is `null` where no rule that may hold asks for it; a brand, also where it is one that no rule names. */
interface Candidate {
  readonly cabin: Cabin | null;
  readonly bookingClass: BookingClass | null;
  readonly brand: string | null;
  readonly counted: Counted | null;
}

/** What holds for some candidates of a segment: a rule; or none that is known, because the chart has no rule for them, or where the segment goes decides and is not known. */
export type Outcome = { readonly candidates: readonly Candidate[] } & (
  | { readonly rule: Rule; readonly lacks: null }
  | { readonly rule: null; readonly lacks: 'rule' | 'place' }
);

export interface Match {
  readonly outcomes: readonly Outcome[];
  /** Facts that are not known and that rules ask for. */
  readonly asked: ReadonlySet<Fact>;
}

/**
 * Which of these rules may hold for a segment: the first that holds counts, for every candidate. A list of results asks for the same few again and again, so
 * answers are kept with the rules.
 */
export function match(rules: readonly Rule[], issuer: Issuer, tier: number, flown: Flown): Match {
  const kept = keptFor(rules, issuer, tier);
  const found = kept.get(flown.profile);
  if (found !== undefined) return found;
  if (kept.size >= KEPT_AT_MOST) kept.clear();
  const matched = matchAnew(rules, issuer, tier, flown);
  kept.set(flown.profile, matched);
  return matched;
}

type Kept = Map<string, Match>;

/** Some lists' worth: a worker may live for days. */
const KEPT_AT_MOST = 2000;

const memo = new WeakMap<readonly Rule[], Readonly<Record<Issuer, Map<number, Kept>>>>();

function keptFor(rules: readonly Rule[], issuer: Issuer, tier: number): Kept {
  const ofRules = memo.get(rules) ?? { own: new Map<number, Kept>(), other: new Map<number, Kept>() };
  memo.set(rules, ofRules);
  const kept = ofRules[issuer].get(tier) ?? new Map<string, Match>();
  ofRules[issuer].set(tier, kept);
  return kept;
}

/** Rules that what is known rules out are left aside first, so only what the others ask is tried. */
function matchAnew(rules: readonly Rule[], issuer: Issuer, tier: number, flown: Flown): Match {
  const asked = new Set<Fact>();
  const open: Rule[] = [];
  const tried = { cabin: false, bookingClass: false, brand: false, route: false };
  for (const rule of rules) {
    const { when } = rule;
    if (!speaksOf(when, issuer, tier, flown)) continue;
    const route = verdictOnRoute(when, flown);
    if (route === 'never') continue;
    const operator = verdict(when.operating, [flown.operating]);
    const cabin = verdict(when.cabins, flown.cabins);
    // A rule of another cabin or operator than the known one asks for nothing.
    if ((cabin === 'never' && flown.everyCabin) || (operator === 'never' && flown.operatorIsKnown)) continue;
    noteUnknown(when, flown, asked);
    const bookingClass = verdict(when.classes, flown.classes);
    const brand = flown.brand !== null ? verdict(when.brands, [flown.brand]) : when.brands === undefined ? 'always' : 'sometimes';
    const verdicts = [operator, cabin, bookingClass, brand];
    if (verdicts.includes('never')) continue;
    open.push(rule);
    tried.cabin ||= cabin === 'sometimes';
    tried.bookingClass ||= bookingClass === 'sometimes';
    tried.brand ||= brand === 'sometimes';
    tried.route ||= route === 'sometimes';
    if (route === 'always' && verdicts.every((each) => each === 'always')) break;
  }
  return { outcomes: outcomesOf(open, candidates(flown, open, tried), flown), asked };
}

type Verdict = 'always' | 'sometimes' | 'never';

function verdict<Item>(wanted: readonly Item[] | undefined, candidates: readonly Item[]): Verdict {
  if (wanted === undefined) return 'always';
  const fitting = candidates.filter((candidate) => wanted.includes(candidate)).length;
  return fitting === 0 ? 'never' : fitting === candidates.length ? 'always' : 'sometimes';
}

function verdictOnRoute({ routes, miles }: Condition, { way }: Flown): Verdict {
  if (miles !== undefined && way.miles !== null && !isWithin(way.miles, miles)) return 'never';
  if (routes === undefined || way.counted.length === 0) return 'always';
  const fitting = way.counted.filter(({ route }) => route !== null && routes.includes(route)).length;
  return fitting === 0 ? 'never' : fitting === way.counted.length ? 'always' : 'sometimes';
}

/** A class belongs to a cabin: who knows neither lacks both. The chart's brands are sold in classes of their own. */
function noteUnknown({ operating, cabins, classes, brands }: Condition, flown: Flown, asked: Set<Fact>): void {
  const classUnknown = classes !== undefined && (flown.bookingClass === null || flown.basis === 'fareBasis');
  if (operating !== undefined && !flown.operatorIsKnown) asked.add('operatingCarrier');
  if ((cabins !== undefined || classUnknown) && !(flown.everyCabin && flown.cabins.length === 1)) asked.add('cabin');
  if (classUnknown || (brands !== undefined && flown.brand === null)) asked.add('bookingClass');
}

function candidates(flown: Flown, open: readonly Rule[], tried: Readonly<Record<'cabin' | 'bookingClass' | 'brand' | 'route', boolean>>): readonly Candidate[] {
  const brands: readonly (string | null)[] = tried.brand ? [...new Set(open.flatMap(({ when }) => when.brands ?? [])), null] : [flown.brand];
  const ways: readonly (Counted | null)[] = tried.route ? flown.way.counted : [null];
  return seats(flown, tried.cabin, tried.bookingClass).flatMap((seat) => brands.flatMap((brand) => ways.map((counted) => ({ ...seat, brand, counted }))));
}

function seats(flown: Flown, byCabin: boolean, byClass: boolean): readonly Pick<Candidate, 'cabin' | 'bookingClass'>[] {
  if (!byCabin) return (byClass ? flown.classes : [null]).map((bookingClass) => ({ cabin: null, bookingClass }));
  const classesIn = (cabin: Cabin) => (flown.bookingClass === null ? candidateClasses(flown.marketing, [cabin]).classes : [flown.bookingClass]);
  return flown.cabins.flatMap((cabin) => (byClass ? classesIn(cabin) : [null]).map((bookingClass) => ({ cabin, bookingClass })));
}

function outcomesOf(open: readonly Rule[], candidates: readonly Candidate[], flown: Flown): readonly Outcome[] {
  const byRule = new Map<Rule | null, Candidate[]>();
  for (const candidate of candidates) {
    const rule = open.find(({ when }) => holds(when, candidate)) ?? null;
    const alike = byRule.get(rule);
    if (alike === undefined) byRule.set(rule, [candidate]);
    else alike.push(candidate);
  }
  return [...byRule].map(([rule, alike]): Outcome => {
    if (rule === null) return { candidates: alike, rule, lacks: 'rule' };
    return asksForPlace(rule, flown) ? { candidates: alike, rule: null, lacks: 'place' } : { candidates: alike, rule, lacks: null };
  });
}

/** What was not tried holds for every candidate, or the rule would not be open. */
function holds({ cabins, classes, brands, routes }: Condition, { cabin, bookingClass, brand, counted }: Candidate): boolean {
  if (cabin !== null && cabins !== undefined && !cabins.includes(cabin)) return false;
  if (bookingClass !== null && classes !== undefined && !classes.includes(bookingClass)) return false;
  if (brands !== undefined && (brand === null || !brands.includes(brand))) return false;
  return counted === null || routes === undefined || (counted.route !== null && routes.includes(counted.route));
}

function asksForPlace({ kind, when }: Rule, { way }: Flown): boolean {
  if (way.miles === null && (kind === 'distance' || when.miles !== undefined)) return true;
  return way.counted.length === 0 && when.routes !== undefined;
}

function isWithin<Value extends number | string>(value: Value, { from, to }: { readonly from: Value | null; readonly to: Value | null }): boolean {
  return (from === null || value >= from) && (to === null || value < to);
}

function speaksOf(when: Condition, issuer: Issuer, tier: number, { marketing, date }: Flown): boolean {
  if (when.issuer !== undefined && when.issuer !== issuer) return false;
  if (when.tiers !== undefined && !when.tiers.includes(tier)) return false;
  if (when.marketing !== undefined && !when.marketing.includes(marketing)) return false;
  return when.departs === undefined || isWithin(date, when.departs);
}
