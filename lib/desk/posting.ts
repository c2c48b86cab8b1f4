import type { EarnRequest } from '../miles-and-more/earn';
import type { PostingAnswer, PostingStatus } from '../miles-and-more/posting-answer';
import type { Unanswered } from '../miles-and-more/posting-outcome';
import type { Reprocessing } from '../miles-and-more/reprocess';
import type { SpendRequest } from '../miles-and-more/spend';
import type { AccountError } from '../net/account-error';

declare const brand: unique symbol;
/** The id of one intent to post miles, a UUID: made by the desk when its summary is shown, and sent with it. However often it is confirmed, it is one posting. */
export type PostingId = string & { readonly [brand]: 'PostingId' };

/** A UUID of any version; `null` for other text. */
export function postingId(text: string): PostingId | null {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? (text as PostingId) : null;
}

/** What is to be posted, all rules kept. `again` processes a transaction once more instead of making one. */
export type PostingOrder =
  | { readonly kind: 'earn'; readonly request: EarnRequest; readonly again: Reprocessing | null }
  | { readonly kind: 'spend'; readonly request: SpendRequest; readonly again: Reprocessing | null };

/**
 * How a posting stands. `unanswered` is ours and not the API's status 6 (dubious): Miles & More may or may not have booked it. No state but `not-sent` and `refused` ever leads to sending.
 */
export type PostingState =
  /** The intent is written; the request goes out, has gone out, or the worker was ended before it was noted that it came back. */
  | { readonly state: 'sending' }
  | { readonly state: 'answered'; readonly answer: PostingAnswer }
  | { readonly state: 'refused'; readonly error: AccountError }
  /** It never left this computer. */
  | { readonly state: 'not-sent'; readonly error: AccountError }
  | { readonly state: 'unanswered'; readonly why: Unanswered; readonly found: Found | null };

/** What the traveller found out about a posting without an answer, by the balance before and after or by asking Miles & More. Their word, not the API's. */
export type Found = 'booked' | 'not-booked';

/** One entry of the journal. Times are ms since 1970. */
export interface Posting {
  readonly id: PostingId;
  readonly order: PostingOrder;
  readonly environment: 'test' | 'production';
  /** Equal for orders that say the same (`twinKey`). */
  readonly twin: string;
  /** The id of the twin that it was meant to repeat; absent where it repeats none. */
  readonly repeats?: PostingId;
  /** When it was confirmed, and when its state was last written. */
  readonly at: number;
  readonly changedAt: number;
  /** The balance last known before it, and when it was read: what the one after is compared with where no answer came. */
  readonly balanceBefore: { readonly miles: number; readonly readAt: number } | null;
  readonly state: PostingState;
}

/** Whether miles were moved: known, known not to be, or not known. Statuses 2, 6, 7 and 8 leave it to Miles & More (they may still "reprocess" it). */
export function wasBooked({ state }: Posting): boolean | null {
  switch (state.state) {
    case 'answered':
      return bookedByStatus(state.answer.status);
    case 'refused':
    case 'not-sent':
      return false;
    case 'sending':
      return null;
    case 'unanswered':
      return state.found === null ? null : state.found === 'booked';
  }
}

function bookedByStatus(status: PostingStatus): boolean | null {
  switch (status) {
    case 'ok':
      return true;
    case 'refused':
      return false;
    case 'pending':
    case 'dubious':
    case 'error':
    case 'for-verification':
      return null;
  }
}

/** The miles that an order moves: above zero onto the account, below zero from it. */
export function milesMoved({ request }: PostingOrder): number {
  switch (request.action) {
    case 'credit':
    case 'C':
    case 'undebit':
    case 'UD':
      return request.miles;
    case 'debit':
    case 'D':
    case 'uncredit':
    case 'UC':
      return -request.miles;
  }
}

/** Whether Miles & More says it booked another number than was asked for, whatever its sign; `null` where it does not say. */
export function bookedOtherwise({ order, state }: Posting): boolean | null {
  if (state.state !== 'answered' || state.answer.bookedMiles === null) return null;
  return Math.abs(state.answer.bookedMiles) !== order.request.miles;
}

/**
 * What two orders that say the same have in common, however their fields are ordered: the key under which the journal finds a posting that was confirmed in another tab, or earlier.
 */
export function twinKey(order: PostingOrder, environment: Posting['environment']): string {
  return JSON.stringify([environment, order.kind, sorted(order.request), sorted(order.again)]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => [name, sorted(inner)]);
}
