import type { Status } from '../lib/messages';
import { t } from '../lib/words';
import { Panel } from './panel';

type Accounts = Pick<Status, 'milefy' | 'lufthansa'>;

/** What leaves the browser, and to whom. */
export function SentWhere({ accounts }: { readonly accounts: Accounts }) {
  return (
    <Panel id="sent" title={t('optionsSentTitle')}>
      <div class="prose">
        <SentWords accounts={accounts} />
      </div>
    </Panel>
  );
}

/** The same as paragraphs, for a page that has its own frame. `null`: what is stored is not known. */
export function SentWords({ accounts }: { readonly accounts: Accounts | null }) {
  const milefy = accounts?.milefy ?? null;
  return (
    <>
      <p>{t('optionsSentCharts')}</p>
      <p>{t('optionsSentRates')}</p>
      {accounts?.milefy.state === 'absent' && accounts.lufthansa.state === 'absent' && <p>{t('optionsSentNothing')}</p>}
      <p>{milefy?.state === 'stored' ? t('optionsSentTo', new URL(milefy.address).hostname) : t('optionsSentMilefy')}</p>
      <p>{t('optionsSentLufthansa')}</p>
      <p>{t('optionsSentAccounts')}</p>
      <p>{t('optionsSentUs')}</p>
      <p>{t('optionsSentVault')}</p>
    </>
  );
}
