import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A source's answer under its content key, as it came and when. */
export interface StoredAnswer {
  readonly storedAt: number;
  readonly value: unknown;
}

/** A source's latest good answer, `null` while there is none, and when the source was last asked (ms since 1970). */
interface LatestAnswer {
  readonly triedAt: number;
  readonly answer: StoredAnswer | null;
}

export interface Schema extends DBSchema {
  answers: { key: string; value: StoredAnswer; indexes: { storedAt: number } };
  latest: { key: string; value: LatestAnswer };
  settings: { key: string; value: unknown };
  vault: { key: string; value: CryptoKey | { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer } };
}

export type Database = IDBPDatabase<Schema>;

/** The schema's version: 2 has `latest`. */
const VERSION = 2;

let opened: Promise<Database> | null = null;

/** The extension's own database, opened once a worker's life and again after the browser closed it. */
export function database(): Promise<Database> {
  opened ??= openDB<Schema>('milelens', VERSION, {
    upgrade(db) {
      // Versions have only ever added stores, so what an older one lacks is all there is to do; nothing that is there is touched.
      for (const store of ['latest', 'settings', 'vault'] as const) if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
      if (!db.objectStoreNames.contains('answers')) db.createObjectStore('answers').createIndex('storedAt', 'storedAt');
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
