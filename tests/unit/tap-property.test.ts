import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SiteTap } from '../../lib/sites/site';
import { LEAVE_TAP, TAPPED } from '../../lib/tap/channel';
import { installTap } from '../../lib/tap/tap';

/**
 * Any answer, taken in any way, is to a page with the tap what it is to one without: over Node's `fetch` with its streams and jsdom's `XMLHttpRequest`, against a server that answers
 * whatever it is told to, in pieces, and breaks off half-way. What a browser's own functions look like is compared in `tests/e2e/page-tap.spec.ts`.
 */

/** What the server answers. */
interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: readonly (readonly [string, string])[];
  /** The body in pieces. */
  readonly pieces: readonly string[];
  /** Whether the connection is cut after them. */
  readonly isCut: boolean;
  readonly isWanted: boolean;
}

type Taken = 'text' | 'json' | 'arrayBuffer' | 'blob' | 'stream' | 'byob' | 'tee' | 'clone' | 'cancelled' | 'aborted' | 'aborted at once' | 'left' | 'twice';

const json = fc.jsonValue().map((value) => JSON.stringify({ value }));
const answer: fc.Arbitrary<Answer> = fc.record({
  status: fc.constantFrom(200, 200, 200, 201, 404, 500),
  type: fc.constantFrom('application/json', 'text/plain; charset=utf-8', 'application/octet-stream'),
  headers: fc.array(
    fc.tuple(fc.constantFrom('x-one', 'x-two', 'x-three'), fc.string({ unit: fc.constantFrom('a', 'B', '7', '-', ';'), minLength: 1, maxLength: 6 })),
    { maxLength: 4 },
  ),
  pieces: fc.oneof(
    json.map((text) => [text]),
    json.map((text) => [text.slice(0, text.length / 2), text.slice(text.length / 2)]),
    fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 5 }),
    fc.constant(['x'.repeat(70_000), 'y'.repeat(70_000)]),
  ),
  isCut: fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, { arbitrary: fc.constant(true), weight: 1 }),
  isWanted: fc.oneof({ arbitrary: fc.constant(true), weight: 3 }, { arbitrary: fc.constant(false), weight: 1 }),
});
const taken = fc.constantFrom<Taken>(
  'text',
  'json',
  'arrayBuffer',
  'blob',
  'stream',
  'byob',
  'tee',
  'clone',
  'cancelled',
  'aborted',
  'aborted at once',
  'left',
  'twice',
);
const address = fc.constantFrom('text' as const, 'URL' as const, 'Request' as const);

const answers = new Map<string, Answer>();
let asked: string[] = [];
let server: Server;
let origin = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    // What the tap would do to a call, its server would see.
    asked.push(JSON.stringify([request.method, path, request.headers]));
    const found = answers.get(path);
    if (found === undefined) return void response.writeHead(400).end();
    response.sendDate = false;
    // A cut is known as one by what was promised.
    const promised = Buffer.byteLength(found.pieces.join('')) + (found.isCut ? 10 : 0);
    const names = found.headers.flat();
    response.writeHead(found.status, ['content-type', found.type, 'content-length', String(promised), 'connection', 'close', ...names]);
    void (async () => {
      for (const piece of found.pieces) {
        response.write(piece);
        await sleep(1);
      }
      if (found.isCut) response.destroy();
      else response.end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const tap: SiteTap = {
  id: 'test',
  isHost: () => true,
  hint: '/wanted/',
  wants: ({ pathname }) => pathname.startsWith('/wanted/'),
  pick: (said) => said as never,
};

/** A page whose window has Node's `fetch`, and what its tap has handed over, if it has one. */
function openPage(isTapped: boolean) {
  const { window } = new JSDOM('', { url: `${origin}/` });
  const heard: unknown[] = [];
  window.document.addEventListener(TAPPED, (event) => heard.push((JSON.parse(String((event as CustomEvent).detail)) as { said: unknown }).said));
  const { document, XMLHttpRequest, CustomEvent, Event, EventTarget } = window;
  // A function of its own, so that nothing of the test's process is written over.
  const functions = { prototype: { toString: () => '' } };
  const own = { URL, Proxy, TextDecoder, Reflect, JSON, Object, Promise, Response, Request, fetch: globalThis.fetch, Function: functions };
  const page = { document, XMLHttpRequest, CustomEvent, Event, EventTarget, ...own } as unknown as Window & typeof globalThis;
  if (isTapped) installTap(page, tap);
  return { page, heard, leave: () => void document.dispatchEvent(new window.Event(LEAVE_TAP)) };
}

/** What a failure says. */
const told = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await work();
  } catch (error) {
    const { name, message, cause } = error as Error & { cause?: { code?: string } };
    return `${name}: ${message} ${cause?.code ?? ''}`;
  }
};

