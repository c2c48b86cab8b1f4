import type { PostingStatus } from '../miles-and-more/posting-answer';
import type { Posting, PostingId } from './posting';

/** The last word on a transaction: which entry has it, and the status that it says. */
export interface LastAnswer {
  readonly id: PostingId;
  readonly status: PostingStatus;
}

/** What Miles & More said last about a transaction of an environment, in these postings: to the posting itself, or to a later processing of it. `null` where none of them was answered with it. */
export function lastAnswer(postings: readonly Posting[], transactionId: unknown, environment: Posting['environment']): LastAnswer | null {
  const answers = postings.flatMap(({ id, changedAt, state, ...posting }) =>
    posting.environment === environment && state.state === 'answered' && state.answer.transactionId === transactionId
      ? [{ id, changedAt, status: state.answer.status }]
      : [],
  );
  const last = answers.toSorted((a, b) => a.changedAt - b.changedAt).at(-1);
  return last === undefined ? null : { id: last.id, status: last.status };
}
