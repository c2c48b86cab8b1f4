import type { Offer } from '../flights/offer';
import type { Overview } from '../messages';
import type { Page, PlacedOffer, Reading, Site } from '../sites/site';
import { t } from '../words';
import { Asker, type AskerEnvironment } from './asker';
import type { LoadCard } from './card-panel';
import { keepEventsFromPage } from './hosts';
import { Notice } from './notice';
import { overviewOf } from './overview';
import { reserveSpace } from './reserve';
import { BadgedRow } from './row';
import { schemeAround } from './scheme';
import { stripMaker, type Scheme } from './strip';
import { watchRows, type Watched } from './watch';

/** How long a page may show nothing that is a flight before it is looked at for signs of having changed. */
const CHANGED_AFTER_MS = 3_000;
/** After this much work in one go the page gets its turn. Far below the 50 ms from which a task is felt, at any speed of the machine. */
const SLICE_MS = 8;

/** What the overlay needs of the worker. */
export interface Worker {
  readonly send: AskerEnvironment['send'];
  readonly loadCard: LoadCard;
}

/** Reads a site's result lists as long as the page lives, and keeps one badge in every rendered row and nowhere else. */
export class Overlay {
  readonly #window: Window & typeof globalThis;
  readonly #site: Site;
  readonly #asker: Asker<'earnings'>;
  readonly #rows = new Map<Element, BadgedRow>();
  readonly #notice: Notice;
  readonly #loadCard: LoadCard;
  readonly #stopWatching: () => void;
  readonly #giveSpaceBack: () => void;
  readonly #giveEventsBack: () => void;
  readonly #reader;
  readonly #makeStrip;
  #reading: Reading = { kind: 'empty' };
  #placed: readonly PlacedOffer[] = [];
  #scheme: Scheme = 'light';
  #emptyTimer: number | null = null;
  #firstBadgeMs: number | null = null;
  #lastBadgeMs: number | null = null;
  /** Grows with every look; work of an older look that was put off is dropped. */
  #look = 0;

