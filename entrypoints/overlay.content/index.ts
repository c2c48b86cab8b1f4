import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isNotice, isOverviewRequest, type CardRequest, type PageRequest } from '../../lib/messages';
import { Overlay } from '../../lib/overlay/overlay';
import { SITES, siteAt } from '../../lib/sites/registry';

export default defineContentScript({
  // Registered by the worker for the sites that are on (lib/settings/run-on-sites.ts), so that a site that is off gets no script.
  registration: 'runtime',
  matches: SITES.flatMap((site) => [...site.matches]),
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(context) {
    const site = siteAt(new URL(document.URL));
    if (site === null || window.top !== window) return;
    const overlay = new Overlay(window, site, {
      send: async (request: PageRequest) => browser.runtime.sendMessage(request),
      loadCard: async () => browser.runtime.sendMessage<CardRequest>({ type: 'card' }),
    });
    const listen = (message: unknown) => {
      if (isOverviewRequest(message)) return Promise.resolve(overlay.overview());
      if (!isNotice(message)) return undefined;
      if (message.type === 'leave') leave();
      else overlay.stale();
      return undefined;
    };
    const leave = () => {
      browser.runtime.onMessage.removeListener(listen);
      overlay.stop();
    };
    browser.runtime.onMessage.addListener(listen);
    context.onInvalidated(leave);
  },
});
