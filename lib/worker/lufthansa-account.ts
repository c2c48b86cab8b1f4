import { browser } from 'wxt/browser';
import { CALLS_AN_HOUR, callsInLastHour, turnFor } from '../lufthansa/calls';
import { tryLufthansa } from '../lufthansa/client';
import { SourceFailure } from '../net/source-error';
import { forgetTokens } from '../net/token';
import { forgetLufthansaAccount, readLufthansaAccount, writeLufthansaAccount } from '../settings/lufthansa-account';
import { lufthansaOrigins } from '../settings/lufthansa-hosts';
import type { LufthansaAccountInput, LockedAway, LufthansaReport, LufthansaStatus, SourceStatus } from '../settings/types';
import { asSourceError } from './answer-page';
import { unlessLocked } from './unless-locked';

/** What options may show of the stored credentials. */
export async function lufthansaStatus(): Promise<LufthansaStatus | LockedAway> {
  const account = await unlessLocked(readLufthansaAccount);
  if (account === null || account === 'locked') return { state: account ?? 'absent' };
  const { plan, environment, clientId } = account;
  const origins = lufthansaOrigins(account).map((origin) => `${origin}/*`);
  const [permission, sent] = await Promise.all([browser.permissions.contains({ origins }), callsInLastHour(account)]);
  return { state: 'stored', plan, environment, clientId, permission, calls: { sent, allowed: CALLS_AN_HOUR } };
}

/** Stores credentials; a token of those before is of no use. Throws `SourceFailure`. */
export async function saveLufthansa(input: LufthansaAccountInput): Promise<void> {
  await writeLufthansaAccount(input);
  await forgetTokens();
}

/** Forgets credentials and their token. Throws `SourceFailure`. */
export async function forgetLufthansa(): Promise<void> {
  await forgetLufthansaAccount();
  await forgetTokens();
}

/** Asks for a token anew and for data with it: what is stored would prove nothing about the secret. */
export async function testLufthansa(): Promise<LufthansaReport> {
  try {
    const account = await readLufthansaAccount();
    if (account === null) throw new SourceFailure({ kind: 'not-set-up', lacks: 'account' });
    await tryLufthansa(account, turnFor(account, 'card', 'options'));
    return { ok: true, environment: account.environment };
  } catch (cause) {
    return { ok: false, error: asSourceError(cause) };
  }
}

/** For the popup's list of sources. */
export function lufthansaSource(account: LufthansaStatus | LockedAway): SourceStatus {
  const state = account.state !== 'stored' ? account.state : account.permission ? 'ready' : 'needs-permission';
  return { id: 'lufthansa', name: 'Lufthansa', state };
}
