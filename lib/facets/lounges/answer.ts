import type { AirportCode } from '../../flights/codes';
import type { Access } from '../../lounges/access';
import type { Lookup } from '../by-lufthansa/answer';

/** Before each flight: whether the traveller gets into a lounge, why, and which lounges are there. */
export interface LoungesAnswer {
  readonly visits: readonly LoungeVisit[];
  /** The memberships that count, the preferred one first: "Miles & More · Senator"; empty where none was chosen. */
  readonly memberships: readonly string[];
}

export interface LoungeVisit {
  /** Key of the segment that the visit is before. */
  readonly segment: string;
  readonly airport: AirportCode;
  readonly name: string | null;
  readonly access: Access;
  /** What Milefy says of the status there, in its own words; `null` where it does not speak. */
  readonly told: ToldAccess | null;
  readonly lookup: Lookup;
  /** Which lounges Lufthansa names, for the cabin or the tier that lets the traveller in; empty where it names none. Counts only where `lookup` is `said`. */
  readonly lounges: readonly NamedLounge[];
}

interface ToldAccess {
  readonly names: readonly string[];
  /** Conditions, in English. */
  readonly disclaimers: readonly string[];
  readonly guests: number;
}

/** A lounge as Lufthansa describes it, in the user's language where it has it. */
export interface NamedLounge {
  readonly name: string;
  readonly location: string | null;
  readonly openingHours: string | null;
  /** What it surely has, by Lufthansa's own words for it. */
  readonly features: readonly string[];
}
