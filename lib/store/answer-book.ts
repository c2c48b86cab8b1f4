import { SourceFailure, type SourceError } from '../net/source-error';
import { readAnswers, writeAnswers } from './answers';
import type { StoredAnswer } from './database';
import { readLists, writeLists } from './lists';

/** One request under way, the keys whose answers it will bring, and how long (ms) each of them will be used. */
export interface Fetching {
  readonly keys: readonly string[];
  readonly answers: Promise<ReadonlyMap<string, unknown>>;
  readonly lifeMs: (answer: unknown) => number;
}

export interface Found {
  readonly answers: ReadonlyMap<string, StoredAnswer>;
  readonly failures: ReadonlyMap<string, SourceError>;
}

/** Where answers are kept in the store. */
interface Shelf {
  readonly read: (keys: readonly string[], now: number) => Promise<Map<string, StoredAnswer>>;
  readonly write: (answers: ReadonlyMap<string, StoredAnswer>) => Promise<void>;
}
const ANSWERS: Shelf = { read: readAnswers, write: writeAnswers };
export const LISTS: Shelf = { read: readLists, write: writeLists };

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
  readonly #shelf: Shelf;
  readonly #held = new Map<string, Held>();

  constructor(shelf: Shelf = ANSWERS) {
    this.#shelf = shelf;
  }

  /**
   * Gives what is known of the keys at `deadline` (ms since 1970) at the latest. `fetch` is called with the keys that neither the store nor
   * a request under way has; every answer it brings is stored as it came. Keys in neither map are still being asked.
   */
  async find(keys: readonly string[], fetch: (missing: readonly string[]) => readonly Fetching[], deadline: number): Promise<Found> {
    // Taken hold of before anything is awaited: once stored, an answer leaves the book.
    const joined = this.#under(keys);
    const elsewhere = keys.filter((key) => !joined.has(key));
    const answers = await this.#stored(elsewhere);
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

  #hold({ keys, answers, lifeMs }: Fetching): void {
    const entries = new Map<string, Held>();
    const settled = this.#settle(answers, lifeMs, entries);
    for (const key of keys) entries.set(key, { settled, answer: null, failure: null });
    for (const [key, entry] of entries) this.#held.set(key, entry);
  }

  async #settle(answers: Fetching['answers'], lifeMs: Fetching['lifeMs'], entries: ReadonlyMap<string, Held>): Promise<void> {
    try {
      const fresh = await answers;
      const now = Date.now();
      const came = new Map([...fresh].map(([key, value]) => [key, { storedAt: now, lifeMs: lifeMs(value), value }]));
      for (const [key, entry] of entries) {
        const answer = came.get(key);
        if (answer !== undefined) entry.answer = answer;
        else entry.failure = { error: { kind: 'malformed', where: 'an answer is missing' }, until: now + FAILURE_KEPT_MS };
      }
      // Nobody waits for the disk: until it is stored an answer is held here.
      void this.#keep(came, entries);
    } catch (cause) {
      const error: SourceError = cause instanceof SourceFailure ? cause.error : { kind: 'malformed', where: cause instanceof Error ? cause.name : 'unknown' };
      for (const entry of entries.values()) entry.failure = { error, until: keptUntil(error) };
    }
  }

  /** Once stored, an answer is read from the store: memory must not grow with a day's searches. Where the disk is full it stays here, so that the flights are priced all the same. */
  async #keep(answers: ReadonlyMap<string, StoredAnswer>, entries: ReadonlyMap<string, Held>): Promise<void> {
    try {
      await this.#shelf.write(answers);
      for (const [key, entry] of entries) if (entry.answer !== null && this.#held.get(key) === entry) this.#held.delete(key);
    } catch (cause) {
      reportStorage(cause);
    }
  }

  async #stored(keys: readonly string[]): Promise<Map<string, StoredAnswer>> {
    if (keys.length === 0) return new Map();
    try {
      return await this.#shelf.read(keys, Date.now());
    } catch (cause) {
      reportStorage(cause);
      return new Map();
    }
  }
}

/** A pause is told until it ends: after that it would be the past that is to be waited for. */
function keptUntil(error: SourceError): number {
  return error.kind === 'over-limit' ? error.notBefore : Date.now() + FAILURE_KEPT_MS;
}

function reportStorage(cause: unknown): void {
  console.warn('Milelens: answers could not be kept in this browser’s storage', cause instanceof Error ? cause.name : '');
}

function until(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, time - Date.now())));
}
