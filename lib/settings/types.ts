import type { CurrencyCode, ProgrammeCode } from '../flights/codes';
import type { SourceError } from '../net/source-error';

/** A membership: a programme at a tier of it. */
export interface ProgrammeAtTier {
  readonly code: ProgrammeCode;
  readonly tier: number;
  /** The tier follows the linked account; absent: the traveller chose it, and their choice stays whatever the account says. */
  readonly from?: 'account' | undefined;
}

/** What the user chose. No secret is ever part of it: those live in the vault. */
export interface Settings {
  readonly version: 3;
  /** `tier` is 30K's tier code, or a chart's own from 1000 on. */
  readonly programme: ProgrammeAtTier | null;
  /** Further programmes of theirs, in the order of their choice; none is `programme`. */
  readonly otherProgrammes: readonly ProgrammeAtTier[];
  /** What a thousand miles of a programme are worth to the traveller, by programme code: their own word, nobody else's. */
  readonly worth: Readonly<Record<string, { readonly perThousand: number; readonly currency: CurrencyCode }>>;
  /** What the traveller says they have in this qualification period: programme code → id of the accrual in its chart → amount, from 0 on. */
  readonly points: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** A language of `languages.ts`; `null` is the browser's. */
  readonly language: string | null;
  /** The currency that the traveller thinks in, beside the one a page shows; `null` where they did not say. */
  readonly currency: CurrencyCode | null;
  /** Site id → whether Milelens may run there. */
  readonly sites: Readonly<Record<string, boolean>>;
}

export type MilefyEnvironment = 'testing' | 'live';

/** As the user enters it in options. `password: null` keeps the stored one. */
export interface MilefyAccountInput {
  readonly address: string;
  readonly login: string;
  readonly password: string | null;
  readonly environment: MilefyEnvironment;
}

/** An account while the vault is locked: whether there is one only the passphrase tells. */
export interface LockedAway {
  readonly state: 'locked';
}

/** What options may show of a stored account: never the password. */
export type AccountStatus =
  | { readonly state: 'absent' }
  | { readonly state: 'stored'; readonly address: string; readonly login: string; readonly environment: MilefyEnvironment; readonly permission: boolean };

/** A plan of Lufthansa's developer site: the open one, and the partners' (lufthansa-overview.md, "How to reach the data"). */
export type LufthansaPlan = 'public' | 'partner';
export type LufthansaEnvironment = 'production' | 'test';

/** As the user enters it in options. `clientSecret: null` keeps the stored one. */
export interface LufthansaAccountInput {
  readonly plan: LufthansaPlan;
  readonly environment: LufthansaEnvironment;
  readonly clientId: string;
  readonly clientSecret: string | null;
}

/** What options may show of a stored account: never the secret. */
export type LufthansaStatus =
  | { readonly state: 'absent' }
  | {
      readonly state: 'stored';
      readonly plan: LufthansaPlan;
      readonly environment: LufthansaEnvironment;
      readonly clientId: string;
      readonly permission: boolean;
      /** Calls that were sent within the last hour, of how many that are allowed. */
      readonly calls: { readonly sent: number; readonly allowed: number };
    };

export type LufthansaReport = { readonly ok: true; readonly environment: LufthansaEnvironment } | { readonly ok: false; readonly error: SourceError };

/** What was asked of Milefy today (the user's own day), and what is wrong with how it was asked. */
export interface MilefyUse {
  /** The random id that stands for the user in every request. */
  readonly clientUserId: string;
  readonly requests: number;
  /** Result sets that today's requests are billed as, by our reading of the document's rule. */
  readonly billedSets: number;
  /** An error that concerned a whole request and not a flight, since something was last changed: a programme or tier that the API does not know. */
  readonly problem: SourceError | null;
}

/** Whether a source can be asked at all, for the popup. */
export interface SourceStatus {
  readonly id: 'charts' | 'milefy' | 'lufthansa';
  readonly name: string;
  /** `absent`: no account, or no chart of the chosen programme. */
  readonly state: 'ready' | 'absent' | 'locked' | 'needs-permission' | 'needs-programme';
}

export type ConnectionReport =
  | { readonly ok: true; readonly programmes: number; readonly environment: MilefyEnvironment }
  | { readonly ok: false; readonly error: SourceError };

/** A programme whose public rules are in the package, as far as a page of ours has to show it. */
export interface ChartChoice {
  readonly code: ProgrammeCode;
  readonly name: string;
  readonly tiers: readonly { readonly code: number; readonly name: string }[];
  /** The accruals that its tiers ask for: what a traveller may say they have. */
  readonly counted: readonly { readonly id: string; readonly name: string }[];
  /** What the tiers above each of its tiers ask for, lowest first. */
  readonly goals: readonly ChartGoal[];
  /** The days on which its rules were read: the first and the last. */
  readonly checked: { readonly oldest: string; readonly newest: string };
  readonly signupUrl: string | null;
}

/** One way from a tier to a higher one; all needs must be met, several ways to one tier stand side by side. */
export interface ChartGoal {
  /** The tier of the member who counts. */
  readonly from: number;
  /** The programme's own name of the tier that is reached. */
  readonly to: string;
  /** By ids of the chart's accruals. */
  readonly needs: readonly { readonly accrual: string; readonly amount: number }[];
}

/** A programme as the API lists it (milefy-v2.6, Programs). */
export interface ProgrammeChoice {
  readonly code: ProgrammeCode;
  readonly name: string;
  readonly alliance: number;
  readonly accruals: readonly { readonly code: number; readonly name: string }[];
  readonly tiers: readonly { readonly code: number; readonly name: string }[];
  readonly airlines: readonly string[];
  readonly helpUrl: string | null;
  readonly signupUrl: string | null;
  readonly siteUrl: string | null;
}
