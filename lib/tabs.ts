import { browser } from 'wxt/browser';
import type { PageNotice } from './messages';
import { SITES } from './sites/registry';
import type { Site } from './sites/site';

/**
 * Tells every tab of these sites. A tab where no overlay listens answers with an error of the browser; that is the normal case. Nobody waits for the deliveries: a
 * tab that is frozen would hold up what the user saved.
 */
export async function tellTabs(notice: PageNotice, sites: readonly Site[] = SITES): Promise<void> {
  const tabs = await browser.tabs.query({ url: sites.flatMap((site) => site.matches) });
  void Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, notice)])));
}
