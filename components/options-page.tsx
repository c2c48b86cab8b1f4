import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { askWorker } from '../lib/ask-worker';
import type { Outcome, Status } from '../lib/messages';
import { lufthansaOrigins } from '../lib/settings/lufthansa-hosts';
import type { LufthansaAccountInput, MilefyAccountInput, Settings } from '../lib/settings/types';
import { sourceErrorWords } from '../lib/source-words';
import { t } from '../lib/words';
import { AccountSections, type AccountTools } from './account-sections';
import { HomeAirport, type Locate } from './home-airport';
import { listedProgrammes } from './listed-programmes';
import { LocalePanel } from './locale-panel';
import { LockedAccount } from './locked-account';
import { LufthansaAccount } from './lufthansa-account';
import { Masthead } from './masthead';
import { allOf, preferring } from './memberships';
import { MilefyAccount, type SaveEnd } from './milefy-account';
import type { News } from './note';
import { OptionsContents } from './options-contents';
import { OtherProgrammes } from './other-programmes';
import { type ProgrammeList, ProgrammePanel } from './programme-panel';
import { SentWhere } from './sent-where';
import { SilentWorker } from './silent-worker';
import { SiteSwitches } from './site-switches';
import { EURO, withWorth, WorthPanel } from './worth-panel';

interface OptionsPageProps {
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly ask: typeof askWorker;
  /** Asks the browser for access to origins; true when the user allows all of them. */
  readonly askPermission: (...origins: readonly string[]) => Promise<boolean>;
  /** The same for a site's hosts; true at once where it has them. */
  readonly permitSite: (id: string) => Promise<boolean>;
  readonly locate: Locate;
  /** Gives the access to a site back. */
  readonly releaseSite: (id: string) => Promise<void>;
  /** Makes the page speak a language (`null`: the browser's). */
  readonly speak: (language: string | null) => Promise<void>;
  readonly accounts: AccountTools;
}

