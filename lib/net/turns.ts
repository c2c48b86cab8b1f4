import { SourceFailure } from './source-error';

/** Counts a request that is about to be sent and gives `null`, or says when there may be room (ms since 1970). */
type Claim = (key: string, now: number) => Promise<number | null>;

/** How one who asks waits for each of their requests. */
export interface Turn {
  /** Waits until the next request may be sent; it is counted by then. Rejects with `SourceFailure`: `over-limit` where that is too late. */
  readonly take: () => Promise<void>;
  /** The source itself said that it was asked too often: nothing is sent before `until` (ms since 1970). Somebody else may use the same key. */
  readonly pause: (until: number) => Promise<void>;
}

/** Who waits for a turn. */
export interface Waiting {
  /** Greater goes first. */
  readonly urgency: number;
  /** Names the list or page that asks: those of one urgency take turns, so that a long list in one tab does not hold up another's. */
  readonly list: string;
}

interface Place extends Waiting {
  readonly go: () => void;
  readonly refuse: (cause: unknown) => void;
}

/** A turn that comes sooner than this is waited for; what comes later is refused with `over-limit`, and can be asked again then. */
const PATIENCE_MS = 2_000;

/**
 * Turns at a source that may be asked so often. What is held here only orders those who wait: what counts is in the store, by `claim`, before anything is sent.
 */
export class Turns {
  readonly #claim: Claim;
  readonly #host: string;
  readonly #waiting = new Map<string, Place[]>();
  /** When each list last had its turn, by a count. */
  readonly #lastTurn = new Map<string, number>();
  #turns = 0;

  constructor(host: string, claim: Claim) {
    this.#host = host;
    this.#claim = claim;
  }

  /** Waits until a request with this key may be sent; it is counted by then. Rejects with `SourceFailure`: `over-limit` where it would be long, or what `claim` throws. */
  take(key: string, { urgency, list }: Waiting): Promise<void> {
    return new Promise((resolve, reject) => {
      const place: Place = { urgency, list, go: resolve, refuse: reject };
      const waiting = this.#waiting.get(key);
      if (waiting !== undefined) {
        waiting.push(place);
        return;
      }
      const begun = [place];
      this.#waiting.set(key, begun);
      void this.#serve(key, begun);
    });
  }

  async #serve(key: string, waiting: Place[]): Promise<void> {
    try {
      while (waiting.length > 0) {
        const notBefore = await this.#claim(key, Date.now());
        // Chosen only now: somebody more urgent may have come meanwhile.
        if (notBefore === null) this.#next(waiting)?.go();
        else if (notBefore - Date.now() > PATIENCE_MS) throw new SourceFailure({ kind: 'over-limit', host: this.#host, notBefore });
        else await pause(notBefore - Date.now());
      }
      this.#waiting.delete(key);
    } catch (cause) {
      this.#waiting.delete(key);
      for (const { refuse } of waiting) refuse(cause);
    }
    if (this.#waiting.size === 0) this.#lastTurn.clear();
  }

  /** The most urgent; of these one of the list whose turn is longest ago; of these the first that came. */
  #next(waiting: Place[]): Place | undefined {
    const most = Math.max(...waiting.map(({ urgency }) => urgency));
    const turnOf = ({ list }: Place): number => this.#lastTurn.get(list) ?? 0;
    const next = waiting
      .filter(({ urgency }) => urgency === most)
      .reduce<Place | undefined>((best, each) => (best === undefined || turnOf(each) < turnOf(best) ? each : best), undefined);
    if (next === undefined) return undefined;
    waiting.splice(waiting.indexOf(next), 1);
    this.#turns += 1;
    this.#lastTurn.set(next.list, this.#turns);
    return next;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
