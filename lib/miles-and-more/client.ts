import type { z } from 'zod';
import { AccountFailure } from '../net/account-error';
import { httpAnswer, type HttpAnswer, type HttpRequest } from '../net/http';
import type { Labelled } from '../net/labelled';
import { mustLearnProtocol } from '../net/once';
import { renewToken, withToken, type TokenOrder } from '../net/token';
import type { MilesAndMoreAccount } from './account';
import { HOSTS, STATEMENT_QUERY } from './assumptions';
import type { EarnRequest } from './earn';
import { goodJson } from './failure';
import { TOKEN_URL } from './hosts';
import type { Profile, StatementProfile } from './profiles';
import { balanceAnswer, labelledAnswer, memberStatusAnswer, type Balance, type MemberStatus } from './schema';
import type { Reprocessing } from './reprocess';
import type { SpendRequest } from './spend';

/*
 * The client of Miles & More (the "Partner plan" of the Lufthansa API): what reads an account here, what posts miles is prepared here and sent once by `post`. Each reading throws
 * `AccountFailure` or `SourceFailure` where no valid answer comes. The secret and the PIN go into bodies and headers alone, never into an address.
 */

/** The form of a PIN (FACTS 2.2: `[0-9]{5,8}`). */
const PIN = /^[0-9]{5,8}$/;

/** Asks for a token anew: proves client id and secret, and nothing of the member. */
export async function proveCredentials(account: MilesAndMoreAccount): Promise<void> {
  await renewToken(tokenOrder(account));
}

/** "Loyalty status of the customer" (lufthansa-overview.md, "Member status"). */
export async function memberStatus(account: MilesAndMoreAccount): Promise<MemberStatus> {
  return read(account, memberStatusAnswer, { method: 'GET', path: member('memberstatus', account) });
}

/** "customer account balance" (lufthansa-overview.md, "Account balance"). */
export async function accountBalance(account: MilesAndMoreAccount): Promise<Balance> {
  return read(account, balanceAnswer, { method: 'GET', path: member('accountbalance', account) });
}

/** "customer account statement with info for next loyalty level", by the server's labels. With a PIN it is a POST (FACTS 2.2). */
export async function accountStatement(
  account: MilesAndMoreAccount,
  { profile, history, pin }: { readonly profile: StatementProfile; readonly history: boolean; readonly pin: string | null },
): Promise<readonly Labelled[]> {
  const query = { [STATEMENT_QUERY.profile]: profile, ...(history ? { [STATEMENT_QUERY.history]: STATEMENT_QUERY.shown } : {}) };
  const path = member('accountstatement', account);
  return read(account, labelledAnswer, pin === null ? { method: 'GET', path, query } : { method: 'POST', path, query, body: { pin: checkedPin(pin) } });
}

/** "personal customer data, loyalty status and remaining loyalty points", by the server's labels; never without a PIN. */
export async function customerInformation(
  account: MilesAndMoreAccount,
  { profile, pin }: { readonly profile: Profile; readonly pin: string },
): Promise<readonly Labelled[]> {
  const path = member('customerinformation', account);
  return read(account, labelledAnswer, { method: 'POST', path, query: { profiletype: profile }, body: { pin: checkedPin(pin) } });
}

/** What is posted: a checked request, new or, by PUT, again. */
export type Order =
  | { readonly kind: 'earn'; readonly request: EarnRequest; readonly again: Reprocessing | null }
  | { readonly kind: 'spend'; readonly request: SpendRequest; readonly again: Reprocessing | null };

/**
 * Posts miles, with one request at most: `beforeSending` runs when everything that can fail without a request has not failed, and the request goes out only if it gives true. Gives what was answered,
 * whatever it is, or `null` where `beforeSending` held it back. A request that the gateway refuses for its token (401) is not repeated. Throws `AccountFailure` and `SourceFailure`.
 */
export async function post(account: MilesAndMoreAccount, order: Order, beforeSending: () => Promise<boolean>): Promise<HttpAnswer | null> {
  const path = `/v1/profiles/customers/${order.kind}request`;
  const request: Asked =
    order.again === null
      ? { method: 'POST', path, body: order.request }
      : { method: 'PUT', path: `${path}/${order.again.transactionId}`, query: { enforce: order.again.enforce }, body: order.request };
  if (order.again !== null && !account.reprocesses) throw new AccountFailure({ kind: 'switched-off' });
  const sent: { answer: HttpAnswer | null } = { answer: null };
  try {
    await withToken(tokenOrder(account), async (token) => {
      // The second call, with a token renewed after a 401, sends nothing: the 401 is the answer.
      if (sent.answer !== null) return sent.answer;
      const host = HOSTS[account.environment];
      // Also tells, before anything is claimed, that the host cannot be reached.
      if (mustLearnProtocol(host)) await httpAnswer({ method: 'GET', url: new URL('/', host), headers: { Accept: 'application/json' } });
      if (!(await beforeSending())) return HELD_BACK;
      sent.answer = await httpAnswer({ ...authorised(account, token, request), isOnce: true });
      return sent.answer;
    });
  } catch (cause) {
    // That no new token came after a 401 does not change what was answered.
    if (sent.answer === null) throw cause;
  }
  return sent.answer;
}

/** Stands for the answer to a request that was never sent. */
const HELD_BACK: HttpAnswer = { status: 0, ok: false, contentType: '', text: '', headers: new Headers() };

interface Asked {
  readonly method: HttpRequest['method'];
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

async function read<Schema extends z.ZodType>(account: MilesAndMoreAccount, schema: Schema, asked: Asked): Promise<z.output<Schema>> {
  const { host } = new URL(HOSTS[account.environment]);
  const answer = await withToken(tokenOrder(account), (token) => httpAnswer(authorised(account, token, asked)));
  const valid = schema.safeParse(goodJson(answer, host));
  if (valid.success) return valid.data;
  throw new AccountFailure({ kind: 'malformed', where: valid.error.issues[0]?.path.join('.') || 'the answer itself' });
}

/** "Bearer" with a capital, and JSON by name: XML is the default (FACTS 1.2, the same gateway). */
function authorised({ environment }: MilesAndMoreAccount, token: string, { method, path, query = {}, body }: Asked): HttpRequest {
  const url = new URL(path, HOSTS[environment]);
  url.search = new URLSearchParams(query).toString();
  return { method, url, headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' }, ...(body === undefined ? {} : { body }) };
}

function tokenOrder({ clientId, clientSecret }: MilesAndMoreAccount): TokenOrder {
  return { url: new URL(TOKEN_URL), clientId, form: { client_id: clientId, client_secret: clientSecret, grant_type: 'client_credentials' } };
}

function member(resource: string, { memberAlias }: MilesAndMoreAccount): string {
  return `/v1/profiles/customers/${resource}/${encodeURIComponent(memberAlias)}`;
}

function checkedPin(pin: string): string {
  if (!PIN.test(pin)) throw new AccountFailure({ kind: 'pin-form' });
  return pin;
}
