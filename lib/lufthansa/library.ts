import type { LufthansaAccount } from '../settings/lufthansa-account';
import type { SourceError } from '../net/source-error';
import type { AnswerTo, Question } from './types';

/** What is known of a question by the deadline. `at` is when the API said it (ms since 1970), for the card. */
export type Known<Asked extends Question> =
  | { readonly state: 'ready'; readonly answer: AnswerTo<Asked>; readonly at: number }
  /** Being asked (`asking`), or not before `notBefore` (ms since 1970) because the key's limit is reached (`limit`). */
  | { readonly state: 'waiting'; readonly why: 'asking' | 'limit'; readonly notBefore: number }
  | { readonly state: 'failed'; readonly error: SourceError };

/** What is waited for most goes first: an opened card, then rows that can be seen, then the rest of a list. */
export type Urgency = 'card' | 'visible' | 'list';

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
