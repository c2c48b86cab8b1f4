import type { FacetId } from './answers';
import type { CardFacet } from './card-facet';
import { earnings } from './earnings/view';

/** Every facet's section of the card. */
export const CARD_FACETS: { readonly [Id in FacetId]: CardFacet<Id> } = { earnings };
