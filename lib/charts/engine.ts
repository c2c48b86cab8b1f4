import type { Cabin } from '../flights/cabin';
import type { BookingClass } from '../flights/codes';
import { appraisedLegs } from '../flights/fare';
import type { Offer } from '../flights/offer';
import { either } from '../quantity/algebra';
import { FACTS, type Fact } from '../quantity/exact';
import type { Metric } from '../quantity/metric';
import type { Quantity } from '../quantity/quantity';
import { appraiseCase, isSettled, matchesOf, readTrip, type CaseAppraisal, type Matched, type Trip } from './appraise-case';
import type { Accrual, Chart, Rule } from './chart';
import type { Issuer, RuleUse, Sentences } from './explanation';
import type { World } from './places';

/** What a ticket earns if it was issued by this side. */
interface IssuerCase extends Omit<CaseAppraisal, 'uses'> {
  readonly issuer: Issuer;
}

export interface ChartEarning {
  /** The accrual's id in the chart. */
  readonly id: string;
  readonly metric: Metric;
  /** The programme's own name. */
  readonly name: string;
  readonly quantity: Quantity;
  /** Whose flights the number speaks of: those that are known, or the whole trip whose price it was computed from. */
  readonly scope: 'leg' | 'trip';
  /** What keeps the number from being exact. */
  readonly missing: readonly Fact[];
  /** What `quantity` takes for granted, where the other case is not known or cannot stand in one number with it. */
  readonly condition: { readonly issuer: Issuer } | null;
  /** Both cases where who issued the ticket matters; else empty. */
  readonly cases: readonly IssuerCase[];
  /** Every rule that the number, or one of the cases, may stand on; empty without an explanation. */
  readonly uses: readonly RuleUse[];
}

export interface ChartEarnings {
  /** How many legs the numbers of scope `leg` speak of: the chosen ones count where the whole trip is known. */
  readonly legs: number;
  /** One for each accrual of the chart, in its order. */
  readonly earnings: readonly ChartEarning[];
  /** The cabins and booking classes that each segment's numbers stand on, and where they come from. */
  readonly assumed: readonly {
    readonly segment: string;
    readonly cabins: readonly Cabin[];
    readonly classes: readonly BookingClass[];
    readonly basis: 'page' | 'fareBasis' | 'airline' | 'generic';
  }[];
}

/**
 * What an offer's first fare earns by a programme's public rules, at a tier of the chart. Pure: the same offer in the same world gives the same numbers. What
 * nobody shows is varied over all it may be; where no rule is known the answer is unknown, never zero. Without `sentences` the numbers come without their
 * explanation, which is most of the work.
 */
export function earn(chart: Chart, tier: number, offer: Offer, world: World, sentences: Sentences | null): ChartEarnings {
  const trip = readTrip(chart, tier, offer, world, sentences);
  return {
    legs: appraisedLegs(offer).length,
    earnings: chart.accruals.map((accrual) => appraise(chart, accrual, trip)),
    assumed: trip.flown.map(({ key, cabins, classes, basis }) => ({ segment: key, cabins, classes, basis })),
  };
}

/** Every field is named: a list makes thousands of these, and spreading one object into another was a tenth of its time. */
function appraise(chart: Chart, accrual: Accrual, trip: Trip): ChartEarning {
  const { id, metric, name } = accrual;
  const ifOwn = matchesOf(accrual, 'own', trip);
  const ifOther = asksForIssuer(accrual) ? matchesOf(accrual, 'other', trip) : ifOwn;
  if (sameRules(ifOwn, ifOther)) {
    const { quantity, scope, missing, uses } = appraiseCase(accrual, null, ifOwn, trip);
    return { id, metric, name, quantity, scope, missing, condition: null, cases: [], uses };
  }
  const byOwn = appraiseCase(accrual, 'own', ifOwn, trip);
  const byOther = appraiseCase(accrual, 'other', ifOther, trip);
  const own = caseOf('own', byOwn);
  const other = caseOf('other', byOther);
  const cases = [own, other];
  const uses = [...byOwn.uses, ...byOther.uses];
  if (standTogether(own, other)) {
    const issuerMatters = !isSettled([own.quantity, other.quantity]);
    const missing = FACTS.filter((fact) => own.missing.includes(fact) || other.missing.includes(fact) || (fact === 'ticketIssuer' && issuerMatters));
    const quantity = either(own.quantity, other.quantity);
    return { id, metric, name, quantity, scope: own.scope, missing, condition: null, cases, uses };
  }
  const { issuer, quantity, scope, missing: ofCase } = mainCase(own, other, isSoldByOwn(chart, trip));
  const missing = FACTS.filter((fact) => fact === 'ticketIssuer' || ofCase.includes(fact));
  return { id, metric, name, quantity, scope, missing, condition: { issuer }, cases, uses };
}

function caseOf(issuer: Issuer, { quantity, scope, missing }: CaseAppraisal): IssuerCase {
  return { issuer, quantity, scope, missing };
}

/** Whether one number may hold both cases: both are known and speak of the same flights, or neither is known. From nothing to no end is no number: there each case by itself says more. */
function standTogether(own: IssuerCase, other: IssuerCase): boolean {
  const isUnknown = own.quantity.kind === 'unknown';
  if (isUnknown !== (other.quantity.kind === 'unknown')) return false;
  return isUnknown || (own.scope === other.scope && !(startsAtNothing(own.quantity, other.quantity) && isOpen(own.quantity, other.quantity)));
}

function startsAtNothing(...quantities: readonly Quantity[]): boolean {
  return quantities.some((each) => each.kind === 'none' || (each.kind === 'known' && each.low === 0));
}

function isOpen(...quantities: readonly Quantity[]): boolean {
  return quantities.some((each) => each.kind === 'known' && each.high === null);
}

/** The case that is known; of two, the likelier. */
function mainCase(own: IssuerCase, other: IssuerCase, ownIsLikelier: boolean): IssuerCase {
  if (own.quantity.kind === 'unknown') return other;
  if (other.quantity.kind === 'unknown') return own;
  return ownIsLikelier ? own : other;
}

function asksForIssuer({ rules, plus = [] }: Accrual): boolean {
  const asks = ({ when }: Rule) => when.issuer !== undefined;
  return rules.some(asks) || plus.some(asks);
}

/** Whether the same rules may hold, so that who issued the ticket does not matter. */
function sameRules(one: readonly Matched[], other: readonly Matched[]): boolean {
  return (
    one === other ||
    one.every(({ outcomes: found }, at) => {
      const alike = other[at]?.outcomes ?? [];
      return found.length === alike.length && found.every(({ rule }, index) => rule === alike[index]?.rule);
    })
  );
}

/** Whether the ticket is more likely one of the programme's own airlines'. */
function isSoldByOwn({ issuers }: Chart, { flown }: Trip): boolean {
  return flown.some(({ marketing }) => issuers.includes(marketing));
}
