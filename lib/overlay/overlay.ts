import { handedOver, type OpenCard } from '../card/handover';
import { FACET_IDS, type FacetId } from '../facets/answers';
import type { BadgeView, Glance, SignView } from '../facets/badge-view';
import type { Offer } from '../flights/offer';
import type {
  AskRequest,
  BadgedState,
  BadgedStates,
  CardAnswer,
  CardRequest,
  Overview,
  ReadAnswer,
  ReadRequest,
  SeatMapRequest,
  SeatMapState,
} from '../messages';
import { RowBook } from '../sites/row-book';
import type { Page, PageSite, Verdict } from '../sites/site';
import { TappedAnswers } from './answers';
import { Asker } from './asker';
import type { Scheme } from './badge-drawing';
import { removeShells } from './hosts';
import { Notice } from './notice';
import { overviewOf } from './overview';
import { urlOf } from './page-url';
import { Rereader } from './rereader';
import { BadgedRow, QuietRow, type Shown } from './row';
import { schemeAround } from './scheme';
import { breathe, inSlices } from './slices';
import { stripMaker } from './strip';
import { watchRows, type Watched } from './watch';

/** How long a page may show nothing that is a flight before it is looked at for signs of having changed. */
const CHANGED_AFTER_MS = 3_000;

/** Collecting is not put off where it can be helped: the page paints in between, which may take longer than all of the worker's part. Still far below what is felt. */
const COLLECT_MS = 12;

/** Signs come beside numbers that stand there already: those of several facets that come within this time are drawn in one go. Too short to be felt. */
const SIGNS_TOGETHER_MS = 80;

/** What the overlay needs of the worker. Each rejects, or gives nothing, where the worker was ended before it answered. */
export interface Worker {
  readonly read: (request: ReadRequest) => Promise<ReadAnswer>;
  readonly ask: (request: AskRequest) => Promise<BadgedStates>;
  readonly card: (request: CardRequest) => Promise<CardAnswer>;
  readonly seatMap: (request: SeatMapRequest) => Promise<SeatMapState>;
}

/** What a facet has in a badge that says nothing. */
const NOTHING: Glance = { badge: null, signs: [], rank: null, toTier: null };

/** Before the worker has answered for the first time nothing is drawn, so nothing needs words. */
const NO_BADGE: BadgeView = { tone: 'loading', parts: [], mark: null, spoken: '' };

interface Placed {
  readonly row: Element;
  readonly offer: Offer;
}

/** Collects a site's result lists as long as the page lives, and keeps one badge in every rendered row and nowhere else. */
export class Overlay {
  readonly #window: Window & typeof globalThis;
  readonly #site: PageSite;
  readonly #askers: Readonly<Record<FacetId, Asker>>;
  readonly #rows = new Map<Element, BadgedRow>();
  /** Rows whose flight only an answer tells that has not been seen. */
  readonly #quiet = new Map<Element, QuietRow>();
  readonly #notice: Notice;
  readonly #openCard: OpenCard;
  readonly #book: RowBook;
  readonly #reader: Rereader<Watched>;
  readonly #answers: TappedAnswers;
  readonly #worker: Worker;
  readonly #undo: readonly (() => void)[];
  readonly #makeStrip;
  #answered: Pick<ReadAnswer, 'phrases' | 'settle'> | null = null;
  #verdict: Verdict = { kind: 'empty' };
  #placed: readonly Placed[] = [];
  #scheme: Scheme = 'light';
  #emptyTimer: number | null = null;
  /** The offers whose signs have changed and are not drawn yet. */
  readonly #signed = new Set<string>();
  #signsTimer: number | null = null;
  #isStopped = false;
  #firstBadgeMs: number | null = null;
  #lastBadgeMs: number | null = null;

