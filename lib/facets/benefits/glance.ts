import { t } from '../../words';
import type { BenefitsAnswer } from './answer';
import { typeWords } from './type-words';

/** What the status brings, each kind once, wherever on the flight: "Priority check-in, Extra baggage". */
export function glance({ benefits, names, programme }: BenefitsAnswer): string {
  if (benefits.length === 0) return t('cardNoBenefits', programme.name, programme.tier);
  const kinds = [...new Set(benefits.map(({ item }) => item.code))].map((code) => typeWords(code, names)).join(', ');
  return benefits.some(({ holds }) => holds.length > 0) ? t('glanceSomeClasses', kinds) : kinds;
}
