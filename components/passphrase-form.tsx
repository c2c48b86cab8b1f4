import { useRef, useState } from 'preact/hooks';
import { t } from '../lib/words';
import { Button } from './button';
import { Field } from './field';
import { minutesWords } from './minutes-words';
import { SecretField } from './secret-field';

interface PassphraseFormProps {
  readonly busy: boolean;
  readonly shortest: number;
  /** What is set now; `null` where there is no passphrase yet. */
  readonly idleMinutes: number | null;
  readonly onSave: (passphrase: string, idleMinutes: number) => Promise<void>;
}

/** How long the vault may stay open without use, in minutes. */
const SPANS = [5, 15, 60, 240, 1440];
const AT_FIRST = 15;

/** A new passphrase, typed twice, and after what idle time the vault locks. */
export function PassphraseForm({ busy, shortest, idleMinutes, onSave }: PassphraseFormProps) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [idle, setIdle] = useState(idleMinutes ?? AT_FIRST);
  const [wrong, setWrong] = useState<'short' | 'differs' | null>(null);
  const form = useRef<HTMLFormElement>(null);

  async function save() {
    const found = passphrase.length < shortest ? 'short' : passphrase === again ? null : 'differs';
    setWrong(found);
    if (found !== null) {
      form.current?.querySelector<HTMLInputElement>(found === 'short' ? '#vault-passphrase' : '#vault-again')?.focus();
      return;
    }
    await onSave(passphrase, idle);
    setPassphrase('');
    setAgain('');
  }

  return (
    <form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
      <div class="pair">
        <SecretField
          id="vault-passphrase"
          label={t('vaultNew')}
          value={passphrase}
          stored={false}
          error={wrong === 'short' ? t('vaultTooShort', shortest) : null}
          onType={(text) => {
            setPassphrase(text);
            setWrong(null);
          }}
        />
        <SecretField
          id="vault-again"
          label={t('vaultAgain')}
          value={again}
          stored={false}
          error={wrong === 'differs' ? t('vaultDiffers') : null}
          onType={(text) => {
            setAgain(text);
            setWrong(null);
          }}
        />
      </div>
      <Field id="vault-idle" label={t('vaultIdle')} hint={t('vaultIdleHint')}>
        {(described) => (
          <select {...described} value={idle} onChange={(event) => setIdle(Number(event.currentTarget.value))}>
            {[...new Set([...SPANS, idle])]
              .toSorted((a, b) => a - b)
              .map((minutes) => (
                <option key={minutes} value={minutes}>
                  {minutesWords(minutes)}
                </option>
              ))}
          </select>
        )}
      </Field>
      <div class="actions">
        <Button id="vault-protect" submits busy={busy} onPress={() => void save()}>
          {idleMinutes === null ? t('vaultProtect') : t('vaultChange')}
        </Button>
      </div>
    </form>
  );
}
