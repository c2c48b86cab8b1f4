import { browser } from 'wxt/browser';
import type { LatamPassAccount } from '../latam-pass/account';
import { searchMember } from '../latam-pass/client';
import { HOST as LATAM_HOST } from '../latam-pass/host';
import type { Member } from '../latam-pass/member';
import type { AccountOutcome, Kept, LinkedAccounts, LinkedLatamPass, LinkedMilesAndMore } from '../messages-accounts';
import type { MilesAndMoreAccount } from '../miles-and-more/account';
import { accountBalance, accountStatement, memberStatus } from '../miles-and-more/client';
import { hostsOf } from '../miles-and-more/hosts';
import type { StatementProfile } from '../miles-and-more/profiles';
import type { Balance, MemberStatus } from '../miles-and-more/schema';
import { tierOfStatus } from '../miles-and-more/tier';
import { AccountFailure, asAccountError } from '../net/account-error';
import { fingerprint } from '../net/fingerprint';
import type { Labelled } from '../net/labelled';
import { readLatamPassAccount } from '../settings/latam-pass-account';
import { readMilesAndMoreAccount } from '../settings/miles-and-more-account';
import { storing } from '../store/failure';
import { forgetLatest, readKept, writeLatest } from '../store/latest';
import { vaultStatus } from '../store/vault-lock';
import { unlessLocked } from './unless-locked';

/*
 * The traveller's own accounts: what was last read of them, at once, and the same read anew. What needs a PIN is never kept.
 */

/** Grows with every change of what is kept: what an older version kept is then read anew. */
const FORM = 1;
const PREFIX = { milesAndMore: 'linked/miles-and-more/', latamPass: 'linked/latam-pass/' } as const;

/** All that is known of the linked accounts without asking anybody. Throws `SourceFailure` where the store cannot be read. */
export async function linkedAccounts(): Promise<LinkedAccounts> {
  const [milesAndMore, latamPass, vault] = await Promise.all([linkedMilesAndMore(), linkedLatamPass(), vaultStatus()]);
  return { milesAndMore, latamPass, vault };
}

/** Reads status and balance anew, side by side: one may fail and the other not. */
export async function refreshMilesAndMore(): Promise<{ readonly status: AccountOutcome<Kept<MemberStatus>>; readonly balance: AccountOutcome<Kept<Balance>> }> {
  const [status, balance] = await Promise.all([
    accountOutcome(async () => keeping('status', await milesAndMore(), memberStatus)),
    accountOutcome(async () => keeping('balance', await milesAndMore(), accountBalance)),
  ]);
  return { status, balance };
}

/** The statement anew. Kept where no PIN was needed for it. */
export async function readStatement(asked: {
  readonly profile: StatementProfile;
  readonly history: boolean;
  readonly pin: string | null;
}): Promise<Kept<readonly Labelled[]>> {
  const account = await milesAndMore();
  const read = (from: MilesAndMoreAccount) => accountStatement(from, asked);
  return asked.pin === null
    ? keeping(`statement/${asked.profile}/${String(asked.history)}`, account, read)
    : { value: await read(account), readAt: Date.now() };
}

/** The member anew. */
export async function refreshLatamPass(): Promise<Kept<Member>> {
  const account = await readLatamPassAccount();
  if (account === null) throw new AccountFailure({ kind: 'not-set-up' });
  return keepAs(await latamPassName(account), await searchMember(account));
}

/** Forgets what was read of every account of an API. */
export async function forgetRead(api: keyof typeof PREFIX): Promise<void> {
  await storing(() => forgetLatest(PREFIX[api]));
}

/** The stored account. Throws `AccountFailure` (`not-set-up`) where there is none. */
export async function milesAndMore(): Promise<MilesAndMoreAccount> {
  const account = await readMilesAndMoreAccount();
  if (account === null) throw new AccountFailure({ kind: 'not-set-up' });
  return account;
}

/** The balance that was last read of a card; `null` where none was. */
export async function keptBalance(account: MilesAndMoreAccount): Promise<Kept<Balance> | null> {
  return kept<Balance>(await milesAndMoreName(account, 'balance'));
}

export async function accountOutcome<Value>(work: () => Promise<Value>): Promise<AccountOutcome<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (cause) {
    return { ok: false, error: asAccountError(cause) };
  }
}

async function linkedMilesAndMore(): Promise<LinkedMilesAndMore> {
  const account = await unlessLocked(readMilesAndMoreAccount);
  if (account === null || account === 'locked') return { state: account ?? 'absent' };
  const { clientId, environment, memberAlias, reprocesses } = account;
  const [status, balance, lacks] = await Promise.all([
    kept<MemberStatus>(await milesAndMoreName(account, 'status')),
    keptBalance(account),
    lackedOf(hostsOf(account)),
  ]);
  return {
    state: 'linked',
    clientId,
    environment,
    memberAlias,
    reprocesses,
    lacks,
    status,
    balance,
    tier: status === null ? null : tierOfStatus(status.value.status),
  };
}

async function linkedLatamPass(): Promise<LinkedLatamPass> {
  const account = await unlessLocked(readLatamPassAccount);
  if (account === null || account === 'locked') return { state: account ?? 'absent' };
  const { clientId, environment, member: search, personalScopes } = account;
  const [member, lacks] = await Promise.all([kept<Member>(await latamPassName(account)), lackedOf([LATAM_HOST])]);
  return { state: 'linked', clientId, environment, search, personalScopes, lacks, member };
}

/** The first host that the browser does not let Milelens ask. */
async function lackedOf(origins: readonly string[]): Promise<string | null> {
  const allowed = await Promise.all(origins.map((origin) => browser.permissions.contains({ origins: [`${origin}/*`] })));
  const lacked = origins.find((_, at) => allowed[at] !== true);
  return lacked === undefined ? null : new URL(lacked).host;
}

async function keeping<Value>(what: string, account: MilesAndMoreAccount, read: (account: MilesAndMoreAccount) => Promise<Value>): Promise<Kept<Value>> {
  return keepAs(await milesAndMoreName(account, what), await read(account));
}

async function keepAs<Value>(name: string, value: Value): Promise<Kept<Value>> {
  const readAt = Date.now();
  await storing(() => writeLatest(name, value, readAt));
  return { value, readAt };
}

/** The name holds the form, and only `keepAs` writes under it. */
async function kept<Value>(name: string): Promise<Kept<Value> | null> {
  const answer = await storing(() => readKept(name));
  return answer === null ? null : { value: answer.value as Value, readAt: answer.storedAt };
}

async function milesAndMoreName({ environment, memberAlias }: MilesAndMoreAccount, what: string): Promise<string> {
  return `${PREFIX.milesAndMore}${await fingerprint(`${environment}/${memberAlias}`)}/${what}@${FORM}`;
}

/** With the scopes: what was not asked for is not in the answer. */
async function latamPassName({ environment, member, personalScopes }: LatamPassAccount): Promise<string> {
  return `${PREFIX.latamPass}${await fingerprint(JSON.stringify([environment, member, personalScopes]))}@${FORM}`;
}
