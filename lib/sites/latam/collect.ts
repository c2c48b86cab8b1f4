import type { Collector } from '../site';
import { cardsOf, rowTexts, strayRows } from './rows';
import type { AroundTexts } from './texts';

/** A collector of LATAM's list. Nothing is remembered: cards render late, and each new answer is joined with all of them. */
export function openCollector(): Collector {
  return {
    around: ({ document, answers }) =>
      ({ language: document.documentElement.lang, cards: cardsOf(document), answers: answers.map(({ id }) => id) }) satisfies AroundTexts,
    data: ({ answers }) => answers.map(({ said }) => said),
    row: rowTexts,
    strays: ({ document }, rows) => strayRows(document, new Set(rows)).map(() => null),
  };
}
