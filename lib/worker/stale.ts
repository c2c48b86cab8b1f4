import { FACET_IDS } from '../facets/answers';
import { WORKER_FACETS } from '../facets/worker-registry';
import { tellTabs } from '../tabs';
import { forgetFailures } from '../traveller/traveller';

/** Something that answers hang on has changed: failures are forgotten and every page asks again, so that badges fill without a reload. */
export async function everythingIsStale(): Promise<void> {
  forgetFailures();
  for (const facet of FACET_IDS) {
    WORKER_FACETS[facet].forgetFailures();
    await tellTabs({ type: 'stale', facet });
  }
}
