/** How taps look into an answer, whatever it turns out to be. They run in the page's world: nothing here changes what it is given. */

const LONGEST_TEXT = 80;

/** What stands at a path of a value; `undefined` where there is none. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (typeof inner === 'object' && inner !== null ? (inner as Readonly<Record<string, unknown>>)[name] : undefined),
    value,
  );
}

/** A list, or `null`. */
export function list(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}

/** A short text, or `null`. */
export function text(value: unknown): string | null {
  return typeof value === 'string' && value.length <= LONGEST_TEXT ? value : null;
}

/** A number that is one, or `null`. */
export function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
