import { TRANSACTION_ID_DIGITS } from './assumptions';
import { checkFields, digits, isObject, oneOf, violation, type Fields } from './field-rules';
import type { PostingStatus } from './posting-answer';
import type { Checked } from './violation';

/** How a transaction is processed again (Earn Request, table 2; Spend Request, table 3, `enforce`); "sendAgain" is the document's default. */
export const ENFORCE = ['ok', 'error', 'sendAgain'] as const;

/** The statuses that a transaction may be processed again in (the same tables). */
export const REPROCESSABLE: readonly PostingStatus[] = ['pending', 'dubious', 'error', 'for-verification'];

/** Which transaction to process again, and how. The provider says "PUT is currently disabled!". */
export interface Reprocessing {
  /** Up to nine digits. */
  readonly transactionId: string;
  readonly enforce: (typeof ENFORCE)[number];
}

const TABLE = 'Earn Request, table 2; Spend Request, table 3';

const FIELDS: Fields = {
  transactionId: { rule: digits(1, TRANSACTION_ID_DIGITS.path, `${TABLE}, transactionId`), isRequired: true, source: `${TABLE}, transactionId` },
  enforce: { rule: oneOf(ENFORCE, `${TABLE}, enforce`), source: `${TABLE}, enforce` },
};

/** Checks what a PUT has beside its payload: the transaction, whose last known status is `status` (`null`: not known), and `enforce`. */
export function checkedReprocessing(given: unknown, status: PostingStatus | null): Checked<Reprocessing> {
  if (!isObject(given)) return { ok: false, violations: violation('', 'object', '', TABLE) };
  const violations = [
    ...checkFields(FIELDS, given, TABLE),
    ...(status !== null && REPROCESSABLE.includes(status) ? [] : violation('status', 'one-of', REPROCESSABLE.join(' | '), `${TABLE}, enforce`)),
  ];
  if (violations.length > 0) return { ok: false, violations };
  return { ok: true, request: { enforce: 'sendAgain', ...given } as Reprocessing };
}
