import { browser } from 'wxt/browser';
import type english from '../public/_locales/en/messages.json';

/** Every key of the English catalogue: a word that is not in `_locales` does not compile. */
export type WordKey = keyof typeof english;

const templates = new Map<string, string>();
const PLACES = ['$1', '$2', '$3', '$4', '$5'];

/**
 * The text for a key in the user's language, with `$1`, `$2`… filled in. A key that is missing in every language shows itself. A list says the
 * same words a hundred times and each getMessage is a call of the browser's, so the text is fetched once, with its places left in.
 */
export function t(key: WordKey, ...substitutions: readonly (string | number)[]): string {
  return template(key).replaceAll(/\$([1-5])/g, (place, number: string) => String(substitutions[Number(number) - 1] ?? place));
}

/** The text for a key with its places left in. */
export function template(key: WordKey): string {
  const text = templates.get(key) ?? (browser.i18n.getMessage(key, PLACES) || key);
  templates.set(key, text);
  return text;
}

/** From here on these texts (with their places left in) are the words; what they lack comes from the browser's own language. */
export function speak(words: Readonly<Record<string, string>>): void {
  templates.clear();
  for (const [key, text] of Object.entries(words)) templates.set(key, text);
}

/** The interface language as a BCP 47 tag, for `Intl`. */
export function language(): string {
  return browser.i18n.getUILanguage().replace('_', '-');
}
