import type { Cabin } from '../flights/cabin';
import type { AirlineCode, BookingClass, CurrencyCode, LocalDate, ProgrammeCode } from '../flights/codes';
import type { Metric } from '../quantity/metric';

/**
 * How far a rule is to be trusted: read on the programme's own page, reported by others, or from a source old enough that it may have changed since.
 */
type Confidence = 'official' | 'reported' | 'dated';

/** Where a rule was read. Titles and addresses are names and stay as they are in every language. */
export interface RuleSource {
  readonly title: string;
  /** `null` for a document without an address. */
  readonly address: string | null;
  readonly checked: LocalDate;
  readonly confidence: Confidence;
}

/** The programme's name for a group of countries. Every chart names its own; `places.ts` says in which a segment's ends lie. */
export type RegionName = string;

/**
 * A number of a rule; a pair (least, greatest) where the public sources differ or the programme asks for something that no list shows. A pair makes a range, as
 * everything does that is not known.
 */
export type Rate = number | readonly [least: number, greatest: number];

/** What must hold for a rule to speak of a segment. What is absent does not matter; every field that is there must hold. */
export interface Condition {
  /** Who issued the ticket: one of the chart's `issuers`, or any other airline. */
  readonly issuer?: 'own' | 'other';
  readonly marketing?: readonly AirlineCode[];
  readonly operating?: readonly AirlineCode[];
  readonly cabins?: readonly Cabin[];
  readonly classes?: readonly BookingClass[];
  /** Fare brands as the airline writes them, in lower case. */
  readonly brands?: readonly string[];
  /** Names of the chart's `routes`. */
  readonly routes?: readonly string[];
  /** Great-circle distance in statute miles: from (inclusive) to (exclusive). */
  readonly miles?: { readonly from: number; readonly to: number | null };
  /** Local date of departure: from (inclusive) to (exclusive). */
  readonly departs?: { readonly from: LocalDate | null; readonly to: LocalDate | null };
  readonly tiers?: readonly number[];
}

/** A rate by tier (30K tier code); a tier that is not there has the rate of `base`. */
export interface ByTier {
  readonly base: Rate;
  readonly tiers?: Readonly<Record<number, Rate>>;
}

interface Common {
  readonly id: string;
  readonly when: Condition;
  readonly source: RuleSource;
}

/** So many units per unit of fare, paid once for the ticket: the fare with carrier surcharges and without taxes. */
export interface RevenueRule extends Common {
  readonly kind: 'revenue';
  readonly currency: CurrencyCode;
  readonly perUnit: ByTier;
  /** At least this much for each segment of the ticket that the rule speaks of. */
  readonly minimumPerSegment?: number;
  /** At most this much for each segment of the ticket that the rule speaks of. */
  readonly capPerSegment?: number;
  /** At most this much for the whole ticket. */
  readonly capPerTicket?: number;
}

/** A share of the great-circle distance of a segment. */
export interface DistanceRule extends Common {
  readonly kind: 'distance';
  /** 1 is 100 %. */
  readonly share: number;
  /** At least this many for the segment, before what status adds. */
  readonly minimumMiles?: number;
  /** What status adds, as a factor: 1.25 is 25 % more. */
  readonly factor?: ByTier;
}

/** A fixed number for a segment. */
export interface FixedRule extends Common {
  readonly kind: 'fixed';
  readonly amount: ByTier;
}

/** Earns nothing: a rule like any other, with its source. The absence of a rule is unknown. */
export interface NothingRule extends Common {
  readonly kind: 'nothing';
}

export type Rule = RevenueRule | DistanceRule | FixedRule | NothingRule;

/** One thing that is earned: award miles, one kind of status points. The first rule that holds for a segment is the one that counts. */
export interface Accrual {
  /** Unique in the chart, kept for good: settings hold points by it. */
  readonly id: string;
  readonly metric: Metric;
  /** The programme's own name. */
  readonly name: string;
  /** How the programme rounds; `null` where its rules do not say. */
  readonly rounding: 'down' | 'nearest' | 'up' | null;
  readonly rules: readonly Rule[];
  /** What each segment earns besides, never by the fare: again the first that holds. */
  readonly plus?: readonly Exclude<Rule, RevenueRule>[];
}

/** What a tier asks for in one qualification period. All requirements of a goal must be met; a tier may be reached by any of its goals. */
export interface Goal {
  readonly tier: number;
  /** The tier from which alone it is counted, where reaching one takes its points off and the next is counted anew. */
  readonly from?: number;
  readonly needs: readonly { readonly accrual: string; readonly amount: number }[];
  /** `programmeYear`: from a day of the year that is the same for all members, but not the first. */
  readonly period: 'calendarYear' | 'programmeYear' | 'twelveMonths' | 'membershipYear';
  readonly source: RuleSource;
}

interface ChartTier {
  /** 30K's tier code where it is known, else a code of our own from 1000 on that no API will use. */
  readonly code: number;
  readonly name: string;
}

/** How a segment's two ends make a route: the first that holds names it. Several may share a name. */
export interface Route {
  readonly name: string;
  /** Both ends in one country, in one region, or in two. */
  readonly is: 'domestic' | 'withinRegion' | 'betweenRegions';
  /** Both ends lie in these; absent: in any. */
  readonly regions?: readonly RegionName[];
}

/** One programme's public earning rules. Data only; `engine.ts` reads it. */
export interface Chart {
  readonly code: ProgrammeCode;
  readonly name: string;
  /** 30K's alliance code (milefy-v2.6, Appendix). */
  readonly alliance: number;
  readonly tiers: readonly [ChartTier, ...ChartTier[]];
  /** Airlines whose tickets are the programme's own. */
  readonly issuers: readonly AirlineCode[];
  /** Those airlines by one name: "Lufthansa Group". */
  readonly issuedBy: string;
  /**
   * The ISO countries of each region, for programmes that have regions. A country that the public rules leave open stands in every region it may lie in: what
   * depends on it becomes a range. `*` stands for every country that no region names.
   */
  readonly regions: Readonly<Record<RegionName, readonly string[]>>;
  readonly routes: readonly Route[];
  readonly accruals: readonly [Accrual, ...Accrual[]];
  readonly goals: readonly Goal[];
  readonly signupUrl: string | null;
}
