import type { Collected, Collector, Outcome, Page, PageSite, Plain } from './site';

/** A row whose texts are new, and what they are remembered by. */
interface Fresh {
  readonly row: Element;
  readonly key: string;
  readonly texts: Plain;
}

type Remembered = WeakMap<Element, { readonly key: string; readonly outcome: Outcome }>;

/**
 * Remembers what the rows of one document say, by their raw texts: an unchanged row is never read twice, a changed one always. A soft navigation changes the address
 * before the list, so the address is no part of it: a row that is still what it was is still of the search that it was read for.
 */
export class RowBook {
  readonly #site: PageSite;
  readonly #collector: Collector;
  readonly #outcomes: Remembered = new WeakMap();

  constructor(site: PageSite) {
    this.#site = site;
    this.#collector = site.open();
  }

  /** Begins a look at some rows of the page as it is now. */
  look(page: Page): Look {
    return new Look(this.#site.id, this.#collector, page, this.#outcomes);
  }

  /** Begins a look at the page as a whole: every row is read anew, and the page is judged by all of them. */
  judge(page: Page, rows: readonly Element[]): Look {
    const look = new Look(this.#site.id, this.#collector, page, new WeakMap(), rows);
    for (const row of rows) look.take(row);
    return look;
  }

  /** What a row was last found to say; `null` where it was never read. */
  outcome(row: Element): Outcome | null {
    return this.#outcomes.get(row)?.outcome ?? null;
  }
}

/** One look at some rows: what of them is still to be read, and, once it has been, what they say. */
class Look {
  readonly #site: string;
  readonly #collector: Collector;
  readonly #page: Page;
  readonly #outcomes: Remembered;
  readonly #around: Plain;
  readonly #surroundings: string;
  readonly #fresh: Fresh[] = [];
  readonly #judged: readonly Element[] | null;

  constructor(site: string, collector: Collector, page: Page, outcomes: Remembered, judged: readonly Element[] | null = null) {
    this.#site = site;
    this.#collector = collector;
    this.#page = page;
    this.#outcomes = outcomes;
    this.#judged = judged;
    this.#around = collector.around(page);
    this.#surroundings = JSON.stringify(this.#around);
  }

  take(row: Element): void {
    const texts = this.#collector.row(row);
    const key = this.#surroundings + JSON.stringify(texts);
    if (this.#outcomes.get(row)?.key !== key) this.#fresh.push({ row, key, texts });
  }

  /** Whether anything is new, so that the worker must be asked what it means. */
  get hasNews(): boolean {
    return this.#fresh.length > 0;
  }

  isNews(row: Element): boolean {
    return this.#fresh.some((fresh) => fresh.row === row);
  }

  /** What is new, for the worker. */
  collected(): Collected {
    return {
      site: this.#site,
      url: this.#page.url.href,
      around: this.#around,
      data: this.#collector.data(this.#page),
      rows: this.#fresh.map(({ texts }) => texts),
      strays: this.#judged === null ? null : this.#collector.strays(this.#page, this.#judged),
    };
  }

  /** Takes what the new rows were found to say, in the order of `collected`. */
  readonly learn = (outcomes: readonly Outcome[]): void => {
    this.#fresh.forEach(({ row, key }, at) => {
      const outcome = outcomes[at];
      if (outcome !== undefined) this.#outcomes.set(row, { key, outcome });
    });
  };
}
