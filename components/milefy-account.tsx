import { useState } from 'preact/hooks';
import type { SourceError } from '../lib/net/source-error';
import type { AccountStatus, ConnectionReport, MilefyAccountInput, MilefyEnvironment, MilefyUse as Use } from '../lib/settings/types';
import { sourceErrorWords } from '../lib/source-words';
import { language, t } from '../lib/words';
import { Button } from './button';
import { Field } from './field';
import { ForgetAccount } from './forget-account';
import { milefyAddress } from './milefy-address';
import { MilefyProblem, MilefyUse } from './milefy-use';
import { type News, Note } from './note';
import { Panel } from './panel';
import { SecretField } from './secret-field';
import { useDraft } from './use-draft';

/** How an attempt to save ended. `silent`: the worker gave no answer. */
export type SaveEnd =
  | { readonly end: 'saved' }
  | { readonly end: 'denied' }
  | { readonly end: 'failed'; readonly error: SourceError }
  | { readonly end: 'silent' };

interface MilefyAccountProps {
  readonly account: AccountStatus;
  /** `null` where there is no account. */
  readonly use: Use | null;
  /** Called within the click itself: only there may the browser be asked for a permission. */
  readonly onSave: (account: MilefyAccountInput) => Promise<SaveEnd>;
  readonly onTest: () => Promise<ConnectionReport | 'silent'>;
  readonly onForget: () => Promise<SaveEnd>;
  readonly onRenew: () => Promise<News | null>;
}

interface Draft {
  readonly address: string;
  readonly login: string;
  readonly password: string;
  readonly environment: MilefyEnvironment;
}

const draftOf = (account: AccountStatus): Draft =>
  account.state === 'stored'
    ? { address: account.address, login: account.login, password: '', environment: account.environment }
    : { address: '', login: '', password: '', environment: 'testing' };

/** Environments in words, for every place that names one. */
const environmentWords = (environment: MilefyEnvironment) => (environment === 'live' ? t('environmentNamedLive') : t('environmentNamedTest'));

