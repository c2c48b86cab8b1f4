import { useCallback, useEffect, useState } from 'preact/hooks';
import type { askWorker } from '../lib/ask-worker';
import { HELP_PAGE } from '../lib/extension-pages';
import type { LastShown } from '../lib/last-shown';
import type { Overview, Status } from '../lib/messages';
import type { LinkedAccounts as Accounts } from '../lib/messages-accounts';
import type { SourceError } from '../lib/net/source-error';
import type { ProgrammeChoice } from '../lib/settings/types';
import { sourceErrorWords } from '../lib/source-words';
import { t } from '../lib/words';
import { Button } from './button';
import { HomeLounges } from './home-lounges';
import { LinkedAccounts } from './linked-accounts';
import { MembershipLine, membershipOf } from './membership-line';
import { Note, type News } from './note';
import { SilentWorker } from './silent-worker';
import { SiteSwitch, type SiteHere } from './site-switch';
import { SourceList } from './source-list';
import { TabOverview, type TabView } from './tab-overview';

interface PopupPageProps {
  readonly ask: typeof askWorker;
  /** What the popup before this one showed: it stands until the worker has answered. `null` where that is not known. */
  readonly shown: LastShown | null;
  /** Keeps what is shown now for the next popup. */
  readonly keepShown: (shown: LastShown) => Promise<void>;
  readonly lookAtTab: () => Promise<TabView>;
  readonly openOptions: () => void;
  readonly openWelcome: () => void;
  readonly openHelp: () => void;
  /** Leads to where a search begins. */
  readonly openFlights: () => void;
  /** Called within the click itself: the browser may have to ask the user. Gives why the site is not switched, `null` where it is. */
  readonly switchSite: (id: string, on: boolean) => Promise<SourceError | 'denied' | null>;
}

/** While the popup is open the page behind it may still be filling. Asks the tab, never the worker. */
const LOOK_AGAIN_MS = 2000;
/** A page that is busy for longer than this is shown as not answering, until it does. */
const TAB_PATIENCE_MS = 4000;

