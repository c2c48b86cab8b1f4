import { useState } from 'preact/hooks';
import { accountErrorWords } from '../lib/account-words';
import type { askWorker } from '../lib/ask-worker';
import { t, type WordKey } from '../lib/words';
import { ForgetAccount } from './forget-account';
import { type News, Note } from './note';
import { Panel } from './panel';

interface StoredWhereProps {
  readonly ask: typeof askWorker;
  readonly onChanged: () => Promise<void>;
}

/** What there is, and where and how long it is kept. */
const KEPT: readonly (readonly [WordKey, WordKey])[] = [
  ['storedSettings', 'storedSettingsWhere'],
  ['storedSecrets', 'storedSecretsWhere'],
  ['storedPin', 'storedPinWhere'],
  ['storedTokens', 'storedTokensWhere'],
  ['storedRead', 'storedReadWhere'],
  ['storedAnswers', 'storedAnswersWhere'],
  ['storedJournal', 'storedJournalWhere'],
];

/** Privacy: what is stored where, and how to be rid of all of it. */
export function StoredWhere({ ask, onChanged }: StoredWhereProps) {
  const [journal, setJournal] = useState(false);
  const [news, setNews] = useState<News | null>(null);
  const [busy, setBusy] = useState(false);

  async function forget() {
    setBusy(true);
    setNews({ tone: 'plain', words: t('optionsForgetRunning') });
    try {
      const outcome = await ask({ type: 'forgetEverything', journal: journal ? 'forget' : 'keep' });
      if (outcome.ok) await onChanged();
      setNews(
        outcome.ok
          ? { tone: 'good', words: journal ? t('everythingForgotten') : t('everythingForgottenBut') }
          : { tone: 'bad', words: accountErrorWords(outcome.error, 'miles-and-more') },
      );
    } catch {
      setNews({ tone: 'bad', words: t('optionsWorkerSilent') });
    }
    setBusy(false);
  }

  return (
    <Panel id="stored" title={t('storedTitle')} lead={t('storedLead')}>
      <dl class="stored">
        {KEPT.map(([what, where]) => (
          <div key={what}>
            <dt>{t(what)}</dt>
            <dd>{t(where)}</dd>
          </div>
        ))}
      </dl>
      <div class="everything">
        <label class="tick">
          <input type="checkbox" id="everything-journal" checked={journal} onChange={(event) => setJournal(event.currentTarget.checked)} />
          <span>{t('everythingJournal')}</span>
        </label>
        <Note id="everything-status" news={news} />
        <div class="actions">
          <ForgetAccount
            id="everything"
            label={t('everythingForget')}
            question={journal ? t('everythingQuestionAll') : t('everythingQuestion')}
            busy={busy}
            onForget={forget}
          />
        </div>
      </div>
    </Panel>
  );
}
