import type { Settings } from '../../settings/types';
import type { CreditRow } from './answer';

/**
 * Puts the traveller's own programmes first and says what each row's award miles are worth by the traveller's own values, and which of their programmes is best by them: only where all of those
 * that have a value have it in one currency, and no other can be worth as much.
 */
export function ranked(rows: readonly CreditRow[], { worth }: Pick<Settings, 'worth'>): readonly CreditRow[] {
  const valued = rows.map((row): CreditRow => {
    const value = worth[row.code];
    const miles = row.earnings.map(({ quantity }) => quantity).find(({ metric }) => metric === 'RDM');
    if (value === undefined || miles?.kind !== 'known' || miles.high === null) return row;
    const of = (amount: number) => (amount * value.perThousand) / 1000;
    return { ...row, worth: { low: of(miles.low), high: of(miles.high), currency: value.currency } };
  });
  const best = bestOf(valued);
  return valued.map((row) => ({ ...row, isBest: row === best })).toSorted((a, b) => Number(b.isYours) - Number(a.isYours));
}

function bestOf(rows: readonly CreditRow[]): CreditRow | null {
  const mine = rows.filter((row) => row.isYours && row.worth !== null);
  const currencies = new Set(mine.map((row) => row.worth?.currency));
  if (mine.length < 2 || currencies.size !== 1) return null;
  return mine.find((row) => mine.every((other) => other === row || (row.worth?.low ?? 0) > (other.worth?.high ?? 0))) ?? null;
}
