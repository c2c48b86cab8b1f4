import type { ChartEarning } from '../../charts/engine';
import type { Progress } from '../../charts/progress';
import type { BookingClass, LocalDate, ProgrammeCode } from '../../flights/codes';
import type { Money } from '../../flights/money';
import type { Fact } from '../../quantity/exact';
import type { Quantity } from '../../quantity/quantity';

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

/** The booking classes that one segment's numbers stand on. */
export interface AssumedClasses {
  readonly segment: string;
  readonly classes: readonly BookingClass[];
  /** Where the classes come from: the page, the airline's table, or the generic table when the airline has none. */
  readonly basis: 'page' | 'airline' | 'generic';
}

export type EarningsSource =
  | { readonly id: 'milefy'; readonly name: string; readonly environment: 'testing' | 'live'; readonly at: number }
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
  readonly programme: { readonly code: ProgrammeCode; readonly name: string; readonly tier: string };
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
