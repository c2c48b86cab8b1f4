import { API_VERSION, type benefitTypes } from '../../milefy/client';
import { LIVES } from '../../milefy/lives';
import { AnswerBook, LISTS } from '../../store/answer-book';
import type { Caller } from '../../traveller/traveller';

/** The API's list of benefit types (milefy-v2.6, "Benefits"): asked for when a type comes up that the document does not have, once a day. */
export class BenefitTypes {
  readonly #ask: typeof benefitTypes;
  readonly #book = new AnswerBook(LISTS);

  constructor(ask: typeof benefitTypes) {
    this.#ask = ask;
  }

  forgetFailures(): void {
    this.#book.forgetFailures();
  }

  /** The English names by code, as far as they are known by the deadline (ms since 1970): without one a code is shown as it was given. */
  async names({ account, fingerprint }: Caller, deadline: number): Promise<Readonly<Record<string, string>>> {
    const key = ['milefy', new URL(account.address).host, fingerprint, API_VERSION, 'Benefits@1'].join('/');
    const list = async () => new Map([[key, Object.fromEntries((await this.#ask(account)).map(({ code, name }) => [code, name]))]]);
    const { answers } = await this.#book.find([key], () => [{ keys: [key], answers: list(), lifeMs: () => LIVES.list }], deadline);
    // Written by `list` from a validated answer, under a key that holds its form.
    return (answers.get(key)?.value as Readonly<Record<string, string>> | undefined) ?? {};
  }
}
