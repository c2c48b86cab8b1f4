import type { ProgrammeCode } from '../lib/flights/codes';
import type { ChartChoice, ProgrammeChoice } from '../lib/settings/types';

/** One programme to choose, from whichever sources know it. */
export interface ListedProgramme {
  readonly code: ProgrammeCode;
  readonly name: string;
  readonly tiers: readonly { readonly code: number; readonly name: string }[];
  /** Its public rules, where they are in the package. */
  readonly chart: ChartChoice | null;
  /** What Milefy says of it, where there is an account. */
  readonly listed: ProgrammeChoice | null;
}

/** One entry a programme code: those with charts first, in their order, then what Milefy alone lists. */
export function listedProgrammes(charts: readonly ChartChoice[], listed: readonly ProgrammeChoice[]): readonly ListedProgramme[] {
  const byCode = new Map(listed.map((one) => [one.code, one]));
  const charted = new Set(charts.map(({ code }) => code));
  return [
    ...charts.map((chart): ListedProgramme => {
      const one = byCode.get(chart.code) ?? null;
      return { code: chart.code, name: one?.name ?? chart.name, tiers: tiersOf(chart, one), chart, listed: one };
    }),
    ...listed
      .filter(({ code }) => !charted.has(code))
      .map((one): ListedProgramme => ({ code: one.code, name: one.name, tiers: one.tiers, chart: null, listed: one })),
  ];
}

/** The chart's tiers in its order, then those that only Milefy has: the same code, or the same name under another code, is one tier. */
function tiersOf(chart: ChartChoice, listed: ProgrammeChoice | null): ListedProgramme['tiers'] {
  if (listed === null) return chart.tiers;
  const unlike = listed.tiers.filter((tier) => !chart.tiers.some((known) => known.code === tier.code));
  const renamed = chart.tiers.map((known) => unlike.find(({ name }) => name.toLowerCase() === known.name.toLowerCase()) ?? known);
  return [...renamed, ...unlike.filter((tier) => !renamed.includes(tier))];
}
