import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PopupPage } from '../../components/popup-page';
import type { TabView } from '../../components/tab-overview';
import { askWorker } from '../../lib/ask-worker';
import type { Overview, OverviewRequest } from '../../lib/messages';
import { siteAt } from '../../lib/sites/registry';
import { t } from '../../lib/words';

document.title = t('name');
document.documentElement.lang = t('popupLanguage');

/** What the page in front says of itself. A page where nobody answers is told apart by its address, known for supported sites only. */
async function lookAtTab(): Promise<TabView> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const address = tab?.url;
  const site = address === undefined || !URL.canParse(address) ? null : siteAt(new URL(address));
  const silent: TabView = site === null ? { at: 'unsupported' } : { at: 'silent', site: { id: site.id, name: site.name } };
  if (tab?.id === undefined) return silent;
  try {
    const request: OverviewRequest = { type: 'overview' };
    const overview: Overview | null | undefined = await browser.tabs.sendMessage(tab.id, request);
    return overview ? { at: 'answered', overview } : silent;
  } catch {
    return silent;
  }
}

/** The popup closes by itself in Chromium when the options open, in Firefox only when told to. */
const openOptions = () => void browser.runtime.openOptionsPage().then(() => window.close());

const page = document.getElementById('page');
if (page !== null) render(<PopupPage ask={askWorker} lookAtTab={lookAtTab} openOptions={openOptions} />, page);
