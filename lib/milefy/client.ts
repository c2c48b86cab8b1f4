import type { z } from 'zod';
import type { ProgrammeCode } from '../flights/codes';
import { requestJson } from '../net/http';
import { SourceFailure } from '../net/source-error';
import type { MilefyAccount } from '../settings/milefy-account';
import type { MilefyFlight } from './flight';
import {
  benefitsAnswer,
  benefitTypesAnswer,
  milesAnswer,
  mixedAnswer,
  pricedMixedAnswer,
  pricedUpgradesAnswer,
  programmesAnswer,
  upgradesAnswer,
  type MilefyBenefitType,
  type MilefyProgramme,
} from './schema';

/*
 * The ten methods of milefy-v2.6. Each throws `SourceFailure` where no valid answer comes; errors of single flights come back in `errors`.
 */

/** The API version that this client speaks; without the header the API answers as 2.4 (milefy-v2.6, "Version"). */
export const API_VERSION = 'v2.6';

/** A programme at a tier to calculate for (`programs[]`). Without a tier the API takes the basic one. */
interface ProgrammeTier {
  readonly programCode: ProgrammeCode;
  readonly tierCode?: number;
}

/** What the list methods take. 1 to 200 flights, whose ids are unique in the call; without programmes each flight's marketing carrier's own is meant. */
export interface FlightsRequest {
  readonly flights: readonly MilefyFlight[];
  readonly programs?: readonly ProgrammeTier[];
  readonly clientUserId?: string;
}

/** What the One methods take. `applyAllPrograms` holds only where no programme is named: then every programme and tier that applies is meant. */
export interface OneFlightRequest {
  readonly flight: MilefyFlight;
  readonly programs?: readonly ProgrammeTier[];
  readonly applyAllPrograms?: boolean;
  readonly clientUserId?: string;
}

/** What the mixed methods are to calculate; the document's default is nothing. */
export interface MixedFlags {
  readonly calculateEarnings?: boolean;
  readonly calculateUpgrades?: boolean;
  readonly calculateBenefits?: boolean;
}

/** Every programme that the account can ask for ("Programs"). */
export async function programmes(account: MilefyAccount): Promise<readonly MilefyProgramme[]> {
  return valid(programmesAnswer, await get(account, '/api/miles/programs')).Value;
}

/** Every type of benefit, with the API's English names ("Benefits"). */
export async function benefitTypes(account: MilefyAccount): Promise<readonly MilefyBenefitType[]> {
  return valid(benefitTypesAnswer, await get(account, '/api/benefits')).Value;
}

/** What each flight earns ("CalculateMiles"). */
export async function calculateMiles(account: MilefyAccount, request: FlightsRequest): Promise<z.output<typeof milesAnswer>['Value']> {
  return valid(milesAnswer, await post(account, '/api/miles/calculate', request)).Value;
}

/** What one flight earns ("CalculateOneMiles"). */
export async function calculateOneMiles(account: MilefyAccount, request: OneFlightRequest): Promise<z.output<typeof milesAnswer>['Value']> {
  return valid(milesAnswer, await post(account, '/api/miles/calculateone', request)).Value;
}

/** To which cabins legs and segments can be upgraded ("CalculateUpgrades"). */
export async function calculateUpgrades(account: MilefyAccount, request: FlightsRequest): Promise<z.output<typeof upgradesAnswer>['Value']> {
  return valid(upgradesAnswer, await post(account, '/api/upgrades/calculate', request)).Value;
}

/** The same for one flight, with what it costs in redeemable miles ("CalculateOneUpgrades"). */
export async function calculateOneUpgrades(account: MilefyAccount, request: OneFlightRequest): Promise<z.output<typeof pricedUpgradesAnswer>['Value']> {
  return valid(pricedUpgradesAnswer, await post(account, '/api/upgrades/calculateone', request)).Value;
}

/** Which benefits a status brings on each flight ("CalculateBenefits"). */
export async function calculateBenefits(account: MilefyAccount, request: FlightsRequest): Promise<z.output<typeof benefitsAnswer>['Value']> {
  return valid(benefitsAnswer, await post(account, '/api/benefits/calculate', request)).Value;
}

/** Which benefits a status brings on one flight ("CalculateOneBenefits"). */
export async function calculateOneBenefits(account: MilefyAccount, request: OneFlightRequest): Promise<z.output<typeof benefitsAnswer>['Value']> {
  return valid(benefitsAnswer, await post(account, '/api/benefits/calculateone', request)).Value;
}

/** Several of these at once ("CalculateMixed"). The document advises the specific methods side by side, and so do the facets. */
export async function calculateMixed(account: MilefyAccount, request: FlightsRequest & MixedFlags): Promise<z.output<typeof mixedAnswer>['Value']> {
  return valid(mixedAnswer, await post(account, '/api/mixed/calculate', request)).Value;
}

/** Several of these at once for one flight ("CalculateOneMixed"). */
export async function calculateOneMixed(account: MilefyAccount, request: OneFlightRequest & MixedFlags): Promise<z.output<typeof pricedMixedAnswer>['Value']> {
  return valid(pricedMixedAnswer, await post(account, '/api/mixed/calculateone', request)).Value;
}

function get(account: MilefyAccount, path: string): Promise<unknown> {
  return requestJson({ method: 'GET', url: new URL(path, account.address), headers: headers(account) });
}

function post(account: MilefyAccount, path: string, body: FlightsRequest | OneFlightRequest): Promise<unknown> {
  return requestJson({ method: 'POST', url: new URL(path, account.address), headers: headers(account), body });
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
