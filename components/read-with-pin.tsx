import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { accountErrorWords } from '../lib/account-words';
import type { AccountOutcome } from '../lib/messages-accounts';
import type { Labelled } from '../lib/net/labelled';
import { t } from '../lib/words';
import { Button } from './button';
import { Field } from './field';
import { LabelledList } from './labelled-list';
import { type News, Note } from './note';

interface ReadWithPinProps {
  readonly id: string;
  readonly words: { readonly title: string; readonly read: string; readonly asking: string; readonly empty: string };
  /** Asks; the PIN is gone with the call. Throws where the worker is silent. */
  readonly ask: (pin: string) => Promise<AccountOutcome<readonly Labelled[]>>;
  /** What else is chosen. */
  readonly children?: ComponentChildren;
}

/** What Miles & More tells for a PIN alone, which is typed each time and never kept; what it told is gone with the page. */
export function ReadWithPin({ id, words, ask, children }: ReadWithPinProps) {
  const [pin, setPin] = useState('');
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [news, setNews] = useState<News | null>(null);
  const [values, setValues] = useState<readonly Labelled[] | null>(null);
  const form = useRef<HTMLFormElement>(null);

  async function read() {
    setBusy(true);
    setNews({ tone: 'plain', words: words.asking });
    setValues(null);
    const typed = pin;
    // Gone from the page before the answer: it is typed again for the next one.
    setPin('');
    try {
      const outcome = await ask(typed);
      setNews(
        outcome.ok
          ? outcome.value.length === 0
            ? { tone: 'plain', words: words.empty }
            : null
          : { tone: 'bad', words: accountErrorWords(outcome.error, 'miles-and-more') },
      );
      if (outcome.ok) setValues(outcome.value);
      else form.current?.querySelector<HTMLInputElement>('input')?.focus();
    } catch {
      setNews({ tone: 'bad', words: t('optionsWorkerSilent') });
    }
    setBusy(false);
  }

  return (
    <details class="statement" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      <form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
        {children}
        <Field id={`${id}-pin`} label={t('statementPin')} hint={t('statementPinHint')}>
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
        <Button id={`read-${id}`} submits busy={busy} onPress={() => void read()}>
          {words.read}
        </Button>
      </form>
      <Note id={`${id}-status`} news={news} />
      {values !== null && values.length > 0 && (
        <>
          <p class="quiet">{t('statementLabels')}</p>
          <LabelledList values={values} />
        </>
      )}
    </details>
  );
}
