import type { PageSite } from '../sites/site';
import { isOurs } from './hosts';
import { urlOf } from './page-url';

/** A hot page is looked at this often and no oftener; a page that has come to rest, not at all. */
const LOOK_EVERY_MS = 100;
/** However long a look takes on a machine, looking takes at most one part in so many of the page's time. */
const SHARE_OF_TIME = 25;

export interface Watched {
  /** The rows that are rendered now, in the order of the page. */
  readonly rendered: readonly Element[];
  /** All rows in the document, those in a hidden tab panel included. */
  readonly rows: readonly Element[];
  /** Whether the page has just been laid out, so that looking at its styles costs nothing. */
  readonly afterLayout: boolean;
}

interface RowWatch {
  readonly stop: () => void;
  /** What rows say may have changed though nothing in the page has: they are told of again. */
  readonly lookAgain: () => void;
}

/**
 * Watches the result lists of a document: rows that come, go, change, are shown or hidden. While a page arrives, its thousands of new nodes would be observed one by one, for a list that is not whole
 * yet: it is watched when it is whole.
 */
export function watchRows(window: Window & typeof globalThis, site: PageSite, changed: (watched: Watched) => void): RowWatch {
  const { document } = window;
  let watch: RowWatch | null = null;
  const begin = () => {
    watch = watchWhole(window, site, changed);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });
  else begin();
  return {
    stop: () => {
      document.removeEventListener('DOMContentLoaded', begin);
      watch?.stop();
      watch = null;
    },
    lookAgain: () => watch?.lookAgain(),
  };
}

/**
 * One mutation observer for the document, coalesced, and one resize observer for the rows, which tells shown from hidden after the page's own layout and so never forces one.
 * On addresses of the site that cannot show results nothing is observed.
 */
function watchWhole(window: Window & typeof globalThis, site: PageSite, changed: (watched: Watched) => void): RowWatch {
  const { document } = window;
  const shown = new Set<Element>();
  let rows: readonly Element[] = [];
  let timer: number | null = null;
  let notBefore = 0;
  let tellAnyway = false;
  let restyled = false;

  const tell = (afterLayout: boolean) => changed({ rows, rendered: rows.filter((row) => shown.has(row)), afterLayout });

  const look = () => {
    timer = null;
    const started = performance.now();
    const found = site.covers(urlOf(document)) ? site.rows(document) : [];
    const known = new Set(rows);
    const now = new Set(found);
    for (const row of rows) {
      if (now.has(row)) continue;
      sizes.unobserve(row);
      shown.delete(row);
    }
    const fresh = found.filter((row) => !known.has(row));
    for (const row of fresh) sizes.observe(row);
    rows = found;
    // A row that is observed for the first time is reported after the next layout: that is soon enough to tell of them all.
    const [seen] = restyled ? shown : [];
    restyled = false;
    if (seen !== undefined) {
      sizes.unobserve(seen);
      sizes.observe(seen);
    }
    if (fresh.length > 0 || seen !== undefined) tellAnyway = true;
    else tell(false);
    const ended = performance.now();
    notBefore = ended + Math.max(LOOK_EVERY_MS, (ended - started) * SHARE_OF_TIME);
  };

  const lookSoon = () => {
    timer ??= window.setTimeout(look, Math.max(0, notBefore - performance.now()));
  };

  const sizes = new window.ResizeObserver((entries) => {
    let differs = tellAnyway;
    tellAnyway = false;
    for (const { target, contentRect } of entries) {
      const isShown = contentRect.width > 0 || contentRect.height > 0;
      if (isShown === shown.has(target)) continue;
      differs = true;
      if (isShown) shown.add(target);
      else shown.delete(target);
    }
    if (differs) tell(true);
  });

  // A page's own switch between light and dark changes its root or body. A row observed anew is reported after the next layout.
  const restyle = () => {
    restyled = true;
    lookSoon();
  };
  const restyles = new window.MutationObserver(restyle);
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');

  const mutations = new window.MutationObserver((records) => {
    if (isNews(records)) lookSoon();
  });

  const observe = () => {
    mutations.disconnect();
    restyles.disconnect();
    if (site.covers(urlOf(document))) {
      const texts = site.watchesText ?? false;
      mutations.observe(document, { subtree: true, childList: true, characterData: texts, attributeFilter: [...site.watchedAttributes] });
      for (const element of [document.documentElement, document.body]) restyles.observe(element, { attributes: true });
    }
    lookSoon();
  };

  // The address of a soft navigation changes before the page does: from here on the list is looked for, or no more.
  window.navigation.addEventListener('currententrychange', observe);
  prefersDark.addEventListener('change', restyle);
  observe();
  return {
    stop: () => {
      window.navigation.removeEventListener('currententrychange', observe);
      prefersDark.removeEventListener('change', restyle);
      mutations.disconnect();
      restyles.disconnect();
      sizes.disconnect();
      if (timer !== null) window.clearTimeout(timer);
    },
    lookAgain: lookSoon,
  };
}

/** Strips that we put into rows are no news; a strip that somebody else took out is. */
function isNews(records: readonly MutationRecord[]): boolean {
  for (const { type, addedNodes, removedNodes } of records) {
    if (type !== 'childList' || removedNodes.length > 0) return true;
    // By number: a list of a hundred strips is a hundred records, and each would make an iterator.
    for (let at = 0; at < addedNodes.length; at++) {
      const node = addedNodes[at];
      if (node !== undefined && !isOurs(node)) return true;
    }
  }
  return false;
}
