import { MEMBERS, type Member } from './miles-and-more-assumptions.ts';

/** One transaction, as a test may look at it. */
export interface Transaction {
  readonly transactionId: number;
  readonly cardNo: string;
  readonly action: 'credit' | 'uncredit' | 'debit' | 'undebit';
  /** As asked, above zero. */
  readonly miles: number;
  /** What it moved: below zero for debit and uncredit; 0 while nothing is booked. */
  booked: number;
  status: number;
  readonly text: string;
  /** Of an undebit: which debit it takes back. */
  readonly of: number | null;
}

/** The books: members, transactions, tokens and what control set. */
export const books = {
  members: new Map<string, { member: Member; miles: number; isLocked: boolean; wrongPins: number }>(),
  transactions: [] as Transaction[],
  tokens: new Map<string, number>(),
  isPutEnabled: false,
  failureStatus: 400,
  reset() {
    books.members = new Map(MEMBERS.map((member) => [member.alias, { member, miles: member.miles, isLocked: member.isLocked, wrongPins: 0 }]));
    books.transactions = [];
    books.tokens.clear();
    books.isPutEnabled = false;
    books.failureStatus = 400;
  },
  /** Books a transaction: the only place where miles move. */
  book(transaction: Transaction): void {
    const account = books.members.get(transaction.cardNo);
    if (account === undefined || transaction.booked !== 0) return;
    const sign = transaction.action === 'credit' || transaction.action === 'undebit' ? 1 : -1;
    transaction.booked = sign * transaction.miles;
    account.miles += transaction.booked;
  },
};
books.reset();
