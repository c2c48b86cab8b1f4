import { z } from 'zod';
import type { MilesAndMoreAccount } from '../miles-and-more/account';
import { AccountFailure } from '../net/account-error';
import { storing } from '../store/failure';
import { forgetSecret, getSecret, putSecret } from '../store/vault';

/** As the user enters it; `clientSecret: null` keeps the stored one. */
export type MilesAndMoreInput = Omit<MilesAndMoreAccount, 'clientSecret'> & { readonly clientSecret: string | null };

const SECRET = 'miles-and-more';

/** The form of an account as it is entered; the card number is the documents’ own form (Earn Request, table 1, cardNo). */
export const milesAndMoreInput = z.object({
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).nullable(),
  environment: z.enum(['test', 'production']),
  memberAlias: z.string().regex(/^\d{9,15}$/),
  reprocesses: z.boolean(),
});

const stored = milesAndMoreInput.extend({ clientSecret: z.string().min(1) });

/** The stored account, or `null`. Throws `SourceFailure` where the vault is locked or the record is broken: the parser's own words would quote it, secret and all. */
export async function readMilesAndMoreAccount(): Promise<MilesAndMoreAccount | null> {
  return storing(async () => {
    const sealed = await getSecret(SECRET);
    return sealed === null ? null : stored.parse(JSON.parse(sealed));
  });
}

/** Stores an account; an input without a secret keeps the stored one. Throws `AccountFailure` (`not-set-up`) where there is none, `SourceFailure`. */
export async function writeMilesAndMoreAccount(input: MilesAndMoreInput): Promise<void> {
  const clientSecret = input.clientSecret ?? (await readMilesAndMoreAccount())?.clientSecret ?? null;
  if (clientSecret === null) throw new AccountFailure({ kind: 'not-set-up' });
  const account: MilesAndMoreAccount = { ...input, clientSecret };
  await storing(() => putSecret(SECRET, JSON.stringify(account)));
}

export async function forgetMilesAndMoreAccount(): Promise<void> {
  await storing(() => forgetSecret(SECRET));
}
