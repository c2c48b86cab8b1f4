import { useCallback, useEffect, useState } from 'preact/hooks';
import { accountErrorWords } from '../lib/account-words';
import type { askWorker } from '../lib/ask-worker';
import type { Status } from '../lib/messages';
import type { LinkedAccounts } from '../lib/messages-accounts';
import type { AccountApi } from '../lib/net/account-error';
import type { Settings } from '../lib/settings/types';
import { lufthansaOrigins } from '../lib/settings/lufthansa-hosts';
import { t } from '../lib/words';
import { LatamPassSection } from './latam-pass-section';
import type { LinkedSection } from './linked-section';
import { MilesAndMoreSection } from './miles-and-more-section';
import type { News } from './note';
import { StoredWhere } from './stored-where';
import { TransferPanel } from './transfer-panel';
import { VaultPanel } from './vault-panel';

export interface AccountTools extends Pick<LinkedSection, 'permit'> {
  /** Gives the hosts of an API back to the browser, all but those that another account needs. */
  readonly release: (api: AccountApi, kept: readonly string[]) => Promise<void>;
  /** The fewest characters that a passphrase has. */
  readonly shortest: number;
  readonly saveFile: (name: string, text: string) => void;
}

interface AccountSectionsProps extends AccountTools {
  readonly ask: typeof askWorker;
  readonly status: Status;
  readonly changeSettings: (change: (settings: Settings) => Settings) => Promise<News | null>;
  /** After anything was changed here: the rest of the page shows what is stored, too. */
  readonly onChanged: () => Promise<void>;
  /** After an import, or when everything was forgotten: every form of the page begins anew from what is stored. */
  readonly onReplaced: () => Promise<void>;
}

/** What may be led to here. */
const SECTIONS = new Set(['vault', 'miles-and-more-title', 'latam-pass-title', 'vault-title', 'transfer-title', 'stored-title']);

/** The sections of the options for linked accounts, the vault and what is kept. */
export function AccountSections({ ask, status, changeSettings, permit, release, shortest, saveFile, onChanged, onReplaced }: AccountSectionsProps) {
  const [accounts, setAccounts] = useState<LinkedAccounts | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  // A form keeps what is being typed; what is stored under it was replaced, or opened or shut by the vault.
  const [form, setForm] = useState(0);

  const load = useCallback(async () => {
    try {
      const outcome = await ask({ type: 'linked' });
      setTrouble(outcome.ok ? null : accountErrorWords(outcome.error, 'miles-and-more'));
      if (outcome.ok) setAccounts(outcome.value);
    } catch {
      setTrouble(t('optionsWorkerSilent'));
    }
  }, [ask]);
  useEffect(() => void load(), [load]);

  // Another page may lead to one of these sections, which are there only now; what the rest of the page has was led to by it.
  const isLoaded = accounts !== null;
  useEffect(() => {
    const part = isLoaded ? document.getElementById(location.hash.slice(1)) : null;
    if (part !== null && SECTIONS.has(part.id)) part.scrollIntoView();
  }, [isLoaded]);

  const changed = useCallback(async () => {
    await Promise.all([load(), onChanged()]);
  }, [load, onChanged]);
  const opened = useCallback(async () => {
    await changed();
    setForm((now) => now + 1);
  }, [changed]);
  const replaced = useCallback(async () => {
    await Promise.all([load(), onReplaced()]);
    setForm((now) => now + 1);
  }, [load, onReplaced]);

  // Miles & More and the Lufthansa Open API are asked at the same hosts.
  const kept = status.lufthansa.state === 'stored' ? lufthansaOrigins(status.lufthansa) : [];
  const section: LinkedSection = { ask, permit, release: (api) => release(api, kept), onChanged: changed };
  return (
    <>
      {trouble !== null && (
        <p class="notice" data-tone="bad" role="alert">
          {trouble}
        </p>
      )}
      {accounts !== null && (
        <>
          <MilesAndMoreSection key={`miles-and-more-${form}`} account={accounts.milesAndMore} {...section} status={status} changeSettings={changeSettings} />
          <LatamPassSection key={`latam-pass-${form}`} account={accounts.latamPass} {...section} />
          <VaultPanel vault={accounts.vault} ask={ask} shortest={shortest} onChanged={opened} />
        </>
      )}
      <TransferPanel ask={ask} shortest={shortest} saveFile={saveFile} onChanged={replaced} />
      <StoredWhere ask={ask} onChanged={replaced} />
    </>
  );
}
