import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { askWorker } from '../lib/ask-worker';
import { OPTIONS_PAGE } from '../lib/extension-pages';
import type { ProgrammeCode } from '../lib/flights/codes';
import type { Status } from '../lib/messages';
import type { ChartChoice, Settings } from '../lib/settings/types';
import { sourceErrorWords } from '../lib/source-words';
import { t, type WordKey } from '../lib/words';
import { Button } from './button';
import { Linked } from './linked';
import { LiveExample } from './live-example';
import { type Locale, LocaleFields } from './locale-fields';
import { Masthead } from './masthead';
import { preferring } from './memberships';
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

/** A status is asked for, never guessed: until it is chosen there is no programme to store. */
interface Draft extends Locale {
  readonly code: ProgrammeCode | null;
  readonly tier: number | null;
}

type Missing = 'programme' | 'tier';

/** The first page that a user sees: three choices, what they lead to, done. */
export function WelcomePage({ ask, suggested, speak }: WelcomePageProps) {
  const [status, setStatus] = useState<Status | 'loading' | 'silent'>('loading');
  const [silence, setSilence] = useState<unknown>(null);
  const [draft, setDraft] = useState<Draft>({ code: null, tier: null, language: null, currency: null });
  const [isSuggestion, setIsSuggestion] = useState(false);
  const [news, setNews] = useState<News | null>(null);
  const [wrong, setWrong] = useState<Missing | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const load = useCallback(async () => {
    setStatus('loading');
    try {
      const now = await ask({ type: 'status' });
      const { programme, language, currency } = now.settings;
      await speak(language);
      const first = programme === null ? now.charts.find(({ code }) => code === suggested) : undefined;
      setDraft({ code: programme?.code ?? first?.code ?? null, tier: programme?.tier ?? soleTier(first), language, currency });
      setIsSuggestion(first !== undefined);
      setStatus(now);
    } catch (cause) {
      setSilence(cause);
      setStatus('silent');
    }
  }, [ask, speak, suggested]);
  useEffect(() => void load(), [load]);

  const charts = typeof status === 'object' ? status.charts : [];
  const stored = typeof status === 'object' ? status.settings : null;
  const chart = charts.find(({ code }) => code === draft.code);
  const chosen = chosenIn(draft);
  const example = useExample(ask, chart === undefined ? null : chosen, draft.language);
  const unsaved = stored !== null && stored.programme !== null && isChanged(draft, stored);

  function change(part: Partial<Draft>) {
    setDraft((now) => ({ ...now, ...part }));
    setNews(null);
    setDone(false);
  }

  function chooseProgramme(code: string) {
    setWrong(null);
    setIsSuggestion(false);
    const before = stored?.programme;
    const next = charts.find((one) => one.code === code);
    change(before?.code === code ? before : { code: next?.code ?? null, tier: soleTier(next) });
  }

  function chooseTier(tier: number) {
    setWrong(null);
    change({ tier });
  }

  function changeLocale(part: Partial<Locale>) {
    if (part.language === undefined) return change(part);
    // Drawn anew when the words are there: until then the page would speak the old language anyway.
    void speak(part.language).then(() => change(part));
  }

  async function save() {
    const { language, currency } = draft;
    if (chosen === null) {
      const missing = draft.code === null ? 'programme' : 'tier';
      setWrong(missing);
      setNews({ tone: 'bad', words: t(MISSING_WORDS[missing]) });
      form.current?.querySelector<HTMLInputElement>(`#${missing} input`)?.focus();
      return;
    }
    setBusy(true);
    setNews({ tone: 'plain', words: t('optionsProgrammeSaving') });
    try {
      // From what is stored now, not from what was read when the page opened: options may be open in another tab.
      const { settings } = await ask({ type: 'status' });
      const next = { ...settings, ...preferring(settings, chosen), language, currency };
      const outcome = await ask({ type: 'saveSettings', settings: next });
      setNews(outcome.ok ? null : { tone: 'bad', words: sourceErrorWords(outcome.error) });
      setDone(outcome.ok);
      if (outcome.ok) {
        setIsSuggestion(false);
        setStatus((now) => (typeof now === 'object' ? { ...now, settings: next } : now));
      }
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
                value={draft.code}
                error={wrong === 'programme' ? t(MISSING_WORDS.programme) : null}
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
                options={tierOptions(chart, draft)}
                value={draft.tier}
                error={wrong === 'tier' ? t(MISSING_WORDS.tier) : null}
                hint={draft.tier !== null ? null : t(draft.code === null ? 'optionsTierFirst' : 'welcomeTierAsk')}
                onChoose={chooseTier}
              />
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
                empty={t(draft.code === null ? 'welcomeExampleEmpty' : draft.tier === null ? 'welcomeExampleTier' : 'welcomeExampleByAccount')}
                onRetry={example.retry}
              />
              {done ? (
                <WelcomeDone countsPoints={chart !== undefined && chart.counted.length > 0} />
              ) : (
                <div class="finish">
                  <Note id="welcome-status" news={news} />
                  <Button id="done" look="main" submits busy={busy} onPress={() => void save()}>
                    {t('welcomeDone')}
                  </Button>
                  {unsaved && <span class="unsaved">{t('optionsUnsaved')}</span>}
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

const MISSING_WORDS: Readonly<Record<Missing, WordKey>> = { programme: 'welcomeProgrammeEmpty', tier: 'optionsTierEmpty' };

function chosenIn({ code, tier }: Draft): Settings['programme'] {
  return code === null || tier === null ? null : { code, tier };
}

function isChanged(draft: Draft, { programme, language, currency }: Settings): boolean {
  return draft.code !== programme?.code || draft.tier !== programme?.tier || draft.language !== language || draft.currency !== currency;
}

/** Where there is no choice, there is nothing to ask. */
function soleTier(chart: ChartChoice | undefined): number | null {
  return chart?.tiers.length === 1 ? (chart.tiers[0]?.code ?? null) : null;
}

/** What is stored can be seen and kept, also where it is a programme that only Milefy knows. */
function programmeOptions(charts: readonly ChartChoice[], stored: Settings['programme']) {
  const options = charts.map(({ code, name }) => ({ value: code as string, label: name }));
  if (stored === null || charts.some(({ code }) => code === stored.code)) return options;
  return [...options, { value: stored.code as string, label: t('welcomeByAccount', stored.code) }];
}

function tierOptions(chart: ChartChoice | undefined, { code, tier }: Draft) {
  if (code === null) return [];
  const options = (chart?.tiers ?? []).map(({ code: value, name }) => ({ value, label: name }));
  if (tier === null || options.some(({ value }) => value === tier)) return options;
  return [...options, { value: tier, label: chart === undefined ? t('welcomeTierByAccount') : t('optionsTierGone', tier) }];
}
