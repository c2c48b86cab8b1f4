import { z } from 'zod';
import type { LatamPassAccount } from '../latam-pass/account';
import { PERSONAL_SCOPES } from '../latam-pass/scopes';
import { AccountFailure } from '../net/account-error';
import { storing } from '../store/failure';
import { forgetSecret, getSecret, putSecret } from '../store/vault';

/** As the user enters it; `clientSecret: null` keeps the stored one. */
export type LatamPassInput = Omit<LatamPassAccount, 'clientSecret'> & { readonly clientSecret: string | null };

const SECRET = 'latam-pass';

const ffn = z.string().min(1).max(40);
const document = z.object({ type: z.string().max(40), number: z.string().min(1).max(40), country: z.string().max(40) });

/** The form of an account as it is entered. A header cannot hold a client id that is no Latin text, and a line break would end it. */
export const latamPassInput = z.object({
  clientId: z.string().regex(/^[\x21-\x7e]+$/),
  clientSecret: z.string().min(1).nullable(),
  environment: z.enum(['test', 'production']),
  member: z.discriminatedUnion('by', [
    z.object({ by: z.literal('ffn'), ffn }),
    z.object({ by: z.literal('document'), document }),
    z.object({ by: z.literal('ffn-then-document'), ffn, document }),
  ]),
  personalScopes: z.array(z.enum(PERSONAL_SCOPES)),
});

const stored = latamPassInput.extend({ clientSecret: z.string().min(1) });

/** The stored account, or `null`. Throws `SourceFailure` where the vault is locked or the record is broken: the parser's own words would quote it, secret and all. */
export async function readLatamPassAccount(): Promise<LatamPassAccount | null> {
  return storing(async () => {
    const sealed = await getSecret(SECRET);
    return sealed === null ? null : stored.parse(JSON.parse(sealed));
  });
}

/** Stores an account; an input without a secret keeps the stored one. Throws `AccountFailure` (`not-set-up`) where there is none, `SourceFailure`. */
export async function writeLatamPassAccount(input: LatamPassInput): Promise<void> {
  const clientSecret = input.clientSecret ?? (await readLatamPassAccount())?.clientSecret ?? null;
  if (clientSecret === null) throw new AccountFailure({ kind: 'not-set-up' });
  const account: LatamPassAccount = { ...input, clientSecret };
  await storing(() => putSecret(SECRET, JSON.stringify(account)));
}

export async function forgetLatamPassAccount(): Promise<void> {
  await storing(() => forgetSecret(SECRET));
}
