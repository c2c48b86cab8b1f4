import { askWorker } from './ask-worker';

/** What needs nothing but its type to be asked. */
type Early = 'status' | 'linked';

/**
 * `askWorker`, of which these questions are under way before the page has drawn anything: whoever asks one of them first gets the answer that is already coming. Each is asked once, and its answer given
 * as often as it is named.
 */
export function askEarly(types: readonly Early[]): typeof askWorker {
  const asked = new Map([...new Set(types)].map((type) => [type, askWorker({ type })]));
  // A failure is for whoever asks; until then nobody listens to it.
  for (const answer of asked.values()) answer.catch(() => undefined);
  const waiting = types.flatMap((type) => {
    const answer = asked.get(type);
    return answer === undefined ? [] : [{ type, answer }];
  });
  return (request) => {
    const at = waiting.findIndex(({ type }) => type === request.type);
    const [early] = at === -1 ? [] : waiting.splice(at, 1);
    return early === undefined ? askWorker(request) : early.answer;
  };
}
