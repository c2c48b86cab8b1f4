import { browser, type Browser } from 'wxt/browser';
import type { CardRequest } from '../messages';
import type { Catalogue } from '../words';
import { allWords } from './catalogue';

/** Loads the card's code into the page that asks, in the extension's own world, unless it is there; gives the card's words. Rejects where the tab has gone. */
export async function loadCard({ isLoaded }: CardRequest, { tab, frameId }: Browser.runtime.MessageSender): Promise<Catalogue> {
  if (tab?.id !== undefined && !isLoaded) {
    await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId ?? 0] }, files: ['/card.js'] });
  }
  return allWords();
}
