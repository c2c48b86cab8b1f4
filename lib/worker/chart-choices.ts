import type { Chart } from '../charts/chart';
import { progress } from '../charts/progress';
import { CHARTS } from '../charts/registry';
import type { ChartChoice, ChartGoal } from '../settings/types';

let choices: readonly ChartChoice[] | null = null;

/** Every programme of the charts as pages of ours show it, by name. The charts come with the package, so it is worked out once a worker's life. */
export function chartChoices(): readonly ChartChoice[] {
  choices ??= CHARTS.map(choiceOf).toSorted((a, b) => a.name.localeCompare(b.name));
  return choices;
}

function choiceOf(chart: Chart): ChartChoice {
  const { code, name, tiers, accruals, goals, signupUrl } = chart;
  const asked = new Set(goals.flatMap(({ needs }) => needs.map(({ accrual }) => accrual)));
  return {
    code,
    name,
    tiers,
    counted: accruals.filter(({ id }) => asked.has(id)).map(({ id, name: accrual }) => ({ id, name: accrual })),
    goals: tiers.flatMap((tier) => goalsFrom(chart, tier.code)),
    checked: daysOf(chart),
    signupUrl,
  };
}

/** As the cards count them, so that options and card never ask for different tiers. */
function goalsFrom(chart: Chart, from: number): readonly ChartGoal[] {
  return progress(chart, from, {}, { legs: 1, earnings: [], assumed: [] }).goals.map(({ goal: { needs }, tier: to }) => ({ from, to, needs }));
}

function daysOf({ accruals, goals }: Chart): ChartChoice['checked'] {
  const sources = [...accruals.flatMap(({ rules, plus = [] }) => [...rules, ...plus]), ...goals].map(({ source }) => source);
  const days = sources.map(({ checked }) => checked as string).toSorted();
  return { oldest: days[0] ?? '', newest: days.at(-1) ?? '' };
}
