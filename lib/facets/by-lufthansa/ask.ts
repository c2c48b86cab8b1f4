import type { Known, Knowledge } from '../../lufthansa/library';
import type { Question } from '../../lufthansa/types';
import type { Lookup } from './answer';

/** Asks Lufthansa and gives what is known by the ask's deadline. */
export type AskLufthansa = (questions: readonly Question[]) => Promise<Knowledge>;

/** How far a question has come, for the card. `no-data` is an answer too. */
export function lookupOf(known: Known<Question>): Lookup {
  return known.state === 'ready' ? { state: 'said', at: known.at } : known;
}

/** What a question was answered with; `null` while it is not, and where the API has no data. */
export function saidOf<Value>(
  known:
    | { readonly state: 'ready'; readonly answer: { readonly kind: 'said'; readonly value: Value } | { readonly kind: 'no-data' } }
    | { readonly state: 'waiting' | 'failed' },
): Value | null {
  return known.state === 'ready' && known.answer.kind === 'said' ? known.answer.value : null;
}
