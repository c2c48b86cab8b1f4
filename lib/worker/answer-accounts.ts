import { z } from 'zod';
import { csv } from '../desk/csv';
import { postingId } from '../desk/posting';
import { searched } from '../desk/search';
import { forgetShown } from '../last-shown';
import { proveCredentials as proveLatamPass } from '../latam-pass/client';
import type { AccountRequest, AccountRequests, TransferOutcome } from '../messages-accounts';
import { customerInformation, proveCredentials as proveMilesAndMore } from '../miles-and-more/client';
import { PROFILES, STATEMENT_PROFILES } from '../miles-and-more/profiles';
import { AccountFailure, asAccountError, type AccountApi } from '../net/account-error';
import { forgetTokens } from '../net/token';
import { forgetEverything } from '../settings/forget-everything';
import { forgetLatamPassAccount, latamPassInput, readLatamPassAccount, writeLatamPassAccount } from '../settings/latam-pass-account';
import { forgetMilesAndMoreAccount, milesAndMoreInput, writeMilesAndMoreAccount } from '../settings/miles-and-more-account';
import { runOnSites } from '../settings/run-on-sites';
import { readSettings } from '../settings/settings';
import { exportSettings, importSettings, TransferFailure } from '../settings/transfer';
import { IDLE_MINUTES, lockVault, protectByDevice, protectByPassphrase, unlock } from '../store/vault-lock';
import { storing } from '../store/failure';
import type { RequestForms } from './request-forms';
import { followLatamPass, followMilesAndMore, followNoMore } from './follow-account';
import { accountOutcome, forgetRead, linkedAccounts, milesAndMore, readStatement, refreshLatamPass, refreshMilesAndMore } from './linked';
import { journal, noteFound, postMiles } from './post-miles';
import { everythingIsStale } from './stale';

const api = () => z.enum(['miles-and-more', 'latam-pass']);
const fields = () => z.record(z.string(), z.unknown());
const search = () =>
  z.object({
    words: z.string(),
    booked: z.enum(['yes', 'no', 'unknown', 'any']),
    kind: z.enum(['earn', 'spend', 'any']),
    from: z.number().nullable(),
    before: z.number().nullable(),
  });

/** What an extension page may say about linked accounts, the desk and the vault. The fields of a posting are checked rule by rule where it is posted. */
export const accountForms: RequestForms<AccountRequests> = {
  linked: () => ({}),
  refreshMilesAndMore: () => ({}),
  refreshLatamPass: () => ({}),
  statement: () => ({ profile: z.enum(STATEMENT_PROFILES), history: z.boolean(), pin: z.string().nullable() }),
  customerInformation: () => ({ profile: z.enum(PROFILES), pin: z.string() }),
  saveMilesAndMore: () => ({ account: milesAndMoreInput }),
  saveLatamPass: () => ({ account: latamPassInput }),
  forgetLinked: () => ({ api: api() }),
  testLinked: () => ({ api: api() }),
  postMiles: () => ({
    id: z.string(),
    kind: z.enum(['earn', 'spend']),
    request: fields(),
    again: fields().nullable(),
    repeats: z.string().nullable(),
    environment: z.enum(['test', 'production']),
  }),
  postings: () => ({ search: search() }),
  exportPostings: () => ({ search: search() }),
  foundPosting: () => ({ id: z.string(), found: z.enum(['booked', 'not-booked']).nullable() }),
  protectVault: () => ({ passphrase: z.string(), idleMinutes: z.int().min(IDLE_MINUTES.least).max(IDLE_MINUTES.most) }),
  unlockVault: () => ({ passphrase: z.string() }),
  lockVault: () => ({}),
  unprotectVault: () => ({}),
  exportSettings: () => ({ passphrase: z.string().nullable() }),
  importSettings: () => ({ text: z.string(), passphrase: z.string().nullable() }),
  forgetEverything: () => ({ journal: z.enum(['keep', 'forget']) }),
};

export function isAccountRequest(asked: { readonly type: string }): asked is AccountRequest {
  return Object.hasOwn(accountForms, asked.type);
}

