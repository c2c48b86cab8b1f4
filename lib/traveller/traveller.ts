import type { ProgrammeCode } from '../flights/codes';
import type { SourceError } from '../net/source-error';
import { readClientUserId } from '../settings/client-user-id';
import { readMilefyAccount, type MilefyAccount } from '../settings/milefy-account';
import { readSettings } from '../settings/settings';
import type { ProgrammeAtTier, ProgrammeChoice } from '../settings/types';
import { AnswerBook, LISTS, type Found } from '../store/answer-book';
import { accountFingerprint, askProgrammes, programmesKey } from './programmes';

/** Who asks Milefy: the account, and the random id that stands for the person. The fingerprint is part of an answer's content key. */
export interface Caller {
  readonly account: MilefyAccount;
  readonly fingerprint: string;
  readonly clientUserId: string;
}

/** Who is asking, as far as it is known now. */
export type Traveller =
  | {
      readonly state: 'known';
      readonly caller: Caller;
      /** Their programmes that the API knows, the preferred one first; none where they chose none: then each flight's marketing carrier's own is meant. */
      readonly memberships: readonly ProgrammeAtTier[];
      /** Every programme that the API has. */
      readonly listed: readonly ProgrammeChoice[];
    }
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly error: SourceError };

export type KnownTraveller = Extract<Traveller, { state: 'known' }>;

const book = new AnswerBook(LISTS);

/** Something that failures may hang on was changed. */
export function forgetFailures(): void {
  book.forgetFailures();
}

/** The traveller's programmes at their tiers and the account to ask with; by `deadline` (ms since 1970) at the latest. Throws `SourceFailure` where the store cannot be read. */
export async function readTraveller(deadline: number): Promise<Traveller> {
  const [{ programme, otherProgrammes }, account, clientUserId] = await Promise.all([readSettings(), readMilefyAccount(), readClientUserId()]);
  if (account === null) return { state: 'failed', error: { kind: 'not-set-up', lacks: 'account' } };
  const fingerprint = await accountFingerprint(account);
  const listing = await listFor(account, fingerprint, deadline);
  if (listing.state !== 'listed') return listing;
  const { programmes } = listing;
  const isListed = ({ code }: ProgrammeAtTier) => programmes.some((candidate) => candidate.code === code);
  // The preferred programme is what every badge speaks of: that the API does not know it must be said. Another one is left out.
  if (programme !== null && !isListed(programme)) return { state: 'failed', error: { kind: 'request-refused', code: 'PCUKNW', message: programme.code } };
  // One programme is asked for at one tier: the first that was chosen.
  const others = otherProgrammes.filter(
    (each, at) => isListed(each) && ![programme, ...otherProgrammes.slice(0, at)].some((before) => before?.code === each.code),
  );
  const memberships = programme === null ? [] : [programme, ...others];
  return { state: 'known', caller: { account, fingerprint, clientUserId }, memberships, listed: programmes };
}

/** A programme of the API's list by its code. */
export function listedProgramme({ listed }: KnownTraveller, code: ProgrammeCode | string): ProgrammeChoice | null {
  return listed.find((candidate) => candidate.code === code) ?? null;
}

export type Listed = { readonly state: 'listed'; readonly programmes: readonly ProgrammeChoice[] } | Exclude<Traveller, { state: 'known' }>;

/** The programmes that an account can ask for: from the store for a day, else from the API. */
export async function listProgrammes(account: MilefyAccount, deadline: number): Promise<Listed> {
  return listFor(account, await accountFingerprint(account), deadline);
}

async function listFor(account: MilefyAccount, fingerprint: string, deadline: number): Promise<Listed> {
  const key = programmesKey(account, fingerprint);
  const { answers, failures }: Found = await book.find([key], () => askProgrammes(account, fingerprint), deadline);
  const error = failures.get(key);
  if (error !== undefined) return { state: 'failed', error };
  const answer = answers.get(key);
  // Written by `askProgrammes` from a validated answer, under a key that holds the API's version.
  return answer === undefined ? { state: 'waiting' } : { state: 'listed', programmes: answer.value as readonly ProgrammeChoice[] };
}
