import english from '../../public/_locales/en/messages.json';
import { template, type WordKey } from '../words';

/** Every word in the user's language, its places left in: for the card, which is drawn in a page. */
export function allWords(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(english).map((key) => [key, template(key as WordKey)]));
}
