/** What the page's own clock says (`performance.now`), in ms. */
export interface Clock {
  /** The later of "the document is whole" and, where they came late, "the rows are in it". */
  rowsStood: number;
  /** The first frame after that has been drawn. */
  rowsPainted: number | null;
  /** The first strip is in the document: those of the charts are never empty. */
  stripStood: number | null;
  stripPainted: number | null;
}

declare global {
  interface Window {
    milelensClock?: Clock;
    /** Puts the lists in that were taken out. */
    milelensPutIn?: () => void;
  }
}

/** Runs in the page before anything else in it, so everything that it uses is inside. With `late` it takes the lists out of the page before Milelens looks. */
export function watchRows(late: boolean): void {
  const rows = '[data-travelimpactmodelwebsiteurl]';
  const clock: Clock = { rowsStood: Number.NaN, rowsPainted: null, stripStood: null, stripPainted: null };

  // A frame has been drawn when the task runs that its animation callbacks asked for.
  const afterFrame = (told: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', told, { once: true });
      port1.start();
      port2.postMessage(null);
    });
  };

  const watch = (): void => {
    clock.rowsStood = performance.now();
    afterFrame(() => (clock.rowsPainted = performance.now()));
    const observer = new MutationObserver((records) => {
      const isStrip = ({ addedNodes }: MutationRecord) => [...addedNodes].some((node) => node instanceof Element && node.localName === 'milelens-strip');
      if (!records.some(isStrip)) return;
      observer.disconnect();
      clock.stripStood = performance.now();
      afterFrame(() => (clock.stripPainted = performance.now()));
    });
    observer.observe(document, { childList: true, subtree: true });
  };

  const takeOut = (): void => {
    const lists = new Set([...document.querySelectorAll(rows)].flatMap((row) => row.closest('ul') ?? []));
    const places = [...lists].map((list) => {
      const mark = document.createComment('');
      list.replaceWith(mark);
      return { list, mark };
    });
    window.milelensPutIn = () => {
      watch();
      for (const { list, mark } of places) mark.replaceWith(list);
    };
  };

  const start = (): void => {
    if (document.querySelector(rows) === null) return;
    window.milelensClock = clock;
    if (late) takeOut();
    else watch();
  };
  addEventListener('DOMContentLoaded', start, { once: true, capture: true });
}
