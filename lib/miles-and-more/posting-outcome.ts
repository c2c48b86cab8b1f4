import { shown, type AccountError } from '../net/account-error';
import { parsed, type HttpAnswer } from '../net/http';
import { FAILS_UNKNOWN_FROM_STATUS } from './assumptions';
import { refusalIn } from './failure';
import type { PostingAnswer } from './posting-answer';
import { failureAnswer, postingAnswer } from './schema';

/** What came of a posting that was sent. */
export type PostingOutcome =
  /** Miles & More processed it and says how: one of six statuses. */
  | { readonly kind: 'answered'; readonly answer: PostingAnswer }
  /** It was turned away: nothing was booked. */
  | { readonly kind: 'refused'; readonly error: AccountError }
  /** Whether it was booked is not known. */
  | { readonly kind: 'unanswered'; readonly why: Unanswered };

/** Why it is not known: no answer came, or one that says nothing about the booking. */
export type Unanswered =
  | { readonly kind: 'timeout' | 'no-network' | 'worker-ended' }
  | { readonly kind: 'server-error'; readonly status: number; readonly message: string }
  | { readonly kind: 'not-data'; readonly status: number; readonly contentType: string }
  | { readonly kind: 'malformed'; readonly where: string };

/**
 * Reads what was answered to a posting. "Refused" needs an answer that can only come before a booking: JSON of the API or of its gateway with a status of 4xx, or the documents' `{code, message}`. All
 * else leaves it open.
 */
export function outcomeOf(answer: HttpAnswer, host: string): PostingOutcome {
  const { status, contentType, text } = answer;
  const data = parsed(text);
  if (status >= FAILS_UNKNOWN_FROM_STATUS) {
    const said = failureAnswer.safeParse(data);
    return { kind: 'unanswered', why: { kind: 'server-error', status, message: said.success ? shown(said.data.message) : '' } };
  }
  const error = refusalIn(answer, host);
  if (error?.kind === 'not-data' || (error !== null && data === undefined && error.kind !== 'over-limit'))
    return { kind: 'unanswered', why: { kind: 'not-data', status, contentType } };
  if (error !== null) return { kind: 'refused', error };
  const read = postingAnswer.safeParse(data);
  if (read.success) return { kind: 'answered', answer: read.data };
  return { kind: 'unanswered', why: { kind: 'malformed', where: read.error.issues[0]?.path.join('.') || 'the answer itself' } };
}
