import type { Coverage, Known, Quantity, Source } from './quantity';

/**
 * The sum of two quantities of one metric. A part that is unknown leaves the total "at least" and lowers its coverage;
 * a part that earns nothing counts as zero. Commutative and associative in its numbers. Throws `TypeError` for two metrics.
 */
export function add(a: Quantity, b: Quantity): Quantity {
  sameMetric(a, b);
  const coverage = { counted: a.coverage.counted + b.coverage.counted, of: a.coverage.of + b.coverage.of };
  const sources = union(a.sources, b.sources);
  if (a.kind === 'unknown' && b.kind === 'unknown') return { ...a, coverage, sources, reason: joined(a.reason, b.reason) };
  if (a.kind === 'none' && b.kind === 'none') return { ...a, coverage, sources, rule: joined(a.rule, b.rule) };
  const x = asKnown(a);
  const y = asKnown(b);
  return {
    kind: 'known',
    metric: a.metric,
    low: x.low + y.low,
    high: x.high === null || y.high === null ? null : x.high + y.high,
    lowFrom: union(x.lowFrom, y.lowFrom),
    highFrom: union(x.highFrom, y.highFrom),
    coverage,
    sources,
  };
}

/** A quantity times a factor from 0 on (a tier bonus, an exchange rate). Throws `RangeError` for another factor. */
export function scale(quantity: Quantity, factor: number): Quantity {
  if (!(Number.isFinite(factor) && factor >= 0)) throw new RangeError(`a quantity is scaled by a factor from 0 on, not ${factor}`);
  if (quantity.kind !== 'known') return quantity;
  return { ...quantity, low: quantity.low * factor, high: quantity.high === null ? null : quantity.high * factor };
}

/** The lesser of two quantities, end by end (a cap). Nothing is known of the lesser of something and an unknown but that it is not more. */
export function min(a: Quantity, b: Quantity): Quantity {
  return endByEnd(a, b, (x, y) => {
    const lower = y.low < x.low ? y : x;
    const upper = (y.high ?? Infinity) < (x.high ?? Infinity) ? y : x;
    return { low: lower.low, lowFrom: lower.lowFrom, high: upper.high, highFrom: upper.highFrom };
  });
}

/** The greater of two quantities, end by end (a minimum per segment). */
export function max(a: Quantity, b: Quantity): Quantity {
  return endByEnd(a, b, (x, y) => {
    const lower = y.low > x.low ? y : x;
    const upper = (y.high ?? Infinity) > (x.high ?? Infinity) ? y : x;
    return { low: lower.low, lowFrom: lower.lowFrom, high: upper.high, highFrom: upper.highFrom };
  });
}

/**
 * One of two, and not known which (two booking classes, two issuers): from the least to the greatest of both.
 * If one of them is unknown, so is the upper end; the lower end is then zero.
 */
export function either(a: Quantity, b: Quantity): Quantity {
  return endByEnd(a, b, (x, y) => {
    const lower = y.low < x.low ? y : x;
    const upper = x.high === null ? x : y.high === null ? y : y.high > x.high ? y : x;
    return { low: lower.low, lowFrom: lower.lowFrom, high: upper.high, highFrom: upper.highFrom };
  });
}

type Ends = Pick<Known, 'low' | 'high' | 'lowFrom' | 'highFrom'>;

function endByEnd(a: Quantity, b: Quantity, choose: (x: Known, y: Known) => Ends): Quantity {
  sameMetric(a, b);
  const coverage = worse(a.coverage, b.coverage);
  const sources = union(a.sources, b.sources);
  if (a.kind === 'unknown' && b.kind === 'unknown') return { ...a, coverage, sources, reason: joined(a.reason, b.reason) };
  if (a.kind === 'none' && b.kind === 'none') return { ...a, coverage, sources, rule: joined(a.rule, b.rule) };
  return { kind: 'known', metric: a.metric, coverage, sources, ...choose(asKnown(a), asKnown(b)) };
}

function asKnown(quantity: Quantity): Known {
  switch (quantity.kind) {
    case 'known':
      return quantity;
    case 'none':
      return { ...quantity, kind: 'known', low: 0, high: 0, lowFrom: [quantity.rule], highFrom: [quantity.rule] };
    case 'unknown':
      return { ...quantity, kind: 'known', low: 0, high: null, lowFrom: [quantity.reason], highFrom: [quantity.reason] };
  }
}

function worse(a: Coverage, b: Coverage): Coverage {
  const of = Math.max(a.of, b.of);
  const missing = Math.max(a.of - a.counted, b.of - b.counted);
  return { counted: of - missing, of };
}

function sameMetric(a: Quantity, b: Quantity): void {
  if (a.metric !== b.metric) throw new TypeError(`${a.metric} and ${b.metric} are counted apart`);
}

function joined(a: string, b: string): string {
  return a === b ? a : `${a}; ${b}`;
}

function union<Item extends Source | string>(a: readonly Item[], b: readonly Item[]): readonly Item[] {
  const keyed = new Map([...a, ...b].map((item) => [typeof item === 'string' ? item : JSON.stringify(item), item]));
  return [...keyed.values()];
}
