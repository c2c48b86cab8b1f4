import { aircraft } from './aircraft/badge';
import type { FacetId } from './answers';
import type { BadgeFacet } from './badge-facet';
import { benefits } from './benefits/badge';
import { earnings } from './earnings/badge';
import { lounges } from './lounges/badge';
import { upgrades } from './upgrades/badge';

/** Every facet's looks in a badge. */
export const BADGE_FACETS: { readonly [Id in FacetId]: BadgeFacet<Id> } = { earnings, upgrades, benefits, lounges, aircraft };
