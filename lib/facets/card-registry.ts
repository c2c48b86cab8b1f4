import { aircraft } from './aircraft/view';
import type { SectionId } from './answers';
import { benefits } from './benefits/view';
import type { CardFacet } from './card-facet';
import { credit } from './credit/view';
import { earnings } from './earnings/view';
import { flightStatus } from './flight-status/view';
import { lounges } from './lounges/view';
import { upgrades } from './upgrades/view';

/** Every facet's section of the card. */
export const CARD_FACETS: { readonly [Id in SectionId]: CardFacet<Id> } = { earnings, upgrades, benefits, lounges, aircraft, flightStatus, credit };
