import { useRef, useState } from 'preact/hooks';
import { transferErrorWords } from '../lib/account-words';
import type { askWorker } from '../lib/ask-worker';
import { t } from '../lib/words';
import { Button } from './button';
import { Field } from './field';
import { type News, Note } from './note';
import { Panel } from './panel';
import { SecretField } from './secret-field';

interface TransferPanelProps {
  readonly ask: typeof askWorker;
  readonly shortest: number;
  /** Gives a text to the browser as a file to keep. */
  readonly saveFile: (name: string, text: string) => void;
  readonly onChanged: () => Promise<void>;
}

/** Settings as a file, out and in. Credentials go along only when that is ticked, and then under a passphrase. */
export function TransferPanel(props: TransferPanelProps) {
  return (
    <Panel id="transfer" title={t('transferTitle')} lead={t('transferLead')}>
      <Export {...props} />
      <Import {...props} />
    </Panel>
  );
}

function Export({ ask, shortest, saveFile }: TransferPanelProps) {
  const [withSecrets, setWithSecrets] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState<'short' | 'differs' | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const [busy, setBusy] = useState(false);

  async function save() {
    const found = !withSecrets ? null : passphrase.length < shortest ? 'short' : passphrase === again ? null : 'differs';
    setWrong(found);
    if (found !== null) return;
    setBusy(true);
    setNews({ tone: 'plain', words: t('vaultWorking') });
    try {
      const outcome = await ask({ type: 'exportSettings', passphrase: withSecrets ? passphrase : null });
      if (outcome.ok) saveFile('milelens-settings.json', outcome.value);
      setNews(
        outcome.ok
          ? { tone: 'good', words: withSecrets ? t('transferSavedSecrets') : t('transferSaved') }
          : { tone: 'bad', words: transferErrorWords(outcome.error) },
      );
      if (outcome.ok) [setPassphrase, setAgain].forEach((clear) => clear(''));
    } catch {
      setNews({ tone: 'bad', words: t('optionsWorkerSilent') });
    }
    setBusy(false);
  }

  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <h3>{t('transferOut')}</h3>
      <label class="tick">
        <input type="checkbox" id="export-secrets" checked={withSecrets} onChange={(event) => setWithSecrets(event.currentTarget.checked)} />
        <span>{t('transferWithSecrets')}</span>
      </label>
      {withSecrets && (
        <div class="pair">
          <SecretField
            id="export-passphrase"
            label={t('transferPassphrase')}
            value={passphrase}
            stored={false}
            error={wrong === 'short' ? t('vaultTooShort', shortest) : null}
            onType={setPassphrase}
          />
          <SecretField
            id="export-again"
            label={t('vaultAgain')}
            value={again}
            stored={false}
            error={wrong === 'differs' ? t('vaultDiffers') : null}
            onType={setAgain}
          />
        </div>
      )}
      <div>
        <Note id="export-status" news={news} />
        <div class="actions">
          <Button id="export-settings" submits busy={busy} onPress={() => void save()}>
            {t('transferExport')}
          </Button>
        </div>
      </div>
    </form>
  );
}

function Import({ ask, onChanged }: TransferPanelProps) {
  const [passphrase, setPassphrase] = useState('');
  const [news, setNews] = useState<News | null>(null);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  async function take() {
    const [file] = input.current === null ? [] : [...(input.current.files ?? [])];
    if (file === undefined) {
      setNews({ tone: 'bad', words: t('transferNoFile') });
      return;
    }
    setBusy(true);
    setNews({ tone: 'plain', words: t('vaultWorking') });
    try {
      const outcome = await ask({ type: 'importSettings', text: await file.text(), passphrase: passphrase === '' ? null : passphrase });
      if (outcome.ok) await onChanged();
      setPassphrase('');
      setNews(outcome.ok ? { tone: 'good', words: t(IMPORTED[outcome.value.secrets]) } : { tone: 'bad', words: transferErrorWords(outcome.error) });
    } catch {
      setNews({ tone: 'bad', words: t('optionsWorkerSilent') });
    }
    setBusy(false);
  }

  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <h3>{t('transferIn')}</h3>
      <Field id="import-file" label={t('transferFile')} hint={t('transferFileHint')}>
        {(described) => <input {...described} ref={input} type="file" accept=".json,application/json" />}
      </Field>
      <SecretField id="import-passphrase" label={t('transferItsPassphrase')} value={passphrase} stored={false} error={null} onType={setPassphrase} />
      <div>
        <Note id="import-status" news={news} />
        <div class="actions">
          <Button id="import-settings" submits busy={busy} onPress={() => void take()}>
            {t('transferImport')}
          </Button>
        </div>
      </div>
    </form>
  );
}

const IMPORTED = { none: 'transferTaken', taken: 'transferTakenSecrets', left: 'transferLeftSecrets' } as const;
