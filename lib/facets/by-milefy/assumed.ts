import type { BookingClass, ProgrammeCode } from '../../flights/codes';

/** The booking classes that one segment's numbers stand on. */
export interface AssumedClasses {
  readonly segment: string;
  readonly classes: readonly BookingClass[];
  /** Where the classes come from: the page, the fare basis on it, the airline's table, or the generic table when the airline has none. */
  readonly basis: 'page' | 'fareBasis' | 'airline' | 'generic';
}

/** Milefy as the source of an answer: which of its environments gave it, and when the oldest piece of it came (ms since 1970). */
export interface MilefySource {
  readonly id: 'milefy';
  readonly name: string;
  readonly environment: 'testing' | 'live';
  readonly at: number;
}

/** A programme as an answer names it. `isCarriers`: the traveller chose none, it is the marketing carrier's own at its first tier. */
export interface NamedProgramme {
  readonly code: ProgrammeCode;
  readonly name: string;
  readonly tier: string;
  readonly isCarriers: boolean;
}
