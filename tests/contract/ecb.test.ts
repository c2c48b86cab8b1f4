import 'fake-indexeddb/auto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currencyCode } from '../../lib/flights/codes';
import type { SourceError } from '../../lib/net/source-error';
import { database } from '../../lib/store/database';
import { fetchThrough } from './fetch-through';
import { sandboxOfFile } from './sandbox-of-file';

const HOST = 'www.ecb.europa.eu';
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** A Saturday: the sandbox's file is of the Friday before. */
const NOW = Date.parse('2026-11-21T09:00:00Z');
const USD = currencyCode('USD') ?? expect.fail('USD is a currency');

const sandbox = sandboxOfFile();

/** A worker that has just been started: nothing is left in its modules, everything in the store. */
async function startWorker(permitted = true) {
  vi.resetModules();
  const { browser } = await import('wxt/browser');
  const asksForPermission = vi.spyOn(browser.permissions, 'contains') as unknown as ReturnType<typeof vi.fn>;
  asksForPermission.mockResolvedValue(permitted);
  const [{ readRates, renewRates }, { askEcb }] = await Promise.all([import('../../lib/rates/rates'), import('../../lib/rates/ask-ecb')]);
  return { readRates, renewRates, askEcb };
}

let worker: Awaited<ReturnType<typeof startWorker>>;
const warned = vi.spyOn(console, 'warn');

