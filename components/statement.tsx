import { useRef, useState } from 'preact/hooks';
import { accountErrorWords } from '../lib/account-words';
import type { AccountOutcome, Kept } from '../lib/messages-accounts';
import type { Labelled } from '../lib/net/labelled';
import { t } from '../lib/words';
import { Button } from './button';
import { Field } from './field';
import { LabelledList } from './labelled-list';
import { type News, Note } from './note';

/** Asks for the statement; the PIN is gone with the call. Throws where the worker is silent. */
export type AskStatement = (pin: string) => Promise<AccountOutcome<Kept<readonly Labelled[]>>>;

/** The account's statement, asked for with a PIN that is typed each time and never kept. */
export function Statement({ ask }: { readonly ask: AskStatement }) {
  const [pin, setPin] = useState('');
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [news, setNews] = useState<News | null>(null);
  const [values, setValues] = useState<readonly Labelled[] | null>(null);
  const form = useRef<HTMLFormElement>(null);

  async function read() {
    setBusy(true);
    setNews({ tone: 'plain', words: t('statementAsking') });
    setValues(null);
    const typed = pin;
    // Gone from the page before the answer: it is typed again for the next one.
    setPin('');
    try {
      const outcome = await ask(typed);
      setNews(
        outcome.ok
          ? outcome.value.value.length === 0
            ? { tone: 'plain', words: t('statementEmpty') }
            : null
          : { tone: 'bad', words: accountErrorWords(outcome.error, 'miles-and-more') },
      );
      if (outcome.ok) setValues(outcome.value.value);
      else form.current?.querySelector<HTMLInputElement>('input')?.focus();
    } catch {
      setNews({ tone: 'bad', words: t('optionsWorkerSilent') });
    }
    setBusy(false);
  }

  return (
    <details class="statement" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('statementTitle')}</summary>
      <form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
        <Field id="statement-pin" label={t('statementPin')} hint={t('statementPinHint')}>
          {(described) => (
            <input
              {...described}
              type="password"
              inputMode="numeric"
              autocomplete="off"
              maxLength={8}
              value={pin}
              onInput={(event) => setPin(event.currentTarget.value)}
            />
          )}
        </Field>
        <Button id="read-statement" submits busy={busy} onPress={() => void read()}>
          {t('statementRead')}
        </Button>
      </form>
      <Note id="statement-status" news={news} />
      {values !== null && values.length > 0 && (
        <>
          <p class="quiet">{t('statementLabels')}</p>
          <LabelledList values={values} />
        </>
      )}
    </details>
  );
}
