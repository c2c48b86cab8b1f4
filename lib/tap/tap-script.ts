import type { SiteTap } from '../sites/site';
import { installTap } from './tap';

/**
 * The script of one site's tap: runs in the page's own world, before the page's code. Registered by the worker like the overlay, for sites that need it and are on (lib/settings/run-on-sites.ts). The build makes one for
 * each site (wxt.config.ts), since every page of a site pays for what is in it.
 */
export function runTap(tap: SiteTap): void {
  if (window.top === window && tap.isHost(location.hostname)) installTap(window, tap);
}
