import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

import { WELCOME_PAGE } from '../lib/extension-pages';
import { senderOf } from '../lib/net/sender';
import { openPage } from '../lib/open-pages';
import { readClientUserId } from '../lib/settings/client-user-id';
import { concernsSites } from '../lib/settings/permitted-sites';
import { runOnSites } from '../lib/settings/run-on-sites';
import { readSettings } from '../lib/settings/settings';
import { answerExtension, extensionRequest } from '../lib/worker/answer-extension';
import { everythingIsStale } from '../lib/worker/stale';

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
    const permissionsChanged = ({ origins }: { readonly origins?: readonly string[] | undefined }) => {
      if (concernsSites(origins)) void readSettings().then(runOnSites);
      void everythingIsStale();
    };
    browser.permissions.onAdded.addListener(permissionsChanged);
    browser.permissions.onRemoved.addListener(permissionsChanged);
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void readSettings().then(runOnSites);
      void readClientUserId();
      // The first run only: an update that opens a page is a nuisance.
      if (reason === 'install') void openPage(WELCOME_PAGE);
    });
    browser.runtime.onStartup.addListener(() => void readSettings().then(runOnSites));
  },
});
