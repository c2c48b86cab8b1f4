import { questionKey, type Question } from '../../milefy/flight';
import type { SourceError } from '../../net/source-error';
import { AnswerBook } from '../../store/answer-book';
import type { Caller } from '../../traveller/traveller';
import { answerKeys, askMilefy, type Entry, type Kept, type Method, type Whose } from './ask';

/** An answer and when the source gave it (ms since 1970). */
export interface Dated<Said> {
  readonly answer: Kept<Said>;
  readonly at: number;
}

/** What is known so far: a question's answer for one of those it was asked for, by the question's key. */
export type AnswerOf<Said> = (whose: Whose, question: string) => Dated<Said> | undefined;

/** Everything that one ask found out. */
export interface Gathered<Said> {
  readonly answerOf: AnswerOf<Said>;
  /** Why a question has no answer, `undefined` where it has one or is still being asked. */
  readonly failureOf: (question: Question) => SourceError | undefined;
}

/** What one ask has in common for all its questions. */
export interface Asking {
  readonly caller: Caller;
  /** For whom, in one request (milefy-v2.6, `programs[]`); never empty. */
  readonly whose: readonly Whose[];
  /** Names the result list, for the count of billed sets. */
  readonly list: string;
  /** Milliseconds since 1970: what is not known by then is still being asked. */
  readonly deadline: number;
}

/** The questions of one method, asked by however many tabs: from the store, else from Milefy, each once. */
export class Gatherer<Said extends Entry> {
  readonly #method: Method<Said>;
  readonly #book = new AnswerBook();

  constructor(method: Method<Said>) {
    this.#method = method;
  }

  /** Something that failures may hang on was changed: account, permission, programme. */
  forgetFailures(): void {
    this.#book.forgetFailures();
  }

  /** Asks until `needs` names no question that can still be answered, or the deadline. `needs` is told what is known and gives what is lacking: the answer to one question may bring up another. */
  async gather({ caller, whose, list, deadline }: Asking, needs: (answerOf: AnswerOf<Said>) => readonly Question[]): Promise<Gathered<Said>> {
    const found = new Map<string, Dated<Said>>();
    const failures = new Map<string, SourceError>();
    const keyed = new Map(whose.map((each) => [each, answerKeys(this.#method, caller, each)]));
    const keysOf = (question: string) => whose.flatMap((each) => keyed.get(each)?.(question) ?? []);
    const answerOf: AnswerOf<Said> = (each, question) => found.get(keyed.get(each)?.(question) ?? '');
    for (;;) {
      const open = new Map<string, Question>();
      for (const question of needs(answerOf))
        for (const key of keysOf(questionKey(question))) if (!failures.has(key) && !found.has(key)) open.set(key, question);
      if (open.size === 0) break;
      const fetch = (missing: readonly string[]) => {
        // A question is asked for everybody at once, also where one of the answers is there already: it is one flight of one request.
        const questions = new Map(missing.flatMap((key) => entryOf(open.get(key))));
        return askMilefy(this.#method, caller, whose, [...questions.values()], list);
      };
      const result = await this.#book.find([...open.keys()], fetch, deadline);
      // Written by `askMilefy` from validated answers, under keys that hold their form.
      for (const [key, { value, storedAt }] of result.answers) found.set(key, { answer: value as Kept<Said>, at: storedAt });
      for (const [key, error] of result.failures) failures.set(key, error);
      if ([...open.keys()].some((key) => !found.has(key) && !failures.has(key))) break;
    }
    return { answerOf, failureOf: (question) => keysOf(questionKey(question)).flatMap((key) => failures.get(key) ?? [])[0] };
  }
}

function entryOf(question: Question | undefined): readonly (readonly [string, Question])[] {
  return question === undefined ? [] : [[questionKey(question), question]];
}
