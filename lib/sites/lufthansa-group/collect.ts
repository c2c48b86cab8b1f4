import type { Collector } from '../site';
import { placesOf, rowTexts, strayRows } from './rows';
import { searchKept } from './search-kept';
import type { AroundTexts } from './texts';

/** A collector of the group's lists. Nothing is remembered: rows come one after the other, and each new answer is joined with all of them. */
export function openCollector(): Collector {
  return {
    around: ({ document, answers }) => ({ rows: placesOf(document), answers: answers.map(({ id }) => id), search: searchKept(document) }) satisfies AroundTexts,
    data: ({ answers }) => answers.map(({ said }) => said),
    row: rowTexts,
    strays: ({ document }) => strayRows(document).map(() => null),
  };
}
