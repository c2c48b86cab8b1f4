import english from '../../public/_locales/en/messages.json';
import { catalogueOf, type Catalogue } from '../words';

const KEYS = Object.keys(english);

/** Every word in the user's language: for the card, which is drawn in a page. */
export function allWords(): Catalogue {
  return catalogueOf(KEYS);
}
