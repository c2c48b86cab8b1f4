import type { FacetId } from './answers';
import { earnings } from './earnings/badge';
import type { PageFacet } from './page-facet';

/** Every facet's badge. The worker knows facets by `worker-registry.ts`, the card by `card-registry.ts`. */
export const PAGE_FACETS: { readonly [Id in FacetId]: PageFacet<Id> } = { earnings };
