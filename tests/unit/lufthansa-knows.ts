import type { AskLufthansa } from '../../lib/facets/by-lufthansa/ask';
import type { Known } from '../../lib/lufthansa/library';
import type { Answers, Question } from '../../lib/lufthansa/types';

/** When the answers below were given. */
export const SAID_AT = Date.parse('2026-08-01T10:00Z');

/** What Lufthansa says of a question: its value, `no-data`, or that it waits or failed. */
type Says = {
  readonly [Ask in Question['ask']]?: (question: Extract<Question, { ask: Ask }>) => Answers[Ask] | 'no-data' | Exclude<Known<Question>, { state: 'ready' }>;
};

/** A Lufthansa that knows what a test says, and nothing else; `asked` collects the questions, each once. */
export function lufthansaWhich(says: Says, asked: Question[] = []): AskLufthansa {
  return async (questions) => {
    for (const question of questions) if (!asked.some((other) => JSON.stringify(other) === JSON.stringify(question))) asked.push(question);
    // One stub for every form of question: what it gives is of the form that the question asks for.
    const know = (question: Question): unknown => {
      if (!questions.some((other) => JSON.stringify(other) === JSON.stringify(question))) throw new Error(`nobody asked ${JSON.stringify(question)}`);
      const saying = says[question.ask] as ((question: Question) => unknown) | undefined;
      const said = saying === undefined ? 'no-data' : saying(question);
      if (said === 'no-data') return { state: 'ready', answer: { kind: 'no-data' }, at: SAID_AT };
      if (typeof said === 'object' && said !== null && 'state' in said) return said;
      return { state: 'ready', answer: { kind: 'said', value: said }, at: SAID_AT };
    };
    return know as Awaited<ReturnType<AskLufthansa>>;
  };
}
