import type { ChartEarning } from '../../charts/engine';
import type { Progress } from '../../charts/progress';
import type { LocalDate } from '../../flights/codes';
import type { Money } from '../../flights/money';
import type { Fact } from '../../quantity/exact';
import type { Quantity } from '../../quantity/quantity';
import type { AssumedClasses, MilefySource, NamedProgramme } from '../by-milefy/assumed';

/** Whose flights a number speaks of: those that are known (the legs shown and those chosen before), or the whole trip whose price it was computed from. */
export type Scope = 'leg' | 'trip';

export interface Earning {
  /** The programme's own name for this accrual: "Award Miles", "Points". */
  readonly name: string;
  readonly quantity: Quantity;
  readonly scope: Scope;
  /** What keeps the number from being exact. */
  readonly missing: readonly Fact[];
}

/** An earning and, where the charts said it, how they came to it. */
export interface SaidEarning extends Earning {
  readonly chart: Pick<ChartEarning, 'condition' | 'cases' | 'uses'> | null;
}

export type EarningsSource =
  | MilefySource
  /** The charts inside. `issuers` is whose tickets are the programme's own, by name. */
  | { readonly id: 'charts'; readonly issuers: string };

/** What one source says. Sorted: award miles first, then status points. */
export interface Said {
  readonly earnings: readonly SaidEarning[];
  readonly assumed: readonly AssumedClasses[];
  readonly source: EarningsSource;
}

/** What a flight earns in one programme at one tier. */
export interface EarningsAnswer extends Said {
  readonly programme: NamedProgramme;
  /** What it earns in the traveller's other programmes; in a card only. */
  readonly others: readonly { readonly programme: NamedProgramme; readonly said: Said }[];
  /** The charts' word, where another source leads and they differ from it by more than rounding. */
  readonly otherwise: Said | null;
  /** How far the flight brings the traveller, by the charts; `null` where the programme has none. */
  readonly progress: Progress | null;
  /** The price in the currency that the traveller thinks in, at reference rates of a day; `null` where it is in it, or has no rate. */
  readonly converted: { readonly amount: Money; readonly date: LocalDate } | null;
}

/** Whether nothing keeps the number from being exact, if its ends are equal. */
export function isProven({ missing }: Earning): boolean {
  return missing.length === 0;
}
