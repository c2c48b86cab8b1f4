import { browser } from 'wxt/browser';
import type { PageNotice } from './messages';
import { SITES } from './sites/registry';

/**
 * Tells every tab of these sites. A tab where no overlay listens answers with an error of the browser; that is the normal case. Nobody waits for the deliveries: a
 * tab that is frozen would hold up what the user saved.
 */
export async function tellTabs(notice: PageNotice): Promise<void> {
  tell(await browser.tabs.query({ url: SITES.flatMap((site) => site.matches) }), notice);
}

/** Tells every tab there is: the address of one whose site is not permitted any more cannot be asked for, and an overlay may still be in it. */
export async function tellEveryTab(notice: PageNotice): Promise<void> {
  tell(await browser.tabs.query({}), notice);
}

function tell(tabs: readonly { readonly id?: number | undefined }[], notice: PageNotice): void {
  void Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, notice)])));
}
