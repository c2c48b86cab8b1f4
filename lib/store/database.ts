import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Posting } from '../desk/posting';

/** A source's answer as it came, when, and for how long it is used (ms). */
export interface StoredAnswer {
  readonly storedAt: number;
  readonly lifeMs: number;
  readonly value: unknown;
}

/**
 * Answers that came together, each at the place of its key, as JSON: they came as JSON, and a browser copies text in a third of the time of objects. The number that they stand under says how many
 * answers have been written, with them.
 */
export interface StoredBatch {
  /** When the last of the answers has served its time. */
  readonly until: number;
  readonly keys: readonly string[];
  /** `StoredAnswer[]`. */
  readonly answers: string;
}

/** One request that was sent: when (ms since 1970), for which result list, by which method, with how many flights. */
export interface Sent {
  readonly at: number;
  readonly list: string;
  readonly method: string;
  readonly flights: number;
}

/** When requests with one key were sent (ms since 1970, in order), as long as its limits count them, and the pause that its source asked for. */
export interface Sendings {
  readonly sent: readonly number[];
  readonly pause: { readonly from: number; readonly until: number } | null;
}

/** A source's latest good answer, `null` while there is none, and when the source was last asked (ms since 1970). */
interface LatestAnswer {
  readonly triedAt: number;
  readonly answer: Omit<StoredAnswer, 'lifeMs'> | null;
}

/** A text under AES-GCM. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** How a passphrase becomes the vault's key, and after how many minutes without use the vault locks. What is sealed in it is nothing but a proof: it tells a wrong passphrase. */
export interface PassphraseLock extends Sealed {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
  readonly idleMinutes: number;
}

export interface Schema extends DBSchema {
  answers: { key: number; value: StoredBatch; indexes: { until: number; keys: string } };
  lists: { key: string; value: StoredAnswer };
  latest: { key: string; value: LatestAnswer };
  sent: { key: number; value: Sent; indexes: { at: number } };
  limits: { key: string; value: Sendings };
  settings: { key: string; value: unknown };
  vault: { key: string; value: CryptoKey | Sealed | PassphraseLock };
  journal: { key: string; value: Posting; indexes: { at: number; twin: string } };
}

export type Database = IDBPDatabase<Schema>;

/** The schema's version: 2 has `latest`; 3 has `sent` and `lists`, and answers have lives of their own and are kept in batches; 4 has `limits` and `journal`, and batches know their own end. */
const VERSION = 4;

let opened: Promise<Database> | null = null;

/** The extension's own database, opened once a worker's life and again after the browser closed it. */
export function database(): Promise<Database> {
  opened ??= openDB<Schema>('milelens', VERSION, {
    upgrade(db) {
      for (const store of ['latest', 'limits', 'lists', 'settings', 'vault'] as const) if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
      if (!db.objectStoreNames.contains('sent')) db.createObjectStore('sent', { autoIncrement: true }).createIndex('at', 'at');
      if (!db.objectStoreNames.contains('journal')) {
        const journal = db.createObjectStore('journal', { keyPath: 'id' });
        journal.createIndex('at', 'at');
        journal.createIndex('twin', 'twin');
      }
      // Cached answers of another form are dropped, since they can be asked for again. Nothing else is ever touched.
      if (db.objectStoreNames.contains('answers')) db.deleteObjectStore('answers');
      const answers = db.createObjectStore('answers');
      answers.createIndex('until', 'until');
      answers.createIndex('keys', 'keys', { multiEntry: true });
    },
    terminated() {
      opened = null;
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opened = null;
    },
  }).catch((cause: unknown) => {
    opened = null;
    throw cause;
  });
  return opened;
}
