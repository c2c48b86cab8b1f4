import { z } from 'zod';
import { SourceFailure } from '../net/source-error';
import { storing } from '../store/failure';
import { forgetSecret, getSecret, putSecret } from '../store/vault';
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

/** The stored account, or `null`. */
export async function readMilefyAccount(): Promise<MilefyAccount | null> {
  const sealed = await storing(() => getSecret(SECRET));
  return sealed === null ? null : schema.parse(JSON.parse(sealed));
}

/** Stores an account; an input without a password keeps the stored one. Throws `SourceFailure` where the address is no Milefy address or nothing can be stored. */
export async function writeMilefyAccount(input: MilefyAccountInput): Promise<void> {
  const address = milefyOrigin(input.address);
  if (address === null) throw new SourceFailure({ kind: 'request-refused', code: 'address', message: input.address.slice(0, 100) });
  const stored = await readMilefyAccount();
  const password = input.password ?? stored?.password ?? null;
  if (password === null) throw new SourceFailure({ kind: 'not-set-up', lacks: 'account' });
  const account: MilefyAccount = { address, login: input.login, password, environment: input.environment };
  await storing(() => putSecret(SECRET, JSON.stringify(account)));
}

export async function forgetMilefyAccount(): Promise<void> {
  await storing(() => forgetSecret(SECRET));
}

/**
 * The origin of a Milefy address as the user enters it (`milefyapi-client-xyz.30k.com`, with or without `https://` and a path),
 * or `null` where it is not https or not a host below 30k.com (FACTS 4.1: the base address differs by client).
 */
export function milefyOrigin(text: string): string | null {
  const entered = text.trim();
  const url = URL.parse(/^[a-z]+:/i.test(entered) ? entered : `https://${entered}`);
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.port !== '') return null;
  return url.hostname.endsWith('.30k.com') ? url.origin : null;
}
