import { z } from 'zod';
import { SourceFailure } from '../net/source-error';
import { storing } from '../store/failure';
import { forgetSecret, getSecret, putSecret } from '../store/vault';
import type { LufthansaAccountInput, LufthansaEnvironment, LufthansaPlan } from './types';

/** Credentials of the Lufthansa Open API as the worker uses them. The secret never leaves the worker. */
export interface LufthansaAccount {
  readonly plan: LufthansaPlan;
  readonly environment: LufthansaEnvironment;
  readonly clientId: string;
  readonly clientSecret: string;
}

const SECRET = 'lufthansa';

const schema = z.object({
  plan: z.enum(['public', 'partner']),
  environment: z.enum(['production', 'test']),
  clientId: z.string(),
  clientSecret: z.string(),
});

/** The stored account, or `null`. Throws `SourceFailure` where the record is broken: the parser's own words would quote it, secret and all. */
export async function readLufthansaAccount(): Promise<LufthansaAccount | null> {
  return storing(async () => {
    const sealed = await getSecret(SECRET);
    return sealed === null ? null : schema.parse(JSON.parse(sealed));
  });
}

/** Stores an account; an input without a secret keeps the stored one. Throws `SourceFailure` where there is none or nothing can be stored. */
export async function writeLufthansaAccount(input: LufthansaAccountInput): Promise<void> {
  // Read only where it is needed: a record that is broken must not keep a whole new account from replacing it.
  const clientSecret = input.clientSecret ?? (await readLufthansaAccount())?.clientSecret ?? null;
  if (clientSecret === null) throw new SourceFailure({ kind: 'not-set-up', lacks: 'account' });
  const { plan, environment, clientId } = input;
  await storing(() => putSecret(SECRET, JSON.stringify({ plan, environment, clientId, clientSecret } satisfies LufthansaAccount)));
}

export async function forgetLufthansaAccount(): Promise<void> {
  await storing(() => forgetSecret(SECRET));
}
