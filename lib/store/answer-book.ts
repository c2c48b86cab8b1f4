import { SourceFailure, type SourceError } from '../net/source-error';
import { readAnswers, writeAnswers } from './answers';
import type { StoredAnswer } from './database';

/** One request under way and the keys whose answers it will bring. */
export interface Fetching {
  readonly keys: readonly string[];
  readonly answers: Promise<ReadonlyMap<string, unknown>>;
}

export interface Found {
  readonly answers: ReadonlyMap<string, StoredAnswer>;
  readonly failures: ReadonlyMap<string, SourceError>;
}

/** A failure is told to everybody who asks within this time and not asked again: an ask that comes between two others must hear of it. */
const FAILURE_KEPT_MS = 3_000;

interface Held {
  readonly settled: Promise<void>;
  answer: StoredAnswer | null;
  failure: { readonly error: SourceError; readonly until: number } | null;
}

/**
 * A source's answers by content key: from the store, else fetched once, however many tabs ask. What is held in memory only joins
 * askers; a killed worker loses nothing but requests that had not answered.
 */
export class AnswerBook {
  readonly #held = new Map<string, Held>();

  /**
   * Gives what is known of the keys at `deadline` (ms since 1970) at the latest. `fetch` is called with the keys that neither the store nor
   * a request under way has; every answer it brings is stored as it came. Keys in neither map are still being asked.
   */
  async find(keys: readonly string[], fetch: (missing: readonly string[]) => readonly Fetching[], deadline: number): Promise<Found> {
    // Taken hold of before anything is awaited: once stored, an answer leaves the book.
    const joined = this.#under(keys);
    const elsewhere = keys.filter((key) => !joined.has(key));
    const answers = await stored(elsewhere);
    const unstored = elsewhere.filter((key) => !answers.has(key));
    const meanwhile = this.#under(unstored);
    const missing = unstored.filter((key) => !meanwhile.has(key));
    if (missing.length > 0) for (const fetching of fetch(missing)) this.#hold(fetching);
    const held = new Map([...joined, ...this.#under(unstored)]);
    await Promise.race([Promise.all(new Set([...held.values()].map(({ settled }) => settled))), until(deadline)]);
    const failures = new Map<string, SourceError>();
    for (const [key, { answer, failure }] of held) {
      if (answer !== null) answers.set(key, answer);
      else if (failure !== null) failures.set(key, failure.error);
    }
    return { answers, failures };
  }

  /**
   * Forgets failures, so that the next ask tries again: something that may have caused them was changed. Requests under way are let go
   * too: they were sent before the change, and may yet fail of what it has mended.
   */
  forgetFailures(): void {
    for (const [key, entry] of this.#held) if (entry.answer === null) this.#held.delete(key);
  }

  /** The requests under way, and the failures not yet forgotten, that these keys have. */
  #under(keys: readonly string[]): Map<string, Held> {
    const entries = new Map<string, Held>();
    for (const key of keys) {
      const entry = this.#held.get(key);
      if (entry === undefined) continue;
      if (entry.failure === null || entry.failure.until > Date.now()) entries.set(key, entry);
      else this.#held.delete(key);
    }
    return entries;
  }

  #hold({ keys, answers }: Fetching): void {
    const entries = new Map<string, Held>();
    const settled = this.#settle(answers, entries);
    for (const key of keys) entries.set(key, { settled, answer: null, failure: null });
    for (const [key, entry] of entries) this.#held.set(key, entry);
  }

  async #settle(answers: Fetching['answers'], entries: ReadonlyMap<string, Held>): Promise<void> {
    try {
      const came = await answers;
      const now = Date.now();
      for (const [key, entry] of entries) {
        if (came.has(key)) entry.answer = { storedAt: now, value: came.get(key) };
        else entry.failure = { error: { kind: 'malformed', where: 'an answer is missing' }, until: now + FAILURE_KEPT_MS };
      }
      await kept(came, now, () => this.#release(entries));
    } catch (cause) {
      const error: SourceError = cause instanceof SourceFailure ? cause.error : { kind: 'malformed', where: cause instanceof Error ? cause.name : 'unknown' };
      for (const entry of entries.values()) entry.failure = { error, until: Date.now() + FAILURE_KEPT_MS };
    }
  }

  /** Once stored, an answer is read from the store: memory must not grow with a day's searches. */
  #release(entries: ReadonlyMap<string, Held>): void {
    for (const [key, entry] of entries) if (entry.answer !== null && this.#held.get(key) === entry) this.#held.delete(key);
  }
}

async function stored(keys: readonly string[]): Promise<Map<string, StoredAnswer>> {
  if (keys.length === 0) return new Map();
  try {
    return await readAnswers(keys, Date.now());
  } catch (cause) {
    reportStorage(cause);
    return new Map();
  }
}

/** Stores answers; where the disk is full they stay in memory, so that the flights are priced all the same. */
async function kept(answers: ReadonlyMap<string, unknown>, now: number, release: () => void): Promise<void> {
  try {
    await writeAnswers(answers, now);
    release();
  } catch (cause) {
    reportStorage(cause);
  }
}

function reportStorage(cause: unknown): void {
  console.warn('Milelens: answers could not be kept in this browser’s storage', cause instanceof Error ? cause.name : '');
}

function until(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, time - Date.now())));
}
