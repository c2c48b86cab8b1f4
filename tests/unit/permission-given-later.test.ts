import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import type { ProgrammeCode } from '../../lib/flights/codes';
import type { PageRequest } from '../../lib/messages';
import { writeMilefyAccount } from '../../lib/settings/milefy-account';
import { DEFAULT_SETTINGS, writeSettings } from '../../lib/settings/settings';
import { fare, flown, oneWay } from './make-offers';

/** A browser of which only what the worker uses is there; the permission dialog is answered by `given`. */
const world = vi.hoisted(() => {
  type Listener = (...args: unknown[]) => unknown;
  const event = () => {
    const listeners: Listener[] = [];
    return { addListener: (listener: Listener) => listeners.push(listener), fire: (...args: unknown[]) => listeners.map((listener) => listener(...args)) };
  };
  return {
    given: { value: false },
    told: [] as unknown[],
    browser: {
      runtime: { id: 'milelens', getURL: (path: string) => `chrome-extension://milelens${path}`, onMessage: event(), onInstalled: event(), onStartup: event() },
      permissions: { contains: async () => world.given.value, getAll: async () => ({ origins: [] }), onAdded: event(), onRemoved: event() },
      tabs: { query: async () => [{ id: 7 }], sendMessage: async (id: number, notice: unknown) => void world.told.push([id, notice]) },
      storage: { session: { get: async () => ({}), remove: async () => undefined } },
      i18n: { getMessage: (key: string) => key, getUILanguage: () => 'en' },
    },
  };
});

vi.mock('wxt/browser', () => ({ browser: world.browser }));
// The words are the browser's own, under the name that all browsers have.
vi.hoisted(() => vi.stubGlobal('chrome', world.browser));

it('a permission that is given later makes open pages ask again, and the worker then really asks', async () => {
  const { default: background } = await import('../../entrypoints/background');
  background.main();
  await writeMilefyAccount({ address: 'https://milefyapi-demo.30k.com', login: 'somebody', password: 'something', environment: 'testing' });
  await writeSettings({ ...DEFAULT_SETTINGS, programme: { code: 'LMM' as ProgrammeCode, tier: 16 } });
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (address: URL | string) => {
    const url = new URL(address);
    // What is in the package is no request to anybody.
    if (url.protocol === 'chrome-extension:') return new Response(readFileSync(`public${url.pathname}`));
    fetched.push(url.pathname);
    return new Response('{"Success":false,"Status":{"Code":-1,"Message":"Out of order"}}', { status: 500 });
  });
  const offer = oneWay([flown('LH 456 FRA-LAX')], fare('500 EUR'));
  const request: PageRequest = { type: 'ask', facet: 'earnings', offers: [offer] };
  const sender = { id: 'milelens', url: 'https://www.google.com/travel/flights', tab: { id: 7 } };
  const ask = async () => (await Promise.all(world.browser.runtime.onMessage.fire(request, sender)))[0];

  expect(await ask()).toMatchObject({ [offer.id]: { state: 'failed', error: { kind: 'needs-permission', host: 'milefyapi-demo.30k.com' }, retryable: false } });
  expect(fetched).toEqual([]);

  world.given.value = true;
  world.browser.permissions.onAdded.fire({ origins: ['https://milefyapi-demo.30k.com/*'] });
  await vi.waitFor(() => expect(world.told).toEqual(['earnings', 'upgrades', 'benefits', 'lounges', 'aircraft'].map((facet) => [7, { type: 'stale', facet }])));
  expect(await ask()).toMatchObject({ [offer.id]: { state: 'failed', error: { kind: 'server-error', status: 500 }, retryable: true } });
  expect(fetched).toEqual(['/api/miles/programs']);
});
