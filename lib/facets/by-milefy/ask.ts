import { atOnce, type Urgency } from '../../milefy/at-once';
import { balancedChunks } from '../../milefy/chunks';
import { API_VERSION, type FlightsRequest } from '../../milefy/client';
import { isRequestError } from '../../milefy/codes';
import { questionKey, type MilefyFlight, type Question } from '../../milefy/flight';
import { LIVES } from '../../milefy/lives';
import type { Calculated } from '../../milefy/schema';
import { SourceFailure, type SourceError } from '../../net/source-error';
import type { MilefyAccount } from '../../settings/milefy-account';
import type { ProgrammeAtTier } from '../../settings/types';
import type { Fetching } from '../../store/answer-book';
import { noteProblem } from '../../store/problem';
import { noteSent } from '../../store/sent';
import type { Caller } from '../../traveller/traveller';

/** What every programme's word on a flight has. */
export interface Entry {
  readonly programCode: string;
  readonly tierCode: number;
}

/** One of Milefy's list methods, as a facet asks it. */
export interface Method<Said extends Entry> {
  /** The document's name: part of an answer's content key. */
  readonly name: string;
  readonly ask: (account: MilefyAccount, request: FlightsRequest) => Promise<Calculated<Said>>;
  readonly flight: (flightId: string, question: Question) => MilefyFlight;
  readonly urgency: Urgency;
}

/** For whom a question is asked: a programme at a tier, or (`own`) the one of each flight's marketing carrier. */
export type Whose = ProgrammeAtTier | 'own';

/** What is kept of the API's answer for one flight: the programme's own entries as they came, under the id that the flight had then; their absence; or the error. */
export type Kept<Said> =
  | { readonly kind: 'said'; readonly flightId: string; readonly entries: readonly Said[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** Grows with every change of `Kept`: what an older version stored is then asked anew, not misread. */
const KEPT_FORM = 2;

/** Gives the content key of a question's answer (docs/architecture.md, "Keys"). A list asks thousands of questions: what they share is put together once. */
export function answerKeys(method: Pick<Method<Entry>, 'name'>, { account, fingerprint }: Caller, whose: Whose): (question: string) => string {
  const programme = whose === 'own' ? 'own' : `${whose.code}/${whose.tier}`;
  const shared = ['milefy', new URL(account.address).host, fingerprint, API_VERSION, `${method.name}@${KEPT_FORM}`].join('/');
  // The programme last: what one list asks for then lies together in the store.
  return (question) => `${shared}/${question}/${programme}`;
}

/** Asks a method about questions for some programmes at once, in balanced requests side by side. `list` names the result list that they belong to, for the count of billed sets. */
export function askMilefy<Said extends Entry>(
  method: Method<Said>,
  caller: Caller,
  whose: readonly Whose[],
  questions: readonly Question[],
  list: string,
): readonly Fetching[] {
  const keysOf = whose.map((each) => answerKeys(method, caller, each));
  return balancedChunks(questions).map((chunk) => ({
    keys: chunk.flatMap((question) => keysOf.map((keyOf) => keyOf(questionKey(question)))),
    answers: atOnce(method.urgency, () => askChunk(method, caller, whose, chunk, list)),
    lifeMs: lifeOfKept,
  }));
}

function lifeOfKept(kept: unknown): number {
  return (kept as Kept<unknown>).kind === 'said' ? LIVES.flight : LIVES.negative;
}

async function askChunk<Said extends Entry>(
  method: Method<Said>,
  caller: Caller,
  whose: readonly Whose[],
  chunk: readonly Question[],
  list: string,
): Promise<Map<string, unknown>> {
  const noted = noteSent({ at: Date.now(), list, method: method.name, flights: chunk.length });
  const programs = whose.flatMap((each) => (each === 'own' ? [] : [{ programCode: each.code, tierCode: each.tier }]));
  const answer = await method.ask(caller.account, {
    flights: chunk.map((question, at) => method.flight(String(at), question)),
    ...(programs.length === 0 ? {} : { programs }),
    clientUserId: caller.clientUserId,
  });
  await noted;
  const wrong = requestErrorIn(answer);
  if (wrong === null) return keptAnswers(answer, whose, caller, method, chunk);
  await noteProblem(
    wrong,
    whose.flatMap((each) => (each === 'own' ? [] : [each])),
  );
  throw new SourceFailure(wrong);
}

/** An error that speaks of the whole request: the options can mend it, a flight cannot. */
export function requestErrorIn({ errors }: Calculated<unknown>): SourceError | null {
  const wrong = errors.find(({ code }) => isRequestError(code));
  return wrong === undefined ? null : { kind: 'request-refused', code: wrong.code, message: wrong.message.slice(0, 200) };
}

/** An answer taken apart into what is kept of it under each question's key. Throws `SourceFailure` where it does not answer what was asked. */
function keptAnswers<Said extends Entry>(
  { flights, errors }: Calculated<Said>,
  whose: readonly Whose[],
  caller: Caller,
  method: Method<Said>,
  chunk: readonly Question[],
): Map<string, unknown> {
  const refusals = new Map(errors.map(({ flightId, code, message }) => [flightId, { kind: 'refused', code, message: message.slice(0, 200) } as const]));
  const answered = new Map(flights.map(({ flightId, programs }) => [flightId, programs]));
  const kept = new Map<string, Kept<Said>>();
  const keysOf = whose.map((each) => answerKeys(method, caller, each));
  for (const [at, question] of chunk.entries()) {
    const flightId = String(at);
    const key = questionKey(question);
    const entries = answered.get(flightId);
    for (const [index, each] of whose.entries()) kept.set(keysOf[index]?.(key) ?? key, refusals.get(flightId) ?? entriesFor(each, flightId, entries));
  }
  return kept;
}

function entriesFor<Said extends Entry>(whose: Whose, flightId: string, entries: readonly Said[] | undefined): Kept<Said> {
  if (entries === undefined) throw new SourceFailure({ kind: 'malformed', where: 'Value.flights: a flight of the request is missing' });
  const own = whose === 'own' ? entries : entries.filter(({ programCode }) => programCode === whose.code);
  if (own.length === 0) return { kind: 'none' };
  const atTier = whose === 'own' ? own : own.filter(({ tierCode }) => tierCode === whose.tier);
  // Another tier's word is not this traveller's; the document promises the requested tier.
  if (atTier.length === 0) throw new SourceFailure({ kind: 'malformed', where: 'Value.flights.programs.tierCode' });
  return { kind: 'said', flightId, entries: atTier };
}
