import { momentText } from '../../quantity-words';
import { t } from '../../words';

/** That the hour's calls are used up, and when it goes on. */
export function laterWords(notBefore: number): string {
  return t('lufthansaLater', momentText(notBefore));
}
