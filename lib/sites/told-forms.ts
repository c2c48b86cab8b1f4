/** The forms that what a tap hands over is checked for: a page can forge it (lib/tap/channel.ts). */

type Fields = Readonly<Record<string, unknown>>;

/** A list of one form throughout. */
export function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every((item: unknown) => isItem(item));
}

/** An object that is no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text. */
export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A text of a form. */
export function isMatching(value: unknown, form: RegExp): value is string {
  return isText(value) && form.test(value);
}

/** A text, or what the tap gives for none. */
export function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}

/** A number that is one, or what the tap gives for none. */
export function isNumberOrNull(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && Number.isFinite(value));
}
