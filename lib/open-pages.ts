import { browser } from 'wxt/browser';
import type { HELP_PAGE, WELCOME_PAGE } from './extension-pages';

/** Opens a page of the extension in a tab of its own. */
export async function openPage(page: typeof WELCOME_PAGE | typeof HELP_PAGE): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
}