  constructor(window: Window & typeof globalThis, site: Site, { send, loadCard }: Worker) {
    const { document } = window;
    this.#window = window;
    this.#site = site;
    this.#loadCard = loadCard;
    this.#reader = site.open();
    this.#makeStrip = stripMaker(document);
    this.#notice = new Notice(document);
    this.#asker = new Asker('earnings', {
      send,
      setTimer: (run, ms) => window.setTimeout(run, ms),
      clearTimer: (timer) => window.clearTimeout(timer),
      now: () => Date.now(),
      changed: (ids) => void this.#redraw(new Set(ids)),
    });
    this.#giveEventsBack = keepEventsFromPage(window);
    this.#giveSpaceBack = reserveSpace(document, site.stripHolder);
    this.#stopWatching = watchRows(window, site, this.#reader, (watched) => void this.#update(watched));
    window.addEventListener('online', this.#retry);
    document.addEventListener('visibilitychange', this.#retryIfVisible);
  }

  /** Takes everything off the page: strips, notice, reserved space, listeners. */
  stop(): void {
    this.#look += 1;
    this.#stopWatching();
    this.#asker.stop();
    this.#window.removeEventListener('online', this.#retry);
    this.#window.document.removeEventListener('visibilitychange', this.#retryIfVisible);
    this.#stopEmptyTimer();
    for (const row of this.#rows.values()) row.detach();
    this.#rows.clear();
    this.#notice.hide();
    this.#giveSpaceBack();
    this.#giveEventsBack();
  }

  stale(): void {
    this.#asker.stale();
  }

  overview(): Overview {
    return overviewOf({
      site: this.#site,
      covers: this.#covers(),
      reading: this.#reading,
      rows: this.#inPageOrder(),
      firstBadgeMs: this.#firstBadgeMs,
      lastBadgeMs: this.#lastBadgeMs,
    });
  }

  readonly #retry = () => this.#asker.retryFailed();
  readonly #retryIfVisible = () => {
    if (this.#window.document.visibilityState === 'visible') this.#asker.retryFailed();
  };

  async #update({ rows, rendered, afterLayout }: Watched): Promise<void> {
    const look = ++this.#look;
    this.#forget(rendered);
    this.#watchForChange(rows.length > 0 && this.#reading.kind === 'offers');
    if (rendered.length === 0) {
      this.#placed = [];
      return this.#asker.want([]);
    }
    // Computed styles are free after a layout; before one they would make the page lay itself out for us.
    if (afterLayout && rendered[0] !== undefined) this.#scheme = schemeAround(rendered[0]);
    const page = this.#page();
    const readings: Reading[] = [];
    await this.#inSlices(chunks(rendered), look, (some) => void readings.push(this.#reader.read(page, some)));
    if (look !== this.#look) return;
    this.#reading = together(readings);
    this.#placed = this.#reading.kind === 'offers' ? this.#reading.offers : [];
    this.#forget(this.#placed.map(({ row }) => row));
    await this.#inSlices(this.#placed, look, ({ row, offer }) => this.#badge(row, offer));
    if (look === this.#look) this.#asker.want(this.#placed.map(({ offer }) => offer));
  }

  #badge(row: Element, offer: Offer): void {
    const badged = this.#rows.get(row) ?? new BadgedRow(this.#makeStrip(), offer, this.#loadCard, this.#retry);
    badged.show(offer, this.#asker.state(offer.id), this.#scheme);
    badged.attach(this.#site.holderIn(row));
    this.#rows.set(row, badged);
  }

  async #redraw(ids: ReadonlySet<string>): Promise<void> {
    const rows = this.#inPageOrder().filter(({ offer }) => ids.has(offer.id));
    await this.#inSlices(rows, this.#look, (row) => {
      const state = this.#asker.state(row.offer.id);
      row.show(row.offer, state, this.#scheme);
      if (state === null || state.state === 'waiting') return;
      this.#lastBadgeMs = performance.now();
      this.#firstBadgeMs ??= this.#lastBadgeMs;
    });
  }

  /** Does the work in slices of tasks of their own, so that a long list never holds the page up; a newer look takes over. */
  async #inSlices<Item>(items: readonly Item[], look: number, work: (item: Item) => void): Promise<void> {
    let until = 0;
    for (const item of items) {
      if (performance.now() >= until) {
        await new Promise((resolve) => this.#window.setTimeout(resolve, 0));
        if (look !== this.#look) return;
        until = performance.now() + SLICE_MS;
      }
      work(item);
    }
  }

  #forget(kept: readonly Element[]): void {
    const keep = new Set(kept);
    for (const [row, badged] of this.#rows) {
      if (keep.has(row)) continue;
      badged.detach();
      this.#rows.delete(row);
    }
  }

  /** A page that shows nothing readable for a while is looked at once: is it empty, or has the site changed? Then one quiet line says so. */
  #watchForChange(hasRows: boolean): void {
    if (!this.#covers() || hasRows) this.#notice.hide();
    if (!this.#covers()) return this.#stopEmptyTimer();
    // A page that never comes to rest must not put the answer off for ever: a timer that runs is left to run.
    this.#emptyTimer ??= this.#window.setTimeout(() => {
      this.#emptyTimer = null;
      if (this.#rows.size > 0) return;
      this.#reading = this.#reader.read(this.#page());
      if (this.#reading.kind === 'unrecognised') this.#notice.show(t('noticeChanged', this.#site.name), t('noticeClose'));
      else this.#notice.hide();
    }, CHANGED_AFTER_MS);
  }

  #stopEmptyTimer(): void {
    if (this.#emptyTimer !== null) this.#window.clearTimeout(this.#emptyTimer);
    this.#emptyTimer = null;
  }

  #page(): Page {
    const { document } = this.#window;
    return { document, url: new URL(document.URL), answers: [] };
  }

  #covers(): boolean {
    return this.#site.covers(this.#page().url);
  }

  /** The badged rows in the order in which the page was last read, which is the order of the page. */
  #inPageOrder(): readonly BadgedRow[] {
    return this.#placed.flatMap(({ row }) => this.#rows.get(row) ?? []);
  }
}

/** How many rows are read at once; a few, so that the time is looked at often enough on a slow machine. */
const ROWS_AT_ONCE = 4;

function chunks(rows: readonly Element[]): readonly (readonly Element[])[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, at) => rows.slice(at * ROWS_AT_ONCE, (at + 1) * ROWS_AT_ONCE));
}

/** The reading of all rows from the readings of some. */
function together(readings: readonly Reading[]): Reading {
  const skipped = readings.flatMap((reading) => (reading.kind === 'empty' ? [] : reading.skipped));
  const reasons = [...Map.groupBy(skipped, ({ reason }) => reason)].map(([reason, all]) => ({ reason, count: all.reduce((sum, { count }) => sum + count, 0) }));
  const offers = readings.flatMap((reading) => (reading.kind === 'offers' ? reading.offers : []));
  const lost = readings.find((reading) => reading.kind === 'unrecognised');
  if (offers.length === 0 && lost !== undefined) return lost;
  return { kind: 'offers', offers, skipped: reasons };
}
