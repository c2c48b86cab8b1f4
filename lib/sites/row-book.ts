import type { Collected, Collector, Outcome, Page, PageSite, Plain } from './site';

/** A row whose texts are new, and what they are remembered by. */
interface Fresh {
  readonly row: Element;
  readonly key: string;
  readonly texts: Plain;
}

/** Beyond so many different rows at one address the oldest is forgotten; it would be read again. */
const KEPT_AT_MOST = 400;

/**
 * Remembers what the rows of one document say, by their raw texts: an unchanged row is never read twice, a changed one always. A soft navigation changes the address
 * before the list, so the address is no part of it: a row that is still what it was is still of the search that it was read for.
 */
export class RowBook {
  readonly #site: PageSite;
  readonly #collector: Collector;
  readonly #memory = new Memory();

  constructor(site: PageSite) {
    this.#site = site;
    this.#collector = site.open();
  }

  /** Begins a look at some rows of the page as it is now. */
  look(page: Page): Look {
    return new Look(this.#site.id, this.#collector, page, this.#memory, null);
  }

  /** Begins a look at the page as a whole: every row is read anew, and the page is judged by all of them. */
  judge(page: Page, rows: readonly Element[]): Look {
    const look = new Look(this.#site.id, this.#collector, page, new Memory(), rows);
    for (const row of rows) look.take(row);
    return look;
  }

  /** What a row was last found to say; `null` where it was never read. */
  outcome(row: Element): Outcome | null {
    return this.#memory.outcome(row);
  }
}

/** One look at some rows: what of them is still to be read, and, once it has been, what they say. */
class Look {
  readonly #site: string;
  readonly #collector: Collector;
  readonly #page: Page;
  readonly #address: string;
  readonly #memory: Memory;
  readonly #judged: readonly Element[] | null;
  readonly #around: Plain;
  readonly #surroundings: string;
  readonly #fresh: Fresh[] = [];

  constructor(site: string, collector: Collector, page: Page, memory: Memory, judged: readonly Element[] | null) {
    this.#site = site;
    this.#collector = collector;
    this.#page = page;
    this.#address = page.url.href;
    this.#memory = memory;
    this.#judged = judged;
    this.#around = collector.around(page);
    this.#surroundings = JSON.stringify(this.#around);
  }

  take(row: Element): void {
    const texts = this.#collector.row(row);
    const key = this.#surroundings + JSON.stringify(texts);
    if (!this.#memory.recalls(row, key, this.#address)) this.#fresh.push({ row, key, texts });
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
      url: this.#address,
      around: this.#around,
      data: this.#collector.data(this.#page),
      rows: this.#fresh.map(({ texts }) => texts),
      strays: this.#judged === null ? null : this.#collector.strays(this.#page, this.#judged),
    };
  }

  /** Takes what the new rows were found to say, in the order of `collected`. */
  readonly learn = (outcomes: readonly Outcome[]): void => {
    for (const [at, { row, key }] of this.#fresh.entries()) {
      const outcome = outcomes[at];
      if (outcome !== undefined) this.#memory.learn(row, key, this.#address, outcome);
    }
  };
}

/** What rows were found to say: each row by its texts, and any row at the same address that has the same texts (sites show a result in several lists). */
class Memory {
  readonly #byRow = new WeakMap<Element, { readonly key: string; readonly outcome: Outcome }>();
  readonly #byTexts = new Map<string, Outcome>();
  #address = '';

  outcome(row: Element): Outcome | null {
    return this.#byRow.get(row)?.outcome ?? null;
  }

  /** Whether it is known what the row says with these texts; from here on it says that. */
  recalls(row: Element, key: string, address: string): boolean {
    if (this.#byRow.get(row)?.key === key) return true;
    const outcome = address === this.#address ? this.#byTexts.get(key) : undefined;
    if (outcome === undefined) return false;
    this.#byRow.set(row, { key, outcome });
    return true;
  }

  learn(row: Element, key: string, address: string, outcome: Outcome): void {
    this.#byRow.set(row, { key, outcome });
    if (address !== this.#address) this.#byTexts.clear();
    this.#address = address;
    this.#byTexts.set(key, outcome);
    const [oldest] = this.#byTexts.size > KEPT_AT_MOST ? this.#byTexts.keys() : [];
    if (oldest !== undefined) this.#byTexts.delete(oldest);
  }
}
