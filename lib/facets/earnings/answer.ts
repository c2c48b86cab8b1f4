import type { BookingClass, ProgrammeCode } from '../../flights/codes';
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

/** The booking classes that one segment's numbers stand on. */
export interface AssumedClasses {
  readonly segment: string;
  readonly classes: readonly BookingClass[];
  /** Where the classes come from: the page, the airline's table, or the generic table when the airline has none. */
  readonly basis: 'page' | 'airline' | 'generic';
}

/** What a flight earns in one programme at one tier. Sorted: award miles first, then status points. */
export interface EarningsAnswer {
  readonly programme: { readonly code: ProgrammeCode; readonly name: string; readonly tier: string };
  readonly earnings: readonly Earning[];
  readonly assumed: readonly AssumedClasses[];
  readonly source: { readonly name: string; readonly environment: 'testing' | 'live'; readonly at: number };
}

/** Whether nothing keeps the number from being exact, if its ends are equal. */
export function isProven({ missing }: Earning): boolean {
  return missing.length === 0;
}
