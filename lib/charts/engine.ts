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
  /** Every rule that the number, or one of the cases, may stand on. */
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
    readonly basis: 'page' | 'airline' | 'generic';
  }[];
}

/**
 * What an offer's first fare earns by a programme's public rules, at a tier of the chart. Pure: the same offer in the same world gives the same numbers. What
 * nobody shows is varied over all it may be; where no rule is known the answer is unknown, never zero.
 */
export function earn(chart: Chart, tier: number, offer: Offer, world: World, sentences: Sentences): ChartEarnings {
  const trip = readTrip(chart, tier, offer, world, sentences);
  return {
    legs: appraisedLegs(offer).length,
    earnings: chart.accruals.map((accrual) => ({ id: accrual.id, metric: accrual.metric, name: accrual.name, ...appraise(chart, accrual, trip) })),
    assumed: trip.flown.map(({ key, cabins, classes, basis }) => ({ segment: key, cabins, classes, basis })),
  };
}

type Appraised = Omit<ChartEarning, 'id' | 'metric' | 'name'>;

function appraise(chart: Chart, accrual: Accrual, trip: Trip): Appraised {
  const ifOwn = matchesOf(accrual, 'own', trip);
  const ifOther = asksForIssuer(accrual) ? matchesOf(accrual, 'other', trip) : ifOwn;
  if (sameRules(ifOwn, ifOther)) return { ...appraiseCase(accrual, null, ifOwn, trip), condition: null, cases: [] };
  const { uses: usesIfOwn, ...own } = { issuer: 'own' as const, ...appraiseCase(accrual, 'own', ifOwn, trip) };
  const { uses: usesIfOther, ...other } = { issuer: 'other' as const, ...appraiseCase(accrual, 'other', ifOther, trip) };
  const shared = { cases: [own, other], uses: [...usesIfOwn, ...usesIfOther] };
  if (standTogether(own, other)) {
    const issuerMatters = !isSettled([own.quantity, other.quantity]);
    const missing = FACTS.filter((fact) => own.missing.includes(fact) || other.missing.includes(fact) || (fact === 'ticketIssuer' && issuerMatters));
    return { quantity: either(own.quantity, other.quantity), scope: own.scope, missing, condition: null, ...shared };
  }
  const { issuer, quantity, scope, missing } = mainCase(own, other, isSoldByOwn(chart, trip));
  return { quantity, scope, missing: FACTS.filter((fact) => fact === 'ticketIssuer' || missing.includes(fact)), condition: { issuer }, ...shared };
}

/** Whether one number may hold both cases: both are known and speak of the same flights, or neither is known. */
function standTogether(own: IssuerCase, other: IssuerCase): boolean {
  const isUnknown = own.quantity.kind === 'unknown';
  return isUnknown === (other.quantity.kind === 'unknown') && (isUnknown || own.scope === other.scope);
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
  const rules = (matches: readonly Matched[]) => matches.map(({ outcomes }) => outcomes.map(({ rule }) => rule));
  const others = rules(other);
  return (
    one === other ||
    rules(one).every((found, at) => {
      const alike = others[at] ?? [];
      return found.length === alike.length && found.every((rule, index) => rule === alike[index]);
    })
  );
}

/** Whether the ticket is more likely one of the programme's own airlines'. */
function isSoldByOwn({ issuers }: Chart, { flown }: Trip): boolean {
  return flown.some(({ marketing }) => issuers.includes(marketing));
}
