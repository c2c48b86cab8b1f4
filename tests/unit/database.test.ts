import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB, type IDBPDatabase } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';

/** What each landed version made, in the words of its time. */
const UPGRADES: Readonly<Record<number, (db: IDBPDatabase) => void>> = {
  1: (db) => {
    for (const store of ['settings', 'vault']) db.createObjectStore(store);
    db.createObjectStore('answers').createIndex('storedAt', 'storedAt');
  },
  2: (db) => {
    for (const store of ['settings', 'vault', 'latest']) db.createObjectStore(store);
    db.createObjectStore('answers').createIndex('storedAt', 'storedAt');
  },
  3: (db) => {
    for (const store of ['settings', 'vault', 'latest', 'lists']) db.createObjectStore(store);
    db.createObjectStore('sent', { autoIncrement: true }).createIndex('at', 'at');
    const answers = db.createObjectStore('answers');
    answers.createIndex('storedAt', 'storedAt');
    answers.createIndex('keys', 'keys', { multiEntry: true });
  },
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
});

it.each([1, 2, 3])('a database of version %i gets what it lacks and loses nothing but cached answers, which can be asked for again', async (version) => {
  const first = await openDB('milelens', version, { upgrade: (db) => UPGRADES[version]?.(db) });
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const sealed = { iv: new Uint8Array([1, 2, 3]), data: new Uint8Array([4, 5, 6]).buffer };
  await first.put('settings', { version: 1, programme: { code: 'LMM', tier: 16 }, sites: {} }, 'settings');
  await first.put('vault', key, 'device-key');
  await first.put('vault', sealed, 'milefy');
  await first.put('answers', { storedAt: 7, value: 'as it came' }, 'a key');
  const rates = { triedAt: 9, answer: { storedAt: 8, value: 'the rates' } };
  if (version > 1) await first.put('latest', rates, 'rates');
  first.close();

  const { database } = await import('../../lib/store/database');
  const db = await database();
  expect(db.version).toBe(4);
  expect([...db.objectStoreNames]).toEqual(['answers', 'journal', 'latest', 'limits', 'lists', 'sent', 'settings', 'vault']);
  expect(await db.get('settings', 'settings')).toEqual({ version: 1, programme: { code: 'LMM', tier: 16 }, sites: {} });
  expect(await db.get('vault', 'device-key')).toBeInstanceOf(CryptoKey);
  expect(await db.get('vault', 'milefy')).toEqual(sealed);
  expect(await db.getAll('latest')).toEqual(version > 1 ? [rates] : []);
  expect([await db.getAll('sent'), await db.getAll('lists'), await db.getAll('limits'), await db.getAll('journal')]).toEqual([[], [], [], []]);
  // Answers of the older versions do not say for how long they are used, each by itself or all together.
  expect(await db.getAllFromIndex('answers', 'until')).toEqual([]);
  const batch = { until: 10, keys: ['a flight', 'another'], answers: '[]' };
  await db.put('answers', batch, 2);
  expect([await db.getAllKeysFromIndex('answers', 'until'), await db.getAllKeysFromIndex('answers', 'keys', 'another')]).toEqual([[2], [2]]);
});

it('a later version that adds a store loses nothing of the journal', async () => {
  const { database } = await import('../../lib/store/database');
  const { claimPosting } = await import('../../lib/store/journal');
  const { posting } = await import('./postings');
  await claimPosting(posting(1), null);
  (await database()).close();
  const later = await openDB('milelens', 99, { upgrade: (db) => void db.createObjectStore('another') });
  expect(await later.getAll('journal')).toEqual([posting(1)]);
  later.close();
});
