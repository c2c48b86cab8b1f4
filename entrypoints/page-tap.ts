import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tapFor } from '../lib/sites/tap-registry';
import { installTap } from '../lib/tap/tap';

/** Runs in the page's own world, before the page's code. Registered by the worker like the overlay, for sites that need it and are on (lib/settings/run-on-sites.ts). */
export default defineUnlistedScript(() => {
  const tap = window.top === window ? tapFor(location.hostname) : null;
  if (tap !== null) installTap(window, tap);
});
