import { expect } from 'vitest';
import { programmeCode } from '../../lib/flights/codes';
import type { Offer } from '../../lib/flights/offer';
import type { BadgeView, Glance } from '../../lib/facets/badge-view';
import type { BadgedState, BadgedStates, OfferState } from '../../lib/messages';
import { Asker } from '../../lib/overlay/asker';
import { fare, flown, oneWay } from './make-offers';

export type States = BadgedStates;

/** How a badge looks is none of the asker's business: any will do. */
const BADGE: BadgeView = { tone: 'ready', parts: [], mark: null, spoken: '' };
export const LOST: Glance = { badge: { tone: 'failed', parts: ['lost'], mark: null, spoken: 'lost' }, signs: [], rank: null, toTier: null };

export function withBadge(state: OfferState<unknown>): BadgedState {
  return { ...state, badge: BADGE, signs: [], rank: null, toTier: null };
}

/** A badge's number is there; `name` tells one answer from another. */
export function answerNamed(name: string): BadgedState {
  return withBadge({
    state: 'ready',
    answer: {
      programme: { code: programmeCode('LMM') ?? expect.fail('LMM is a programme'), name, tier: 'Senator', isCarriers: false },
      earnings: [],
      assumed: [],
      others: [],
      otherwise: null,
      progress: null,
      converted: null,
      source: { id: 'milefy', name: 'Milefy', environment: 'testing', at: 0 },
    },
  });
}

export function waitingUntil(notBefore: number): BadgedState {
  return withBadge({ state: 'waiting', notBefore, why: 'asking' });
}

/** What may go better the next time. */
export const serverError = withBadge({ state: 'failed', error: { kind: 'server-error', status: 500 }, retryable: true });

/** Three flights of one list. */
export const THREE = ['LH 400 FRA-JFK', 'LH 456 FRA-LAX', 'LH 454 FRA-SFO'].map((words) => oneWay([flown(words)], fare('500.00 EUR'))) as [Offer, Offer, Offer];

/** A page with a clock that only the test moves, and a worker that answers when and what the test says. */
export class Page {
  time = 0;
  readonly asks: {
    readonly at: number;
    readonly what: string;
    readonly ids: readonly string[];
    answer: (states: States) => Promise<void>;
    vanish: () => Promise<void>;
  }[] = [];
  readonly changes: (readonly string[])[] = [];
  /** What the worker answers at once; `null` leaves the ask open for the test to answer. */
  worker: ((offers: readonly Offer[]) => States | 'gone') | null = null;
  readonly #timers = new Map<number, { readonly run: () => void; readonly at: number }>();
  #lastTimer = 0;

  readonly asker = new Asker('earnings', {
    send: ({ type, facet, offers }) => {
      const { promise, resolve, reject } = Promise.withResolvers<States>();
      this.asks.push({
        at: this.time,
        what: `${type} ${facet}`,
        ids: offers.map(({ id }) => id),
        answer: (states) => (resolve(states), this.#settle()),
        vanish: () => (reject(new Error('Could not establish connection. Receiving end does not exist.')), this.#settle()),
      });
      const states = this.worker?.(offers);
      if (states === 'gone') reject(new Error('Could not establish connection. Receiving end does not exist.'));
      else if (states !== undefined) resolve(states);
      return promise;
    },
    setTimer: (run, ms) => {
      this.#timers.set(++this.#lastTimer, { run, at: this.time + ms });
      return this.#lastTimer;
    },
    clearTimer: (timer) => void this.#timers.delete(timer),
    now: () => this.time,
    settle: () => ({ quietMs: 150, atLastMs: 1_000 }),
    lost: () => LOST,
    changed: (ids) => void this.changes.push(ids),
  });

  /** Lets time pass, timer by timer. */
  async until(time: number): Promise<void> {
    for (;;) {
      const [next] = [...this.#timers].toSorted(([, x], [, y]) => x.at - y.at);
      if (next === undefined || next[1].at > time) break;
      this.#timers.delete(next[0]);
      this.time = Math.max(this.time, next[1].at);
      next[1].run();
      await this.#settle();
    }
    this.time = time;
  }

  get askedAt(): readonly number[] {
    return this.asks.map(({ at }) => at);
  }

  async #settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  }
}

export function all(offers: readonly Offer[], state: BadgedState): States {
  return Object.fromEntries(offers.map(({ id }) => [id, state]));
}
