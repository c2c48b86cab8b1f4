import { clocksIn } from '../row-texts';
import { wordsOf } from '../words-of';

/** The id of a result on its card (captures/README.md, saved page hel-lon, 2023; the same name in public code of 2026). */
export const RESULT = 'data-resultid';

/** How the id of an advertisement ends that looks like a flight (saved page hel-lon, 2023). It may be the id of a flight otherwise. */
export const SPONSORED = '-sponsored';

/** The cards of the list, advertisements too, in document order, each once. */
export function resultRows(document: Document): readonly Element[] {
  return [...document.querySelectorAll(`[${RESULT}]`)].filter((card) => card.parentElement?.closest(`[${RESULT}]`) === null);
}

/** The items of the card's first list of legs; every leg shows two times of day. */
export function legItems(card: Element): readonly Element[] {
  const legs = card.querySelector('ol');
  return legs === null ? [] : [...legs.children].filter((item) => item.localName === 'li');
}

/** The words of a card beside those of its legs. */
export function otherWords(card: Element): string {
  const legs = card.querySelector('ol');
  return wordsOf(card, (inner) => inner === legs);
}

/** Lists of legs with an airline's logo and two times of day outside of any card: what a card would hold if the site had renamed it. */
export function strayRows(document: Document): readonly Element[] {
  return [...document.querySelectorAll('ol > li')].filter(
    (item) => item.closest(`[${RESULT}]`) === null && item.querySelector('img[src*="/airlines/"]') !== null && clocksIn(wordsOf(item)).length >= 2,
  );
}
