import { useCallback, useEffect, useState } from 'preact/hooks';
import type { askWorker } from '../lib/ask-worker';
import { HELP_PAGE } from '../lib/extension-pages';
import type { Status } from '../lib/messages';
import { t } from '../lib/words';
import { Button } from './button';
import { SilentWorker } from './silent-worker';
import { SourceList } from './source-list';
import { TabOverview, type TabView } from './tab-overview';

interface PopupPageProps {
  readonly ask: typeof askWorker;
  readonly lookAtTab: () => Promise<TabView>;
  readonly openOptions: () => void;
  readonly openWelcome: () => void;
  readonly openHelp: () => void;
}

/** While the popup is open the page behind it may still be filling. Asks the tab, never the worker. */
const LOOK_AGAIN_MS = 2000;
/** A page that is busy for longer than this is shown as not answering, until it does. */
const TAB_PATIENCE_MS = 4000;

export function PopupPage({ ask, lookAtTab, openOptions, openWelcome, openHelp }: PopupPageProps) {
  const [view, setView] = useState<TabView | 'loading' | 'busy'>('loading');
  const [status, setStatus] = useState<Status | 'loading' | 'silent'>('loading');
  const [silence, setSilence] = useState<unknown>(null);

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

  const load = useCallback(async () => {
    setStatus('loading');
    try {
      setStatus(await ask({ type: 'status' }));
    } catch (cause) {
      setSilence(cause);
      setStatus('silent');
    }
  }, [ask]);
  useEffect(() => void load(), [load]);

  const settings = typeof status === 'object' ? status.settings : null;
  return (
    <>
      <header class="masthead">
        <img src="/icon/icon.svg" alt="" width="28" height="28" />
        <h1>{t('name')}</h1>
      </header>
      <main>
        <TabOverview view={view} settings={settings} />
        <section class="sources" aria-labelledby="sources-title">
          <h2 id="sources-title">{t('popupSources')}</h2>
          {status === 'loading' && <p class="quiet">{t('popupLoading')}</p>}
          {status === 'silent' && <SilentWorker cause={silence} onRetry={() => void load()} />}
          {typeof status === 'object' && <SourceList sources={status.sources} />}
        </section>
        {typeof status === 'object' && status.settings.programme === null ? (
          <Button id="open-welcome" look="main" onPress={openWelcome}>
            {t('popupOpenWelcome')}
          </Button>
        ) : (
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

/** Whether there is something that only the options can put right: an account is no must, a source that answers is. */
function needsOptions(status: Status | 'loading' | 'silent'): boolean {
  if (typeof status !== 'object') return false;
  return status.sources.some(({ state }) => state === 'needs-permission') || !status.sources.some(({ state }) => state === 'ready');
}
