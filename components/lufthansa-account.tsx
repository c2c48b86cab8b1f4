import { useRef, useState } from 'preact/hooks';
import { lufthansaDataOrigin } from '../lib/settings/lufthansa-hosts';
import type { LufthansaAccountInput, LufthansaEnvironment, LufthansaPlan, LufthansaReport, LufthansaStatus } from '../lib/settings/types';
import { sourceErrorWords } from '../lib/source-words';
import { language, t } from '../lib/words';
import { Button } from './button';
import { Choice } from './choice';
import { Field } from './field';
import { ForgetAccount } from './forget-account';
import type { SaveEnd } from './milefy-account';
import { type News, Note } from './note';
import { Panel } from './panel';
import { SecretField } from './secret-field';

interface LufthansaAccountProps {
  readonly account: LufthansaStatus;
  /** Called within the click itself: only there may the browser be asked for a permission. */
  readonly onSave: (account: LufthansaAccountInput) => Promise<SaveEnd>;
  readonly onTest: () => Promise<LufthansaReport | 'silent'>;
  readonly onForget: () => Promise<SaveEnd>;
}

interface Draft {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly plan: LufthansaPlan;
  readonly environment: LufthansaEnvironment;
}

type Wrong = Partial<Record<'key' | 'secret', string>>;

const NAME = 'Lufthansa';
const PREFIX = 'lufthansa-';

const draftOf = (account: LufthansaStatus): Draft =>
  account.state === 'stored'
    ? { clientId: account.clientId, clientSecret: '', plan: account.plan, environment: account.environment }
    : { clientId: '', clientSecret: '', plan: 'public', environment: 'production' };

const environmentWords = (environment: LufthansaEnvironment) => (environment === 'production' ? t('environmentNamedLive') : t('environmentNamedTest'));
const planWords = (plan: LufthansaPlan) => (plan === 'public' ? t('lufthansaPlanPublic') : t('lufthansaPlanPartner'));

