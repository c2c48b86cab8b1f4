import { momentText } from '../../quantity-words';
import { t } from '../../words';

/** A pause that is shorter is over before anybody has read of it: five calls a second are allowed, and more are not worth a word. */
const WORTH_A_WORD_MS = 30_000;

/** That the hour's calls are used up and when it goes on; `null` where that is as good as now. */
export function laterWords(notBefore: number): string | null {
  return notBefore - Date.now() < WORTH_A_WORD_MS ? null : t('lufthansaLater', momentText(notBefore));
}

/** What is said while Lufthansa has not answered. */
export function waitingWords({ why, notBefore }: { readonly why: 'asking' | 'limit'; readonly notBefore: number }): string {
  return (why === 'limit' ? laterWords(notBefore) : null) ?? t('lufthansaAsking');
}
