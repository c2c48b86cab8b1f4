import { z } from 'zod';
import type { Texts } from './types';

/*
 * The one place that undoes what turning XML into JSON has done to the API's answers (FACTS 1.6): one element is an object and several are a list, text beside attributes is `$`, attributes are
 * `@x`, an empty element is `{"@nil":"true"}`, what looks like a number became one (`"017"` stays text and `17` does not), and what is false or unknown is left out.
 */

/** Takes anything, also a key that is missing. */
const raw = z.unknown().optional();

/** The elements of a list, of which there may be none, one or many. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return raw.transform((value) => (isNothing(value) ? [] : Array.isArray(value) ? (value as unknown[]) : [value])).pipe(z.array(item));
}

/** The value, or `null` where it is missing or nil. */
export function maybe<Inner extends z.ZodType>(inner: Inner) {
  return raw.transform((value) => (isNothing(value) ? null : value)).pipe(inner.nullable());
}

/** A text, whatever it was turned into: `321`, `"31D"`, `{"@LanguageCode":"EN","$":"Frankfurt"}`. */
export const text = raw.transform(asText).pipe(z.string());

/** A number, also where it stayed text. */
export const decimal = raw.transform((value) => asNumber(value)).pipe(z.number());
export const whole = raw.transform((value) => asNumber(value)).pipe(z.int());

/** True or false, also as text. What is missing is `null` by `maybe`: unknown, never no. */
export const flag = raw.transform((value) => (value === 'true' ? true : value === 'false' ? false : value)).pipe(z.boolean());

/** Texts by language, where `key` holds one or several of them. Missing ones are none. */
export function textsIn(key: string) {
  return maybe(z.object({ [key]: listOf(z.unknown()) })).transform((container): Texts => {
    const texts: Record<string, string> = {};
    for (const each of container?.[key] ?? []) {
      const words = asText(each);
      if (typeof words === 'string' && words.trim() !== '') texts[languageOf(each)] ??= words.trim();
    }
    return texts;
  });
}

/** A text of a form of the domain's; the issue names no value, since it is shown. */
export function formed<Made>(made: (text: string) => Made | null, what: string) {
  return text.transform((read, context) => {
    const value = made(read);
    if (value !== null) return value;
    context.addIssue(`not ${what}`);
    return z.NEVER;
  });
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (isElement(value) && String(value['@nil']) === 'true');
}

function isElement(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asText(value: unknown): unknown {
  if (isElement(value)) return asText(value['$']);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

function asNumber(value: unknown): unknown {
  const inner = isElement(value) ? value['$'] : value;
  return typeof inner === 'string' && /^-?\d+(?:\.\d+)?$/.test(inner.trim()) ? Number(inner) : inner;
}

/** Two small letters; the API writes `EN`, `en` and `en-GB` (FACTS 1.6). */
function languageOf(value: unknown): string {
  const code = isElement(value) ? (value['@LanguageCode'] ?? value['LanguageCode']) : undefined;
  return typeof code === 'string' ? code.slice(0, 2).toLowerCase() : '';
}
