import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isNotice, isOverviewRequest } from '../lib/messages';
import { endTap } from '../lib/overlay/answers';
import { listen, send } from '../lib/overlay/messaging';
import { aloneIn } from '../lib/overlay/only-one';
import { Overlay } from '../lib/overlay/overlay';
import { pageSiteAt } from '../lib/sites/page-registry';

/** The content script. Registered by the worker for the sites that are on (lib/settings/run-on-sites.ts), so that a site that is off gets no script. */
export default defineUnlistedScript(() => {
  const site = pageSiteAt(new URL(document.URL));
  if (site === null || window.top !== window) return;
  const overlay = new Overlay(window, site, { wake: send, read: send, ask: send, card: send, seatMap: send });
  const deafen = listen((message) => {
    if (isOverviewRequest(message)) return overlay.overview();
    if (!isNotice(message)) return undefined;
    if (message.type === 'stale') overlay.stale(message.facet);
    else if (message.sites.includes(site.id)) {
      leave();
      if (site.asAnswer !== undefined) endTap(document);
    }
    return undefined;
  });
  const leave = () => {
    deafen();
    overlay.stop();
  };
  aloneIn(document, leave);
});
