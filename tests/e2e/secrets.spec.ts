import type { CDPSession, Page } from '@playwright/test';
import { DEMO_ACCOUNT, DEMO_KEY, DEMO_SETTINGS } from '../harness/browser.ts';
import { MILES_AND_MORE } from '../harness/accounts.ts';
import { ACCOUNT_MESSAGES } from './account-messages.ts';
import { books, linkBoth } from './linked-world.ts';
import { allBadges, DEMO_FLIGHTS, expect, isAnswered, test, type World } from './world.ts';

/** Two secrets that stand nowhere else in the world, looked for everywhere after a day in the life of Milelens. */
const LOGIN = 'canary-login-7f3a';
const PASSWORD = 'canary-pässwörd-91c4';
const CANARIES = [LOGIN, PASSWORD, Buffer.from(`${LOGIN}:${PASSWORD}`).toString('base64'), 'canary'];

/** The part of the browser's extension API that scripts sent into its pages use. */
declare const chrome: { storage: { session: { get(keys: null): Promise<Record<string, unknown>> } } };

test.use({ ready: false });

/** Everything that was written to a console, of pages and of the worker. */
async function listenToConsoles(world: World): Promise<string[]> {
  const lines: string[] = [];
  const listen = (page: Page) => page.on('console', (message) => lines.push(message.text()));
  world.chromium.context.on('page', listen);
  (await world.chromium.worker()).on('console', (message) => lines.push(message.text()));
  return lines;
}

/** Every record of every IndexedDB store of the extension, bytes as Latin-1 text. */
function dumpDatabases(): Promise<string> {
  const text = (value: unknown): unknown => {
    if (value instanceof CryptoKey) return `key, extractable: ${value.extractable}`;
    if (value instanceof ArrayBuffer) return String.fromCharCode(...new Uint8Array(value));
    if (value instanceof Uint8Array) return String.fromCharCode(...value);
    return value;
  };
  const done = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
    });
  return indexedDB.databases().then(async (databases) => {
    const found: unknown[] = [];
    for (const { name = '' } of databases) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const source = database.transaction(store).objectStore(store);
        found.push(name, store, await done(source.getAllKeys()), await done(source.getAll()));
      }
      database.close();
    }
    return JSON.stringify(found, (_, value: unknown) => text(value));
  });
}

/** A script's view from the content script's own world on a page. */
async function inOverlayWorld(page: Page, expression: string): Promise<unknown> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
  if (world === undefined) throw new Error('the page has no world of the extension');
  const { result } = await session.send('Runtime.evaluate', { contextId: world.id, expression, awaitPromise: true, returnByValue: true });
  await session.detach();
  return result.value;
}

test('credentials are nowhere but in the vault: no message, console line, address, record or page holds them', async ({ world }) => {
  const lines = await listenToConsoles(world);
  await world.sandbox.control('POST', '/credentials', { login: LOGIN, password: PASSWORD });
  await world.chromium.setUp({ ...DEMO_ACCOUNT, login: LOGIN, password: PASSWORD }, DEMO_SETTINGS);
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  await world.fault({ kind: 'status', status: 500 });
  await world.chromium.setUp(
    { ...DEMO_ACCOUNT, login: LOGIN, password: null },
    { ...DEMO_SETTINGS, programme: { ...DEMO_SETTINGS.programme, tier: 8 } as never },
  );
  await allBadges(page, DEMO_FLIGHTS, (text) => text === 'Miles not available');
  await world.sandbox.control('POST', '/credentials', { login: LOGIN, password: 'another' });
  await world.noMoreFaults();
  const report = await world.chromium.ask({ type: 'testMilefy' });

  const log = await world.sandbox.log();
  expect(
    log.some(({ headers }) => headers['authorization'] === `Basic ${Buffer.from(`${LOGIN}:${PASSWORD}`).toString('base64')}`),
    'the canaries were used',
  ).toBe(true);
  const session = await page.context().newCDPSession(page);
  const asked = JSON.stringify({ type: 'ask', facet: 'earnings', offers: (await world.chromium.overview(page))?.rows.map(({ offer }) => offer) });
  const places = {
    consoles: lines.join('\n'),
    addresses: log.map(({ host, path, query }) => host + path + query).join('\n'),
    bodies: JSON.stringify(log.map(({ body }) => body)),
    'headers but authorization': JSON.stringify(log.map(({ headers }) => ({ ...headers, authorization: '' }))),
    databases: await (await world.chromium.optionsPage()).evaluate(dumpDatabases),
    'the page with its closed roots': JSON.stringify(await session.send('DOM.getDocument', { depth: -1, pierce: true })),
    overview: JSON.stringify(await world.chromium.overview(page)),
    'answer to a page': JSON.stringify(await inOverlayWorld(page, `chrome.runtime.sendMessage(${asked})`)),
    report: JSON.stringify(report),
  };
  expect(places.databases).toContain('extractable: false');
  expect(places['answer to a page']).toContain('"state"');
  expect(report).toMatchObject({ ok: false, error: { kind: 'wrong-credentials' } });
  for (const [place, text] of Object.entries(places)) for (const canary of CANARIES) expect(text.includes(canary), `${canary} in ${place}`).toBe(false);
});

