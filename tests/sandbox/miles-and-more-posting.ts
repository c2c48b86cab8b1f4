import { jsonAnswer, type Answer, type Exchange } from './exchange.ts';
import { isObject, parseJson, textOf, type JsonObject } from './json.ts';
import { FAILURES, STATUS_BY_CODE } from './miles-and-more-assumptions.ts';
import { books, type Transaction } from './miles-and-more-books.ts';
import { wrongEarnField, wrongSpendField } from './miles-and-more-check.ts';

const LONG: Readonly<Record<string, Transaction['action']>> = {
  C: 'credit',
  UC: 'uncredit',
  D: 'debit',
  UD: 'undebit',
  credit: 'credit',
  uncredit: 'uncredit',
  debit: 'debit',
  undebit: 'undebit',
};

/** Earn and spend, POST and PUT. */
export function posting(exchange: Exchange, kind: 'earn' | 'spend', transactionId: string | null): Answer {
  const body = parseJson(exchange.body.toString('utf8'));
  if (!isObject(body)) return refuse(FAILURES.field('the body'));
  const wrong = kind === 'earn' ? wrongEarnField(body, Date.now()) : wrongSpendField(body);
  if (wrong !== null) return refuse(FAILURES.field(wrong));
  const account = books.members.get(textOf(body['cardNo']));
  if (account === undefined) return refuse(FAILURES.card(textOf(body['cardNo'])));
  if (account.isLocked) return refuse(FAILURES.locked());
  return transactionId === null ? booked(body, kind) : again(transactionId, exchange.query.get('enforce') ?? 'sendAgain', body);
}

function booked(body: JsonObject, kind: 'earn' | 'spend'): Answer {
  const action = LONG[textOf(body['action'])] ?? 'credit';
  const of = action === 'undebit' ? Number(body['transactionId']) : null;
  const cardNo = textOf(body['cardNo']);
  const referenced = books.transactions.find((each) => each.transactionId === of);
  if (of !== null && (referenced?.action !== 'debit' || referenced.cardNo !== cardNo || referenced.status !== 4)) return refuse(FAILURES.reference());
  const miles = Number(body['miles']);
  const transaction: Transaction = {
    transactionId: 92_253_751 + books.transactions.length,
    cardNo,
    action,
    miles,
    booked: 0,
    status: statusOf(body, action, cardNo, miles),
    text: textOf(kind === 'earn' ? body['transactionText'] : body['statementText1']),
    of,
  };
  books.transactions.push(transaction);
  if (transaction.status === 4 || transaction.status === 6) books.book(transaction);
  return answered(transaction, body);
}

/** 4, what a code asks for, or 5 (refused) where the miles are not there. */
function statusOf(body: JsonObject, action: Transaction['action'], cardNo: string, miles: number): number {
  const byCode = STATUS_BY_CODE[textOf(body['property'] ?? body['awardCode'])];
  if (byCode !== undefined) return byCode;
  const takes = action === 'debit' || action === 'uncredit';
  return takes && miles > (books.members.get(cardNo)?.miles ?? 0) ? 5 : 4;
}

/** Spend Request, table 3: PUT processes a transaction with status 2, 6, 7 or 8 again. ASSUMPTION: `ok` and `sendAgain` book it, `error` ends it. */
function again(transactionId: string, enforce: string, body: JsonObject): Answer {
  if (!books.isPutEnabled) return refuse(FAILURES.disabled());
  const transaction = books.transactions.find((each) => String(each.transactionId) === transactionId);
  if (transaction === undefined || ![2, 6, 7, 8].includes(transaction.status)) return refuse(FAILURES.transaction());
  if (!['ok', 'error', 'sendAgain'].includes(enforce)) return refuse(FAILURES.field('enforce'));
  transaction.status = enforce === 'error' ? 7 : 4;
  if (transaction.status === 4) books.book(transaction);
  return answered(transaction, body);
}

/** The response example repeats fields of the request. */
function answered({ transactionId, status, booked, cardNo, action }: Transaction, body: JsonObject): Answer {
  const remainingMiles = books.members.get(cardNo)?.miles ?? 0;
  const texts = Object.fromEntries(Object.entries(body).filter(([name]) => name.startsWith('statementText')));
  const award = action === 'debit' ? { awardPackageId: 999_999_900_474_885 } : {};
  // ASSUMPTION: the model calls the status of a spend "string", that of an earn "number".
  const isSpend = action === 'debit' || action === 'undebit';
  return jsonAnswer(200, {
    transactionId,
    status: isSpend ? String(status) : status,
    cardNo,
    action,
    pid: 0,
    bookedMiles: booked,
    remainingMiles,
    ...award,
    ...texts,
  });
}

export function refuse(failure: { readonly code: number; readonly message: string }): Answer {
  return jsonAnswer(books.failureStatus, failure);
}
