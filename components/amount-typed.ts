import { t } from '../lib/words';

/** The settings hold no more. */
const MOST = 1e6;

/**
 * An amount of money as a person types it, with a dot or a comma before at most two decimals: "12.5", "12,50", "8". Gives `null` for an empty field and `undefined` for what
 * is no such amount: "1.000" could be one or a thousand, and nobody guesses.
 */
export function readAmount(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  if (!/^\d+(?:[.,]\d{1,2})?$/.test(text)) return undefined;
  const amount = Number(text.replace(',', '.'));
  return amount <= MOST ? amount : undefined;
}

/** The same amount as the user's language writes it, and as `readAmount` reads it. */
export function amountText(amount: number): string {
  return amount.toFixed(Number.isInteger(amount) ? 0 : 2).replace('.', t('numberDecimal'));
}
