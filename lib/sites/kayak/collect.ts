import type { Collector, Page } from '../site';
import { wordsOf } from '../words-of';
import { asListAnswer, type ToldResult } from './answer';
import { legItems, otherWords, RESULT, strayRows } from './rows';
import type { AroundTexts, RowTexts } from './texts';

/** Beyond so many results the oldest is forgotten: whoever scrolls on for so long waits for none of the first. */
const KEPT_AT_MOST = 3_000;

/**
 * A collector of a list of KAYAK. What an answer says is joined with its card here, by the id that both have: a list comes in a score of answers, of which only the newest few are kept
 * elsewhere, and a card is read again when something new is said of it and of no other.
 */
export function openCollector(): Collector {
  const told = new Map<string, ToldResult>();
  const heard = new Set<number>();
  const looked = new WeakSet<Element>();
  let first: string | null = null;
  const read = new WeakMap<Element, { readonly text: string; readonly words: Pick<RowTexts, 'legs' | 'others'> }>();

  const hear = ({ answers }: Page) => {
    for (const { id, said } of answers) {
      if (heard.has(id)) continue;
      heard.add(id);
      for (const result of asListAnswer(said)?.results ?? []) told.set(result.id, result);
    }
    for (const id of told.keys()) {
      if (told.size <= KEPT_AT_MOST) break;
      told.delete(id);
    }
  };

  /** A list has hundreds of cards, which are looked at again and again: the words of one whose text is what it was are not taken apart anew. */
  const wordsIn = (card: Element): Pick<RowTexts, 'legs' | 'others'> => {
    const text = card.textContent ?? '';
    const known = read.get(card);
    if (known?.text === text) return known.words;
    const words = { legs: legItems(card).map((item) => wordsOf(item)), others: otherWords(card) };
    read.set(card, { text, words });
    return words;
  };

  return {
    around(page) {
      hear(page);
      first ??= firstResults(page.document, looked);
      return { language: page.document.documentElement.lang, hasFirst: first !== null } satisfies AroundTexts;
    },
    data: () => first,
    row(card) {
      const id = card.getAttribute(RESULT) ?? '';
      return { id, ...wordsIn(card), told: told.get(id) ?? null } satisfies RowTexts;
    },
    strays: ({ document }) => strayRows(document).map(() => null),
  };
}

/** A page that carries more is not read: the text travels in every message. */
const LONGEST = 2_500_000;

/**
 * The page's own data, where it holds results: `<script id="jsonData_R9DataStorage" type="application/json">`, an inline script in 2023 (public code; the saved page has no scripts). What the server sends today has an empty list there
 * ("NOT_STARTED", public code of 2026-09), and the page asks for everything.
 */
function firstResults(document: Document, looked: WeakSet<Element>): string | null {
  for (const script of document.scripts) {
    // A page is looked at ten times a second, and its scripts stay what they are.
    if (looked.has(script)) continue;
    looked.add(script);
    // The text node's own string: `textContent` would copy every large script of the page.
    const text = script.firstChild?.nodeValue ?? '';
    if (text.length <= LONGEST && text.includes('"resultId"') && text.includes('"flightNumber"')) return text;
  }
  return null;
}
