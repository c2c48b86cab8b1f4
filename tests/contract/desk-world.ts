import type { Posting } from '../../lib/desk/posting';
import type { PostMiles, PostResult } from '../../lib/messages-accounts';
import { programmeDay, writtenDay } from '../../lib/miles-and-more/dates';
import type { Sandbox } from '../harness/sandbox-process';
import { uuid } from '../unit/postings';
import { MILES_AND_MORE } from '../harness/accounts';

/** One transaction in the sandbox's books. */
export interface Transaction {
  readonly transactionId: number;
  readonly action: string;
  readonly booked: number;
  readonly status: number;
  readonly text: string;
}

/** What the sandbox has booked: every account's miles, and every transaction. */
export async function books(sandbox: Sandbox): Promise<{ readonly miles: Readonly<Record<string, number>>; readonly transactions: readonly Transaction[] }> {
  return (await sandbox.control('GET', '/miles-and-more')) as Awaited<ReturnType<typeof books>>;
}

/** The nth confirmation of a credit; `request` changes fields. */
export function credit(n: number, request: Record<string, unknown> = {}, more: Partial<PostMiles> = {}): PostMiles {
  const day = writtenDay(programmeDay(Date.now()));
  const fields = {
    cardNo: MILES_AND_MORE.memberAlias,
    action: 'credit',
    property: 'MT001',
    miles: 500,
    activityDate: day,
    transactionText: `Posting ${n}`,
    ...request,
  };
  return { type: 'postMiles', id: uuid(n), kind: 'earn', request: fields, again: null, repeats: null, environment: 'test', ...more };
}

/** The nth confirmation of a debit, or an undebit. */
export function spend(n: number, request: Record<string, unknown> = {}, more: Partial<PostMiles> = {}): PostMiles {
  const fields = { cardNo: MILES_AND_MORE.memberAlias, action: 'debit', awardCode: 'ATES01', miles: 1000, statementText1: `Posting ${n}`, ...request };
  return { type: 'postMiles', id: uuid(n), kind: 'spend', request: fields, again: null, repeats: null, environment: 'test', ...more };
}

/** The posting that was sent; fails where nothing was. */
export function sent(result: PostResult): Posting {
  if (result.kind !== 'posted') throw new Error(`nothing was sent: ${JSON.stringify(result)}`);
  return result.posting;
}
