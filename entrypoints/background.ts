import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

import { senderOf } from '../lib/net/sender';
import { runOnSites } from '../lib/settings/run-on-sites';
import { readSettings } from '../lib/settings/settings';
import { answerExtension, everythingIsStale, extensionRequest } from '../lib/worker/answer-extension';

import { answerPage, isPageRequest } from '../lib/worker/answer-page';

export default defineBackground({
  type: 'module',
  main() {
    // Every listener is registered before anything is awaited: the browser wakes the worker for an event and expects it to listen.
    browser.runtime.onMessage.addListener((message: unknown, sender) => {
      const from = senderOf(sender);
      if (from === 'page' && isPageRequest(message)) return answerPage(message, sender);
      const request = from === 'extension' ? extensionRequest(message) : null;
      return request === null ? undefined : answerExtension(request);
    });
    browser.permissions.onAdded.addListener(() => void everythingIsStale());
    browser.permissions.onRemoved.addListener(() => void everythingIsStale());
    browser.runtime.onInstalled.addListener(() => void readSettings().then(runOnSites));
    browser.runtime.onStartup.addListener(() => void readSettings().then(runOnSites));
  },
});