beforeEach(async () => {
  await (await database()).clear('latest');
  vi.stubGlobal('fetch', fetchThrough(sandbox.port));
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  warned.mockReset();
  worker = await startWorker();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const fault = (kind: string, more: Record<string, unknown> = {}) => sandbox.control('POST', '/faults', { match: { host: HOST }, kind, ...more });
const asked = async () => (await sandbox.log()).length;
/** Until the bank has been asked; the clock of the tests stands meanwhile, as `vi.waitFor` would not let it. */
async function untilAsked(): Promise<void> {
  while ((await asked()) === 0) await sleep(5);
}
const later = (ms: number) => vi.setSystemTime(Date.now() + ms);

async function atHand() {
  const { date, perEuro } = await worker.readRates();
  return `${date} ${perEuro(USD)}`;
}

const PACKED = '2026-10-06 1.1269';
const SERVED = '2026-11-20 1.12';

describe('asking the European Central Bank', () => {
  it('gives the file as it came and what it says', async () => {
    const { text, day } = await worker.askEcb();
    expect(text).toContain("<Cube currency='GBP' rate='0.84500'/>");
    expect(day.date).toBe('2026-11-20');
    expect(Object.keys(day.rates)).toHaveLength(29);
    expect(day.rates).toMatchObject({ USD: 1.12, GBP: 0.845, JPY: 177.5, IDR: 20_000 });
  });

  it('says nothing of who asks', async () => {
    for (let visit = 0; visit < 2; visit++) await worker.askEcb();
    const [entry] = await sandbox.log();
    expect(entry).toMatchObject({ host: HOST, method: 'GET', path: '/stats/eurofxref/eurofxref-daily.xml', query: '', body: null });
    expect(Object.keys(entry?.headers ?? {}).filter((name) => ['authorization', 'cookie', 'referer', 'origin'].includes(name))).toEqual([]);
  });

  const failure = async (): Promise<SourceError> => {
    const cause: unknown = await worker.askEcb().then(
      () => expect.fail('it did not fail'),
      (error: unknown) => error,
    );
    return (cause as { error: SourceError }).error;
  };

  it.each<[string, Record<string, unknown>, SourceError]>([
    ['status', { status: 500 }, { kind: 'server-error', status: 500 }],
    ['status', { status: 503 }, { kind: 'server-error', status: 503 }],
    ['status', { status: 429 }, { kind: 'server-error', status: 429 }],
    // There are no credentials to be wrong.
    ['status', { status: 403 }, { kind: 'not-data', status: 403, contentType: 'text/plain' }],
    ['status', { status: 404 }, { kind: 'not-data', status: 404, contentType: 'text/plain' }],
    ['status', { status: 302 }, { kind: 'not-data', status: 302, contentType: 'a redirect' }],
    ['html', {}, { kind: 'not-data', status: 200, contentType: 'text/html' }],
    ['wrong-shape', {}, { kind: 'not-data', status: 200, contentType: 'application/json' }],
    ['malformed', {}, { kind: 'not-data', status: 200, contentType: 'application/json' }],
    ['cut', {}, { kind: 'malformed', where: 'eurofxref-daily.xml' }],
    ['reset', {}, { kind: 'no-network', host: HOST }],
  ])('tells apart what goes wrong: %s %o', async (kind, more, error) => {
    await fault(kind, more);
    expect(await failure()).toEqual(error);
  });

  it('gives up after 20 s', async () => {
    await fault('hang');
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    const waited = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(200));
    try {
      expect(await failure()).toEqual({ kind: 'timeout', seconds: 20 });
      expect(waited).toHaveBeenCalledWith(20_000);
    } finally {
      waited.mockRestore();
    }
  });

  it('without a network says so', async () => {
    // Port 9 discards; nobody listens there.
    vi.stubGlobal('fetch', fetchThrough(9));
    expect(await failure()).toEqual({ kind: 'no-network', host: HOST });
  });

  it('is not done where the user has taken the permission back', async () => {
    worker = await startWorker(false);
    expect(await failure()).toEqual({ kind: 'needs-permission', host: HOST });
    expect(await asked()).toBe(0);
  });

  it('takes no file of a day that has not come', async () => {
    vi.setSystemTime(Date.parse('2026-11-18T12:00:00Z'));
    expect(await failure()).toEqual({ kind: 'malformed', where: 'eurofxref-daily.xml' });
  });
});

describe('the rates', () => {
  it('are there at once, whatever the network does', async () => {
    await fault('hang');
    const renewing = worker.renewRates();
    await untilAsked();
    expect(await atHand()).toBe(PACKED);
    await sandbox.control('POST', '/reset');
    expect(await renewing).toBe(false);
    expect(await atHand()).toBe(PACKED);
  });

  it('are newer once the bank has answered, and say so', async () => {
    expect(await worker.renewRates()).toBe(true);
    expect(await atHand()).toBe(SERVED);
    expect(await asked()).toBe(1);
  });

  it('are asked for once a day', async () => {
    expect(await worker.renewRates()).toBe(true);
    later(DAY - 1);
    expect(await worker.renewRates()).toBe(false);
    expect(await asked()).toBe(1);
    later(1);
    // The same file again: asked, and nothing is new.
    expect(await worker.renewRates()).toBe(false);
    expect(await asked()).toBe(2);
  });

  it('are asked for once, however many results come in at the same time', async () => {
    const changed = await Promise.all(Array.from({ length: 5 }, () => worker.renewRates()));
    expect(changed.filter((each) => each)).toHaveLength(1);
    expect(await asked()).toBe(1);
  });

  it.each(['status', 'html', 'cut', 'reset'])('stay after a failure (%s), and are asked for again after an hour', async (kind) => {
    await fault(kind);
    expect(await worker.renewRates()).toBe(false);
    expect(await atHand()).toBe(PACKED);
    await sandbox.control('POST', '/reset');
    later(HOUR - 1);
    expect(await worker.renewRates()).toBe(false);
    expect(await asked()).toBe(0);
    later(1);
    expect(await worker.renewRates()).toBe(true);
    expect(await atHand()).toBe(SERVED);
  });

  it('of the last good answer outlive its source, and everything that is kept for a day only', async () => {
    await worker.renewRates();
    await fault('status');
    later(400 * DAY);
    expect(await worker.renewRates()).toBe(false);
    expect(await atHand()).toBe(SERVED);
  });

  it('are not asked for again by a worker that was ended and started', async () => {
    await worker.renewRates();
    worker = await startWorker();
    later(DAY - 1);
    expect(await worker.renewRates()).toBe(false);
    expect(await asked()).toBe(1);
    expect(await atHand()).toBe(SERVED);
  });

  it('are not asked for within the hour where the worker was ended while it asked', async () => {
    await fault('hang');
    const cutOff = worker.renewRates();
    await untilAsked();
    worker = await startWorker();
    later(HOUR - 1);
    expect(await worker.renewRates()).toBe(false);
    expect(await asked()).toBe(1);
    await sandbox.control('POST', '/reset');
    await cutOff;
    later(1);
    expect(await worker.renewRates()).toBe(true);
  });

  it('of an older day than those at hand replace nothing', async () => {
    const file = (await worker.askEcb()).text.replace('2026-11-20', '2026-10-05');
    vi.stubGlobal('fetch', async () => new Response(file, { headers: { 'content-type': 'text/xml' } }));
    expect(await worker.renewRates()).toBe(false);
    expect(await atHand()).toBe(PACKED);
  });

  it('that could not be renewed leave a word for whoever looks, and no address', async () => {
    await fault('status');
    await worker.renewRates();
    expect(warned.mock.calls).toEqual([['Milelens: exchange rates could not be renewed', 'server-error']]);
  });
});
