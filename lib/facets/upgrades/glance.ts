import { t } from '../../words';
import type { UpgradesAnswer } from './answer';
import { familyWords } from './family-words';

/** The cabins that miles can bring, lowest first: "Premium Economy, Business". */
export function glance({ options, programme }: UpgradesAnswer): string {
  if (options.length === 0) return t('cardNoUpgrades', programme.name);
  const families = [...new Set(options.map(({ item }) => item.family))].map(familyWords).join(', ');
  return options.some(({ holds }) => holds.length > 0) ? t('glanceSomeClasses', families) : families;
}
