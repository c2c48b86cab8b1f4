/** A value of an answer under the server's own name for it: no document says what it means, so it is shown as it came and never put under a name of ours. */
export interface Labelled {
  /** The names that lead to it, from the outside in; places in lists are numbers from 1. */
  readonly path: readonly string[];
  readonly value: string;
}

/** What is beyond this is not looked at: the documents know no such answer. */
const AT_MOST = 2_000;
const DEEPEST = 12;

/** Every value of an answer, in its order, with its label. Lists and objects that are empty, and `null`, say nothing. */
export function labelled(answer: unknown): readonly Labelled[] {
  const found: Labelled[] = [];
  const look = (value: unknown, path: readonly string[]): void => {
    if (found.length >= AT_MOST || path.length > DEEPEST || value === null || value === undefined) return;
    if (Array.isArray(value)) value.forEach((each: unknown, at) => look(each, [...path, String(at + 1)]));
    else if (typeof value === 'object') for (const [name, inner] of Object.entries(value)) look(inner, [...path, name]);
    else if (typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '')) found.push({ path, value: String(value) });
  };
  look(answer, []);
  return found;
}
