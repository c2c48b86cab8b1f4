import type { ProgrammeCode } from '../flights/codes';
import type { SourceError } from '../net/source-error';

/** What the user chose. No secret is ever part of it: those live in the vault. */
export interface Settings {
  readonly version: 1;
  readonly programme: { readonly code: ProgrammeCode; readonly tier: number } | null;
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
  readonly id: 'milefy';
  readonly name: string;
  readonly state: 'ready' | 'absent' | 'needs-permission' | 'needs-programme';
}

export type ConnectionReport =
  | { readonly ok: true; readonly programmes: number; readonly environment: MilefyEnvironment }
  | { readonly ok: false; readonly error: SourceError };

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
