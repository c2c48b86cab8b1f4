import type { LinkedLatamPass, LinkedMilesAndMore } from '../lib/messages-accounts';
import { t } from '../lib/words';

/** How a linked account stands, for the head of its section. */
export function linkedChip(account: LinkedMilesAndMore | LinkedLatamPass): { readonly tone: 'good' | 'warn' | 'plain'; readonly words: string } {
  if (account.state !== 'linked')
    return account.state === 'absent' ? { tone: 'plain', words: t('optionsAccountAbsent') } : { tone: 'warn', words: t('linkedLocked') };
  if (account.lacks !== null) return { tone: 'warn', words: t('optionsAccountNoPermission') };
  return { tone: 'good', words: t('optionsAccountStored', account.environment === 'test' ? t('environmentNamedTest') : t('environmentNamedLive')) };
}
