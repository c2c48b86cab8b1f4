import { browser } from 'wxt/browser';
import type english from '../public/_locales/en/messages.json';

/** Every key of the English catalogue: a word that is not in `_locales` does not compile. */
export type WordKey = keyof typeof english;

const plain = new Map<WordKey, string>();

/** The text for a key in the browser's language, with `$1`, `$2`… filled in. A key that is missing in every language shows itself. */
export function t(key: WordKey, ...substitutions: readonly (string | number)[]): string {
  if (substitutions.length > 0) return browser.i18n.getMessage(key, substitutions.map(String)) || key;
  // A list says the same words a hundred times, and each getMessage leaves the page's own world.
  const text = plain.get(key) ?? (browser.i18n.getMessage(key) || key);
  plain.set(key, text);
  return text;
}

/** The interface language as a BCP 47 tag, for `Intl`. */
export function language(): string {
  return browser.i18n.getUILanguage().replace('_', '-');
}