/** Answers an extension page. Never rejects. */
export async function answerAccounts(asked: AccountRequest): Promise<AccountRequests[keyof AccountRequests]['answer']> {
  switch (asked.type) {
    case 'linked':
      return accountOutcome(linkedAccounts);
    case 'refreshMilesAndMore':
      return followed(await refreshMilesAndMore());
    case 'refreshLatamPass':
      return accountOutcome(async () => {
        const member = await refreshLatamPass();
        await followLatamPass(member.value);
        return member;
      });
    case 'statement':
      return accountOutcome(() => readStatement(asked));
    case 'customerInformation':
      return accountOutcome(async () => customerInformation(await milesAndMore(), asked));
    case 'saveMilesAndMore':
      return accountOutcome(() => changing(() => writeMilesAndMoreAccount(asked.account)));
    case 'saveLatamPass':
      return accountOutcome(() => changing(() => writeLatamPassAccount(asked.account)));
    case 'forgetLinked':
      return accountOutcome(() => changing(() => forget(asked.api)));
    case 'testLinked':
      return accountOutcome(async () => {
        await prove(asked.api);
        return null;
      });
    case 'postMiles':
      return postMiles(asked);
    case 'postings':
      return accountOutcome(async () => searched(await journal(), asked.search));
    case 'exportPostings':
      return accountOutcome(async () => csv(searched(await journal(), asked.search)));
    case 'foundPosting':
      return accountOutcome(async () => {
        const id = postingId(asked.id);
        return id === null ? null : noteFound(id, asked.found);
      });
    case 'protectVault':
      return accountOutcome(async () => {
        const isProtected = await storing(() => protectByPassphrase(asked.passphrase, asked.idleMinutes));
        await forgetShown();
        return isProtected;
      });
    case 'unlockVault':
      return accountOutcome(async () => {
        const isOpen = await storing(() => unlock(asked.passphrase));
        // Everything that waited for the vault asks again.
        if (isOpen) await everythingIsStale();
        return isOpen;
      });
    case 'lockVault':
      return accountOutcome(() => changing(lockVault));
    case 'unprotectVault':
      return accountOutcome(async () => {
        await storing(protectByDevice);
        return null;
      });
    case 'exportSettings':
      return transferred(() => exportSettings(asked.passphrase, Date.now()));
    case 'importSettings':
      return transferred(async () => {
        const imported = await importSettings(asked.text, asked.passphrase);
        await forgetTokens();
        await runOnSites(imported.settings);
        await everythingIsStale();
        return imported;
      });
    case 'forgetEverything':
      return accountOutcome(() =>
        changing(async () => {
          await forgetEverything(asked.journal);
          await runOnSites(await readSettings());
        }),
      );
  }
}

/** What was read counts at once, for every number: a tier that follows the account. */
async function followed(read: AccountRequests['refreshMilesAndMore']['answer']): Promise<AccountRequests['refreshMilesAndMore']['answer']> {
  const { status } = read;
  if (!status.ok) return read;
  const kept = await accountOutcome(() => followMilesAndMore(status.value.value));
  return kept.ok ? read : { ...read, status: kept };
}

/** Tokens are the old credentials'. */
async function changing(change: () => Promise<void>): Promise<null> {
  await change();
  await forgetTokens();
  await everythingIsStale();
  return null;
}

async function forget(of: AccountApi): Promise<void> {
  await followNoMore(of);
  if (of === 'miles-and-more') {
    await forgetMilesAndMoreAccount();
    await forgetRead('milesAndMore');
  } else {
    await forgetLatamPassAccount();
    await forgetRead('latamPass');
  }
}

async function prove(of: AccountApi): Promise<void> {
  if (of === 'miles-and-more') return proveMilesAndMore(await milesAndMore());
  const account = await readLatamPassAccount();
  if (account === null) throw new AccountFailure({ kind: 'not-set-up' });
  await proveLatamPass(account);
}

async function transferred<Value>(work: () => Promise<Value>): Promise<TransferOutcome<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (cause) {
    return { ok: false, error: cause instanceof TransferFailure ? cause.error : asAccountError(cause) };
  }
}
