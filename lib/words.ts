import type { browser } from 'wxt/browser';
import type english from '../public/_locales/en/messages.json';

/** Every key of the English catalogue: a word that is not in `_locales` does not compile. */
export type WordKey = keyof typeof english;

/** A catalogue that the user chose: its folder in `_locales`, its language for `Intl`, and its texts with their places (`$1`…) left in. */
export interface Catalogue {
  readonly folder: string;
  readonly tag: string;
  readonly words: Readonly<Record<string, string>>;
}

/** A text and where it has places: taken apart once, because a list says the same words thousands of times. */
interface Template {
  readonly text: string;
  /** Texts and the numbers of places by turns, beginning and ending with a text. */
  readonly parts: readonly string[];
}

/** The browser's own, the same in all of them: `wxt/browser` with its polyfill would be a sixth of the card's script, to wrap two functions that answer at once. */
const { i18n } = (globalThis as unknown as { readonly chrome: { readonly i18n: Pick<typeof browser.i18n, 'getMessage' | 'getUILanguage'> } }).chrome;

const templates = new Map<string, Template>();
const PLACES = ['$1', '$2', '$3', '$4', '$5'];

let chosen: Pick<Catalogue, 'folder' | 'tag'> | null = null;

/** The text for a key in the user's language, with `$1`, `$2`… filled in. A key that is missing in every language shows itself. */
export function t(key: WordKey, ...substitutions: readonly (string | number)[]): string {
  const { text, parts } = template(key);
  if (parts.length === 1) return text;
  return parts.map((part, at) => (at % 2 === 0 ? part : String(substitutions[Number(part) - 1] ?? `$${part}`))).join('');
}

function template(key: WordKey): Template {
  return templates.get(key) ?? learn(key, i18n.getMessage(key, PLACES) || key);
}

function learn(key: string, text: string): Template {
  const made = { text, parts: text.split(/\$([1-5])/) };
  templates.set(key, made);
  return made;
}

/** From here on the words are the catalogue's, and the browser's own (`null`) where it lacks one. */
export function speak(catalogue: Catalogue | null): void {
  templates.clear();
  chosen = catalogue;
  if (catalogue !== null) for (const [key, text] of Object.entries(catalogue.words)) learn(key, text);
}

/** The folder of the catalogue that the user chose; `null` while it is the browser's own choice. */
export function spokenIn(): string | null {
  return chosen?.folder ?? null;
}

/** The words as they are now, for a script that runs elsewhere. */
export function catalogueOf(keys: readonly string[]): Catalogue {
  const words = Object.fromEntries(keys.map((key) => [key, template(key as WordKey).text]));
  return { folder: chosen?.folder ?? '', tag: language(), words };
}

/** The interface language as a BCP 47 tag, for `Intl`. */
export function language(): string {
  return chosen?.tag ?? i18n.getUILanguage().replace('_', '-');
}
