import { z } from 'zod';
import { base64, bytesOf } from '../net/base64';
import { parsed as jsonOf } from '../net/http';
import { derivedBits, keyOf, newSalt, ROUNDS, SHORTEST_PASSPHRASE } from '../store/passphrase';
import { storing } from '../store/failure';
import { seal, unseal } from '../store/seal';
import { DEVICE_KEY, getSecret, LOCK, putSecret, secretNames } from '../store/vault';
import { migrated } from './migrations';
import { readSettings, settingsSchema, writeSettings } from './settings';
import type { Settings } from './types';

/*
 * Settings as a file, to keep or to carry to another browser. Secrets are in it only where they were asked for, and then under a passphrase; the journal of postings and what was answered are not.
 */

/** Grows when an older Milelens could not read the file. */
const FORM = 1;

/** Why a file cannot be written or read. */
export type TransferError =
  | { readonly kind: 'passphrase-too-short'; readonly least: number }
  /** No file of ours, or one that was changed. */
  | { readonly kind: 'not-ours' }
  /** Written by a newer Milelens. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'wrong-passphrase' };

export class TransferFailure extends Error {
  readonly error: TransferError;
  constructor(error: TransferError) {
    super(error.kind);
    this.name = 'TransferFailure';
    this.error = error;
  }
}

const bytes = z.lazy(() =>
  z.string().transform((text, context) => {
    const read = bytesOf(text);
    if (read !== null) return read;
    context.addIssue('not Base64');
    return z.NEVER;
  }),
);

const file = z.lazy(() =>
  z.object({
    milelens: z.literal(FORM),
    settings: z.unknown(),
    secrets: z.object({ salt: bytes, rounds: z.int(), iv: bytes, data: bytes }).nullable(),
  }),
);

/** A secret under a name of the vault's own records would take the place of its key. */
const secretsInside = z.lazy(() =>
  z.record(
    z.string().refine((name) => name !== DEVICE_KEY && name !== LOCK),
    z.string(),
  ),
);

/** Settings as the text of a file. With a passphrase every secret of the vault is in it, encrypted; with `null` none is. Throws `TransferFailure`, and `SourceFailure` where the vault is locked. */
export async function exportSettings(passphrase: string | null, now: number): Promise<string> {
  if (passphrase !== null && passphrase.length < SHORTEST_PASSPHRASE) throw new TransferFailure({ kind: 'passphrase-too-short', least: SHORTEST_PASSPHRASE });
  const settings = await readSettings();
  const secrets = passphrase === null ? null : await sealedSecrets(passphrase);
  return `${JSON.stringify({ milelens: FORM, exportedAt: new Date(now).toISOString(), settings, secrets }, null, 2)}\n`;
}

async function sealedSecrets(passphrase: string) {
  const secrets = await storing(async () => {
    const names = await secretNames();
    return Promise.all(names.map(async (name) => [name, await getSecret(name)] as const));
  });
  const salt = newSalt();
  const { iv, data } = await seal(await keyOf(await derivedBits(passphrase, salt, ROUNDS)), JSON.stringify(Object.fromEntries(secrets)));
  return { salt: base64(salt), rounds: ROUNDS, iv: base64(iv), data: base64(new Uint8Array(data)) };
}

/** What an import brought. `left`: there are secrets in the file, and no passphrase was given. */
export interface Imported {
  readonly settings: Settings;
  readonly secrets: 'none' | 'taken' | 'left';
}

/**
 * Takes settings, and secrets where a passphrase is given, in the place of those that are here. Nothing is changed unless everything can be read. Throws `TransferFailure`, and `SourceFailure` where
 * the vault is locked or nothing can be stored.
 */
export async function importSettings(text: string, passphrase: string | null): Promise<Imported> {
  const read = readFile(text);
  const settings = settingsSchema.safeParse(migrated(read.settings));
  if (!settings.success) throw new TransferFailure({ kind: 'not-ours' });
  const secrets = read.secrets === null || passphrase === null ? null : await openedSecrets(read.secrets, passphrase);
  if (secrets !== null) await storing(async () => void (await Promise.all(Object.entries(secrets).map(([name, secret]) => putSecret(name, secret)))));
  await writeSettings(settings.data);
  return { settings: settings.data, secrets: read.secrets === null ? 'none' : secrets === null ? 'left' : 'taken' };
}

function readFile(text: string): z.output<typeof file> {
  const data = jsonOf(text);
  const form = typeof data === 'object' && data !== null && 'milelens' in data ? data.milelens : null;
  if (typeof form === 'number' && form > FORM) throw new TransferFailure({ kind: 'newer' });
  const read = file.safeParse(data);
  if (!read.success) throw new TransferFailure({ kind: 'not-ours' });
  return read.data;
}

async function openedSecrets(
  { salt, rounds, iv, data }: NonNullable<z.output<typeof file>['secrets']>,
  passphrase: string,
): Promise<Readonly<Record<string, string>>> {
  const bits = await derivedBits(passphrase, salt, rounds).catch(() => null);
  if (bits === null) throw new TransferFailure({ kind: 'not-ours' });
  const opened = await unseal(await keyOf(bits), { iv, data: data.buffer }).catch(() => null);
  if (opened === null) throw new TransferFailure({ kind: 'wrong-passphrase' });
  // Whoever knows a passphrase can make a file: that it opens does not make it ours.
  const read = secretsInside.safeParse(jsonOf(opened));
  if (!read.success) throw new TransferFailure({ kind: 'not-ours' });
  return read.data;
}
