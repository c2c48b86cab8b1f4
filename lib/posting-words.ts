import { accountErrorWords } from './account-words';
import { milesMoved, type Posting, type PostingOrder } from './desk/posting';
import type { PostingStatus } from './miles-and-more/posting-answer';
import type { Unanswered } from './miles-and-more/posting-outcome';
import { figure } from './quantity-words';
import { t, type WordKey } from './words';

const STATUS_WORDS: Readonly<Record<PostingStatus, WordKey>> = {
  ok: 'postingOk',
  refused: 'postingRefused',
  pending: 'postingPending',
  dubious: 'postingDubious',
  error: 'postingError',
  'for-verification': 'postingVerification',
};

/** The same in a whole sentence: what Miles & More means by it, as far as the documents say. */
const STATUS_SENTENCES: Readonly<Record<PostingStatus, WordKey>> = {
  ok: 'postingOkMore',
  refused: 'postingRefusedMore',
  pending: 'postingPendingMore',
  dubious: 'postingDubiousMore',
  error: 'postingErrorMore',
  'for-verification': 'postingVerificationMore',
};

/** How a posting stands, in two words, and how good that is. */
export function stateChip({ state }: Posting): { readonly tone: 'good' | 'warn' | 'bad' | 'plain'; readonly words: string } {
  switch (state.state) {
    case 'sending':
      return { tone: 'plain', words: t('postingSending') };
    case 'answered':
      return { tone: state.answer.status === 'ok' ? 'good' : state.answer.status === 'refused' ? 'bad' : 'warn', words: t(STATUS_WORDS[state.answer.status]) };
    case 'refused':
      return { tone: 'bad', words: t('postingRefused') };
    case 'not-sent':
      return { tone: 'plain', words: t('postingNotSent') };
    case 'unanswered':
      return state.found === null
        ? { tone: 'warn', words: t('postingUnanswered') }
        : { tone: 'plain', words: t(state.found === 'booked' ? 'postingFoundBooked' : 'postingFoundNot') };
  }
}

/** The same in whole sentences: what Miles & More said, or why nobody knows. */
export function stateWords({ state }: Posting): string {
  switch (state.state) {
    case 'sending':
      return t('postingSendingMore');
    case 'answered': {
      const { status, remainingMiles, transactionId } = state.answer;
      const sentences = [
        t(STATUS_SENTENCES[status]),
        ...(remainingMiles === null ? [] : [t('postingRemaining', figure(remainingMiles))]),
        ...(transactionId === null ? [] : [t('postingTransaction', transactionId)]),
      ];
      return sentences.join(' ');
    }
    case 'refused':
      return t('postingRefusedBecause', accountErrorWords(state.error, 'miles-and-more'));
    case 'not-sent':
      return t('postingNotSentBecause', accountErrorWords(state.error, 'miles-and-more'));
    case 'unanswered':
      return unansweredWords(state.why);
  }
}

function unansweredWords(why: Unanswered): string {
  switch (why.kind) {
    case 'timeout':
      return t('unansweredTimeout');
    case 'no-network':
      return t('unansweredNetwork');
    case 'worker-ended':
      return t('unansweredWorker');
    case 'server-error':
      return t('unansweredServer', why.status, why.message === '' ? '–' : why.message);
    case 'not-data':
      return t('unansweredNotData', why.status, why.contentType === '' ? '–' : why.contentType);
    case 'malformed':
      return t('unansweredMalformed', why.where);
  }
}

/** The miles that an order moves, with their sign: "+500", "−1,000". */
export function movedWords(order: PostingOrder): string {
  const moved = milesMoved(order);
  return `${moved < 0 ? '−' : '+'}${figure(Math.abs(moved))}`;
}

const ACTION_WORDS: Readonly<Record<PostingOrder['request']['action'], WordKey>> = {
  credit: 'deskCredit',
  C: 'deskCredit',
  uncredit: 'deskUncredit',
  UC: 'deskUncredit',
  debit: 'deskDebit',
  D: 'deskDebit',
  undebit: 'deskUndebit',
  UD: 'deskUndebit',
};

export function actionWords({ request, again }: PostingOrder): string {
  const words = t(ACTION_WORDS[request.action]);
  return again === null ? words : t('postingAgain', words, again.transactionId);
}
