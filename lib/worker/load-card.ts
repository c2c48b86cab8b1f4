import { browser, type Browser } from 'wxt/browser';

/** Loads the card's code into the page that asks, in the extension's own world. Rejects where the tab has gone. */
export async function loadCard({ tab, frameId }: Browser.runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined) return;
  await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId ?? 0] }, files: ['/card.js'] });
}
