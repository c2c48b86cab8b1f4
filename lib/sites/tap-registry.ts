import { itaMatrixTap } from './ita-matrix/tapped';
import { kayakTap } from './kayak/tapped';
import { latamTap } from './latam/tapped';
import { lufthansaGroupTap } from './lufthansa-group/tapped';
import type { SiteTap } from './site';

/** The taps of the sites whose facts travel in answers to their own pages. Each is `tapped.ts` in the folder that has the site's id, and called by it (`itaMatrixTap` of `ita-matrix`): so the build finds it (wxt.config.ts). */
const TAPS: readonly SiteTap[] = [latamTap, lufthansaGroupTap, kayakTap, itaMatrixTap];

/** The tap of a site; `null` for one whose pages say everything. */
export function tapOf(siteId: string): SiteTap | null {
  return TAPS.find(({ id }) => id === siteId) ?? null;
}

/** Whether a site's pages need the tap. */
export function needsTap(siteId: string): boolean {
  return tapOf(siteId) !== null;
}
