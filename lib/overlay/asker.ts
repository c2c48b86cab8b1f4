import type { FacetId } from '../facets/answers';
import type { Glance } from '../facets/badge-view';
import type { Offer } from '../flights/offer';
import type { AskRequest, BadgedState, BadgedStates, ReadAnswer } from '../messages';
import { patience, WORKER_PATIENCE_MS } from './patience';

/** How long to wait after the first, second, … failure before asking again by itself. The last one repeats. */
const PATIENCE_MS = [5_000, 10_000, 20_000, 40_000, 60_000] as const;

/** Beyond so many offers, those that are not shown are forgotten: a tab may stay open for days of searching. */
const KEPT_AT_MOST = 500;

/** What is due within this time is asked about in one message: each flight of a list waits for its own question, and they end milliseconds apart. Nothing is asked about sooner again. */
const TOGETHER_MS = 100;

export interface AskerEnvironment {
  /** Sends an ask to the worker. Rejects where the worker was ended before it answered. */
  readonly send: (request: AskRequest) => Promise<BadgedStates>;
  readonly setTimer: (run: () => void, ms: number) => number;
  readonly clearTimer: (timer: number) => void;
  readonly now: () => number;
  /** How long a list must be quiet before it is asked about, and how long it is waited for at most. */
  readonly settle: () => ReadAnswer['settle'];
  /** How it looks where the worker does not answer any more. */
  readonly lost: () => Glance;
  /** Told when states have changed, with the ids of the offers. */
  readonly changed: (ids: readonly string[]) => void;
}

interface Asked {
  readonly offer: Offer;
  /** `null` while it has not been answered. */
  state: BadgedState | null;
  /** When it is to be asked (again), or `null`: not by itself. */
  due: number | null;
  failures: number;
  underWay: boolean;
  /** Whether a rendered row shows it; what is not shown is not asked for, and its answer is kept for when it is shown again. */
  present: boolean;
}

/**
 * Keeps, for one facet, what the worker says of each offer, and asks for what is lacking: new offers once the list has settled, what waits when it
 * may be asked again, what failed after a while. Asking again is free (keys are content), so nothing here needs to survive.
 */
export class Asker {
  readonly #facet: FacetId;
  readonly #environment: AskerEnvironment;
  readonly #asked = new Map<string, Asked>();
  #epoch = 0;
  #isOff = false;
  #settlesBy: number | null = null;
  #workerFailures = 0;
  #timer: number | null = null;

  constructor(facet: FacetId, environment: AskerEnvironment) {
    this.#facet = facet;
    this.#environment = environment;
  }

  /** The state of an offer; `null` while nothing is known. */
  state(id: string): BadgedState | null {
    return this.#asked.get(id)?.state ?? null;
  }

