import { useState } from 'preact/hooks';
import { accountErrorWords } from '../lib/account-words';
import type { askWorker } from '../lib/ask-worker';
import type { AccountOutcome } from '../lib/messages-accounts';
import type { VaultStatus } from '../lib/store/vault-lock';
import { t } from '../lib/words';
import { Button } from './button';
import { minutesWords } from './minutes-words';
import { type News, Note } from './note';
import { Panel } from './panel';
import { PassphraseForm } from './passphrase-form';
import { SecretField } from './secret-field';

interface VaultPanelProps {
  readonly vault: VaultStatus;
  readonly ask: typeof askWorker;
  /** The fewest characters that a passphrase has. */
  readonly shortest: number;
  readonly onChanged: () => Promise<void>;
}

/** How credentials are kept: under this device's key, or under a passphrase, open or locked. */
export function VaultPanel({ vault, ask, shortest, onChanged }: VaultPanelProps) {
  const [news, setNews] = useState<News | null>(null);
  const [busy, setBusy] = useState(false);
  const [changes, setChanges] = useState(false);

  /** `refused` is said where the vault answers false. */
  async function run(words: string, work: () => Promise<AccountOutcome<boolean | null>>, done: string, refused: string): Promise<boolean> {
    setBusy(true);
    setNews({ tone: 'plain', words });
    let isDone = false;
    try {
      const outcome = await work();
      isDone = outcome.ok && outcome.value !== false;
      if (isDone) await onChanged();
      setNews(
        outcome.ok
          ? isDone
            ? { tone: 'good', words: done }
            : { tone: 'bad', words: refused }
          : { tone: 'bad', words: accountErrorWords(outcome.error, 'miles-and-more') },
      );
    } catch {
      setNews({ tone: 'bad', words: t('optionsWorkerSilent') });
    }
    setBusy(false);
    return isDone;
  }

  const protect = async (passphrase: string, idleMinutes: number) => {
    const isDone = await run(
      t('vaultWorking'),
      () => ask({ type: 'protectVault', passphrase, idleMinutes }),
      t('vaultProtected'),
      t('vaultTooShort', shortest),
    );
    if (isDone) setChanges(false);
  };
  const isLocked = vault.protection === 'passphrase' && vault.isLocked;
  const isOpen = vault.protection === 'passphrase' && !vault.isLocked;
  return (
    <Panel id="vault" title={t('vaultTitle')} lead={t('vaultLead')} chip={chipOf(vault)}>
      <div id="vault" class="vault">
        {vault.protection === 'device' && <p>{t('vaultDevice')}</p>}
        {isLocked && (
          <Unlock
            busy={busy}
            onUnlock={(passphrase) => run(t('vaultUnlocking'), () => ask({ type: 'unlockVault', passphrase }), t('vaultUnlocked'), t('vaultWrong'))}
          />
        )}
        {isOpen && (
          <>
            <p>{t('vaultOpen', minutesWords(vault.idleMinutes))}</p>
            <div class="actions">
              <Button id="vault-lock" busy={busy} onPress={() => void run(t('vaultWorking'), () => ask({ type: 'lockVault' }), t('vaultLockedNow'), '')}>
                {t('vaultLock')}
              </Button>
              <Button id="vault-change" busy={busy} onPress={() => setChanges((now) => !now)}>
                {t('vaultChange')}
              </Button>
              <Button
                id="vault-device"
                look="text"
                busy={busy}
                onPress={() => void run(t('vaultWorking'), () => ask({ type: 'unprotectVault' }), t('vaultUnprotected'), '')}
              >
                {t('vaultUnprotect')}
              </Button>
            </div>
          </>
        )}
        {(vault.protection === 'device' || (isOpen && changes)) && (
          <PassphraseForm busy={busy} shortest={shortest} idleMinutes={vault.protection === 'device' ? null : vault.idleMinutes} onSave={protect} />
        )}
        <Note id="vault-status" news={news} />
      </div>
    </Panel>
  );
}

function Unlock({ busy, onUnlock }: { readonly busy: boolean; readonly onUnlock: (passphrase: string) => Promise<boolean> }) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <p class="notice">{t('vaultIsLocked')}</p>
      <SecretField id="vault-unlock-passphrase" label={t('vaultPassphrase')} value={passphrase} stored={false} error={null} onType={setPassphrase} />
      <div class="actions">
        <Button id="vault-unlock" look="main" submits busy={busy} onPress={() => void onUnlock(passphrase)}>
          {t('vaultUnlock')}
        </Button>
      </div>
    </form>
  );
}

function chipOf(vault: VaultStatus): { readonly tone: 'good' | 'warn' | 'plain'; readonly words: string } {
  if (vault.protection === 'device') return { tone: 'plain', words: t('vaultChipDevice') };
  return vault.isLocked ? { tone: 'warn', words: t('linkedLocked') } : { tone: 'good', words: t('vaultChipOpen') };
}
