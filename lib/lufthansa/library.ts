import type { SourceError } from '../net/source-error';
import type { Turn } from '../net/turns';
import type { LufthansaAccount } from '../settings/lufthansa-account';
import { AnswerBook, type Fetching } from '../store/answer-book';
import { accountKey, turnFor, type Urgency } from './calls';
import { askLufthansa } from './client';
import { lifeOf } from './lives';
import { questionKey } from './routes';
import type { AnswerTo, Question } from './types';

/** What is known of a question by the deadline. `at` is when the API said it (ms since 1970), for the card. */
export type Known<Asked extends Question> =
  | { readonly state: 'ready'; readonly answer: AnswerTo<Asked>; readonly at: number }
  /** Being asked (`asking`), or not before `notBefore` (ms since 1970) because as much was asked as is allowed (`limit`). */
  | { readonly state: 'waiting'; readonly why: 'asking' | 'limit'; readonly notBefore: number }
  | { readonly state: 'failed'; readonly error: SourceError };

export interface Asking {
  readonly account: LufthansaAccount;
  /** Names the result list or page that asks: of several that wait, each has its turn. */
  readonly list: string;
  readonly urgency: Urgency;
  /** Milliseconds since 1970: what is not known by then is still being asked. */
  readonly deadline: number;
}

/** Gives what is known of a question that was asked. */
export type Knowledge = <Asked extends Question>(question: Asked) => Known<Asked>;

/** Grows with every change of `types.ts`: what an older version stored is then asked anew, not misread. */
const FORM = 1;

/** How soon it is worth asking again for what is still being asked. */
const ASK_AGAIN_MS = 250;

const book = new AnswerBook();

/** Asks questions, each once however many ask it: from the store, else from the API in its turn. Never rejects but where the account cannot be told from another. */
export async function findOut({ account, list, urgency, deadline }: Asking, questions: readonly Question[]): Promise<Knowledge> {
  const shared = `lufthansa/${await accountKey(account)}/v1@${FORM}`;
  const keyOf = (question: Question): string => `${shared}/${questionKey(question)}`;
  const asked = new Map(questions.map((question) => [keyOf(question), question]));
  const turn = turnFor(account, urgency, list);
  const fetch = (missing: readonly string[]): readonly Fetching[] =>
    missing.flatMap((key) => {
      const question = asked.get(key);
      return question === undefined ? [] : [fetching(key, question, account, turn)];
    });
  const { answers, failures } = await book.find([...asked.keys()], fetch, deadline);
  return <Asked extends Question>(question: Asked): Known<Asked> => {
    const key = keyOf(question);
    const answer = answers.get(key);
    // Written below from a validated answer to this very question, under a key that holds its form.
    if (answer !== undefined) return { state: 'ready', answer: answer.value as AnswerTo<Asked>, at: answer.storedAt };
    const error = failures.get(key);
    if (error === undefined) return { state: 'waiting', why: 'asking', notBefore: Date.now() + ASK_AGAIN_MS };
    return error.kind === 'over-limit' ? { state: 'waiting', why: 'limit', notBefore: error.notBefore } : { state: 'failed', error };
  };
}

/** Something that failures may hang on was changed: account or permission. */
export function forgetLufthansaFailures(): void {
  book.forgetFailures();
}

function fetching(key: string, question: Question, account: LufthansaAccount, turn: Turn): Fetching {
  const answer = async () => new Map([[key, await askLufthansa(account, question, turn)]]);
  return { keys: [key], answers: answer(), lifeMs: (kept) => lifeOf(question.ask, (kept as AnswerTo<Question>).kind) };
}
