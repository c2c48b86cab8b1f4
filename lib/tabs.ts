import { browser } from 'wxt/browser';
import type { PageNotice } from './messages';
import { SITES } from './sites/registry';

/** Tells every tab of a site that Milelens reads. A tab where no overlay listens answers with an error of the browser; that is the normal case. */
export async function tellTabs(notice: PageNotice): Promise<void> {
  const tabs = await browser.tabs.query({ url: SITES.flatMap((site) => site.matches) });
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, notice)])));
}
