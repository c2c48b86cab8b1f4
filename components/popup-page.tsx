import { useCallback, useEffect, useState } from 'preact/hooks';
import type { askWorker } from '../lib/ask-worker';
import type { Status } from '../lib/messages';
import { t } from '../lib/words';
import { Button } from './button';
import { SourceList } from './source-list';
import { TabOverview, type TabView } from './tab-overview';

interface PopupPageProps {
  readonly ask: typeof askWorker;
  readonly lookAtTab: () => Promise<TabView>;
  readonly openOptions: () => void;
}

/** While the popup is open the page behind it may still be filling. Asks the tab, never the worker. */
const LOOK_AGAIN_MS = 2000;
/** A page that is busy for longer than this is shown as not answering, until it does. */
const TAB_PATIENCE_MS = 4000;

export function PopupPage({ ask, lookAtTab, openOptions }: PopupPageProps) {
  const [view, setView] = useState<TabView | 'loading' | 'busy'>('loading');
  const [status, setStatus] = useState<Status | 'loading' | 'silent'>('loading');

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
    setStatus(await ask({ type: 'status' }).catch(() => 'silent' as const));
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
          {status === 'silent' && (
            <div class="notice" role="alert">
              <p>{t('popupWorkerSilent')}</p>
              <Button id="retry-status" onPress={() => void load()}>
                {t('optionsRetry')}
              </Button>
            </div>
          )}
          {typeof status === 'object' && <SourceList sources={status.sources} />}
        </section>
        <Button id="open-options" look={needsOptions(status) ? 'main' : 'plain'} onPress={openOptions}>
          {t('popupOpenOptions')}
        </Button>
      </main>
    </>
  );
}

/** Whether there is something that only the options can put right. */
function needsOptions(status: Status | 'loading' | 'silent'): boolean {
  return typeof status === 'object' && status.sources.some(({ state }) => state !== 'ready');
}
