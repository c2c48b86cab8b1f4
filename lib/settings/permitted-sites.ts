import { browser } from 'wxt/browser';
import { SITES } from '../sites/registry';
import type { Site } from '../sites/site';

/** Whether the browser lets Milelens see a site: one that came with the installation it does (or asks the user by itself), another one where the user allowed it. */
export async function isPermitted({ isOptional, matches }: Site): Promise<boolean> {
  return isOptional !== true || browser.permissions.contains({ origins: [...matches] });
}

/** The ids of the sites that Milelens may see. */
export async function permittedSites(): Promise<readonly string[]> {
  const permitted = await Promise.all(SITES.map(isPermitted));
  return SITES.filter((_, at) => permitted[at] === true).map(({ id }) => id);
}

/** Whether a change of permissions is one of hosts of optional sites. */
export function concernsSites(origins: readonly string[] = []): boolean {
  const hosts = new Set(SITES.filter(({ isOptional }) => isOptional).flatMap(({ matches }) => matches.map(hostOf)));
  return origins.some((origin) => hosts.has(hostOf(origin)) || origin.startsWith('*://*/') || origin === '<all_urls>' || origin === 'https://*/*');
}

/** The host of a match pattern. A browser may tell of a pattern with another path than it was asked for. */
function hostOf(pattern: string): string {
  return pattern.split('/')[2] ?? '';
}
