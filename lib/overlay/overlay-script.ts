import { isNotice, isOverviewRequest, type OnRequest, type WakeRequest } from '../messages';
import type { PageSite } from '../sites/site';
import { endTap } from './answers';
import { askById } from './ask-by-id';
import { keepEventsFromPage } from './hosts';
import { listen, send } from './messaging';
import { aloneIn } from './only-one';
import { Overlay } from './overlay';
import { urlOf } from './page-url';
import { reserveSpace } from './reserve';

/**
 * The content script of one site. Registered by the worker for the sites that are on (lib/settings/run-on-sites.ts), so that a site that is off gets no script. The build makes one for each site
 * (wxt.config.ts), since every page of a site pays for what is in it.
 */
export function runOverlay(site: PageSite): void {
  if (window.top !== window || !site.isHost(location.hostname)) return;
  // Before the page's first paint and its own scripts. The rest is a task of its own: in one they would hold a slow machine up.
  const guards = [keepEventsFromPage(window), reserveSpace(document, site.stripHolder)];
  let end = () => window.clearTimeout(timer);
  const leave = () => {
    end();
    for (const unguard of guards) unguard();
  };
  const timer = window.setTimeout(() => {
    end = begin(site, leave);
  }, 0);
  aloneIn(document, leave);
}

/** Begins to read and draw; `leave` takes everything away. Gives what ends it. */
function begin(site: PageSite, leave: () => void): () => void {
  // Nothing hangs on it: a worker that cannot be woken now is when there is something to read.
  if (site.covers(urlOf(document))) void send({ type: 'wake' } satisfies WakeRequest).catch(() => undefined);
  const overlay = new Overlay(window, site, { read: send, ask: askById, card: send, seatMap: send });
  const turnOff = () => {
    leave();
    if (site.asAnswer !== undefined) endTap(document);
  };
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
  return () => {
    deafen();
    window.removeEventListener('pageshow', comeBack);
    overlay.stop();
  };
}
