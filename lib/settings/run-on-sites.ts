import { browser, type Browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { SITES } from '../sites/registry';
import type { Site } from '../sites/site';
import { needsTap } from '../sites/tap-registry';
import { tellEveryTab } from '../tabs';
import { permittedSites } from './permitted-sites';
import { isOn } from './settings';
import type { Settings } from './types';

/** Made for each site by the build (wxt.config.ts), so no type knows them all. */
const overlayOf = (id: string) => `/${id}-overlay.js` as ScriptPublicPath;
const tapOf = (id: string) => `/${id}-tap.js` as ScriptPublicPath;

type Script = Browser.scripting.RegisteredContentScript;

/** One after the other: a click changes settings and permissions, and both lead here. */
let turn: Promise<void> = Promise.resolve();

/**
 * Makes the browser run the overlay, and the tap where a site needs it, on the sites that are on and permitted, and on no other. The scripts are registered at run time, not in the
 * manifest: a site that is switched off gets no script at all, so nothing of Milelens is on its pages. What is registered already is left alone,
 * since a page that opens in a gap would get nothing. Tabs that are open get the scripts, or are told to take their badges away.
 */
export function runOnSites(settings: Settings): Promise<void> {
  const next = turn.then(() => run(settings));
  turn = next.catch(() => undefined);
  return next;
}

async function run(settings: Settings): Promise<void> {
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  const permitted = await permittedSites();
  const sites = SITES.filter(({ id }) => permitted.includes(id) && isOn(settings, id));
  const wanted = sites.flatMap((site) => scriptsOf(site).map((script) => ({ site, script })));
  const surplus = [...registered].filter((id) => !wanted.some(({ script }) => script.id === id));
  const lacking = wanted.filter(({ script }) => !registered.has(script.id));
  if (surplus.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: surplus });
    await tellEveryTab({ type: 'leave', sites: SITES.filter(({ id }) => surplus.includes(id)).map(({ id }) => id) });
  }
  if (lacking.length === 0) return;
  await browser.scripting.registerContentScripts(lacking.map(({ script }) => script));
  for (const site of new Set(lacking.map(({ site }) => site))) void runInOpenTabs(site);
}

/** The overlay goes by the id of its site. */
function scriptsOf({ id, matches }: Site): readonly Script[] {
  const overlay: Script = { id, js: [overlayOf(id)], matches: [...matches], runAt: 'document_start', persistAcrossSessions: true };
  return needsTap(id) ? [{ ...overlay, id: `${id}-tap`, js: [tapOf(id)], world: 'MAIN' }, overlay] : [overlay];
}

/** A site's pages that are open already do not get scripts that are registered later. Not waited for: a tab may be frozen. */
async function runInOpenTabs(site: Site): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...site.matches], discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const into = { target: { tabId: id }, injectImmediately: true };
      try {
        if (needsTap(site.id)) await browser.scripting.executeScript({ ...into, files: [tapOf(site.id)], world: 'MAIN' });
        await browser.scripting.executeScript({ ...into, files: [overlayOf(site.id)] });
      } catch (cause) {
        // A tab may close, or show an error page under the site's address, between the query and the script.
        console.info('Milelens: a tab that was open could not be joined', cause instanceof Error ? cause.message : '');
      }
    }),
  );
}