  constructor(window: Window & typeof globalThis, site: PageSite, worker: Worker) {
    const { document } = window;
    this.#window = window;
    this.#site = site;
    this.#worker = worker;
    this.#book = new RowBook(site);
    this.#makeStrip = stripMaker(document);
    this.#notice = new Notice(document);
    this.#openCard = {
      load: (offer) => {
        const ask = () => worker.card({ type: 'card', isLoaded: handedOver() !== null, offer });
        // Where the worker was ended while it answered, it is back for the next message.
        return ask().catch(ask);
      },
      label: () => this.#answered?.phrases.card ?? '',
      seatMap: (offer, segment, cabin) => worker.seatMap({ type: 'seatMap', offer, segment, cabin }),
      retry: this.#retry,
    };
    const timers = { setTimer: (run: () => void, ms: number) => window.setTimeout(run, ms), clearTimer: (timer: number) => window.clearTimeout(timer) };
    const askerFor = (facet: FacetId, lost: () => BadgeView | null, changed: (ids: readonly string[]) => void) =>
      new Asker(facet, {
        ...timers,
        send: worker.ask,
        now: () => Date.now(),
        settle: () => this.#answered?.settle ?? { quietMs: 0, atLastMs: 0 },
        lost: () => ({ ...NOTHING, badge: lost() }),
        changed,
      });
    this.#askers = {
      earnings: askerFor('earnings', () => this.#answered?.phrases.lost ?? NO_BADGE, this.#redraw),
      upgrades: askerFor('upgrades', () => null, this.#redrawSigns),
      benefits: askerFor('benefits', () => null, this.#redrawSigns),
      lounges: askerFor('lounges', () => null, this.#redrawSigns),
      aircraft: askerFor('aircraft', () => null, this.#redrawSigns),
    };
    // In a tab that was open already, what an overlay that has no life any more may have left: Firefox ends those of a version before at once.
    if (document.readyState !== 'loading') removeShells(document);
    this.#reader = new Rereader({ ...timers, read: (watched) => this.#update(watched) });
    const watch = watchRows(window, site, (watched) => this.#reader.read(watched));
    this.#answers = new TappedAnswers(document, site, watch.lookAgain);
    this.#undo = [
      watch.stop,
      () => this.#answers.stop(),
      listening(window, 'online', this.#retry),
      listening(document, 'visibilitychange', () => {
        if (document.visibilityState === 'visible') this.#retry();
      }),
      // A page that the browser kept while another was shown was told nothing, and what it asked may never be answered.
      listening(window, 'pageshow', (event) => {
        if ('persisted' in event && event.persisted === true) for (const facet of FACET_IDS) this.stale(facet);
      }),
    ];
  }

  /** Takes all that it has drawn off the page, and its listeners. */
  stop(): void {
    this.#isStopped = true;
    this.#reader.stop();
    for (const asker of Object.values(this.#askers)) asker.stop();
    this.#stopEmptyTimer();
    if (this.#signsTimer !== null) this.#window.clearTimeout(this.#signsTimer);
    this.#forget([]);
    this.#hush([]);
    this.#placed = [];
    this.#notice.hide();
    for (const undo of this.#undo) undo();
  }

  /** Everything that a facet said may be old. */
  stale(facet: FacetId): void {
    this.#askers[facet].stale();
    this.#askers[facet].want(this.#placed.map(({ offer }) => offer));
  }

  overview(): Overview {
    const all = this.#site.rows(this.#window.document);
    const withStrip = all.filter((row) => this.#rows.has(row) || this.#quiet.has(row));
    return overviewOf({
      site: this.#site.id,
      seen: !this.#covers() ? 'elsewhere' : this.#placed.length > 0 ? 'offers' : this.#quiet.size > 0 ? 'waiting' : this.#verdict.kind,
      verdict: this.#verdict,
      outcomes: all.flatMap((row) => (this.#rows.has(row) ? [] : (this.#book.outcome(row) ?? []))),
      rows: this.#inPageOrder(),
      waiting: withStrip.flatMap((row, at) => (this.#quiet.has(row) ? [at] : [])),
      firstBadgeMs: this.#firstBadgeMs,
      lastBadgeMs: this.#lastBadgeMs,
    });
  }

  readonly #retry = () => {
    for (const asker of Object.values(this.#askers)) asker.retryFailed();
  };

  /** Reads what is new in the rows and draws them. Gives `false` where the worker did not answer and it must be tried again. */
  async #update({ rows, rendered, afterLayout }: Watched): Promise<boolean> {
    if (this.#hasStrips()) removeShells(this.#window.document);
    this.#forget(rendered);
    this.#hush(rendered);
    this.#placed = this.#placed.filter(({ row }) => this.#rows.has(row));
    this.#watchForChange(rows.length > 0 && this.#hasStrips());
    if (rendered.length === 0) {
      this.#want();
      return true;
    }
    const began = performance.now();
    // Computed styles are free after a layout; before one they would make the page lay itself out for us.
    if (afterLayout && rendered[0] !== undefined) this.#scheme = schemeAround(rendered[0]);
    const look = this.#book.look(this.#page());
    await breathe(this.#window, await inSlices(this.#window, rendered, (row) => look.take(row), began, COLLECT_MS));
    if (look.hasNews && (await this.#read({ type: 'read', collected: look.collected() }, look.learn)) === null) {
      // What a changed row says now is not known yet: its old badge may be another flight's.
      this.#forget(rendered.filter((row) => !look.isNews(row)));
      return false;
    }
    if (this.#isStopped) return true;
    const understood = performance.now();
    const placed: Placed[] = [];
    const waiting: Element[] = [];
    for (const row of rendered) {
      const outcome = this.#book.outcome(row);
      if (outcome === null) continue;
      if ('offer' in outcome) placed.push({ row, offer: outcome.offer });
      else if (outcome.awaits !== undefined) waiting.push(row);
    }
    this.#placed = placed;
    this.#forget(placed.map(({ row }) => row));
    this.#hush(waiting);
    this.#watchForChange(placed.length > 0 || waiting.length > 0);
    // Asked before the strips are made: while they are, the worker answers.
    this.#want();
    const badged = await inSlices(this.#window, placed, ({ row, offer }) => this.#badge(row, offer), understood);
    await inSlices(this.#window, waiting, (row) => this.#say(row), badged);
    return true;
  }

  /** `null` where the worker did not answer. */
  async #read(request: ReadRequest, learn: (outcomes: ReadAnswer['outcomes']) => void): Promise<ReadAnswer | null> {
    const epochs = FACET_IDS.map((facet) => this.#askers[facet].epoch);
    try {
      // A channel that nobody answers resolves with nothing, whatever its type says.
      const answer: ReadAnswer | null | undefined = await this.#worker.read(request);
      if (answer === null || answer === undefined) return null;
      const began = performance.now();
      this.#answered = answer;
      learn(answer.outcomes);
      const offers: Offer[] = [];
      for (const outcome of answer.outcomes) if ('offer' in outcome) offers.push(outcome.offer);
      for (const [at, facet] of FACET_IDS.entries()) if (this.#askers[facet].epoch === epochs[at]) this.#askers[facet].take(offers, answer.states[facet]);
      await breathe(this.#window, began);
      return answer;
    } catch {
      // Whatever the browser's words for it (they differ by browser), the only thing to do is to ask again.
      return null;
    }
  }

  #badge(row: Element, offer: Offer): void {
    if (this.#isStopped) return;
    const shown = this.#shown(offer);
    const known = this.#rows.get(row);
    const badged = known ?? new BadgedRow(this.#makeStrip, shown, this.#openCard);
    if (known === undefined) this.#rows.set(row, badged);
    const isNews = known?.show(shown) ?? true;
    badged.attach(this.#site.holderIn(row));
    if (isNews) this.#clock(shown);
  }

  /** Says in a row that its flight is not known yet. */
  #say(row: Element): void {
    if (this.#isStopped || this.#answered === null) return;
    const known = this.#quiet.get(row);
    const quiet = known ?? new QuietRow(this.#makeStrip, this.#answered.phrases.awaits, this.#scheme);
    if (known === undefined) this.#quiet.set(row, quiet);
    else quiet.show(this.#scheme);
    quiet.attach(this.#site.holderIn(row));
  }

  #want(): void {
    const offers = this.#placed.map(({ offer }) => offer);
    for (const facet of FACET_IDS) this.#askers[facet].want(offers);
  }

  /** One facet has the badge's words, all may put signs beside them. */
  #shown(offer: Offer): Shown {
    const states: (BadgedState | null)[] = [];
    const signs: SignView[] = [];
    let badge: BadgeView | null = null;
    for (const facet of FACET_IDS) {
      const state = this.#askers[facet].state(offer.id);
      states.push(state);
      if (state === null) continue;
      badge ??= state.badge;
      signs.push(...state.signs);
    }
    badge ??= this.#answered?.phrases.loading ?? NO_BADGE;
    return { offer, state: this.#askers.earnings.state(offer.id), states, badge, signs, scheme: this.#scheme };
  }

  readonly #redraw = (ids: readonly string[]): void => {
    const changed = new Set(ids);
    const rows = this.#inPageOrder().filter(({ offer }) => changed.has(offer.id));
    void inSlices(this.#window, rows, (row) => {
      const shown = this.#shown(row.offer);
      if (row.show(shown)) this.#clock(shown);
    });
  };

  readonly #redrawSigns = (ids: readonly string[]): void => {
    for (const id of ids) this.#signed.add(id);
    this.#signsTimer ??= this.#window.setTimeout(() => {
      this.#signsTimer = null;
      const signed = [...this.#signed];
      this.#signed.clear();
      this.#redraw(signed);
    }, SIGNS_TOGETHER_MS);
  };

  /** A badge was drawn: when one with an answer stood there for the first time, and for the last. */
  #clock({ state }: Shown): void {
    if (state === null || state.state === 'waiting') return;
    this.#lastBadgeMs = performance.now();
    this.#firstBadgeMs ??= this.#lastBadgeMs;
  }

  #forget(kept: readonly Element[]): void {
    if (this.#rows.size === 0) return;
    const keep = new Set(kept);
    for (const [row, badged] of this.#rows) {
      if (keep.has(row)) continue;
      badged.detach();
      this.#rows.delete(row);
    }
  }

  /** Takes the quiet strips away from all rows but these. */
  #hush(kept: readonly Element[]): void {
    if (this.#quiet.size === 0) return;
    const keep = new Set(kept);
    for (const [row, quiet] of this.#quiet) {
      if (keep.has(row)) continue;
      quiet.detach();
      this.#quiet.delete(row);
    }
  }

  #hasStrips(): boolean {
    return this.#placed.length > 0 || this.#quiet.size > 0;
  }

  /** A page that shows nothing readable for a while is looked at once: is it empty, or has the site changed? Then one quiet line says so. */
  #watchForChange(hasRows: boolean): void {
    if (!this.#covers() || hasRows) this.#notice.hide();
    if (!this.#covers()) return this.#stopEmptyTimer();
    // A page that never comes to rest must not put the answer off for ever: a timer that runs is left to run.
    this.#emptyTimer ??= this.#window.setTimeout(() => {
      this.#emptyTimer = null;
      if (this.#rows.size === 0 && this.#quiet.size === 0) void this.#judge();
    }, CHANGED_AFTER_MS);
  }

  async #judge(): Promise<void> {
    const page = this.#page();
    const look = this.#book.judge(page, this.#site.rows(page.document));
    const answer = await this.#read({ type: 'read', collected: look.collected() }, look.learn);
    if (answer === null || answer.verdict === null || this.#hasStrips() || this.#isStopped) return;
    // Left meanwhile: what came in its place is judged by itself.
    if (page.url.href !== this.#window.document.URL) return;
    this.#verdict = answer.verdict;
    if (this.#verdict.kind === 'unrecognised') this.#notice.show(answer.phrases.changed, answer.phrases.close);
    else this.#notice.hide();
  }

  #stopEmptyTimer(): void {
    if (this.#emptyTimer !== null) this.#window.clearTimeout(this.#emptyTimer);
    this.#emptyTimer = null;
  }

  #page(): Page {
    const { document } = this.#window;
    return { document, url: urlOf(document), answers: this.#answers.all };
  }

  #covers(): boolean {
    return this.#site.covers(urlOf(this.#window.document));
  }

  /** The badged rows in the order in which the page was last read, which is the order of the page. */
  #inPageOrder(): readonly BadgedRow[] {
    return this.#placed.flatMap(({ row }) => this.#rows.get(row) ?? []);
  }
}

function listening(target: EventTarget, type: string, listener: (event: Event) => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}
