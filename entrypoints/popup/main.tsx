import { render } from 'preact';
import { browser } from 'wxt/browser';
import { FLIGHTS_PAGE } from '../../components/flights-page';
import { PopupPage } from '../../components/popup-page';
import type { TabView } from '../../components/tab-overview';
import { askEarly } from '../../lib/ask-early';
import { askWorker } from '../../lib/ask-worker';
import { HELP_PAGE, WELCOME_PAGE } from '../../lib/extension-pages';
import { keepShown, lastShown } from '../../lib/last-shown';
import type { Overview, OverviewRequest } from '../../lib/messages';
import { openPage } from '../../lib/open-pages';
import type { SourceError } from '../../lib/net/source-error';
import { speakAsSet, speakOnPage } from '../../lib/page-language';
import { permitSite, releaseSite } from '../../lib/site-permissions';
import { SITES, siteAt } from '../../lib/sites/registry';

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
    if (!overview) return silent;
    const name = SITES.find(({ id }) => id === overview.site)?.name ?? overview.site;
    return { at: 'answered', site: { id: overview.site, name }, overview };
  } catch {
    return silent;
  }
}

/** The popup closes by itself in Chromium when another page opens, in Firefox only when told to. */
const close = () => window.close();
const openOptions = () => void browser.runtime.openOptionsPage().then(close);
const openWelcome = () => void openPage(WELCOME_PAGE).then(close);
const openHelp = () => void openPage(HELP_PAGE).then(close);
const openFlights = () => void browser.tabs.create({ url: FLIGHTS_PAGE }).then(close);

/**
 * Switches a site on or off. What is stored does not wait for the browser's question: it may close the popup, and a site that is on and not permitted is as good as off.
 */
async function switchSite(id: string, on: boolean): Promise<SourceError | 'denied' | null> {
  const permitted = on ? permitSite(id) : null;
  const { settings } = await askWorker({ type: 'status' });
  const outcome = await askWorker({ type: 'saveSettings', settings: { ...settings, sites: { ...settings.sites, [id]: on } } });
  if (!outcome.ok) return outcome.error;
  if (permitted !== null) return (await permitted) ? null : 'denied';
  await releaseSite(id);
  return null;
}

const shown = await lastShown();
// One way to the worker and back, not three. The language needs the status too, unless it is known from before.
const ask = askEarly(shown === null ? ['status', 'status', 'linked'] : ['status', 'linked']);
await (shown === null ? speakAsSet('name', ask) : speakOnPage('name', shown.status.settings.language));
const page = document.getElementById('page');
if (page !== null) render(<PopupPage {...{ ask, shown, keepShown, lookAtTab, openOptions, openWelcome, openHelp, openFlights, switchSite }} />, page);
