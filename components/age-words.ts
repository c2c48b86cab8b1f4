import { momentText } from '../lib/quantity-words';
import { language, t } from '../lib/words';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** When something was read and how long that is ago: "Read 22 Nov 2026, 06:12 (2 hours ago)". Times are ms since 1970. */
export function ageWords(readAt: number, now: number): string {
  return t('accountReadAt', momentText(readAt), agoWords(Math.max(0, now - readAt)));
}

function agoWords(spanMs: number): string {
  const words = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  if (spanMs < MINUTE_MS) return words.format(0, 'second');
  if (spanMs < HOUR_MS) return words.format(-Math.floor(spanMs / MINUTE_MS), 'minute');
  if (spanMs < DAY_MS) return words.format(-Math.floor(spanMs / HOUR_MS), 'hour');
  return words.format(-Math.floor(spanMs / DAY_MS), 'day');
}
