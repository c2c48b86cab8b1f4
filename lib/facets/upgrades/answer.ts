import type { BookingClass } from '../../flights/codes';
import type { SourceError } from '../../net/source-error';
import type { Quantity } from '../../quantity/quantity';
import type { AssumedClasses, MilefySource, NamedProgramme } from '../by-milefy/assumed';
import type { Found, Where } from '../by-milefy/ways';

/** To which cabins a flight can be upgraded with miles of one programme. */
export interface UpgradesAnswer {
  readonly programme: NamedProgramme;
  /** One for each cabin and part, lowest cabin first; empty where nothing can be upgraded: `none` says so then. */
  readonly options: readonly Found<UpgradeTo>[];
  /** What cannot be upgraded at all, in words: the whole flight, or a part of it; empty where every part can. */
  readonly none: readonly string[];
  readonly assumed: readonly AssumedClasses[];
  readonly source: MilefySource;
  /** What they cost: asked for a single flight, when its card is opened; `null` in a list. */
  readonly costs: UpgradeCosts | null;
}

interface UpgradeTo {
  /** Fare family code (milefy-v2.6, Appendix "Fare families"); open. */
  readonly family: number;
  /** The classes that were asked about and do not allow it, in words, a line each segment. */
  readonly refusedIn: readonly string[];
}

/** What the traveller has on their own account of the programme, in miles, and when that was read (ms since 1970). */
export interface HeldMiles {
  readonly miles: number;
  readonly readAt: number;
}

/** `held`: `null` where no account of the programme is linked, or nothing was read of it. */
export type UpgradeCosts =
  | { readonly state: 'ready'; readonly costs: readonly UpgradeCost[]; readonly held: HeldMiles | null }
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly error: SourceError };

/** What an upgrade costs if the flight is booked in these classes, one a segment. */
export interface UpgradeCost {
  readonly family: number;
  readonly bookedIn: readonly BookingClass[];
  readonly total: Quantity;
  readonly parts: readonly { readonly where: Where; readonly cost: Quantity }[];
}
