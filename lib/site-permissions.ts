import { browser } from 'wxt/browser';
import { SITES } from './sites/registry';

/** Asks the browser, within a click, for access to a site; true when it is given, or was there. A browser that refuses even to ask (Firefox outside a click) has not allowed it either. */
export async function permitSite(id: string): Promise<boolean> {
  const site = optionalSite(id);
  return site === undefined || browser.permissions.request({ origins: [...site.matches] }).catch(() => false);
}

/** Gives the access to a site back where it did not come with the installation. */
export async function releaseSite(id: string): Promise<void> {
  const site = optionalSite(id);
  if (site === undefined) return;
  // Refused where the build has it for good: then the switch alone keeps Milelens away.
  await browser.permissions.remove({ origins: [...site.matches] }).catch(() => false);
}

function optionalSite(id: string) {
  return SITES.find((site) => site.id === id && site.isOptional === true);
}