test('a key of Lufthansa’s and its secret are in the vault and in the request for the token, and the token is where no page can read it', async ({ world }) => {
  const lines = await listenToConsoles(world);
  const key = { ...DEMO_KEY, clientId: 'canary-key-5b1d', clientSecret: 'canary-geheim+&=ß' };
  await world.sandbox.control('POST', '/credentials', { api: 'lufthansa', login: key.clientId, password: key.clientSecret });
  await world.chromium.setUp(null, DEMO_SETTINGS, key);
  expect(await world.chromium.ask({ type: 'testLufthansa' })).toEqual({ ok: true, environment: 'production' });
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, (text) => text.endsWith(' rules'));
  const log = await world.sandbox.log();
  const tokens = log.filter(({ path }) => path === '/v1/oauth/token');
  expect(JSON.stringify(tokens.map(({ body }) => body)), 'the canaries were used').toContain('canary-geheim%2B%26%3D%C3%9F');
  const options = await world.chromium.optionsPage();
  const session = await page.context().newCDPSession(page);
  const kept = await options.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
  const places = {
    consoles: lines.join('\n'),
    addresses: log.map(({ host, path, query }) => host + path + query).join('\n'),
    headers: JSON.stringify(log.map(({ headers }) => headers)),
    'bodies but of tokens': JSON.stringify(log.filter(({ path }) => path !== '/v1/oauth/token').map(({ body }) => body)),
    databases: await options.evaluate(dumpDatabases),
    'the session': kept,
    'the page with its closed roots': JSON.stringify(await session.send('DOM.getDocument', { depth: -1, pierce: true })),
  };
  for (const [place, text] of Object.entries(places)) expect(text.includes('canary'), place).toBe(false);
  expect(kept, 'there is a token').toMatch(/"[0-9a-f]{24}"/);
  expect(
    await inOverlayWorld(page, 'Promise.resolve(chrome.storage?.session?.get(null)).then((all) => JSON.stringify(all ?? {}), () => "refused")'),
  ).not.toMatch(/[0-9a-f]{24}/);
});

test('a content script can read no account and change nothing', async ({ world }) => {
  await world.chromium.setUp();
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  for (const request of [
    { type: 'status' },
    { type: 'programmes' },
    { type: 'testMilefy' },
    { type: 'forgetMilefy' },
    { type: 'saveMilefy', account: { ...DEMO_ACCOUNT, address: 'https://evil.30k.com' } },
    { type: 'testLufthansa' },
    { type: 'forgetLufthansa' },
    { type: 'saveLufthansa', account: DEMO_KEY },
    { type: 'saveSettings', settings: { ...DEMO_SETTINGS, programme: null } },
  ]) {
    expect(await inOverlayWorld(page, `chrome.runtime.sendMessage(${JSON.stringify(request)}).then((answer) => answer ?? 'refused', () => 'refused')`)).toBe(
      'refused',
    );
  }
  expect(await inOverlayWorld(page, 'indexedDB.databases().then((all) => all.map(({ name }) => name))')).not.toContain('milelens');
  expect(await world.chromium.ask({ type: 'status' })).toMatchObject({ settings: DEMO_SETTINGS, milefy: { state: 'stored', login: DEMO_ACCOUNT.login } });
});

test('a content script can read no linked account, post no miles and open no vault, by any message there is', async ({ world }) => {
  await world.chromium.setUp(null, DEMO_SETTINGS);
  await linkBoth(world);
  await world.chromium.ask({ type: 'refreshMilesAndMore' });
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, (text) => text.endsWith(' rules'));
  for (const request of ACCOUNT_MESSAGES) {
    const told = await inOverlayWorld(page, `chrome.runtime.sendMessage(${JSON.stringify(request)}).then((answer) => answer ?? 'refused', () => 'refused')`);
    expect(told, request.type).toBe('refused');
  }
  const stored = await inOverlayWorld(
    page,
    `Promise.all([
      chrome.storage.local?.get(null).catch(() => 'refused'),
      Promise.resolve().then(() => chrome.storage.session.get(null)).catch(() => 'refused'),
      indexedDB.databases(),
    ]).then((found) => JSON.stringify(found))`,
  );
  for (const secret of ['partner', 'latam-secret', MILES_AND_MORE.memberAlias, 'vault', 'token', 'milelens']) expect(stored).not.toContain(secret);
  expect((await books(world)).transactions).toEqual([]);
  expect(await world.chromium.ask({ type: 'linked' })).toMatchObject({
    ok: true,
    value: { milesAndMore: { state: 'linked', memberAlias: MILES_AND_MORE.memberAlias }, vault: { protection: 'device' } },
  });
});

test('what a page is told of an upgrade holds the balance only in an opened card, and never a credential', async ({ world }) => {
  await world.chromium.setUp();
  await linkBoth(world);
  await world.chromium.ask({ type: 'refreshMilesAndMore' });
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  const offers = (await world.chromium.overview(page))?.rows.map(({ offer }) => offer);
  for (const facet of ['earnings', 'upgrades', 'benefits']) {
    const answer = JSON.stringify(await inOverlayWorld(page, `chrome.runtime.sendMessage(${JSON.stringify({ type: 'ask', facet, offers })})`));
    expect(answer).toContain('"state"');
    expect(answer).not.toMatch(/48,?210/);
  }
  const card = JSON.stringify(
    await inOverlayWorld(page, `chrome.runtime.sendMessage(${JSON.stringify({ type: 'card', isLoaded: true, offer: offers?.[0] })})`),
  );
  for (const secret of [MILES_AND_MORE.clientId, 'partner-sécret', MILES_AND_MORE.memberAlias, 'latam-secret']) expect(card).not.toContain(secret);
});
