import { FACET_IDS, SECTION_IDS } from '../facets/answers';
import { WORKER_SECTIONS } from '../facets/worker-registry';
import { forgetShown } from '../last-shown';
import { forgetLufthansaFailures } from '../lufthansa/library';
import { forgetProblem } from '../store/problem';
import { tellTabs } from '../tabs';
import { forgetFailures } from '../traveller/traveller';

/** Something that answers hang on has changed: failures are forgotten and every page asks again, so that badges fill without a reload; the next popup too. */
export async function everythingIsStale(): Promise<void> {
  forgetFailures();
  forgetLufthansaFailures();
  for (const section of SECTION_IDS) WORKER_SECTIONS[section].forgetFailures();
  await forgetProblem();
  for (const facet of FACET_IDS) await tellTabs({ type: 'stale', facet });
  await forgetShown();
}
