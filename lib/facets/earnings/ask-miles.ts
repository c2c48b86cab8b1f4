import pLimit from 'p-limit';
import { z } from 'zod';
import { balancedChunks } from '../../milefy/chunks';
import { API_VERSION, calculateMiles } from '../../milefy/client';
import { milefyFlight, questionKey, type Question } from '../../milefy/flight';
import { programmeEarnings, type MilesAnswer } from '../../milefy/schema';
import { SourceFailure } from '../../net/source-error';
import type { Fetching } from '../../store/answer-book';
import type { Membership } from '../../traveller/traveller';
import type { QuestionAnswer } from './estimate';

/** At most this many requests run side by side, so that a long list does not crowd out the rest of the browser. */
const atOnce = pLimit(6);

/** Grows with every change of `keptAnswer`: what an older version stored is then asked anew, not misread. */
const KEPT_FORM = 1;

/** Gives the content key of a question's answer (docs/architecture.md, "Keys"). One membership asks thousands of questions: what they share is put together once. */
export function answerKeys({ account, fingerprint, programme }: Membership): (question: string) => string {
  const shared = ['milefy', new URL(account.address).host, fingerprint, API_VERSION, `CalculateMiles@${KEPT_FORM}`, programme.code, programme.tier].join('/');
  return (question) => `${shared}/${question}`;
}

/** Asks CalculateMiles for the questions, in balanced requests side by side. */
export function askMiles(membership: Membership, questions: readonly Question[]): readonly Fetching[] {
  const keyOf = answerKeys(membership);
  return balancedChunks(questions).map((chunk) => ({
    keys: chunk.map((question) => keyOf(questionKey(question))),
    answers: atOnce(() => askChunk(membership, chunk)),
  }));
}

async function askChunk(membership: Membership, chunk: readonly Question[]): Promise<Map<string, unknown>> {
  const { account, programme } = membership;
  const answer = await calculateMiles(
    account,
    chunk.map((question, at) => milefyFlight(String(at), question)),
    programme,
  );
  const keyOf = answerKeys(membership);
  return new Map(chunk.map((question, at) => [keyOf(questionKey(question)), answerOf(answer, String(at), programme)]));
}

/** What is kept of the API's answer for one flight: the programme's own entry as it came, its absence, or the error. */
const keptAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('earns'), entry: programmeEarnings }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('refused'), code: z.string(), message: z.string() }),
]);

type KeptAnswer = z.output<typeof keptAnswer>;

function answerOf({ flights, errors }: MilesAnswer['Value'], flightId: string, { code, tier }: Membership['programme']): KeptAnswer {
  // An error without a flight, or one of the programme codes, speaks of the whole request: the options can mend it, the flight cannot.
  const requestError = errors.find((error) => ['FLEMP', 'PCUKNW', 'PTUKNW'].includes(error.code));
  if (requestError !== undefined) throw new SourceFailure({ kind: 'request-refused', code: requestError.code, message: requestError.message.slice(0, 200) });
  const error = errors.find((candidate) => candidate.flightId === flightId);
  if (error !== undefined) return { kind: 'refused', code: error.code, message: error.message.slice(0, 200) };
  const flight = flights.find((candidate) => candidate.flightId === flightId);
  if (flight === undefined) throw new SourceFailure({ kind: 'malformed', where: 'Value.flights: a flight of the request is missing' });
  const entries = flight.programs.filter((candidate) => candidate.programCode === code);
  const entry = entries.find((candidate) => candidate.tierCode === tier);
  if (entry !== undefined) return { kind: 'earns', entry };
  // Another tier's numbers are not this traveller's; the document promises the requested tier.
  if (entries.length > 0) throw new SourceFailure({ kind: 'malformed', where: 'Value.flights.programs.tierCode' });
  return { kind: 'none' };
}

/** A kept answer as the estimate reads it, or `null` where what is stored is not of the form. */
export function readKept(value: unknown): QuestionAnswer | null {
  const read = keptAnswer.safeParse(value);
  if (!read.success) return null;
  if (read.data.kind !== 'earns') return read.data;
  return { kind: 'earns', values: Object.fromEntries(read.data.entry.earnings.map(({ metricCode, value: miles }) => [metricCode, miles])) };
}
