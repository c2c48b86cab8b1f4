import { patience, WORKER_PATIENCE_MS } from './patience';

interface Environment<Look> {
  /** Gives `false` where it failed and is to be tried again. */
  readonly read: (look: Look) => Promise<boolean>;
  readonly setTimer: (run: () => void, ms: number) => number;
  readonly clearTimer: (timer: number) => void;
}

/** Reads what is seen, one look after the other: while one is read, only the newest of those that come is kept. What fails is tried again, with patience. */
export class Rereader<Look> {
  readonly #environment: Environment<Look>;
  #next: Look | null = null;
  #isReading = false;
  #isStopped = false;
  #failures = 0;
  #timer: number | null = null;

  constructor(environment: Environment<Look>) {
    this.#environment = environment;
  }

  read(look: Look): void {
    this.#next = look;
    if (!this.#isReading) void this.#readOn();
  }

  /** Nothing is read any more, nor tried again. */
  stop(): void {
    this.#isStopped = true;
    this.#next = null;
    this.#stopTimer();
  }

  async #readOn(): Promise<void> {
    this.#stopTimer();
    this.#isReading = true;
    for (let look = this.#takeNext(); look !== null; look = this.#takeNext()) {
      const isRead = await this.#read(look);
      if (this.#isStopped) return;
      if (isRead) {
        this.#failures = 0;
        continue;
      }
      this.#failures += 1;
      const again = this.#next ?? look;
      this.#next = null;
      this.#timer = this.#environment.setTimer(() => this.read(again), patience(WORKER_PATIENCE_MS, this.#failures));
      break;
    }
    this.#isReading = false;
  }

  /** A look that goes wrong goes wrong again: it is as good as read, and the next one is read as ever. */
  async #read(look: Look): Promise<boolean> {
    try {
      return await this.#environment.read(look);
    } catch (cause) {
      console.error('Milelens: a page could not be read', cause);
      return true;
    }
  }

  #takeNext(): Look | null {
    const look = this.#next;
    this.#next = null;
    return look;
  }

  #stopTimer(): void {
    if (this.#timer !== null) this.#environment.clearTimer(this.#timer);
    this.#timer = null;
  }
}
