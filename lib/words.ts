import { browser } from 'wxt/browser';
import type english from '../public/_locales/en/messages.json';

/** Every key of the English catalogue: a word that is not in `_locales` does not compile. */
export type WordKey = keyof typeof english;

/** A catalogue that the user chose: its folder in `_locales`, its language for `Intl`, and its texts with their places (`$1`…) left in. */
export interface Catalogue {
  readonly folder: string;
  readonly tag: string;
  readonly words: Readonly<Record<string, string>>;
}

const templates = new Map<string, string>();
const PLACES = ['$1', '$2', '$3', '$4', '$5'];

let chosen: Pick<Catalogue, 'folder' | 'tag'> | null = null;

/**
 * The text for a key in the user's language, with `$1`, `$2`… filled in. A key that is missing in every language shows itself. A list says the
 * same words a hundred times and each getMessage is a call of the browser's, so the text is fetched once, with its places left in.
 */
export function t(key: WordKey, ...substitutions: readonly (string | number)[]): string {
  return template(key).replaceAll(/\$([1-5])/g, (place, number: string) => String(substitutions[Number(number) - 1] ?? place));
}

function template(key: WordKey): string {
  const text = templates.get(key) ?? (browser.i18n.getMessage(key, PLACES) || key);
  templates.set(key, text);
  return text;
}

/** From here on the words are the catalogue's, and the browser's own (`null`) where it lacks one. */
export function speak(catalogue: Catalogue | null): void {
  templates.clear();
  chosen = catalogue;
  if (catalogue !== null) for (const [key, text] of Object.entries(catalogue.words)) templates.set(key, text);
}

/** The folder of the catalogue that the user chose; `null` while it is the browser's own choice. */
export function spokenIn(): string | null {
  return chosen?.folder ?? null;
}

/** The words as they are now, for a script that runs elsewhere. */
export function catalogueOf(keys: readonly string[]): Catalogue {
  const words = Object.fromEntries(keys.map((key) => [key, template(key as WordKey)]));
  return { folder: chosen?.folder ?? '', tag: language(), words };
}

/** The interface language as a BCP 47 tag, for `Intl`. */
export function language(): string {
  return chosen?.tag ?? browser.i18n.getUILanguage().replace('_', '-');
}
