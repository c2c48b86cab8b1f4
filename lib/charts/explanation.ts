import type { Cabin } from '../flights/cabin';
import type { AirportCode, BookingClass, CurrencyCode, LocalDate } from '../flights/codes';
import type { Rate, RegionName, RuleSource } from './chart';

/** Who issued the ticket, as a chart's rules tell it: one of its own airlines, or any other. */
export type Issuer = 'own' | 'other';

/** Why nothing is known of a part. */
export type Gap =
  /** The chart's public rules do not speak of this segment: that is no zero. */
  | { readonly kind: 'noRule'; readonly segment: string }
  | { readonly kind: 'airport'; readonly airport: AirportCode }
  /** No region of the chart has the country. */
  | { readonly kind: 'region'; readonly country: string }
  | { readonly kind: 'rate'; readonly currency: CurrencyCode }
  /** The fare decides, and the row has no price, or none for the legs chosen before. */
  | { readonly kind: 'price' };

/** How the fare's currency became the rule's: units of `to` for one of `from`, by the reference rates of `date`. */
export interface Exchange {
  readonly from: CurrencyCode;
  readonly to: CurrencyCode;
  readonly rate: number;
  readonly date: LocalDate;
}

interface Use {
  /** The rule's id in its accrual. */
  readonly id: string;
  readonly source: RuleSource;
  /** On whose tickets; `null` where that does not matter. */
  readonly issuer: Issuer | null;
  /** Keys of the segments it may hold for. */
  readonly segments: readonly string[];
}

/** One rule that a number may stand on, with the figures it was computed from, for a view to put into words. */
export type RuleUse =
  | (Use & {
      readonly kind: 'revenue';
      readonly perUnit: Rate;
      readonly currency: CurrencyCode;
      readonly exchange: Exchange | null;
      readonly minimumPerSegment: number | null;
      readonly capPerSegment: number | null;
      readonly capPerTicket: number | null;
    })
  | (Use & {
      readonly kind: 'distance';
      readonly share: number;
      readonly factor: Rate;
      /** Great-circle statute miles of the one segment it is used for. */
      readonly miles: number;
      /** The minimum, where it is more than the share of the distance; else `null`. */
      readonly minimumApplied: number | null;
    })
  | (Use & { readonly kind: 'fixed'; readonly amount: Rate })
  | (Use & { readonly kind: 'nothing' });

/** How a segment may have been booked where one rule holds; an empty list where no rule asks. A brand that is `null` is any that no rule names. */
export interface BookedAs {
  readonly cabins: readonly Cabin[];
  readonly classes: readonly BookingClass[];
  readonly brands: readonly (string | null)[];
}

/** The sentences that a quantity explains itself with, in the user's language. Segments are named by their key. */
export interface Sentences {
  readonly booked: (segment: string, as: BookedAs) => string;
  /** An airport in a country whose region the public rules leave open. */
  readonly counted: (airport: AirportCode, region: RegionName) => string;
  /** The fare is taken to be one segment's, because nobody shows how it is shared among them. */
  readonly fareOn: (segment: string) => string;
  readonly issued: (issuer: Issuer) => string;
  readonly taxesIncluded: string;
  readonly wholeTrip: string;
  readonly noEarning: string;
  readonly gap: (gap: Gap) => string;
}
