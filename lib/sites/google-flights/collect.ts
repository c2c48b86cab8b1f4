import type { Collector } from '../site';
import { rowTexts, strayRows } from './rows';
import type { AroundTexts } from './texts';

/** Opens a collector of Google Flights for the life of one document (site.ts, `Collector`). */
export function openCollector(): Collector {
  let json: string | null = null;
  return {
    around({ document, url }) {
      // Looked for until it is found: while the page is still loading the script may yet come.
      json ??= jsonScript(document);
      return {
        language: document.documentElement.lang || url.searchParams.get('hl') || 'en',
        currency: url.searchParams.get('curr') ?? '',
        hasJson: json !== null,
      } satisfies AroundTexts;
    },
    data: () => json,
    row: rowTexts,
    strays: ({ document }, rows) => strayRows(document, new Set(rows)).map(rowTexts),
  };
}

const JSON_BEGINS = "AF_initDataCallback({key: 'ds:1'";

/**
 * The inline script `AF_initDataCallback({key: 'ds:1', …})`, which describes the search that the server rendered (captures/README.md, "Page JSON", 2026-07-19); `null`
 * when the page has none (yet).
 */
function jsonScript(document: Document): string | null {
  for (const { firstChild: text } of document.scripts) {
    // Only as much as tells it: a page has megabytes of other scripts.
    if (isText(text) && text.substringData(0, JSON_BEGINS.length) === JSON_BEGINS) return text.data;
  }
  return null;
}

function isText(node: Node | null): node is Text {
  return node?.nodeType === 3;
}
