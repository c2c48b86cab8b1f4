import type { Quantity } from '../../lib/quantity/quantity';

/** All that a quantity says of how much it is, without its words and sources. */
export function numberOf(quantity: Quantity): object {
  const { kind, metric, coverage } = quantity;
  return kind === 'known' ? { kind, metric, coverage, low: quantity.low, high: quantity.high } : { kind, metric, coverage };
}
