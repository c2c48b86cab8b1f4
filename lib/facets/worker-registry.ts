import type { FacetId, SectionId } from './answers';
import * as benefits from './benefits/appraise';
import * as credit from './credit/appraise';
import * as earnings from './earnings/appraise';
import * as upgrades from './upgrades/appraise';
import type { WorkerFacet } from './worker-facet';

/** Every facet's worker side. */
export const WORKER_FACETS: { readonly [Id in FacetId]: WorkerFacet<Id> } = { earnings, upgrades, benefits };

/** Every section of a card; `credit` has no place in a badge and is asked for in a card alone. */
export const WORKER_SECTIONS: { readonly [Id in SectionId]: Pick<WorkerFacet<Id>, 'open' | 'forgetFailures'> } = { ...WORKER_FACETS, credit };
