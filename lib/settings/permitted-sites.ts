import { browser } from 'wxt/browser';
import { OPTIONAL_MATCHES, SITES } from '../sites/registry';

/**
 * The ids of the sites that Milelens may see: one that came with the installation it may (or the browser asks the user by itself), another one where the user allowed it. By all that was
 * allowed, in one look: to ask for each site's hosts takes the browser ten times as long, and whoever opens the popup waits for it.
 */
export async function permittedSites(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const isAllowed = coverOf(origins);
  return SITES.filter(({ isOptional, matches }) => isOptional !== true || matches.every((pattern) => isAllowed(hostOf(pattern)))).map(({ id }) => id);
}

/** Whether a change of permissions is one of hosts of optional sites. */
export function concernsSites(origins: readonly string[] = []): boolean {
  return OPTIONAL_MATCHES.map(hostOf).some(coverOf(origins));
}

/** Tells whether patterns that were allowed hold a host: by its name, by a wildcard before it, or as one of all. */
function coverOf(patterns: readonly string[]): (host: string) => boolean {
  const hosts = new Set(patterns.map(hostOf));
  const wild = [...hosts].filter((host) => host.startsWith('*.'));
  return (host) => hosts.has('*') || hosts.has(host) || wild.some((pattern) => host === pattern.slice(2) || host.endsWith(pattern.slice(1)));
}

/** The host of a match pattern for secure pages, else nothing. A browser may tell of a pattern with another path than it was asked for. */
function hostOf(pattern: string): string {
  if (pattern === '<all_urls>') return '*';
  const [scheme, , host = ''] = pattern.split('/');
  return scheme === 'http:' ? '' : host;
}
