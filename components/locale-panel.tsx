import { useState } from 'preact/hooks';
import { t } from '../lib/words';
import { Button } from './button';
import { type Locale, LocaleFields } from './locale-fields';
import { type News, Note } from './note';
import { Panel } from './panel';

interface LocalePanelProps {
  readonly stored: Locale;
  readonly ratesDate: string;
  /** Gives what to show when it could not be stored. */
  readonly onSave: (locale: Locale) => Promise<News | null>;
}

/** Language and currency: chosen here, said everywhere once they are saved. */
export function LocalePanel({ stored, ratesDate, onSave }: LocalePanelProps) {
  const [draft, setDraft] = useState<Locale>({ language: stored.language, currency: stored.currency });
  const [end, setEnd] = useState<'saving' | 'saved' | News | null>(null);
  const unsaved = draft.language !== stored.language || draft.currency !== stored.currency;

  async function save() {
    setEnd('saving');
    setEnd((await onSave(draft)) ?? 'saved');
  }

  return (
    <Panel id="locale" title={t('localeTitle')}>
      <form noValidate onSubmit={(event) => event.preventDefault()}>
        <LocaleFields
          locale={draft}
          ratesDate={ratesDate}
          onChange={(part) => {
            setDraft((now) => ({ ...now, ...part }));
            setEnd(null);
          }}
        />
        <div>
          <Note id="locale-status" news={newsOf(end)} />
          <div class="actions">
            <Button id="save-locale" look="main" submits busy={end === 'saving'} onPress={() => void save()}>
              {t('optionsSave')}
            </Button>
            {unsaved && <span class="unsaved">{t('optionsUnsaved')}</span>}
          </div>
        </div>
      </form>
    </Panel>
  );
}

/** In words only when it is drawn: what was saved may be the language that it is said in. */
function newsOf(end: 'saving' | 'saved' | News | null): News | null {
  if (end === 'saving') return { tone: 'plain', words: t('optionsProgrammeSaving') };
  return end === 'saved' ? { tone: 'good', words: t('optionsProgrammeSaved') } : end;
}
