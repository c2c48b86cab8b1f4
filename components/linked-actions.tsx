import { useState } from 'preact/hooks';
import { accountErrorWords, API_NAMES } from '../lib/account-words';
import type { AccountOutcome } from '../lib/messages-accounts';
import type { AccountApi } from '../lib/net/account-error';
import { t } from '../lib/words';
import { Button } from './button';
import { ForgetAccount } from './forget-account';
import type { LinkedSection } from './linked-section';
import { type News, Note } from './note';

interface LinkedActionsProps extends LinkedSection {
  readonly api: AccountApi;
  readonly environment: 'test' | 'production';
  /** What will be asked, for the browser's question. */
  readonly hosts: string;
  readonly stored: boolean;
  readonly unsaved: boolean;
  /** Looks at what was typed: how many fields are wrong (they say it themselves), or none. */
  readonly check: () => number;
  readonly save: () => Promise<AccountOutcome<null>>;
  /** Reads the account anew; gives what it told, in words. */
  readonly read: () => Promise<AccountOutcome<string>>;
  readonly onSaved: () => void;
  readonly onForgotten: () => void;
}

/** Save, test and forget of one linked account, and the one line of news about them. */
export function LinkedActions({
  api,
  environment,
  hosts,
  stored,
  unsaved,
  check,
  save,
  read,
  ask,
  permit,
  release,
  onChanged,
  onSaved,
  onForgotten,
}: LinkedActionsProps) {
  const [news, setNews] = useState<News | null>(null);
  const [busy, setBusy] = useState(false);
  const name = API_NAMES[api];

  async function run(words: string, work: () => Promise<News>) {
    setBusy(true);
    setNews({ tone: 'plain', words });
    try {
      setNews(await work());
    } catch {
      setNews({ tone: 'bad', words: t('optionsWorkerSilent') });
    }
    setBusy(false);
  }

  /** Asks for a token first: whether it is the credentials or the member that is wrong makes all the difference. */
  async function tested(isSaved: boolean): Promise<News> {
    const proven = await ask({ type: 'testLinked', api });
    if (!proven.ok) {
      const refusal = accountErrorWords(proven.error, api);
      return { tone: 'bad', words: isSaved ? t('linkedSavedBut', refusal) : refusal };
    }
    const told = await read();
    await onChanged();
    return told.ok
      ? { tone: 'good', words: isSaved ? `${t('linkedSaved')} ${told.value}` : told.value }
      : { tone: 'bad', words: t(isSaved ? 'linkedSavedProvenBut' : 'linkedProvenBut', accountErrorWords(told.error, api)) };
  }

  function submit() {
    const wrong = check();
    if (wrong > 0) {
      setNews({ tone: 'bad', words: t('optionsFieldsWrong', wrong) });
      return;
    }
    // Nothing may be awaited before this line: the browser only asks while the click lasts.
    const permitted = permit(api, environment);
    void run(t('linkedSaving', hosts), async () => {
      if (!(await permitted)) return { tone: 'bad', words: t('optionsPermissionDenied', hosts) };
      const saved = await save();
      if (!saved.ok) return { tone: 'bad', words: accountErrorWords(saved.error, api) };
      onSaved();
      await onChanged();
      setNews({ tone: 'plain', words: t('linkedTesting', name) });
      return tested(true);
    });
  }

  function test() {
    if (!stored || unsaved) setNews({ tone: 'plain', words: t('optionsTestUnsaved') });
    else void run(t('linkedTesting', name), () => tested(false));
  }

  async function forget() {
    await run(t('optionsForgetRunning'), async () => {
      const gone = await ask({ type: 'forgetLinked', api });
      if (!gone.ok) return { tone: 'bad', words: accountErrorWords(gone.error, api) };
      await release(api);
      onForgotten();
      await onChanged();
      return { tone: 'good', words: t('optionsForgotten') };
    });
  }

  return (
    <div>
      <Note id={`${api}-status`} news={news} />
      <div class="actions">
        <Button id={`${api}-save`} look="main" submits busy={busy} onPress={submit}>
          {t('optionsSave')}
        </Button>
        <Button id={`${api}-test`} busy={busy} onPress={test}>
          {t('optionsTest')}
        </Button>
        {unsaved && <span class="unsaved">{t('optionsUnsaved')}</span>}
        {stored && <ForgetAccount id={`${api}-forget`} question={t('linkedForgetQuestion', name)} busy={busy} onForget={forget} />}
      </div>
    </div>
  );
}
