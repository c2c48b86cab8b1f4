import { z } from 'zod';
import { SourceFailure } from '../net/source-error';
import { storing } from '../store/failure';
import { forgetSecret, getSecret, putSecret } from '../store/vault';
import { readMilefyAddress } from './milefy-address';
import type { MilefyAccountInput } from './types';

/** A Milefy account as the worker uses it. The password never leaves the worker. */
export interface MilefyAccount {
  readonly address: string;
  readonly login: string;
  readonly password: string;
  readonly environment: 'testing' | 'live';
}

const SECRET = 'milefy';

const schema = z.object({
  address: z.string(),
  login: z.string(),
  password: z.string(),
  environment: z.enum(['testing', 'live']),
});

/** The stored account, or `null`. Throws `SourceFailure` where the record is broken: the parser's own words would quote it, password and all. */
export async function readMilefyAccount(): Promise<MilefyAccount | null> {
  return storing(async () => {
    const sealed = await getSecret(SECRET);
    return sealed === null ? null : schema.parse(JSON.parse(sealed));
  });
}

/** Stores an account; an input without a password keeps the stored one. Throws `SourceFailure` where the address is no Milefy address or nothing can be stored. */
export async function writeMilefyAccount(input: MilefyAccountInput): Promise<void> {
  const read = readMilefyAddress(input.address);
  if (!('origin' in read)) throw new SourceFailure({ kind: 'request-refused', code: 'address', message: read.part.slice(0, 100) });
  const address = read.origin;
  // Read only where it is needed: a record that is broken must not keep a whole new account from replacing it.
  const password = input.password ?? (await readMilefyAccount())?.password ?? null;
  if (password === null) throw new SourceFailure({ kind: 'not-set-up', lacks: 'account' });
  const account: MilefyAccount = { address, login: input.login, password, environment: input.environment };
  await storing(() => putSecret(SECRET, JSON.stringify(account)));
}

export async function forgetMilefyAccount(): Promise<void> {
  await storing(() => forgetSecret(SECRET));
}