export function OptionsPage({ sites, ask, locate, askPermission, permitSite, releaseSite, speak, accounts }: OptionsPageProps) {
  const [status, setStatus] = useState<Status | 'loading' | 'silent'>('loading');
  const [silence, setSilence] = useState<unknown>(null);
  const [list, setList] = useState<ProgrammeList>({ at: 'loading' });
  // A form keeps what is being typed; what was stored under it an import, or forgetting everything, has put another in the place of.
  const [form, setForm] = useState(0);
  // Of several lists asked for, only the last one counts.
  const lastList = useRef(0);
  // One change of the settings after the other: each starts from what is stored then.
  const changes = useRef<Promise<unknown>>(Promise.resolve());

  const loadProgrammes = useCallback(
    async (account: Status['milefy']) => {
      lastList.current += 1;
      const mine = lastList.current;
      setList({ at: account.state === 'absent' ? 'no-account' : 'loading' });
      if (account.state === 'absent') return;
      let next: ProgrammeList;
      try {
        const outcome = await ask({ type: 'programmes' });
        next = outcome.ok ? { at: 'here', programmes: outcome.value } : { at: 'failed', words: sourceErrorWords(outcome.error) };
      } catch {
        next = { at: 'failed', words: t('optionsWorkerSilent') };
      }
      if (mine === lastList.current) setList(next);
    },
    [ask],
  );

  /** Shows what is stored now. */
  const show = useCallback(async () => {
    const now = await ask({ type: 'status' });
    await speak(now.settings.language);
    setStatus(now);
    return now;
  }, [ask, speak]);

  /** After a change of the account or of everything; what was on screen stays if the worker is silent. */
  const reload = useCallback(async () => {
    const now = await show();
    void loadProgrammes(now.milefy);
  }, [show, loadProgrammes]);

  const load = useCallback(async () => {
    try {
      await reload();
    } catch (cause) {
      setSilence(cause);
      setStatus('silent');
    }
  }, [reload]);

  useEffect(() => void load(), [load]);

  // Another page may lead to a part of this one, which is there only now.
  const isLoaded = typeof status === 'object';
  useEffect(() => {
    const part = isLoaded ? document.getElementById(location.hash.slice(1)) : null;
    part?.scrollIntoView();
    part?.querySelector<HTMLElement>('input, select')?.focus({ preventScroll: true });
  }, [isLoaded]);

  const replaced = useCallback(async () => {
    await reload();
    setForm((now) => now + 1);
  }, [reload]);

  /** Changes a stored account and shows it as it then is. */
  async function change(store: () => Promise<Outcome<null>>, showStored: () => Promise<unknown>): Promise<SaveEnd> {
    try {
      const outcome = await store();
      if (!outcome.ok) return { end: 'failed', error: outcome.error };
      await showStored();
      return { end: 'saved' };
    } catch {
      return { end: 'silent' };
    }
  }

  async function save(account: MilefyAccountInput): Promise<SaveEnd> {
    // Nothing may be awaited before this line: the browser only asks while the click lasts.
    const allowed = await askPermission(account.address);
    return allowed ? change(() => ask({ type: 'saveMilefy', account }), reload) : { end: 'denied' };
  }

  async function test() {
    try {
      return await ask({ type: 'testMilefy' });
    } catch {
      return 'silent';
    }
  }

  async function saveLufthansa(account: LufthansaAccountInput): Promise<SaveEnd> {
    // Nothing may be awaited before this line: the browser only asks while the click lasts.
    const allowed = await askPermission(...lufthansaOrigins(account));
    return allowed ? change(() => ask({ type: 'saveLufthansa', account }), show) : { end: 'denied' };
  }

  async function testLufthansa() {
    try {
      const report = await ask({ type: 'testLufthansa' });
      await show();
      return report;
    } catch {
      return 'silent';
    }
  }

  async function renew(): Promise<News | null> {
    try {
      const outcome = await ask({ type: 'renewClientUserId' });
      if (!outcome.ok) return { tone: 'bad', words: sourceErrorWords(outcome.error) };
      await show();
      return null;
    } catch {
      return { tone: 'bad', words: t('optionsWorkerSilent') };
    }
  }

  function changeSettings(change: (settings: Settings) => Settings): Promise<News | null> {
    const turn = changes.current.then(async (): Promise<News | null> => {
      try {
        const settings = change((await ask({ type: 'status' })).settings);
        const outcome = await ask({ type: 'saveSettings', settings });
        if (!outcome.ok) return { tone: 'bad', words: sourceErrorWords(outcome.error) };
        await show();
        return null;
      } catch {
        return { tone: 'bad', words: t('optionsWorkerSilent') };
      }
    });
    changes.current = turn;
    return turn;
  }

  async function switchSite(id: string, on: boolean): Promise<News | null> {
    // Nothing may be awaited before this line: the browser only asks while the click lasts.
    if (on && !(await permitSite(id))) return { tone: 'bad', words: t('optionsSiteDenied', sites.find((site) => site.id === id)?.name ?? id) };
    const trouble = await changeSettings((settings) => ({ ...settings, sites: { ...settings.sites, [id]: on } }));
    if (on || trouble !== null) return trouble;
    await releaseSite(id);
    return changeSettings((settings) => settings);
  }

  const programmes = typeof status === 'object' ? listedProgrammes(status.charts, list.at === 'here' ? list.programmes : []) : [];
  return (
    <>
      <Masthead title={t('name')} tagline={t('optionsTagline')} links={['welcome', 'help']} />
      <main>
        {status === 'loading' && (
          <p class="loading" role="status">
            {t('optionsLoading')}
          </p>
        )}
        {status === 'silent' && (
          <SilentWorker
            cause={silence}
            onRetry={() => {
              setStatus('loading');
              void load();
            }}
          />
        )}
        {typeof status === 'object' && (
          <>
            <OptionsContents />
            <ProgrammePanel
              key={`programme-${form}`}
              programmes={programmes}
              list={list}
              chosen={status.settings.programme}
              points={status.settings.points}
              onRetry={() => void loadProgrammes(status.milefy)}
              onSave={async ({ programme, points }) =>
                (await changeSettings((settings) => ({
                  ...settings,
                  ...preferring(settings, programme),
                  points: { ...settings.points, [programme.code]: points },
                }))) ?? { tone: 'good', words: t('optionsProgrammeSaved') }
              }
            />
            <OtherProgrammes key={`others-${form}`} programmes={programmes} stored={status.settings} onChange={changeSettings} />
            {allOf(status.settings).length > 0 && (
              <WorthPanel
                key={`worth-${form}`}
                programmes={allOf(status.settings).map(({ code }) => ({ code, name: programmes.find((one) => one.code === code)?.name ?? code }))}
                worth={status.settings.worth}
                currency={status.settings.currency ?? EURO}
                lacks={status.milefy.state === 'absent' ? t('worthByAccount') : null}
                onSave={(worth) => changeSettings((settings) => ({ ...settings, worth: withWorth(settings.worth, worth) }))}
              />
            )}
            <LocalePanel
              key={`locale-${form}`}
              stored={status.settings}
              ratesDate={status.ratesDate}
              onSave={(locale) => changeSettings((settings) => ({ ...settings, ...locale }))}
            />
            <SiteSwitches
              sites={sites.map(({ id, name }) => {
                const isPermitted = status.permittedSites.includes(id);
                return { id, name, on: isPermitted && (status.settings.sites[id] ?? true), asks: !isPermitted };
              })}
              onSwitch={switchSite}
            />
            {status.milefy.state === 'locked' ? (
              <LockedAccount id="account" title={t('optionsAccountTitle')} lead={t('optionsAccountLead')} />
            ) : (
              <MilefyAccount
                key={`milefy-${form}`}
                account={status.milefy}
                use={status.milefyUse}
                onSave={save}
                onTest={test}
                onForget={() => change(() => ask({ type: 'forgetMilefy' }), reload)}
                onRenew={renew}
              />
            )}
            {status.lufthansa.state === 'locked' ? (
              <LockedAccount id="lufthansa" title={t('lufthansaTitle')} lead={t('lufthansaLead')} />
            ) : (
              <LufthansaAccount
                key={`lufthansa-${form}`}
                account={status.lufthansa}
                onSave={saveLufthansa}
                onTest={testLufthansa}
                onForget={() => change(() => ask({ type: 'forgetLufthansa' }), show)}
              />
            )}
            <HomeAirport ask={ask} locate={locate} home={status.home} asksLufthansa={status.lufthansa.state === 'stored'} onChanged={() => void load()} />
            <AccountSections {...{ ask, status, changeSettings }} {...accounts} onChanged={reload} onReplaced={replaced} />
            <SentWhere accounts={status} />
          </>
        )}
      </main>
    </>
  );
}
