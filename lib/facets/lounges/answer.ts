import type { AirportCode } from '../../flights/codes';
import type { RuleSource } from '../../charts/chart';
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
  /** The rules of `access` in words; only a card has them. */
  readonly reasons: readonly Reason[];
  readonly lookup: Lookup;
  /** Which lounges Lufthansa names, for the cabin or the tier that lets the traveller in; empty where it names none. Counts only where `lookup` is `said`. */
  readonly lounges: readonly NamedLounge[];
}

/** A rule in the user's language: put into words in the worker, so that a page is spared the rules. */
export interface Reason {
  readonly words: string;
  /** Which lounges it opens and who may come along: "opens: Business Lounge · no guests"; `null` where it opens none. */
  readonly opens: string | null;
  readonly sources: readonly RuleSource[];
  /** What Milefy adds in its own words: conditions in English. */
  readonly told: ToldAccess | null;
}

export interface ToldAccess {
  readonly names: readonly string[];
  readonly disclaimers: readonly string[];
}

/** A lounge as Lufthansa describes it, in the user's language where it has it. */
export interface NamedLounge {
  readonly name: string;
  readonly location: string | null;
  readonly openingHours: string | null;
  /** What it surely has, Wi-Fi and showers first. */
  readonly features: readonly string[];
}
