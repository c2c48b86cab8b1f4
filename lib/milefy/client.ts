import type { z } from 'zod';
import type { ProgrammeCode } from '../flights/codes';
import { requestJson } from '../net/http';
import { SourceFailure } from '../net/source-error';
import type { MilefyAccount } from '../settings/milefy-account';
import type { MilefyFlight } from './flight';
import { milesAnswer, programmesAnswer, type MilefyProgramme, type MilesAnswer } from './schema';

/** The API version that this client speaks; without the header the API answers as 2.4 (milefy-v2.6, "Version"). */
export const API_VERSION = 'v2.6';

/** Lists every programme that the account can ask for (milefy-v2.6, Programs). Throws `SourceFailure`. */
export async function programmes(account: MilefyAccount): Promise<readonly MilefyProgramme[]> {
  const data = await requestJson({ method: 'GET', url: new URL('/api/miles/programs', account.address), headers: headers(account) });
  return valid(programmesAnswer, data).Value;
}

/**
 * What each flight earns in one programme at one tier (milefy-v2.6, CalculateMiles). 1 to 200 flights, whose ids are unique in
 * the call. Errors of single flights come back in `errors`; everything else throws `SourceFailure`.
 */
export async function calculateMiles(
  account: MilefyAccount,
  flights: readonly MilefyFlight[],
  programme: { readonly code: ProgrammeCode; readonly tier: number },
): Promise<MilesAnswer['Value']> {
  const data = await requestJson({
    method: 'POST',
    url: new URL('/api/miles/calculate', account.address),
    headers: headers(account),
    body: { flights, programs: [{ programCode: programme.code, tierCode: programme.tier }] },
  });
  return valid(milesAnswer, data).Value;
}

/** `Accept-Encoding: gzip`, which the document asks for, is the browser's own and cannot be set by a script. */
function headers({ login, password }: MilefyAccount): Record<string, string> {
  return { Authorization: `Basic ${base64(`${login}:${password}`)}`, 'X-Api-Version': API_VERSION, Accept: 'application/json' };
}

/** Base64 of the UTF-8 bytes: `btoa` alone refuses every letter above U+00FF and sends Latin-1 below it (milefy-v2.6, "Authentication"). */
function base64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}

function valid<Schema extends z.ZodType>(schema: Schema, data: unknown): z.output<Schema> {
  const read = schema.safeParse(data);
  if (read.success) return read.data;
  throw new SourceFailure({ kind: 'malformed', where: read.error.issues[0]?.path.join('.') || 'the answer itself' });
}
