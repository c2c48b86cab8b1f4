import { describe, expect, it } from 'vitest';
import type { Accrual, ByTier, Chart, Condition, Rule, RuleSource } from '../../lib/charts/chart';
import { CHARTS } from '../../lib/charts/registry';

const rulesOf = ({ rules, plus = [] }: Accrual): readonly Rule[] => [...rules, ...plus];
const repeated = (items: readonly (string | number)[]) => items.filter((item, at) => items.indexOf(item) !== at);

function byTierOf(rule: Rule): readonly ByTier[] {
  switch (rule.kind) {
    case 'revenue':
      return [rule.perUnit];
    case 'fixed':
      return [rule.amount];
    case 'distance':
      return rule.factor === undefined ? [] : [rule.factor];
    case 'nothing':
      return [];
  }
}

function isCited({ title, address, checked }: RuleSource): boolean {
  return title.length > 0 && /^20\d\d-\d\d-\d\d$/.test(checked) && (address === null || URL.canParse(address));
}

/** Whether whatever the later condition speaks of, the earlier one speaks of too. */
function covers(earlier: Condition, later: Condition): boolean {
  return Object.entries(earlier).every(([field, wanted]: [string, unknown]) => {
    const narrower: unknown = later[field as keyof Condition];
    if (Array.isArray(wanted)) return Array.isArray(narrower) && narrower.every((item) => wanted.includes(item));
    return JSON.stringify(wanted) === JSON.stringify(narrower);
  });
}

it('every programme is there once', () => {
  expect(repeated(CHARTS.map(({ code }) => code))).toEqual([]);
  expect(CHARTS.map(({ code }) => code)).toEqual(expect.arrayContaining(['LMM', 'LAP']));
});

describe.each(CHARTS.map((chart): [string, Chart] => [chart.code, chart]))('the chart of %s', (_, chart) => {
  const rules = chart.accruals.flatMap(rulesOf);
  const tiers = new Set(chart.tiers.map(({ code }) => code));

  it('cites a source with a title and the day it was read for every rule and goal', () => {
    expect([...rules, ...chart.goals].filter(({ source }) => !isCited(source))).toEqual([]);
  });

  it('names its accruals, the rules of each and its tiers once', () => {
    expect(repeated(chart.accruals.map(({ id }) => id))).toEqual([]);
    for (const accrual of chart.accruals) expect(repeated(rulesOf(accrual).map(({ id }) => id))).toEqual([]);
    expect(repeated([...chart.tiers.map(({ code }) => code), ...chart.tiers.map(({ name }) => name)])).toEqual([]);
  });

  it('has a rule for every accrual, and nothing else than numbers that can be', () => {
    for (const accrual of chart.accruals) expect(accrual.rules.length).toBeGreaterThan(0);
    const rates = rules.flatMap(byTierOf).flatMap(({ base, tiers = {} }) => [base, ...Object.values(tiers)]);
    expect(rates.flat().filter((rate) => !(Number.isFinite(rate) && rate >= 0))).toEqual([]);
    expect(rates.filter((rate) => typeof rate !== 'number' && rate[0] > rate[1])).toEqual([]);
  });

  it('speaks of tiers that it has', () => {
    const named = [...rules.flatMap(byTierOf).flatMap(({ tiers = {} }) => Object.keys(tiers).map(Number)), ...rules.flatMap(({ when }) => when.tiers ?? [])];
    expect([...named, ...chart.goals.map(({ tier }) => tier)].filter((tier) => !tiers.has(tier))).toEqual([]);
  });

  it('sets goals in accruals that it has, and higher ones for higher tiers', () => {
    const accruals = new Set(chart.accruals.map(({ id }) => id));
    const needs = chart.goals.flatMap((goal) => goal.needs.map((need) => ({ ...need, rank: chart.tiers.findIndex(({ code }) => code === goal.tier) })));
    expect(needs.filter(({ accrual, amount }) => !accruals.has(accrual) || amount <= 0)).toEqual([]);
    for (const { accrual, amount, rank } of needs) {
      expect(needs.filter((other) => other.accrual === accrual && other.rank > rank && other.amount <= amount)).toEqual([]);
    }
  });

  it('has countries of two letters in its regions, and routes between regions that it has', () => {
    const countries = Object.values(chart.regions).flat();
    expect(countries.filter((country) => !/^(?:[A-Z]{2}|\*)$/.test(country))).toEqual([]);
    for (const list of Object.values(chart.regions)) expect(repeated(list)).toEqual([]);
    expect(chart.routes.flatMap(({ regions = [] }) => regions).filter((region) => !(region in chart.regions))).toEqual([]);
  });

  it('asks for routes that it has, brands in lower case and times and distances that can be', () => {
    const routes = new Set(chart.routes.map(({ name }) => name));
    const conditions = rules.map(({ when }) => when);
    expect(conditions.flatMap(({ routes: named = [] }) => named).filter((name) => !routes.has(name))).toEqual([]);
    expect(conditions.flatMap(({ brands = [] }) => brands).filter((brand) => brand !== brand.toLowerCase())).toEqual([]);
    expect(conditions.filter(({ miles }) => miles !== undefined && miles.to !== null && miles.to <= miles.from)).toEqual([]);
    expect(conditions.filter(({ departs }) => departs !== undefined && departs.from !== null && departs.to !== null && departs.to <= departs.from)).toEqual([]);
  });

  it('has no rule that an earlier one always comes before', () => {
    for (const { rules: list, plus = [] } of chart.accruals) {
      for (const ordered of [list, plus]) {
        const unreachable = ordered.filter(({ when }, at) => ordered.slice(0, at).some((earlier) => covers(earlier.when, when)));
        expect(unreachable.map(({ id }) => id)).toEqual([]);
      }
    }
  });
});
