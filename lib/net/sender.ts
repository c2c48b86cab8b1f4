import { browser, type Browser } from 'wxt/browser';
import { siteAt } from '../sites/registry';

/** Where a message comes from: a content script on a site that Milelens reads, a page of the extension, or elsewhere. */
export type Sender = 'page' | 'extension' | 'stranger';

/** Told by the sender's own address, which the browser fills in and a page cannot forge. */
export function senderOf(sender: Browser.runtime.MessageSender): Sender {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return 'stranger';
  if (sender.url.startsWith(browser.runtime.getURL('/'))) return 'extension';
  const url = URL.parse(sender.url);
  return sender.tab !== undefined && url !== null && siteAt(url) !== null ? 'page' : 'stranger';
}
