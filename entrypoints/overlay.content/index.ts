import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isNotice, isOverviewRequest } from '../../lib/messages';
import { Overlay } from '../../lib/overlay/overlay';
import { pageSiteAt } from '../../lib/sites/page-registry';

export default defineContentScript({
  // Registered by the worker for the sites that are on (lib/settings/run-on-sites.ts), so that a site that is off gets no script; it knows their addresses.
  registration: 'runtime',
  matches: [],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(context) {
    const site = pageSiteAt(new URL(document.URL));
    if (site === null || window.top !== window) return;
    const send = async (request: unknown) => browser.runtime.sendMessage(request);
    const overlay = new Overlay(window, site, { read: send, ask: send, card: send });
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
