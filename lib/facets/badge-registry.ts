import type { FacetId } from './answers';
import type { BadgeFacet } from './badge-facet';
import { earnings } from './earnings/badge';

/** Every facet's badge. */
export const BADGE_FACETS: { readonly [Id in FacetId]: BadgeFacet<Id> } = { earnings };