const hex = (bytes: ArrayBuffer | Uint8Array) => Buffer.from(bytes as Uint8Array).toString('hex');

async function drained(stream: ReadableStream<Uint8Array> | null): Promise<string> {
  const parts: Uint8Array[] = [];
  if (stream !== null) for await (const part of stream) parts.push(part);
  return hex(Buffer.concat(parts));
}

/** By a reader that brings its own memory; only streams of bytes have one, and which those are is the browser's affair. */
async function drainedByob(stream: ReadableStream<Uint8Array>): Promise<string> {
  const reader = stream.getReader({ mode: 'byob' });
  const parts: Uint8Array[] = [];
  for (;;) {
    const { value, done } = await reader.read(new Uint8Array(1_000));
    if (value !== undefined) parts.push(value);
    if (done) return hex(Buffer.concat(parts));
  }
}

async function take(response: Response, how: Taken, controller: AbortController): Promise<unknown> {
  switch (how) {
    case 'text':
    case 'json':
      return response[how]();
    case 'arrayBuffer':
      return hex(await response.arrayBuffer());
    case 'blob': {
      const blob = await response.blob();
      return [blob.type, hex(await blob.arrayBuffer())];
    }
    case 'stream':
      return drained(response.body);
    case 'byob':
      return response.body === null ? null : drainedByob(response.body);
    case 'tee': {
      const [one, two] = response.body?.tee() ?? [null, null];
      return Promise.all([drained(one), drained(two)]);
    }
    case 'clone': {
      const copy = response.clone();
      return [await response.text(), await copy.text(), response.bodyUsed, copy.bodyUsed];
    }
    case 'cancelled': {
      const reader = response.body?.getReader();
      await reader?.cancel('enough');
      return (await reader?.read())?.done;
    }
    case 'aborted':
      controller.abort();
      return response.text();
    case 'twice':
      return [await response.text(), await told(() => response.text())];
    case 'aborted at once':
    case 'left':
      return 'left';
  }
}

/** All that a page can see of one call of `fetch`. */
async function fetched(isTapped: boolean, path: string, by: 'text' | 'URL' | 'Request', how: Taken) {
  const { page, heard, leave } = openPage(isTapped);
  const controller = new AbortController();
  if (how === 'aborted at once') controller.abort();
  const url = `${origin}${path}`;
  const input = by === 'text' ? url : by === 'URL' ? new URL(url) : new Request(url, { method: 'POST', body: '{}', headers: { 'x-mine': 'yes' } });
  const seen = await told(async () => {
    const promise = page.fetch(input, { signal: controller.signal });
    const response = await promise;
    const { ok, status, statusText, type, redirected, bodyUsed, body } = response;
    const before = {
      isPromise: promise instanceof Promise,
      is: response instanceof Response,
      ok,
      status,
      statusText,
      type,
      redirected,
      bodyUsed,
      url: response.url,
    };
    const headers = [...response.headers];
    return { before, locked: body?.locked ?? null, headers, taken: await told(() => take(response, how, controller)), used: response.bodyUsed };
  });
  // The copy is read by itself.
  await sleep(2);
  leave();
  return { seen, heard };
}

