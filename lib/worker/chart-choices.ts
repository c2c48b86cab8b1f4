import type { Chart } from '../charts/chart';
import { CHARTS } from '../charts/registry';
import type { ChartChoice } from '../settings/types';

/** Every programme of the charts as pages of ours show it, by name. */
export function chartChoices(): readonly ChartChoice[] {
  return CHARTS.map(choiceOf).toSorted((a, b) => a.name.localeCompare(b.name));
}

function choiceOf({ code, name, tiers, accruals, goals, signupUrl }: Chart): ChartChoice {
  const asked = new Set(goals.flatMap(({ needs }) => needs.map(({ accrual }) => accrual)));
  const days = accruals.flatMap(({ rules }) => rules.map(({ source }) => source.checked));
  return {
    code,
    name,
    tiers,
    counted: accruals.filter(({ id }) => asked.has(id)).map(({ id, name: accrual }) => ({ id, name: accrual })),
    checked: days.toSorted().at(-1) ?? '',
    signupUrl,
  };
}
