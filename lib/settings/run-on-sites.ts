import { browser } from 'wxt/browser';
import { SITES } from '../sites/registry';
import type { Site } from '../sites/site';
import { tellTabs } from '../tabs';
import { isOn } from './settings';
import type { Settings } from './types';

/** Where the build puts the content script. */
const OVERLAY = '/overlay.js';

/**
 * Makes the browser run the overlay on the sites that are on and on no other. The scripts are registered at run time, not in the manifest:
 * a site that is switched off gets no script at all, so nothing of Milelens is on its pages. What is registered already is left alone,
 * since a page that opens in a gap would get nothing. Tabs that are open get the script, or are told to take their badges away.
 */
export async function runOnSites(settings: Settings): Promise<void> {
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  const wanted = SITES.filter((site) => isOn(settings, site.id));
  const surplus = [...registered].filter((id) => !wanted.some((site) => site.id === id));
  const lacking = wanted.filter((site) => !registered.has(site.id));
  if (surplus.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: surplus });
    await tellTabs(
      { type: 'leave' },
      SITES.filter((site) => surplus.includes(site.id)),
    );
  }
  if (lacking.length === 0) return;
  await browser.scripting.registerContentScripts(
    lacking.map((site) => ({ id: site.id, js: [OVERLAY], matches: [...site.matches], runAt: 'document_start', persistAcrossSessions: true })),
  );
  for (const site of lacking) void runInOpenTabs(site);
}

/** A site's pages that are open already do not get a script that is registered later. Not waited for: a tab may be frozen. */
async function runInOpenTabs(site: Site): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...site.matches], discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      try {
        await browser.scripting.executeScript({ target: { tabId: id }, files: [OVERLAY], injectImmediately: true });
      } catch (cause) {
        // A tab may close, or show an error page under the site's address, between the query and the script.
        console.info('Milelens: a tab that was open could not be joined', cause instanceof Error ? cause.message : '');
      }
    }),
  );
}
