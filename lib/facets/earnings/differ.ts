import type { Quantity } from '../../quantity/quantity';
import type { Said } from './answer';

/** Programmes round at each step, sources at the end: ends that are this close are the same number. */
const ROUNDING = 1;

/** Whether two sources know the same thing of a flight and say something else, by more than rounding. What one of them does not know is no difference. */
export function differ(a: Said, b: Said): boolean {
  return a.earnings.some(({ quantity, scope }) => {
    const other = b.earnings.find((earning) => earning.quantity.metric === quantity.metric && earning.scope === scope);
    return other !== undefined && saysElse(quantity, other.quantity);
  });
}

function saysElse(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown') return false;
  const [x, y] = [ends(a), ends(b)];
  return Math.abs(x.low - y.low) > ROUNDING || (x.high !== null && y.high !== null && Math.abs(x.high - y.high) > ROUNDING);
}

function ends(quantity: Exclude<Quantity, { kind: 'unknown' }>): { readonly low: number; readonly high: number | null } {
  return quantity.kind === 'none' ? { low: 0, high: 0 } : quantity;
}