export function PopupPage({ ask, shown, keepShown, lookAtTab, openOptions, openWelcome, openHelp, openFlights, switchSite }: PopupPageProps) {
  const [view, setView] = useState<TabView | 'loading' | 'busy'>('loading');
  const [status, setStatus] = useState<Status | 'loading' | 'silent'>(shown?.status ?? 'loading');
  const [accounts, setAccounts] = useState<Accounts | null>(shown?.linked ?? null);
  const [silence, setSilence] = useState<unknown>(null);
  const [switched, setSwitched] = useState<News | null>(null);
  const [listed, setListed] = useState<readonly ProgrammeChoice[]>([]);

  useEffect(() => {
    let next: ReturnType<typeof setTimeout>;
    let closed = false;
    const look = async () => {
      const patience = setTimeout(() => setView((now) => (now === 'loading' ? 'busy' : now)), TAB_PATIENCE_MS);
      const seen = await lookAtTab().catch((): TabView => ({ at: 'unsupported' }));
      clearTimeout(patience);
      if (closed) return;
      setView(seen);
      if (seen.at !== 'unsupported') next = setTimeout(() => void look(), LOOK_AGAIN_MS);
    };
    void look();
    return () => {
      closed = true;
      clearTimeout(next);
    };
  }, [lookAtTab]);

  const read = useCallback(async () => {
    try {
      const now = await ask({ type: 'status' });
      setStatus(now);
      // A name that no chart has is in Milefy's list, which is stored for a day. Without it the code stands there.
      if (now.milefy.state !== 'stored' || membershipOf(now, [])?.tier !== null) return;
      const outcome = await ask({ type: 'programmes' }).catch(() => null);
      if (outcome?.ok) setListed(outcome.value);
    } catch (cause) {
      setSilence(cause);
      setStatus('silent');
    }
  }, [ask]);
  const load = useCallback(async () => {
    setStatus('loading');
    await read();
  }, [read]);
  // What is on screen stays while it is read again.
  const reload = useCallback(() => void read(), [read]);
  useEffect(reload, [reload]);

  const known = typeof status === 'object' ? status : null;
  useEffect(() => {
    const isOld = known === shown?.status && accounts === shown?.linked;
    if (known !== null && accounts !== null && !isOld) void keepShown({ status: known, linked: accounts });
  }, [known, accounts, shown, keepShown]);
  const membership = known === null ? null : membershipOf(known, listed);
  async function flip({ id, name }: SiteHere, on: boolean) {
    try {
      const trouble = await switchSite(id, on);
      const words = trouble === 'denied' ? t('optionsSiteDenied', name) : trouble === null ? null : sourceErrorWords(trouble);
      setSwitched(words === null ? null : { tone: 'bad', words });
    } catch {
      setSwitched({ tone: 'bad', words: t('optionsWorkerSilent') });
    }
    reload();
  }

  const site = typeof view === 'object' && view.at !== 'unsupported' ? view.site : null;
  const isElsewhere = typeof view === 'object' && view.at === 'unsupported';
  const isNew = known !== null && membership === null;
  return (
    <>
      <header class="masthead">
        <img src="/icon/icon.svg" alt="" width="28" height="28" />
        <h1>{t('name')}</h1>
      </header>
      <main>
        {membership !== null && <MembershipLine membership={membership} />}
        <TabOverview view={view} settings={known?.settings ?? null} isOn={(id) => known !== null && isSiteOn(known, id)} />
        {site !== null && known !== null && <SiteSwitch site={site} on={isSiteOn(known, site.id)} onFlip={(on) => void flip(site, on)} />}
        <Note id="switch-status" news={switched} />
        {isNew && (
          <Button id="open-welcome" look="main" onPress={openWelcome}>
            {t('popupOpenWelcome')}
          </Button>
        )}
        {isElsewhere && (
          <Button id="open-flights" look={membership === null || needsOptions(status) ? 'plain' : 'main'} onPress={openFlights}>
            {t('welcomeOpenFlights')}
          </Button>
        )}
        {known !== null && <LinkedAccounts {...{ ask, accounts, setAccounts }} status={known} best={bestOf(view)} onRead={reload} />}
        <HomeLounges ask={ask} />
        <section class="sources" aria-labelledby="sources-title">
          <h2 id="sources-title">{t('popupSources')}</h2>
          {status === 'loading' && <p class="quiet">{t('popupLoading')}</p>}
          {status === 'silent' && <SilentWorker cause={silence} onRetry={() => void load()} />}
          {known !== null && <SourceList sources={known.sources} />}
        </section>
        {!isNew && (
          <Button id="open-options" look={needsOptions(status) ? 'main' : 'plain'} onPress={openOptions}>
            {t('popupOpenOptions')}
          </Button>
        )}
        <p class="foot">
          <a
            id="open-help"
            href={HELP_PAGE}
            onClick={(event) => {
              event.preventDefault();
              openHelp();
            }}
          >
            {t('pageHelp')}
          </a>
        </p>
      </main>
    </>
  );
}

/** The page's best flight, if its badges say one. */
function bestOf(view: TabView | 'loading' | 'busy'): Overview['best'][number] | null {
  return typeof view === 'object' && view.at === 'answered' ? (view.overview.best[0] ?? null) : null;
}

/** Whether a site is switched on and the browser lets Milelens see it. */
function isSiteOn({ settings, permittedSites }: Status, id: string): boolean {
  return permittedSites.includes(id) && (settings.sites[id] ?? true);
}

/** Whether there is something that only the options can put right: an account is no must, a source that answers is, and Lufthansa tells no miles. */
function needsOptions(status: Status | 'loading' | 'silent'): boolean {
  if (typeof status !== 'object') return false;
  return (
    status.sources.some(({ state }) => state === 'needs-permission' || state === 'locked') ||
    !status.sources.some(({ id, state }) => id !== 'lufthansa' && state === 'ready')
  );
}
