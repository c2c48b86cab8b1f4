import type { AircraftAnswer } from './aircraft/answer';
import type { BenefitsAnswer } from './benefits/answer';
import type { CreditAnswer } from './credit/answer';
import type { EarningsAnswer } from './earnings/answer';
import type { FlightStatusAnswer } from './flight-status/answer';
import type { LoungesAnswer } from './lounges/answer';
import type { UpgradesAnswer } from './upgrades/answer';

/** Every facet's answer by the facet's id: the one type that page and worker share. A new facet is one line here. */
export interface FacetAnswers {
  readonly earnings: EarningsAnswer;
  readonly upgrades: UpgradesAnswer;
  readonly benefits: BenefitsAnswer;
  readonly lounges: LoungesAnswer;
  readonly aircraft: AircraftAnswer;
  readonly flightStatus: FlightStatusAnswer;
  readonly credit: CreditAnswer;
}

/** The card's sections, in its order. */
export type SectionId = keyof FacetAnswers;
export const SECTION_IDS: readonly SectionId[] = ['earnings', 'upgrades', 'benefits', 'lounges', 'aircraft', 'flightStatus', 'credit'];

/** The facets that badges show: the others are asked for when a card is opened, and only then. */
export type FacetId = Exclude<SectionId, 'credit' | 'flightStatus'>;
export const FACET_IDS: readonly FacetId[] = ['earnings', 'upgrades', 'benefits', 'lounges', 'aircraft'];
