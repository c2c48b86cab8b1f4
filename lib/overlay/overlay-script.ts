import { isNotice, isOverviewRequest, type OnRequest } from '../messages';
import type { PageSite } from '../sites/site';
import { endTap } from './answers';
import { askById } from './ask-by-id';
import { listen, send } from './messaging';
import { aloneIn } from './only-one';
import { Overlay } from './overlay';

/**
 * The content script of one site. Registered by the worker for the sites that are on (lib/settings/run-on-sites.ts), so that a site that is off gets no script. The build makes one for each site
 * (wxt.config.ts), since every page of a site pays for what is in it.
 */
export function runOverlay(site: PageSite): void {
  if (window.top !== window || !site.isHost(location.hostname)) return;
  const overlay = new Overlay(window, site, { wake: send, read: send, ask: askById, card: send, seatMap: send });
  const deafen = listen((message) => {
    if (isOverviewRequest(message)) return overlay.overview();
    if (!isNotice(message)) return undefined;
    if (message.type === 'stale') overlay.stale(message.facet);
    else if (message.sites.includes(site.id)) turnOff();
    return undefined;
  });
  // A page that the browser kept while another was shown was not told to leave.
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    const request: OnRequest = { type: 'isOn', site: site.id };
    send<boolean | null>(request).then(
      (on) => {
        if (on === false) turnOff();
      },
      // A worker that cannot be asked has switched nothing off.
      () => undefined,
    );
  };
  window.addEventListener('pageshow', comeBack);
  const turnOff = () => {
    leave();
    if (site.asAnswer !== undefined) endTap(document);
  };
  const leave = () => {
    deafen();
    window.removeEventListener('pageshow', comeBack);
    overlay.stop();
  };
  aloneIn(document, leave);
}
