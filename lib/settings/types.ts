import type { CurrencyCode, ProgrammeCode } from '../flights/codes';
import type { SourceError } from '../net/source-error';

/** What the user chose. No secret is ever part of it: those live in the vault. */
export interface Settings {
  readonly version: 2;
  /** `tier` is 30K's tier code, or a chart's own from 1000 on. */
  readonly programme: { readonly code: ProgrammeCode; readonly tier: number } | null;
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

/** What options may show of a stored account: never the password. */
export type AccountStatus =
  | { readonly state: 'absent' }
  | { readonly state: 'stored'; readonly address: string; readonly login: string; readonly environment: MilefyEnvironment; readonly permission: boolean };

/** Whether a source can be asked at all, for the popup. */
export interface SourceStatus {
  readonly id: 'charts' | 'milefy';
  readonly name: string;
  /** `absent`: no account, or no chart of the chosen programme. */
  readonly state: 'ready' | 'absent' | 'needs-permission' | 'needs-programme';
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
  /** The newest day on which a rule of it was read. */
  readonly checked: string;
  readonly signupUrl: string | null;
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
