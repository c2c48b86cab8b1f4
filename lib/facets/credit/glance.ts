import { t } from '../../words';
import type { CreditAnswer } from './answer';

/** How many programmes the flight can be credited to, and which is best by the traveller's own values, where one is. */
export function glance({ rows }: CreditAnswer): string {
  const programmes = new Set(rows.map(({ code }) => code)).size;
  if (programmes === 0) return t('cardNoCredit');
  const best = rows.find(({ isBest }) => isBest);
  return best === undefined ? t('glanceProgrammes', programmes) : t('glanceBest', programmes, best.name);
}
