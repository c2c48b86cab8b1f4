import type { ComponentChild } from 'preact';
import type { Offer } from '../flights/offer';
import type { FacetAnswers, SectionId } from './answers';

/** A facet's section of the card. Loaded into a page when its first card is opened. */
export interface CardFacet<Id extends SectionId> {
  readonly title: () => string;
  readonly section: (answer: FacetAnswers[Id], offer: Offer) => ComponentChild;
}