/** All that a page can see of one `XMLHttpRequest`. */
async function requested(isTapped: boolean, path: string, type: XMLHttpRequestResponseType, abortsAt: number | null) {
  const { page, heard, leave } = openPage(isTapped);
  const xhr = new page.XMLHttpRequest();
  const events: string[] = [];
  const seen = await new Promise((resolve) => {
    for (const name of ['loadstart', 'readystatechange', 'load', 'error', 'abort', 'timeout', 'loadend']) {
      xhr.addEventListener(name, () => {
        const state = `${name} ${xhr.readyState} ${xhr.status}`;
        // The state of loading is told as often as pieces come.
        if (events.at(-1) !== state) events.push(state);
        if (name === 'readystatechange' && xhr.readyState === abortsAt) xhr.abort();
        if (name === 'loadend') resolve(null);
      });
    }
    xhr.open('POST', path);
    xhr.responseType = type;
    xhr.send('{}');
  }).then(async () => {
    const response: unknown = xhr.response;
    const bytes = await bytesOf(response);
    return { events, bytes, same: xhr.response === response, headers: xhr.getAllResponseHeaders(), url: xhr.responseURL, type: xhr.responseType };
  });
  await sleep(2);
  leave();
  return { seen, heard };
}

/** What came, whatever it was to come as. */
async function bytesOf(response: unknown): Promise<unknown> {
  switch (Object.prototype.toString.call(response)) {
    case '[object ArrayBuffer]':
      return hex(response as ArrayBuffer);
    case '[object Blob]':
      return [(response as Blob).type, hex(await (response as Blob).arrayBuffer())];
    case '[object Document]':
    case '[object XMLDocument]':
      return (response as Document).documentElement.outerHTML;
    default:
      return response;
  }
}

let next = 0;

function serve(given: Answer): string {
  next += 1;
  const path = `/${given.isWanted ? 'wanted' : 'other'}/${next}`;
  answers.set(path, given);
  asked = [];
  return path;
}

/** What the tap may tell: the whole of an answer that came well, was wanted, and is JSON. */
function expectedOf({ isWanted, isCut, status, pieces }: Answer): readonly unknown[] {
  if (!isWanted || isCut || status > 299) return [];
  try {
    const said: unknown = JSON.parse(pieces.join(''));
    return said === null ? [] : [said];
  } catch {
    return [];
  }
}

describe('the tap changes nothing of an answer', { timeout: 300_000 }, () => {
  it('that comes by fetch: no byte, header, state or error, however it is taken', async () => {
    await fc.assert(
      fc.asyncProperty(answer, address, taken, async (given, by, how) => {
        const path = serve(given);
        const without = await fetched(false, path, by, how);
        const tapped = await fetched(true, path, by, how);
        expect(tapped.seen).toEqual(without.seen);
        expect(asked.slice(asked.length / 2)).toEqual(asked.slice(0, asked.length / 2));
        expect(without.heard).toEqual([]);
        if (how === 'text' || how === 'stream') expect(tapped.heard).toEqual(expectedOf(given));
        else for (const said of tapped.heard) expect(expectedOf(given)).toEqual([said]);
      }),
      { numRuns: 300 },
    );
  });

  it('that comes by XMLHttpRequest: no byte, header, event, order of events or error', async () => {
    const type = fc.constantFrom<XMLHttpRequestResponseType>('', 'text', 'json', 'arraybuffer', 'blob', 'document');
    const abortsAt = fc.oneof({ arbitrary: fc.constant(null), weight: 4 }, { arbitrary: fc.constantFrom(1, 2, 3), weight: 1 });
    await fc.assert(
      fc.asyncProperty(answer, type, abortsAt, async (given, responseType, at) => {
        const path = serve(given);
        const without = await requested(false, path, responseType, at);
        const tapped = await requested(true, path, responseType, at);
        expect(tapped.seen).toEqual(without.seen);
        expect(asked.slice(asked.length / 2)).toEqual(asked.slice(0, asked.length / 2));
        for (const said of tapped.heard) expect(expectedOf(given)).toEqual([said]);
      }),
      { numRuns: 150 },
    );
  });

  it('when many are asked for at once: each call gets its own answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { minLength: 2, maxLength: 8 }), async (all) => {
        const paths = all.map(serve);
        const { page, leave } = openPage(true);
        const got = await Promise.all(paths.map((path) => told(async () => hex(await (await page.fetch(`${origin}${path}`)).arrayBuffer()))));
        const plain = await Promise.all(paths.map((path) => told(async () => hex(await (await fetch(`${origin}${path}`)).arrayBuffer()))));
        leave();
        expect(got).toEqual(plain);
      }),
      { numRuns: 30 },
    );
  });
});