  /** Grows when everything known becomes old; what was found out before is not to be taken. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Takes what the worker said of offers without being asked. */
  take(offers: readonly Offer[], states: BadgedStates): void {
    if (states === 'off') return this.#turnOff();
    const now = this.#environment.now();
    for (const offer of offers) {
      const state = states[offer.id];
      if (state === undefined || this.#knows(offer)) continue;
      const asked: Asked = { offer, state: null, due: null, failures: 0, underWay: false, present: true };
      this.#asked.set(offer.id, asked);
      this.#take(asked, state, now);
    }
  }

  /** These offers are on the page now. Those not asked about yet are, once no more come for a moment. */
  want(offers: readonly Offer[]): void {
    if (this.#isOff) return;
    const now = this.#environment.now();
    // A flight that stands twice is asked about as it was read last, which is how the worker remembers it.
    const wanted = new Map<string, Offer>();
    for (const offer of offers) wanted.set(offer.id, offer);
    for (const [id, asked] of this.#asked) {
      asked.present = wanted.has(id);
      if (!asked.present && this.#asked.size > KEPT_AT_MOST) this.#asked.delete(id);
    }
    const fresh: Offer[] = [];
    for (const offer of wanted.values()) if (!this.#knows(offer)) fresh.push(offer);
    if (fresh.length === 0) return this.#schedule();
    // What left before it was asked about has no say in when the next list is.
    if (![...this.#asked.values()].some((asked) => asked.present && asked.state === null && !asked.underWay)) this.#settlesBy = null;
    const { quietMs, atLastMs } = this.#environment.settle();
    this.#settlesBy ??= now + atLastMs;
    const due = Math.min(now + quietMs, this.#settlesBy);
    for (const offer of fresh) this.#asked.set(offer.id, { offer, state: null, due, failures: 0, underWay: false, present: true });
    // The whole list waits for its last rows: it is one result set, and asked as one.
    for (const asked of this.#asked.values()) if (asked.present && asked.state === null && !asked.underWay) asked.due = due;
    this.#schedule();
  }

  /** Everything may have another answer now: nothing old is shown, all is asked again at once. */
  stale(): void {
    this.#epoch += 1;
    this.#isOff = false;
    const now = this.#environment.now();
    for (const [id, asked] of this.#asked) {
      if (asked.present) Object.assign(asked, { state: null, due: now, failures: 0, underWay: false });
      else this.#asked.delete(id);
    }
    this.#environment.changed([...this.#asked.keys()]);
    this.#schedule();
  }

  /** Asks again now for what failed and can be helped by asking (the network is back, the user wants it). */
  retryFailed(): void {
    const now = this.#environment.now();
    for (const asked of this.#asked.values()) if (asked.state?.state === 'failed' && asked.state.retryable) asked.due = now;
    this.#schedule();
  }

  stop(): void {
    this.#epoch += 1;
    this.#asked.clear();
    if (this.#timer !== null) this.#environment.clearTimer(this.#timer);
  }

  /** Whether this very offer is asked about. One id may come to tell more: its operator and its cabin are no part of it, and what was said without them is of a flight that is not known so well. */
  #knows(offer: Offer): boolean {
    const known = this.#asked.get(offer.id)?.offer;
    return known !== undefined && (known === offer || JSON.stringify(known) === JSON.stringify(offer));
  }

  /** The facet has nothing to say of any offer: nothing is asked until everything may have another answer. */
  #turnOff(): void {
    this.#isOff = true;
    const known = [...this.#asked.keys()];
    this.#asked.clear();
    this.#schedule();
    if (known.length > 0) this.#environment.changed(known);
  }

  #schedule(): void {
    const { now, setTimer, clearTimer } = this.#environment;
    if (this.#timer !== null) clearTimer(this.#timer);
    this.#timer = null;
    const due: number[] = [];
    let first = Infinity;
    for (const { due: at, underWay, present } of this.#asked.values()) {
      if (at === null || underWay || !present) continue;
      due.push(at);
      first = Math.min(first, at);
    }
    if (due.length === 0) return;
    const together = Math.max(...due.filter((at) => at <= first + TOGETHER_MS));
    this.#timer = setTimer(() => void this.#ask(), Math.max(0, together - now()));
  }

  async #ask(): Promise<void> {
    this.#timer = null;
    const epoch = this.#epoch;
    const now = this.#environment.now();
    const asking = [...this.#asked.values()].filter((asked) => asked.present && asked.due !== null && asked.due <= now && !asked.underWay);
    if (asking.length === 0) return this.#schedule();
    this.#settlesBy = null;
    for (const asked of asking) asked.underWay = true;
    const states = await this.#send(asking.map(({ offer }) => offer));
    if (epoch !== this.#epoch) return;
    if (states === 'off') return this.#turnOff();
    // One moment for all of them: what is due again together is asked again together.
    const answered = this.#environment.now();
    const changed = asking.filter((asked) => {
      const before = asked.state;
      this.#take(asked, states?.[asked.offer.id], answered);
      return !looksAsBefore(before, asked.state);
    });
    if (changed.length > 0) this.#environment.changed(changed.map(({ offer }) => offer.id));
    this.#schedule();
  }

  /** `null` where the worker was gone: in Chromium it is ended when idle, in Firefox also while it works. */
  async #send(offers: readonly Offer[]): Promise<BadgedStates | null> {
    try {
      // A channel that nobody answers resolves with nothing, whatever its type says.
      const states: BadgedStates | null | undefined = await this.#environment.send({
        type: 'ask',
        facet: this.#facet,
        offers,
      });
      if (states) {
        this.#workerFailures = 0;
        return states;
      }
    } catch {
      // Whatever the browser's words for it (they differ by browser), the only thing to do is to ask again.
    }
    this.#workerFailures += 1;
    return null;
  }

  #take(asked: Asked, state: BadgedState | undefined, now: number): void {
    asked.underWay = false;
    if (state === undefined) {
      if (this.#workerFailures >= WORKER_PATIENCE_MS.length) {
        asked.state = { state: 'failed', error: { kind: 'no-worker' }, retryable: true, ...this.#environment.lost() };
      }
      asked.due = now + patience(WORKER_PATIENCE_MS, Math.max(1, this.#workerFailures));
      return;
    }
    asked.state = state;
    // Waiting in between proves nothing: a source that hangs is waited for each time before it fails.
    if (state.state === 'failed') asked.failures += 1;
    else if (state.state === 'ready') asked.failures = 0;
    asked.due = dueAgain(state, asked.failures, now);
  }
}

/** When a state is to be asked about again by itself; `null`: not. */
function dueAgain(state: BadgedState, failures: number, now: number): number | null {
  if (state.state === 'waiting') return Math.max(state.notBefore, now + TOGETHER_MS);
  return state.state === 'failed' && state.retryable ? now + patience(PATIENCE_MS, failures) : null;
}

/** Whether there is nothing to draw: a list is asked about again and again while a source is slow, and most flights have no sign of most facets. */
function looksAsBefore(before: BadgedState | null, now: BadgedState | null): boolean {
  return (now === null || now.badge === null || now.state === 'waiting') && lookOf(before) === lookOf(now);
}

function lookOf(state: BadgedState | null): string {
  return state === null || (state.badge === null && state.signs.length === 0) ? '' : JSON.stringify([state.badge, state.signs]);
}
