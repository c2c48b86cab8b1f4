import { ageText, momentText } from '../lib/quantity-words';
import { t } from '../lib/words';

/** When something was read and how long that is ago: "Read 22 Nov 2026, 06:12 (2 hours ago)". Times are ms since 1970. */
export function ageWords(readAt: number, now: number): string {
  return t('accountReadAt', momentText(readAt), ageText(readAt, now));
}
