import { t } from '../lib/words';
import { Panel } from './panel';

/** What leaves the browser, and to whom. `host`: the one that the user entered, if any. */
export function SentWhere({ host }: { readonly host: string | null }) {
  return (
    <Panel id="sent" title={t('optionsSentTitle')}>
      <div class="prose">
        <p>{host === null ? t('optionsSentNothing') : t('optionsSentTo', host)}</p>
        <p>{t('optionsSentUs')}</p>
        <p>{t('optionsSentVault')}</p>
      </div>
    </Panel>
  );
}
