import { postingId, twinKey, type Posting, type PostingOrder, type PostingState } from '../../lib/desk/posting';

/** The nth of as many ids as are needed. */
export function uuid(n: number): Posting['id'] {
  const id = postingId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
  if (id === null) throw new TypeError('no id');
  return id;
}

export const CREDIT: PostingOrder = {
  kind: 'earn',
  request: { cardNo: '992000000000011', action: 'credit', property: 'MT001', miles: 500, activityDate: '20.11.2026', transactionText: 'Hotel night' },
  again: null,
};
export const DEBIT: PostingOrder = { kind: 'spend', request: { cardNo: '992000000000011', action: 'debit', awardCode: 'ATES01', miles: 1000 }, again: null };

export const OK: PostingState = {
  state: 'answered',
  answer: { status: 'ok', transactionId: '92253751', bookedMiles: 500, remainingMiles: 48710, awardPackageId: null, others: {} },
};
export const UNANSWERED: PostingState = { state: 'unanswered', why: { kind: 'timeout' }, found: null };

/** An entry of the journal. */
export function posting(n: number, state: PostingState = { state: 'sending' }, order = CREDIT, at = n): Posting {
  return { id: uuid(n), order, environment: 'test', twin: twinKey(order, 'test'), at, changedAt: at, balanceBefore: null, state };
}
