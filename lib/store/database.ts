import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A source's answer under its content key, as it came and when. */
export interface StoredAnswer {
  readonly storedAt: number;
  readonly value: unknown;
}

export interface Schema extends DBSchema {
  answers: { key: string; value: StoredAnswer; indexes: { storedAt: number } };
  settings: { key: string; value: unknown };
  vault: { key: string; value: CryptoKey | { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer } };
}

export type Database = IDBPDatabase<Schema>;

/** The schema's version. A change drops `answers` and never anything else. */
const VERSION = 1;

let opened: Promise<Database> | null = null;

/** The extension's own database, opened once a worker's life and again after the browser closed it. */
export function database(): Promise<Database> {
  opened ??= openDB<Schema>('milelens', VERSION, {
    upgrade(db) {
      for (const store of ['settings', 'vault'] as const) if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
      if (db.objectStoreNames.contains('answers')) db.deleteObjectStore('answers');
      db.createObjectStore('answers').createIndex('storedAt', 'storedAt');
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
