import type { Metric } from './metric';

/**
 * What a number of miles or points may honestly be: known (exact, a range, "at most", "at least"), none, or unknown.
 * DESIGN: docs/architecture.md, "Quantity". Nothing in the product shows a bare number of miles.
 */
export type Quantity = Known | None | Unknown;

/** How many of the parts (segments) of a total stand behind it: "2 of 3". */
export interface Coverage {
  readonly counted: number;
  readonly of: number;
}

/** Who said it and when, in words that can be shown. */
export interface Source {
  readonly name: string;
  readonly detail: string;
  /** Milliseconds since 1970 (UTC) at which the answer or rule was received or checked. */
  readonly at: number;
}

/** What makes an end of a range: "booking class K", "fare without taxes as low as nothing". */
export type Scenario = string;

interface Common {
  readonly metric: Metric;
  readonly coverage: Coverage;
  readonly sources: readonly Source[];
}

/** Between `low` and `high`; `high === null` is "at least", `low === 0 < high` is "at most", `low === high` is exact. */
export interface Known extends Common {
  readonly kind: 'known';
  readonly low: number;
  readonly high: number | null;
  readonly lowFrom: readonly Scenario[];
  readonly highFrom: readonly Scenario[];
}

/** Earns nothing here: a rule, not a gap. */
export interface None extends Common {
  readonly kind: 'none';
  readonly rule: string;
}

export interface Unknown extends Common {
  readonly kind: 'unknown';
  readonly reason: string;
}

const ONE: Coverage = { counted: 1, of: 1 };

/**
 * A known quantity of one part. `low` is finite and not negative, `high` not below it (or `null`: no upper bound).
 * Throws `RangeError` otherwise: a wrong bound must not become a badge.
 */
export function known(
  metric: Metric,
  low: number,
  high: number | null,
  from: { readonly low: Scenario; readonly high: Scenario } | null,
  sources: readonly Source[],
): Known {
  if (!(Number.isFinite(low) && low >= 0)) throw new RangeError(`${metric}: a quantity starts at a number from 0 on, not ${low}`);
  if (high !== null && !(Number.isFinite(high) && high >= low)) throw new RangeError(`${metric}: ${high} cannot be the upper end of a range from ${low}`);
  return {
    kind: 'known',
    metric,
    low,
    high,
    lowFrom: from === null ? [] : [from.low],
    highFrom: from === null ? [] : [from.high],
    coverage: ONE,
    sources,
  };
}

export function none(metric: Metric, rule: string, sources: readonly Source[]): None {
  return { kind: 'none', metric, rule, coverage: ONE, sources };
}

export function unknown(metric: Metric, reason: string, sources: readonly Source[] = []): Unknown {
  return { kind: 'unknown', metric, reason, coverage: { counted: 0, of: 1 }, sources };
}

/** Whether one number can be shown with nothing before it: both ends equal and every part counted. */
export function isExact(quantity: Quantity): quantity is Known {
  return quantity.kind === 'known' && quantity.low === quantity.high && isWhole(quantity);
}

/** Whether every part stands behind the total. */
export function isWhole({ coverage }: Quantity): boolean {
  return coverage.counted === coverage.of;
}

/** The least it can be, in units of the metric; `null` where nothing is known. */
export function lowEnd(quantity: Quantity): number | null {
  switch (quantity.kind) {
    case 'known':
      return quantity.low;
    case 'none':
      return 0;
    case 'unknown':
      return null;
  }
}
