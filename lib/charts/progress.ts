import { isExact } from '../quantity/quantity';
import type { Chart, Goal } from './chart';
import type { ChartEarning, ChartEarnings } from './engine';

/** How one requirement of a tier stands. Amounts are in units of the accrual. */
export interface NeedProgress {
  readonly accrual: string;
  /** The programme's own name of the accrual. */
  readonly name: string;
  readonly amount: number;
  /** What is missing, from 0 on; `null` where the traveller's points are not known. */
  readonly missing: number | null;
  /** What these flights bring; `null` where that is not exactly known. */
  readonly brings: number | null;
  /** The share of what is missing that these flights bring, from 0 to 1; `null` where one of the two is not known, or nothing is missing. */
  readonly share: number | null;
}

export interface GoalProgress {
  readonly goal: Goal;
  /** The programme's own name of the tier. */
  readonly tier: string;
  readonly needs: readonly NeedProgress[];
  /** How many times these flights reach the goal from here; `null` where a number behind it is not exactly known, or they never do. */
  readonly times: number | null;
}

export interface Progress {
  /** How many legs one time is: 1 is one direction, 2 a round trip of which both are known. */
  readonly legs: number;
  /** The goals of the tiers above the traveller's, lowest first. */
  readonly goals: readonly GoalProgress[];
}

/**
 * How far an offer brings a traveller: `tier` is theirs in the chart, `points` what they have in this qualification period, by accrual id. Only numbers that are
 * exact are counted on.
 */
export function progress(chart: Chart, tier: number, points: Readonly<Record<string, number>>, { earnings, legs }: ChartEarnings): Progress {
  const rank = (code: number) => chart.tiers.findIndex((each) => each.code === code);
  const above = chart.goals.filter(({ tier: goal, from = tier }) => rank(goal) > rank(tier) && from === tier).toSorted((a, b) => rank(a.tier) - rank(b.tier));
  return { legs, goals: above.map((goal) => goalProgress(chart, goal, points, earnings)) };
}

function goalProgress({ tiers }: Chart, goal: Goal, points: Readonly<Record<string, number>>, earnings: readonly ChartEarning[]): GoalProgress {
  const needs = goal.needs.map(({ accrual, amount }): NeedProgress => {
    const earning = earnings.find(({ id }) => id === accrual);
    const have = points[accrual];
    const missing = have === undefined ? null : Math.max(0, amount - have);
    const brings = earning === undefined ? null : exactly(earning);
    const share = missing === null || missing === 0 || brings === null ? null : Math.min(1, brings / missing);
    return { accrual, name: earning === undefined ? accrual : earning.name, amount, missing, brings, share };
  });
  return { goal, tier: tiers.find(({ code }) => code === goal.tier)?.name ?? '', needs, times: timesToReach(needs) };
}

function timesToReach(needs: readonly NeedProgress[]): number | null {
  const times = needs.map(({ missing, brings }) =>
    missing === 0 ? 0 : missing === null || brings === null || brings === 0 ? null : Math.ceil(missing / brings),
  );
  return times.reduce((most, each) => (most === null || each === null ? null : Math.max(most, each)), 0);
}

function exactly({ quantity, missing, scope }: ChartEarning): number | null {
  if (missing.length > 0 || scope === 'trip') return null;
  if (quantity.kind === 'none') return 0;
  return isExact(quantity) ? quantity.low : null;
}
