import type { AssumedClasses, MilefySource, NamedProgramme } from '../by-milefy/assumed';
import type { Found } from '../by-milefy/ways';

/** What a status brings on a flight. */
export interface BenefitsAnswer {
  readonly programme: NamedProgramme;
  /** One for each benefit and part; empty where the status brings nothing. */
  readonly benefits: readonly Found<Benefit>[];
  /** The API's own names of types that its document does not have, by code. */
  readonly names: Readonly<Record<string, string>>;
  readonly assumed: readonly AssumedClasses[];
  readonly source: MilefySource;
}

export interface Benefit {
  /** Benefit type (milefy-v2.6, Appendix "Benefit types"); open. */
  readonly code: string;
  /** Mostly one; two where, say, two lounges may be used. */
  readonly options: readonly BenefitOption[];
}

export interface BenefitOption {
  /** The programme's own name for it. */
  readonly name: string;
  /** Conditions, in English. */
  readonly disclaimers: readonly string[];
  /** How many may come along. */
  readonly guests: number;
  /** Of extra baggage only. */
  readonly baggage: Baggage | null;
}

/** Extra baggage; `null` where the API does not say it. Units as given (`kg`, `lb`; `cm`, `in`). */
export interface Baggage {
  readonly pieces: number | null;
  readonly weight: { readonly each: number | null; readonly total: number | null; readonly unit: string } | null;
  readonly size: {
    readonly width: number | null;
    readonly length: number | null;
    readonly height: number | null;
    readonly sum: number | null;
    readonly unit: string;
  } | null;
}