/** Key and secret of the Lufthansa Open API. */
export function LufthansaAccount({ account, onSave, onTest, onForget }: LufthansaAccountProps) {
  const [draft, setDraft] = useState(() => draftOf(account));
  const [wrong, setWrong] = useState<Wrong>({});
  const [news, setNews] = useState<News | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const stored = account.state === 'stored';
  const saved = draftOf(account);
  const host = new URL(lufthansaDataOrigin(draft)).hostname;
  const unsaved =
    draft.clientId.trim() !== saved.clientId || draft.clientSecret !== '' || (stored && (draft.plan !== saved.plan || draft.environment !== saved.environment));

  function change(part: Partial<Draft>, mended?: keyof Wrong) {
    setDraft((now) => ({ ...now, ...part }));
    // A corrected field stops complaining at once; it complains again only at the next Save.
    if (mended !== undefined) setWrong((now) => Object.fromEntries(Object.entries(now).filter(([name]) => name !== mended)));
  }

  async function run(words: string, work: () => Promise<News>) {
    setBusy(true);
    setNews({ tone: 'plain', words });
    setNews(await work());
    setBusy(false);
  }

  function save() {
    const clientId = draft.clientId.trim();
    const found: Wrong = {
      ...(clientId === '' ? { key: t('lufthansaKeyEmpty') } : {}),
      ...(draft.clientSecret === '' && !stored ? { secret: t('lufthansaSecretEmpty') } : {}),
    };
    setWrong(found);
    const first = (['key', 'secret'] as const).find((name) => name in found);
    if (first !== undefined) {
      form.current?.querySelector<HTMLInputElement>(`#${PREFIX}${first}`)?.focus();
      setNews({ tone: 'bad', words: t('optionsFieldsWrong', Object.keys(found).length) });
      return;
    }
    const { plan, environment } = draft;
    const ending = onSave({ plan, environment, clientId, clientSecret: draft.clientSecret === '' ? null : draft.clientSecret });
    setDraft((now) => ({ ...now, clientId }));
    void run(t('optionsAccountSaving', host), async () => {
      const end = await ending;
      if (end.end === 'saved') setDraft((now) => ({ ...now, clientSecret: '' }));
      return end.end === 'saved'
        ? { tone: 'good', words: t('lufthansaSaved') }
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
    void run(t('optionsTestRunning', host), async () => {
      const report = await onTest();
      if (report === 'silent') return failure({ end: 'silent' });
      return report.ok
        ? { tone: 'good', words: t('lufthansaTestGood', environmentWords(report.environment)) }
        : { tone: 'bad', words: sourceErrorWords(report.error, NAME) };
    });
  }

  async function forget() {
    await run(t('optionsForgetRunning'), async () => {
      const end = await onForget();
      if (end.end !== 'saved') return failure(end);
      setDraft(draftOf({ state: 'absent' }));
      setWrong({});
      form.current?.querySelector<HTMLInputElement>(`#${PREFIX}key`)?.focus();
      return { tone: 'good', words: t('optionsForgotten') };
    });
  }

  return (
    <Panel id="lufthansa" title={t('lufthansaTitle')} lead={t('lufthansaLead')} chip={chipOf(account)}>
      {stored && !account.permission && <p class="notice">{sourceErrorWords({ kind: 'needs-permission', host })}</p>}
      <form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
        <div class="pair">
          <Field id={`${PREFIX}key`} label={t('lufthansaKey')} error={wrong.key ?? null}>
            {(described) => (
              <input
                {...described}
                type="text"
                autocomplete="off"
                spellcheck={false}
                autocapitalize="off"
                value={draft.clientId}
                onInput={(event) => change({ clientId: event.currentTarget.value }, 'key')}
              />
            )}
          </Field>
          <SecretField
            id={`${PREFIX}secret`}
            label={t('lufthansaSecret')}
            value={draft.clientSecret}
            stored={stored}
            error={wrong.secret ?? null}
            onType={(clientSecret) => change({ clientSecret }, 'secret')}
          />
        </div>
        <div class="pair">
          <Choice
            name={`${PREFIX}plan`}
            legend={t('lufthansaPlan')}
            options={(['public', 'partner'] as const).map((value) => ({ value, words: planWords(value) }))}
            chosen={draft.plan}
            onChoose={(plan) => change({ plan })}
          />
          <Choice
            name={`${PREFIX}environment`}
            legend={t('optionsEnvironment')}
            options={(['production', 'test'] as const).map((value) => ({ value, words: environmentWords(value) }))}
            chosen={draft.environment}
            onChoose={(environment) => change({ environment })}
          />
        </div>
        <p class="field-hint">{t('lufthansaPlanHint', host)}</p>
        <div>
          <Note id={`${PREFIX}status`} news={news} />
          <div class="actions">
            <Button id={`${PREFIX}save`} look="main" submits busy={busy} onPress={save}>
              {t('optionsSave')}
            </Button>
            <Button id={`${PREFIX}test`} busy={busy} onPress={test}>
              {t('optionsTest')}
            </Button>
            {unsaved && <span class="unsaved">{t('optionsUnsaved')}</span>}
            {stored && <ForgetAccount id={`${PREFIX}forget`} question={t('lufthansaForgetQuestion')} busy={busy} onForget={forget} />}
          </div>
        </div>
      </form>
      {stored && (
        <div class="details use">
          <p id={`${PREFIX}calls`}>{callsWords(account.calls)}</p>
        </div>
      )}
    </Panel>
  );
}

function callsWords({ sent, allowed }: { readonly sent: number; readonly allowed: number }): string {
  const count = new Intl.NumberFormat(language());
  return t('lufthansaCalls', count.format(sent), count.format(allowed));
}

function failure(end: SaveEnd): News {
  return { tone: 'bad', words: end.end === 'failed' ? sourceErrorWords(end.error, NAME) : t('optionsWorkerSilent') };
}

function chipOf(account: LufthansaStatus) {
  if (account.state === 'absent') return { tone: 'plain', words: t('optionsAccountAbsent') } as const;
  if (!account.permission) return { tone: 'warn', words: t('optionsAccountNoPermission') } as const;
  return { tone: 'good', words: t('optionsAccountStored', environmentWords(account.environment)) } as const;
}
