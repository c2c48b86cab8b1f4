import type { FacetAnswers, FacetId } from './facets/answers';
import type { Offer } from './flights/offer';
import type { SourceError } from './net/source-error';
import type { AccountStatus, ConnectionReport, MilefyAccountInput, ProgrammeChoice, Settings, SourceStatus } from './settings/types';

/**
 * The one protocol. Four sets, by who speaks to whom; a set is refused when it comes from elsewhere (`sender.ts`), so a
 * content script can never read or change an account.
 */

/** What a facet says of one offer. `waiting` is asked for again at `notBefore` (ms since 1970); nothing relies on a reply held open. */
export type OfferState<Answer> =
  | { readonly state: 'ready'; readonly answer: Answer }
  | { readonly state: 'waiting'; readonly notBefore: number; readonly why: 'asking' | 'limit' }
  | { readonly state: 'failed'; readonly error: SourceError; readonly retryable: boolean };

export type OfferStates<Id extends FacetId> = Readonly<Record<string, OfferState<FacetAnswers[Id]>>>;

/** Page → worker: load the card's code into the page that asks. */
export type CardRequest = { readonly type: 'card' };

/** Page → worker. Answered within 5 s, always. */
export type PageRequest = { readonly type: 'ask'; readonly facet: FacetId; readonly offers: readonly Offer[] };

/** Worker → page. Answered by nobody. */
export type PageNotice = { readonly type: 'stale'; readonly facet: FacetId } | { readonly type: 'leave' };

/** Popup → page. */
export type OverviewRequest = { readonly type: 'overview' };

/** What the extension sees on one tab. */
export interface Overview {
  readonly site: string;
  readonly seen: 'offers' | 'empty' | 'unrecognised' | 'elsewhere';
  /** The rows with a badge, in the order of the page. */
  readonly rows: readonly OverviewRow[];
  /** The best three different flights by low end, unknowns last. */
  readonly best: readonly OverviewFlight[];
  readonly skipped: readonly { readonly reason: string; readonly count: number }[];
  /** Hooks of the site that were looked for and not found. */
  readonly missing: readonly string[];
  readonly failed: SourceError | null;
  /** When the first and the newest answered badge were drawn, in ms since the page began to load. */
  readonly firstBadgeMs: number | null;
  readonly lastBadgeMs: number | null;
}

interface OverviewRow {
  readonly offer: Offer;
  readonly state: OfferState<unknown>['state'] | 'loading';
}

export interface OverviewFlight {
  readonly flights: string;
  readonly price: string | null;
  readonly text: string;
}

/** Extension pages → worker. Refused when the sender is a tab's content script. */
export interface ExtensionRequests {
  readonly status: { readonly ask: { readonly type: 'status' }; readonly answer: Status };
  readonly programmes: { readonly ask: { readonly type: 'programmes' }; readonly answer: Outcome<readonly ProgrammeChoice[]> };
  readonly saveMilefy: {
    readonly ask: { readonly type: 'saveMilefy'; readonly account: MilefyAccountInput };
    readonly answer: Outcome<null>;
  };
  readonly forgetMilefy: { readonly ask: { readonly type: 'forgetMilefy' }; readonly answer: Outcome<null> };
  readonly testMilefy: { readonly ask: { readonly type: 'testMilefy' }; readonly answer: ConnectionReport };
  readonly saveSettings: { readonly ask: { readonly type: 'saveSettings'; readonly settings: Settings }; readonly answer: Outcome<null> };
}

export interface Status {
  readonly settings: Settings;
  readonly milefy: AccountStatus;
  readonly sources: readonly SourceStatus[];
}

export type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: SourceError };

export type ExtensionRequest = ExtensionRequests[keyof ExtensionRequests]['ask'];

export function isOverviewRequest(message: unknown): message is OverviewRequest {
  return typeOf(message) === 'overview';
}

export function isCardRequest(message: unknown): message is CardRequest {
  return typeOf(message) === 'card';
}

export function isNotice(message: unknown): message is PageNotice {
  const type = typeOf(message);
  return type === 'stale' || type === 'leave';
}

function typeOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'type' in message ? message.type : undefined;
}
