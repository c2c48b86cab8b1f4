import { t } from '../lib/words';

/** A span of whole minutes, in hours where it is so many. */
export function minutesWords(minutes: number): string {
  if (minutes % 60 !== 0) return t('vaultMinutes', minutes);
  return minutes === 60 ? t('vaultHour') : t('vaultHours', minutes / 60);
}
