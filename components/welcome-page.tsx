import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { askWorker } from '../lib/ask-worker';
import { OPTIONS_PAGE } from '../lib/extension-pages';
import type { ProgrammeCode } from '../lib/flights/codes';
import type { Status } from '../lib/messages';
import type { ChartChoice, Settings } from '../lib/settings/types';
import { sourceErrorWords } from '../lib/source-words';
import { t } from '../lib/words';
import { Button } from './button';
import { Linked } from './linked';
import { LiveExample } from './live-example';
import { type Locale, LocaleFields } from './locale-fields';
import { Masthead } from './masthead';
import { type News, Note } from './note';
import { SilentWorker } from './silent-worker';
import { Tiles } from './tiles';
import { useExample } from './use-example';
import { WelcomeDone } from './welcome-done';

interface WelcomePageProps {
  readonly ask: typeof askWorker;
  /** What the browser's language lets expect; shown as chosen, stored only by the user. */
  readonly suggested: ProgrammeCode | null;
  /** Makes the page speak a language (`null`: the browser's). */
  readonly speak: (language: string | null) => Promise<void>;
}

type Draft = Locale & Pick<Settings, 'programme'>;

/** The first page that a user sees: three choices, what they lead to, done. */
export function WelcomePage({ ask, suggested, speak }: WelcomePageProps) {
  const [status, setStatus] = useState<Status | 'loading' | 'silent'>('loading');
  const [silence, setSilence] = useState<unknown>(null);
  const [draft, setDraft] = useState<Draft>({ programme: null, language: null, currency: null });
  const [isSuggestion, setIsSuggestion] = useState(false);
  const [news, setNews] = useState<News | null>(null);
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const load = useCallback(async () => {
    setStatus('loading');
    try {
      const now = await ask({ type: 'status' });
      const { programme, language, currency } = now.settings;
      await speak(language);
      const first = programme === null ? atFirstTier(now.charts.find(({ code }) => code === suggested)) : null;
      setDraft({ programme: programme ?? first, language, currency });
      setIsSuggestion(first !== null);
      setStatus(now);
    } catch (cause) {
      setSilence(cause);
      setStatus('silent');
    }
  }, [ask, speak, suggested]);
  useEffect(() => void load(), [load]);

  const charts = typeof status === 'object' ? status.charts : [];
  const chart = charts.find(({ code }) => code === draft.programme?.code);
  const example = useExample(ask, chart === undefined ? null : draft.programme, draft.language);

  function change(part: Partial<Draft>) {
    setDraft((now) => ({ ...now, ...part }));
    setNews(null);
    setDone(false);
  }

  function chooseProgramme(code: string) {
    setWrong(false);
    setIsSuggestion(false);
    const stored = typeof status === 'object' ? status.settings.programme : null;
    change({ programme: stored?.code === code ? stored : atFirstTier(charts.find((one) => one.code === code)) });
  }

  function changeLocale(part: Partial<Locale>) {
    if (part.language === undefined) return change(part);
    // Drawn anew when the words are there: until then the page would speak the old language anyway.
    void speak(part.language).then(() => change(part));
  }

  async function save() {
    const { programme } = draft;
    if (programme === null) {
      setWrong(true);
      setNews({ tone: 'bad', words: t('welcomeProgrammeEmpty') });
      form.current?.querySelector<HTMLInputElement>('#programme input')?.focus();
      return;
    }
    setBusy(true);
    setNews({ tone: 'plain', words: t('optionsProgrammeSaving') });
    try {
      // From what is stored now, not from what was read when the page opened: options may be open in another tab.
      const { settings } = await ask({ type: 'status' });
      const outcome = await ask({ type: 'saveSettings', settings: { ...settings, ...draft } });
      setNews(outcome.ok ? null : { tone: 'bad', words: sourceErrorWords(outcome.error) });
      setDone(outcome.ok);
      if (outcome.ok) setIsSuggestion(false);
    } catch {
      setNews({ tone: 'bad', words: t('optionsWorkerSilent') });
    }
    setBusy(false);
  }

  return (
    <>
      <Masthead title={t('welcomeHeading')} tagline={t('welcomeTagline')} links={['options', 'help']} />
      <main>
        {status === 'loading' && (
          <p class="loading" role="status">
            {t('popupLoading')}
          </p>
        )}
        {status === 'silent' && <SilentWorker cause={silence} onRetry={() => void load()} />}
        {typeof status === 'object' && (
          <form ref={form} class="welcome" noValidate onSubmit={(event) => event.preventDefault()}>
            <div class="panel steps">
              <Tiles
                name="programme"
                legend={<Step number={1} title={t('welcomeProgramme')} />}
                options={programmeOptions(charts, status.settings.programme)}
                value={draft.programme?.code ?? null}
                error={wrong ? t('welcomeProgrammeEmpty') : null}
                onChoose={chooseProgramme}
              >
                {isSuggestion && <p class="field-hint">{t('welcomeSuggested')}</p>}
                <p class="field-hint">
                  <Linked sentence={'welcomeMoreProgrammes'} to={OPTIONS_PAGE} link={t('pageOptions')} />
                </p>
              </Tiles>
              <Tiles
                name="tier"
                legend={<Step number={2} title={t('welcomeTier')} />}
                options={tierOptions(chart, draft.programme)}
                value={draft.programme?.tier ?? null}
                error={null}
                onChoose={(tier) => draft.programme !== null && change({ programme: { ...draft.programme, tier } })}
              >
                {draft.programme === null && <p class="field-hint">{t('optionsTierFirst')}</p>}
              </Tiles>
              <fieldset class="step">
                <legend>
                  <Step number={3} title={t('localeTitle')} />
                </legend>
                <LocaleFields locale={draft} ratesDate={status.ratesDate} onChange={changeLocale} />
              </fieldset>
            </div>
            <div class="panel result">
              <LiveExample
                view={example.view}
                empty={draft.programme === null ? t('welcomeExampleEmpty') : t('welcomeExampleByAccount')}
                onRetry={example.retry}
              />
              {done ? (
                <WelcomeDone />
              ) : (
                <div class="finish">
                  <Note id="welcome-status" news={news} />
                  <Button id="done" look="main" submits busy={busy} onPress={() => void save()}>
                    {t('welcomeDone')}
                  </Button>
                  <p class="field-hint">{t('welcomeStoredHere')}</p>
                </div>
              )}
            </div>
          </form>
        )}
      </main>
    </>
  );
}

