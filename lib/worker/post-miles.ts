import type { Claim } from '../desk/claim';
import { lastAnswer } from '../desk/last-answer';
import { postingId, twinKey, type Posting, type PostingId, type PostingOrder, type PostingState } from '../desk/posting';
import type { PostMiles, PostResult } from '../messages-accounts';
import type { MilesAndMoreAccount } from '../miles-and-more/account';
import { post } from '../miles-and-more/client';
import { programmeDay } from '../miles-and-more/dates';
import { checkedEarn } from '../miles-and-more/earn';
import { outcomeOf, type Unanswered } from '../miles-and-more/posting-outcome';
import { checkedReprocessing, type Reprocessing } from '../miles-and-more/reprocess';
import { checkedSpend } from '../miles-and-more/spend';
import type { Checked } from '../miles-and-more/violation';
import { HOSTS } from '../miles-and-more/assumptions';
import { AccountFailure, asAccountError } from '../net/account-error';
import type { HttpAnswer } from '../net/http';
import { SourceFailure } from '../net/source-error';
import { storing } from '../store/failure';
import { claimPosting, readJournal, readPosting, settlePosting } from '../store/journal';
import { keptBalance, milesAndMore } from './linked';

/*
 * Posting miles, at most once. The intent is in the journal, on the disk, before its one request goes out, and only the transaction that put it there sends; what came of it is written after. A
 * posting that stands at `sending` while nobody holds its Web Lock belongs to a worker that was ended: it becomes `unanswered` and is never sent again.
 */

/** Posts miles, or says why nothing was sent. Never rejects. */
export async function postMiles(asked: PostMiles): Promise<PostResult> {
  try {
    const id = postingId(asked.id);
    if (id === null) return { kind: 'invalid', violations: [{ field: 'id', rule: 'form', limit: 'UUID', source: 'lib/desk/posting.ts' }] };
    const now = Date.now();
    const order = await checkedOrder(asked, now);
    if (!order.ok) return { kind: 'invalid', violations: order.violations };
    const account = await milesAndMore();
    if (account.environment !== asked.environment) return { kind: 'other-environment', environment: account.environment };
    const intent = await intentOf(id, order.request, account, now);
    // Waited for: the second click is told what became of the first.
    return await navigator.locks.request(lockOf(id), () => send(intent, account, asked.repeats));
  } catch (cause) {
    return { kind: 'failed', error: asAccountError(cause) };
  }
}

/** Every entry of the journal, after those that a worker left behind at `sending` are told from those that are being sent. Throws `SourceFailure`. */
export async function journal(): Promise<readonly Posting[]> {
  return storing(async () => {
    const left = (await readJournal()).filter(({ state }) => state.state === 'sending');
    await Promise.all(left.map(({ id }) => navigator.locks.request(lockOf(id), { ifAvailable: true }, (lock) => (lock === null ? null : giveUp(id)))));
    return readJournal();
  });
}

/** Notes what the traveller found out about a posting without an answer; gives it as it then is, `null` where there is none. Throws `SourceFailure`. */
export async function noteFound(id: PostingId, found: 'booked' | 'not-booked' | null): Promise<Posting | null> {
  return storing(async () => {
    const present = await readPosting(id);
    if (present === null || present.state.state !== 'unanswered') return present;
    return settlePosting(id, ['unanswered'], { ...present.state, found }, Date.now());
  });
}

async function giveUp(id: PostingId): Promise<Posting | null> {
  return settlePosting(id, ['sending'], { state: 'unanswered', why: { kind: 'worker-ended' }, found: null }, Date.now());
}

function lockOf(id: PostingId): string {
  return `milelens-posting/${id}`;
}

async function send(intent: Posting, account: MilesAndMoreAccount, repeats: string | null): Promise<PostResult> {
  const claims: Claim[] = [];
  let state: PostingState;
  try {
    const answer = await post(account, intent.order, async () => {
      // Known to be offline: nothing is claimed that cannot be sent. Firefox and Chromium may say `true` without a network, never the other way round.
      if ('onLine' in navigator && !navigator.onLine) throw new AccountFailure({ kind: 'no-network', host: new URL(HOSTS[account.environment]).host });
      const claimed = await storing(() => claimPosting(intent, repeats));
      claims.push(claimed);
      return claimed.kind === 'claimed';
    });
    const [claimed] = claims;
    if (claimed !== undefined && claimed.kind !== 'claimed') return claimed;
    if (answer === null) throw new TypeError('nothing was sent and nobody said why');
    state = stateOf(answer, account);
  } catch (cause) {
    // Before the intent was written nothing was sent: that is no entry of the journal.
    if (claims.length === 0) throw cause;
    state = stateAfter(cause);
  }
  const now = Date.now();
  try {
    const posting = await settlePosting(intent.id, ['sending'], state, now);
    return { kind: 'posted', posting: posting ?? { ...intent, state, changedAt: now }, isKept: posting !== null };
  } catch (cause) {
    console.warn('Milelens: the outcome of a posting could not be written', cause instanceof Error ? cause.name : '');
    return { kind: 'posted', posting: { ...intent, state, changedAt: now }, isKept: false };
  }
}

function stateOf(answer: HttpAnswer, { environment }: MilesAndMoreAccount): PostingState {
  const outcome = outcomeOf(answer, new URL(HOSTS[environment]).host);
  switch (outcome.kind) {
    case 'answered':
      return { state: 'answered', answer: outcome.answer };
    case 'refused':
      return { state: 'refused', error: outcome.error };
    case 'unanswered':
      return { state: 'unanswered', why: outcome.why, found: null };
  }
}

/** What a request that was claimed and failed has come to: without the host's permission it never left; all else may have arrived. */
function stateAfter(cause: unknown): PostingState {
  const error = cause instanceof SourceFailure ? cause.error : null;
  if (error?.kind === 'needs-permission') return { state: 'not-sent', error };
  return { state: 'unanswered', why: whyOf(error, cause), found: null };
}

function whyOf(error: SourceFailure['error'] | null, cause: unknown): Unanswered {
  if (error?.kind === 'timeout' || error?.kind === 'no-network') return { kind: error.kind };
  if (error?.kind === 'not-data') return error;
  return { kind: 'malformed', where: error?.kind ?? (cause instanceof Error ? cause.name : 'unknown') };
}

async function intentOf(id: PostingId, order: PostingOrder, account: MilesAndMoreAccount, now: number): Promise<Posting> {
  const { environment, memberAlias } = account;
  // The one account whose balance is read here; another member's is not known.
  const balance = order.request.cardNo === memberAlias ? await keptBalance(account) : null;
  const balanceBefore = balance === null ? null : { miles: balance.value.miles, readAt: balance.readAt };
  return { id, order, environment, twin: twinKey(order, environment), at: now, changedAt: now, balanceBefore, state: { state: 'sending' } };
}

async function checkedOrder({ kind, request, again, environment }: PostMiles, now: number): Promise<Checked<PostingOrder>> {
  const last = again === null ? null : lastAnswer(await storing(readJournal), again['transactionId'], environment);
  const once = again === null ? null : checkedReprocessing(again, last === null ? null : last.status);
  const reprocessing: Reprocessing | null = once !== null && once.ok ? once.request : null;
  const body = kind === 'earn' ? checkedEarn(request, programmeDay(now)) : checkedSpend(request);
  const violations = [...(once === null || once.ok ? [] : once.violations), ...(body.ok ? [] : body.violations)];
  if (!body.ok || violations.length > 0) return { ok: false, violations };
  // `kind` chose the check, so the request is of it.
  return { ok: true, request: { kind, request: body.request, again: reprocessing } as PostingOrder };
}
