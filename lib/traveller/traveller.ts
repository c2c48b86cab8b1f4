import type { ProgrammeCode } from '../flights/codes';
import type { SourceError } from '../net/source-error';
import { readMilefyAccount, type MilefyAccount } from '../settings/milefy-account';
import { readSettings } from '../settings/settings';
import type { ProgrammeChoice } from '../settings/types';
import { AnswerBook, type Found } from '../store/answer-book';
import { accountFingerprint, askProgrammes, programmesKey } from './programmes';

/** What a question is asked for: an account, a programme and a tier. All of it is part of an answer's content key. */
export interface Membership {
  readonly account: MilefyAccount;
  readonly fingerprint: string;
  readonly programme: { readonly code: ProgrammeCode; readonly tier: number };
}

/** Who is asking, as far as it is known now. */
export type Traveller =
  | { readonly state: 'known'; readonly membership: Membership; readonly programme: ProgrammeChoice }
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly error: SourceError };

const book = new AnswerBook();

/** Something that failures may hang on was changed. */
export function forgetFailures(): void {
  book.forgetFailures();
}

/** The traveller's programme at their tier and the account to ask with; by `deadline` (ms since 1970) at the latest. Throws `SourceFailure` where the store cannot be read. */
export async function readTraveller(deadline: number): Promise<Traveller> {
  const [settings, account] = await Promise.all([readSettings(), readMilefyAccount()]);
  if (account === null) return { state: 'failed', error: { kind: 'not-set-up', lacks: 'account' } };
  if (settings.programme === null) return { state: 'failed', error: { kind: 'not-set-up', lacks: 'programme' } };
  const listed = await listProgrammes(account, deadline);
  if (listed.state !== 'listed') return listed;
  const { code } = settings.programme;
  const programme = listed.programmes.find((candidate) => candidate.code === code);
  if (programme === undefined) return { state: 'failed', error: { kind: 'request-refused', code: 'PCUKNW', message: code } };
  return { state: 'known', membership: { account, fingerprint: await accountFingerprint(account), programme: settings.programme }, programme };
}

export type Listed = { readonly state: 'listed'; readonly programmes: readonly ProgrammeChoice[] } | Exclude<Traveller, { state: 'known' }>;

/** The programmes that an account can ask for: from the store for a day, else from the API. */
export async function listProgrammes(account: MilefyAccount, deadline: number): Promise<Listed> {
  const fingerprint = await accountFingerprint(account);
  const key = programmesKey(account, fingerprint);
  const { answers, failures }: Found = await book.find([key], () => askProgrammes(account, fingerprint), deadline);
  const error = failures.get(key);
  if (error !== undefined) return { state: 'failed', error };
  const answer = answers.get(key);
  // Written by `askProgrammes` from a validated answer, under a key that holds the API's version.
  return answer === undefined ? { state: 'waiting' } : { state: 'listed', programmes: answer.value as readonly ProgrammeChoice[] };
}
