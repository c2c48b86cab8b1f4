import type { Collector, Page } from '../site';
import { wordsOf } from '../words-of';
import { asToldAnswer, type Opened, type Solution } from './answer';
import { linkIn, resultRows, strayRows } from './rows';
import type { AroundTexts, RowTexts, ToldTexts } from './texts';

/** More than anybody pages through or opens; the oldest are forgotten. */
const SOLUTIONS_AT_MOST = 400;
const OPENED_AT_MOST = 100;

/** A collector of a list of ITA Matrix. Each row that is opened is one answer more, and only the newest few answers are kept elsewhere: what was said of the list is kept here. */
export function openCollector(): Collector {
  const heard = new Set<number>();
  let solutions: readonly Solution[] = [];
  let listed = 0;
  let unread = 0;
  let opened: readonly Opened[] = [];
  let rows: readonly Element[] = [];

  const hear = ({ answers }: Page) => {
    for (const { id, said } of answers) {
      if (heard.has(id)) continue;
      heard.add(id);
      const told = asToldAnswer(said);
      if (told === null) continue;
      if ('opened' in told) opened = [told.opened, ...opened].slice(0, OPENED_AT_MOST);
      else {
        const known = new Set(told.solutions.map(contentOf));
        // Of an older list that could not be read whole it is not known which of its flights are lacking.
        const older = unread > 0 ? [] : solutions.filter((solution) => !known.has(contentOf(solution)));
        solutions = [...told.solutions, ...older].slice(0, SOLUTIONS_AT_MOST);
        listed = told.solutions.length;
        unread = told.unread;
      }
    }
  };

  return {
    around(page) {
      hear(page);
      rows = resultRows(page.document);
      return { rows: rows.map((row) => wordsOf(row, isDetail)), heard: heard.size } satisfies AroundTexts;
    },
    data: () => ({ solutions, listed, unread, opened }) satisfies ToldTexts,
    row(row) {
      return { words: wordsOf(row, isDetail), link: linkIn(row), place: rows.indexOf(row) } satisfies RowTexts;
    },
    strays: ({ document }) => strayRows(document).map(() => null),
  };
}

/** What a solution is, whatever its id: the same search asked again gives the same flights other ones. */
function contentOf({ total, slices }: Solution): string {
  return JSON.stringify([total, slices]);
}

/** What was opened may stand inside the row that it is of. */
function isDetail(inner: Element): boolean {
  return inner.localName === 'matrix-itinerary-grid';
}
