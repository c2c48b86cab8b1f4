import type { AccountStatus } from '../lib/settings/types';
import { t } from '../lib/words';
import { Panel } from './panel';

/** What leaves the browser, and to whom. */
export function SentWhere({ account }: { readonly account: AccountStatus }) {
  return (
    <Panel id="sent" title={t('optionsSentTitle')}>
      <div class="prose">
        <SentWords account={account} />
      </div>
    </Panel>
  );
}

/** The same as paragraphs, for a page that has its own frame. `null`: what is stored is not known. */
export function SentWords({ account }: { readonly account: AccountStatus | null }) {
  return (
    <>
      <p>{t('optionsSentCharts')}</p>
      <p>{t('optionsSentRates')}</p>
      {account?.state === 'absent' && <p>{t('optionsSentNothing')}</p>}
      <p>{account?.state === 'stored' ? t('optionsSentTo', new URL(account.address).hostname) : t('optionsSentMilefy')}</p>
      <p>{t('optionsSentLufthansa')}</p>
      <p>{t('optionsSentUs')}</p>
      <p>{t('optionsSentVault')}</p>
    </>
  );
}
