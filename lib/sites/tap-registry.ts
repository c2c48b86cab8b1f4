import { latamTap } from './latam/tapped';
import { lufthansaGroupTap } from './lufthansa-group/tapped';
import type { SiteTap } from './site';

/** The taps of the sites whose facts travel in answers to their own pages. */
const TAPS: readonly SiteTap[] = [latamTap, lufthansaGroupTap];

/** The tap for a page of this host. */
export function tapFor(host: string): SiteTap | null {
  return TAPS.find((tap) => tap.isHost(host)) ?? null;
}

/** Whether a site's pages need the tap. */
export function needsTap(siteId: string): boolean {
  return TAPS.some(({ id }) => id === siteId);
}
