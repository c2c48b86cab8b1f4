import { atOnce } from '../../milefy/at-once';
import { API_VERSION } from '../../milefy/client';
import { LIVES } from '../../milefy/lives';
import type { Calculated } from '../../milefy/schema';
import { SourceFailure, type SourceError } from '../../net/source-error';
import { AnswerBook } from '../../store/answer-book';
import { noteSent } from '../../store/sent';
import type { Caller } from '../../traveller/traveller';
import type { Ask } from '../worker-facet';
import { requestErrorIn, type Entry } from './ask';

/** One call of a One method: its name and content make the key, `flightId` is the id that the flight is sent under. */
export interface OneCall<Said> {
  readonly method: string;
  readonly content: string;
  readonly send: (flightId: string) => Promise<Calculated<Said>>;
}

/** What a One method said of its flight, or why it did not; `null` while it is being asked. */
export type OneAnswer<Said> =
  | { readonly state: 'said'; readonly entries: readonly Said[]; readonly at: number }
  | { readonly state: 'failed'; readonly error: SourceError }
  | null;

/** Every flight is sent under this id: the answer is kept, and its parts must be told by the id that they were sent under. */
export const ONE = '0';

/** The calls that an opened card makes for its one flight: each asked once, whoever opens it again. */
export class OneAsker<Said extends Entry> {
  readonly #book = new AnswerBook();

  forgetFailures(): void {
    this.#book.forgetFailures();
  }

  /** The answers of several calls, in order, as far as they are known at the ask's deadline. */
  async find(caller: Caller, calls: readonly OneCall<Said>[], { deadline, list }: Ask): Promise<readonly OneAnswer<Said>[]> {
    const { account, fingerprint } = caller;
    const keyOf = ({ method, content }: OneCall<Said>) => ['milefy', new URL(account.address).host, fingerprint, API_VERSION, `${method}@1`, content].join('/');
    const byKey = new Map(calls.map((call) => [keyOf(call), call]));
    const { answers, failures } = await this.#book.find(
      [...byKey.keys()],
      (missing) =>
        missing.flatMap((key) => {
          const call = byKey.get(key);
          return call === undefined ? [] : [{ keys: [key], answers: atOnce('card', () => sent(key, call, list)), lifeMs: () => LIVES.flight }];
        }),
      deadline,
    );
    return calls.map((call) => {
      const key = keyOf(call);
      const error = failures.get(key);
      if (error !== undefined) return { state: 'failed', error };
      const answer = answers.get(key);
      // Written by `sent` from a validated answer, under a key that holds its form.
      return answer === undefined ? null : { state: 'said', entries: answer.value as readonly Said[], at: answer.storedAt };
    });
  }
}

async function sent<Said extends Entry>(key: string, call: OneCall<Said>, list: string): Promise<Map<string, unknown>> {
  await noteSent({ at: Date.now(), list, method: call.method, flights: 1 });
  const answer = await call.send(ONE);
  const { flights, errors } = answer;
  const wrong = requestErrorIn(answer);
  if (wrong !== null) throw new SourceFailure(wrong);
  const [error] = errors;
  if (error !== undefined) throw new SourceFailure({ kind: 'flight-refused', code: error.code, message: error.message.slice(0, 200) });
  return new Map([[key, flights.find(({ flightId }) => flightId === ONE)?.programs ?? []]]);
}
