import type { LatamPassInput } from './settings/latam-pass-account';
import type { Claim } from './desk/claim';
import type { Found, Posting } from './desk/posting';
import type { PostingSearch } from './desk/search';
import type { MemberSearch } from './latam-pass/account';
import type { Member } from './latam-pass/member';
import type { PersonalScope } from './latam-pass/scopes';
import type { Profile, StatementProfile } from './miles-and-more/profiles';
import type { Balance, MemberStatus } from './miles-and-more/schema';
import type { Violation } from './miles-and-more/violation';
import type { AccountApi, AccountError } from './net/account-error';
import type { Labelled } from './net/labelled';
import type { MilesAndMoreInput } from './settings/miles-and-more-account';
import type { Imported, TransferError } from './settings/transfer';
import type { VaultStatus } from './store/vault-lock';

/*
 * What extension pages, and they alone, say to the worker about linked accounts, the desk and the vault: a part of the one protocol (`messages.ts`), refused like the rest of its set when a tab's content
 * script says it.
 */

export type AccountOutcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: AccountError };

/** What was read, and when (ms since 1970). */
export interface Kept<Value> {
  readonly value: Value;
  readonly readAt: number;
}

/** `locked`: whether there is an account only the unlocked vault tells. Never a secret. */
export type LinkedMilesAndMore =
  | { readonly state: 'absent' | 'locked' }
  | {
      readonly state: 'linked';
      readonly clientId: string;
      readonly environment: 'test' | 'production';
      readonly memberAlias: string;
      readonly reprocesses: boolean;
      /** The host that the browser does not let Milelens ask, or the first of them; `null` where it may ask all. */
      readonly lacks: string | null;
      readonly status: Kept<MemberStatus> | null;
      readonly balance: Kept<Balance> | null;
      /** Milefy's tier by the status; `null` where it says none (INST, blank) or was not read yet. */
      readonly tier: number | null;
    };

export type LinkedLatamPass =
  | { readonly state: 'absent' | 'locked' }
  | {
      readonly state: 'linked';
      readonly clientId: string;
      readonly environment: 'test' | 'production';
      readonly search: MemberSearch;
      readonly personalScopes: readonly PersonalScope[];
      readonly lacks: string | null;
      readonly member: Kept<Member> | null;
    };

export interface LinkedAccounts {
  readonly milesAndMore: LinkedMilesAndMore;
  readonly latamPass: LinkedLatamPass;
  readonly vault: VaultStatus;
}

/** What is to be posted, as the desk's form has it; the worker checks every field again. */
export interface PostMiles {
  readonly type: 'postMiles';
  /** Made when the summary is shown; the same for every confirmation of it. */
  readonly id: string;
  readonly kind: Posting['order']['kind'];
  readonly request: Readonly<Record<string, unknown>>;
  /** To process a transaction again (PUT): its id and `enforce`. */
  readonly again: Readonly<Record<string, unknown>> | null;
  /** The posting that says the same, which the traveller was shown and means to repeat. */
  readonly repeats: string | null;
  /** What the summary said: miles that are real must not be moved by a form that showed the test. */
  readonly environment: Posting['environment'];
}

export type PostResult =
  /** It was sent, once; `isKept` is false where its outcome could not be written, and will be shown as unanswered. */
  | { readonly kind: 'posted'; readonly posting: Posting; readonly isKept: boolean }
  | Exclude<Claim, { kind: 'claimed' }>
  /** Nothing was sent: fields break rules. */
  | { readonly kind: 'invalid'; readonly violations: readonly Violation[] }
  /** Nothing was sent: the account is of another environment by now. */
  | { readonly kind: 'other-environment'; readonly environment: Posting['environment'] }
  /** Nothing was sent, and nothing is in the journal. */
  | { readonly kind: 'failed'; readonly error: AccountError };

export interface AccountRequests {
  readonly linked: { readonly ask: { readonly type: 'linked' }; readonly answer: AccountOutcome<LinkedAccounts> };
  readonly refreshMilesAndMore: {
    readonly ask: { readonly type: 'refreshMilesAndMore' };
    readonly answer: { readonly status: AccountOutcome<Kept<MemberStatus>>; readonly balance: AccountOutcome<Kept<Balance>> };
  };
  readonly refreshLatamPass: { readonly ask: { readonly type: 'refreshLatamPass' }; readonly answer: AccountOutcome<Kept<Member>> };
  readonly statement: {
    readonly ask: { readonly type: 'statement'; readonly profile: StatementProfile; readonly history: boolean; readonly pin: string | null };
    readonly answer: AccountOutcome<Kept<readonly Labelled[]>>;
  };
  readonly customerInformation: {
    readonly ask: { readonly type: 'customerInformation'; readonly profile: Profile; readonly pin: string };
    readonly answer: AccountOutcome<readonly Labelled[]>;
  };
  readonly saveMilesAndMore: {
    readonly ask: { readonly type: 'saveMilesAndMore'; readonly account: MilesAndMoreInput };
    readonly answer: AccountOutcome<null>;
  };
  readonly saveLatamPass: { readonly ask: { readonly type: 'saveLatamPass'; readonly account: LatamPassInput }; readonly answer: AccountOutcome<null> };
  readonly forgetLinked: { readonly ask: { readonly type: 'forgetLinked'; readonly api: AccountApi }; readonly answer: AccountOutcome<null> };
  /** Asks for a token anew: proves client id and secret. */
  readonly testLinked: { readonly ask: { readonly type: 'testLinked'; readonly api: AccountApi }; readonly answer: AccountOutcome<null> };
  readonly postMiles: { readonly ask: PostMiles; readonly answer: PostResult };
  readonly postings: { readonly ask: { readonly type: 'postings'; readonly search: PostingSearch }; readonly answer: AccountOutcome<readonly Posting[]> };
  /** As CSV. */
  readonly exportPostings: { readonly ask: { readonly type: 'exportPostings'; readonly search: PostingSearch }; readonly answer: AccountOutcome<string> };
  /** What the traveller found out about a posting without an answer; `null` takes it back. */
  readonly foundPosting: {
    readonly ask: { readonly type: 'foundPosting'; readonly id: string; readonly found: Found | null };
    readonly answer: AccountOutcome<Posting | null>;
  };
  /** True where it was done, false where the passphrase is too short or wrong. */
  readonly protectVault: {
    readonly ask: { readonly type: 'protectVault'; readonly passphrase: string; readonly idleMinutes: number };
    readonly answer: AccountOutcome<boolean>;
  };
  readonly unlockVault: { readonly ask: { readonly type: 'unlockVault'; readonly passphrase: string }; readonly answer: AccountOutcome<boolean> };
  readonly lockVault: { readonly ask: { readonly type: 'lockVault' }; readonly answer: AccountOutcome<null> };
  readonly unprotectVault: { readonly ask: { readonly type: 'unprotectVault' }; readonly answer: AccountOutcome<null> };
  /** The text of a file; secrets are in it only with a passphrase. */
  readonly exportSettings: { readonly ask: { readonly type: 'exportSettings'; readonly passphrase: string | null }; readonly answer: TransferOutcome<string> };
  readonly importSettings: {
    readonly ask: { readonly type: 'importSettings'; readonly text: string; readonly passphrase: string | null };
    readonly answer: TransferOutcome<Imported>;
  };
  readonly forgetEverything: {
    readonly ask: { readonly type: 'forgetEverything'; readonly journal: 'keep' | 'forget' };
    readonly answer: AccountOutcome<null>;
  };
}

export type TransferOutcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: AccountError | TransferError };

export type AccountRequest = AccountRequests[keyof AccountRequests]['ask'];