function Step({ number, title }: { readonly number: number; readonly title: string }) {
  return (
    <>
      <span class="number">{number}</span> {title}
    </>
  );
}

/** A programme begins at its first tier, which is anybody's who has just joined. */
function atFirstTier(chart: ChartChoice | undefined): Settings['programme'] {
  const tier = chart?.tiers[0];
  return chart === undefined || tier === undefined ? null : { code: chart.code, tier: tier.code };
}

/** What is stored can be seen and kept, also where it is a programme that only Milefy knows. */
function programmeOptions(charts: readonly ChartChoice[], stored: Settings['programme']) {
  const options = charts.map(({ code, name }) => ({ value: code as string, label: name }));
  if (stored === null || charts.some(({ code }) => code === stored.code)) return options;
  return [...options, { value: stored.code as string, label: t('welcomeByAccount', stored.code) }];
}

function tierOptions(chart: ChartChoice | undefined, chosen: Settings['programme']) {
  if (chosen === null) return [];
  const options = (chart?.tiers ?? []).map(({ code, name }) => ({ value: code, label: name }));
  if (options.some(({ value }) => value === chosen.tier)) return options;
  return [...options, { value: chosen.tier, label: chart === undefined ? t('welcomeTierByAccount') : t('optionsTierGone', chosen.tier) }];
}
