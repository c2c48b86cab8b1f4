import { dayText } from '../lib/quantity-words';
import type { ChartChoice } from '../lib/settings/types';
import { t } from '../lib/words';

/** The day on which a programme's rules were read, or the first and the last where they differ. */
export function daysRead({ oldest, newest }: ChartChoice['checked']): string {
  return oldest === newest ? dayText(newest) : t('daysFromTo', dayText(oldest), dayText(newest));
}
