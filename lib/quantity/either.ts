import type { Coverage, Known, Quantity } from './quantity';

/**
 * One of two, and not known which (two booking classes, two issuers): from the least to the greatest of both. If one of them is unknown, so is the upper end, and
 * the lower end is zero. Throws `TypeError` for two metrics.
 */
export function either(a: Quantity, b: Quantity): Quantity {
  if (a.metric !== b.metric) throw new TypeError(`${a.metric} and ${b.metric} are counted apart`);
  const coverage = worse(a.coverage, b.coverage);
  const sources = [...new Set([...a.sources, ...b.sources])];
  if (a.kind === 'unknown' && b.kind === 'unknown') return { ...a, coverage, sources, reason: joined(a.reason, b.reason) };
  if (a.kind === 'none' && b.kind === 'none') return { ...a, coverage, sources, rule: joined(a.rule, b.rule) };
  const x = asKnown(a);
  const y = asKnown(b);
  const lower = y.low < x.low ? y : x;
  const upper = x.high === null ? x : y.high === null || y.high > x.high ? y : x;
  return { kind: 'known', metric: a.metric, coverage, sources, low: lower.low, lowFrom: lower.lowFrom, high: upper.high, highFrom: upper.highFrom };
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

function joined(a: string, b: string): string {
  return a === b ? a : `${a}; ${b}`;
}
