import { googleFlights } from './google-flights';
import { itaMatrix } from './ita-matrix';
import { kayak } from './kayak';
import { latam } from './latam';
import { lufthansaGroup } from './lufthansa-group';
import type { Site } from './site';

/** Every site that Milelens reads. Adding a site is one folder, one line here, one in `page-registry.ts` and, where its facts travel in answers, one in `tap-registry.ts`. */
export const SITES: readonly Site[] = [googleFlights, latam, lufthansaGroup, kayak, itaMatrix];

/** The site whose pages include this address, whether or not the address shows results. */
export function siteAt(url: URL): Site | null {
  return SITES.find((site) => site.matches.some((pattern) => matches(pattern, url))) ?? null;
}

/** The hosts of these match patterns are asked for when the user switches their site on. */
export const OPTIONAL_MATCHES: readonly string[] = SITES.filter(({ isOptional }) => isOptional).flatMap(({ matches: patterns }) => patterns);

/** Match patterns here are always `https://host/path*` with the whole host named (DESIGN.md: no wildcard for the top-level domain). */
function matches(pattern: string, url: URL): boolean {
  const prefix = pattern.endsWith('*') ? pattern.slice(0, -1) : pattern;
  return url.href.startsWith(prefix);
}
