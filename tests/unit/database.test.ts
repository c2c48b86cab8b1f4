import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { database } from '../../lib/store/database';

it('a database of the first version gets what it lacks and loses nothing', async () => {
  // As version 1 made it.
  const first = await openDB('milelens', 1, {
    upgrade(db) {
      for (const store of ['settings', 'vault']) db.createObjectStore(store);
      db.createObjectStore('answers').createIndex('storedAt', 'storedAt');
    },
  });
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const sealed = { iv: new Uint8Array([1, 2, 3]), data: new Uint8Array([4, 5, 6]).buffer };
  await first.put('settings', { version: 1, programme: { code: 'LMM', tier: 16 }, sites: {} }, 'settings');
  await first.put('vault', key, 'device-key');
  await first.put('vault', sealed, 'milefy');
  await first.put('answers', { storedAt: 7, value: 'as it came' }, 'a key');
  first.close();

  const db = await database();
  expect(db.version).toBe(2);
  expect([...db.objectStoreNames]).toEqual(['answers', 'latest', 'settings', 'vault']);
  expect(await db.get('settings', 'settings')).toEqual({ version: 1, programme: { code: 'LMM', tier: 16 }, sites: {} });
  expect(await db.get('vault', 'device-key')).toBeInstanceOf(CryptoKey);
  expect(await db.get('vault', 'milefy')).toEqual(sealed);
  expect(await db.getAllFromIndex('answers', 'storedAt')).toEqual([{ storedAt: 7, value: 'as it came' }]);
  expect(await db.getAll('latest')).toEqual([]);
});
