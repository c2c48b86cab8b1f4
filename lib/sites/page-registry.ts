import { googleFlightsPage } from './google-flights/page';
import { itaMatrixPage } from './ita-matrix/page';
import { kayakPage } from './kayak/page';
import { latamPage } from './latam/page';
import { lufthansaGroupPage } from './lufthansa-group/page';
import type { PageSite } from './site';

/**
 * The side of every site that runs in its pages. Each is `page.ts` in the folder that has the site's id, and called by it (`itaMatrixPage` of `ita-matrix`): so
 * the build finds it and gives each site a script of its own (wxt.config.ts). The worker knows sites by `registry.ts`, so that what texts mean stays out of pages.
 */
const PAGE_SITES: readonly PageSite[] = [googleFlightsPage, latamPage, lufthansaGroupPage, kayakPage, itaMatrixPage];

/** The site that this address is of. */
export function pageSiteAt({ hostname }: URL): PageSite | null {
  return PAGE_SITES.find((site) => site.isHost(hostname)) ?? null;
}
