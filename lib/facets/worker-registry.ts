import type { FacetId, SectionId } from './answers';
import * as aircraft from './aircraft/appraise';
import * as benefits from './benefits/appraise';
import * as credit from './credit/appraise';
import * as earnings from './earnings/appraise';
import * as flightStatus from './flight-status/appraise';
import * as lounges from './lounges/appraise';
import * as upgrades from './upgrades/appraise';
import type { WorkerFacet } from './worker-facet';

/** Every facet's worker side. */
export const WORKER_FACETS: { readonly [Id in FacetId]: WorkerFacet<Id> } = { earnings, upgrades, benefits, lounges, aircraft };

/** Every section of a card; `credit` and `flightStatus` have no place in a badge and are asked for in a card alone. */
export const WORKER_SECTIONS: { readonly [Id in SectionId]: Pick<WorkerFacet<Id>, 'open' | 'forgetFailures'> } = { ...WORKER_FACETS, flightStatus, credit };