export function MilefyAccount({ account, use, onSave, onTest, onForget, onRenew }: MilefyAccountProps) {
  const { draft, setDraft, wrong, form, change, complain } = useDraft<Draft, 'address' | 'login' | 'password'>('milefy-', () => draftOf(account));
  const [news, setNews] = useState<News | null>(null);
  const [busy, setBusy] = useState(false);
  const stored = account.state === 'stored';
  const saved = draftOf(account);
  const unsaved =
    draft.address.trim() !== saved.address ||
    draft.login.trim() !== saved.login ||
    draft.password !== '' ||
    (stored && draft.environment !== saved.environment);

  async function run(words: string, work: () => Promise<News>) {
    setBusy(true);
    setNews({ tone: 'plain', words });
    setNews(await work());
    setBusy(false);
  }

  function save() {
    const reading = milefyAddress(draft.address);
    const login = draft.login.trim();
    const wrongFields = complain({
      ...(reading.ok ? {} : { address: reading.words }),
      ...(login === '' ? { login: t('optionsLoginEmpty') } : login.includes(':') ? { login: t('optionsLoginColon') } : {}),
      ...(draft.password === '' && !stored ? { password: t('optionsPasswordEmpty') } : {}),
    });
    if (!reading.ok || wrongFields > 0) {
      setNews({ tone: 'bad', words: t('optionsFieldsWrong', wrongFields) });
      return;
    }
    const { origin } = reading;
    const host = new URL(origin).hostname;
    const ending = onSave({ address: origin, login, password: draft.password === '' ? null : draft.password, environment: draft.environment });
    setDraft((now) => ({ ...now, address: origin, login }));
    void run(t('optionsAccountSaving', host), async () => {
      const end = await ending;
      if (end.end === 'saved') setDraft((now) => ({ ...now, password: '' }));
      return end.end === 'saved'
        ? { tone: 'good', words: t('optionsAccountSaved') }
        : end.end === 'denied'
          ? { tone: 'bad', words: t('optionsPermissionDenied', host) }
          : failure(end);
    });
  }

  function test() {
    if (!stored || unsaved) {
      setNews({ tone: 'plain', words: t('optionsTestUnsaved') });
      return;
    }
    void run(t('optionsTestRunning', new URL(account.address).hostname), async () => {
      const report = await onTest();
      if (report === 'silent') return failure({ end: 'silent' });
      if (!report.ok) return { tone: 'bad', words: sourceErrorWords(report.error) };
      const count = new Intl.NumberFormat(language()).format(report.programmes);
      const environment = environmentWords(report.environment);
      return { tone: 'good', words: report.programmes === 1 ? t('optionsTestGoodOne', environment) : t('optionsTestGood', count, environment) };
    });
  }

  async function forget() {
    await run(t('optionsForgetRunning'), async () => {
      const end = await onForget();
      if (end.end !== 'saved') return failure(end);
      setDraft(draftOf({ state: 'absent' }));
      complain({});
      form.current?.querySelector<HTMLInputElement>('#milefy-address')?.focus();
      return { tone: 'good', words: t('optionsForgotten') };
    });
  }

  return (
    <Panel id="account" title={t('optionsAccountTitle')} lead={t('optionsAccountLead')} chip={chipOf(account)}>
      {stored && !account.permission && <p class="notice">{sourceErrorWords({ kind: 'needs-permission', host: new URL(account.address).hostname })}</p>}
      {use !== null && <MilefyProblem problem={use.problem} />}
      <form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
        <Field id="milefy-address" label={t('optionsAddress')} hint={t('optionsAddressHint')} error={wrong.address ?? null}>
          {(described) => (
            <input
              {...described}
              type="url"
              inputMode="url"
              autocomplete="off"
              spellcheck={false}
              autocapitalize="off"
              placeholder="https://….30k.com"
              value={draft.address}
              onInput={(event) => change({ address: event.currentTarget.value })}
            />
          )}
        </Field>
        <div class="pair">
          <Field id="milefy-login" label={t('optionsLogin')} error={wrong.login ?? null}>
            {(described) => (
              <input
                {...described}
                type="text"
                autocomplete="off"
                spellcheck={false}
                autocapitalize="off"
                value={draft.login}
                onInput={(event) => change({ login: event.currentTarget.value })}
              />
            )}
          </Field>
          <SecretField
            id="milefy-password"
            label={t('optionsPassword')}
            value={draft.password}
            stored={stored}
            error={wrong.password ?? null}
            onType={(password) => change({ password })}
          />
        </div>
        <fieldset class="choice" aria-describedby="environment-hint">
          <legend>{t('optionsEnvironment')}</legend>
          <div class="segments">
            {(['live', 'testing'] as const).map((environment) => (
              <label key={environment}>
                <input
                  type="radio"
                  name="environment"
                  value={environment}
                  checked={draft.environment === environment}
                  onChange={() => change({ environment })}
                />
                <span>{environmentWords(environment)}</span>
              </label>
            ))}
          </div>
          <p class="field-hint" id="environment-hint">
            {t('optionsEnvironmentHint')}
          </p>
        </fieldset>
        <div>
          <Note id="account-status" news={news} />
          <div class="actions">
            <Button id="save-account" look="main" submits busy={busy} onPress={save}>
              {t('optionsSave')}
            </Button>
            <Button id="test-connection" busy={busy} onPress={test}>
              {t('optionsTest')}
            </Button>
            {unsaved && <span class="unsaved">{t('optionsUnsaved')}</span>}
            {stored && <ForgetAccount question={t('optionsForgetQuestion')} busy={busy} onForget={forget} />}
          </div>
        </div>
      </form>
      {use !== null && <MilefyUse use={use} onRenew={onRenew} />}
    </Panel>
  );
}

function failure(end: SaveEnd): News {
  return { tone: 'bad', words: end.end === 'failed' ? sourceErrorWords(end.error) : t('optionsWorkerSilent') };
}

function chipOf(account: AccountStatus) {
  if (account.state === 'absent') return { tone: 'plain', words: t('optionsAccountAbsent') } as const;
  if (!account.permission) return { tone: 'warn', words: t('optionsAccountNoPermission') } as const;
  return { tone: 'good', words: t('optionsAccountStored', environmentWords(account.environment)) } as const;
}
