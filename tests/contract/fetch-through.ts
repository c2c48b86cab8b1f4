import type { IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** Statuses that the Fetch standard calls redirects; with `redirect: 'manual'` each becomes an opaque answer. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** Statuses whose answer has no body, by the Fetch standard. */
const NO_BODY: ReadonlySet<number> = new Set([101, 204, 205, 304]);

/**
 * A `fetch` that reaches a server on this machine under whatever host name is asked for, as a browser with `--host-resolver-rules` does. It
 * keeps cookies like a browser and sends them unless it is told not to, so that a client which forgets `credentials: 'omit'` is found out.
 */
export function fetchThrough(port: number): typeof fetch {
  const cookies = new Map<string, string>();
  return async (input, init) => {
    const request = new Request(input, init);
    const { host } = new URL(request.url);
    const withCookies = request.credentials !== 'omit';
    const headers: Record<string, string> = { ...Object.fromEntries(request.headers), host, 'accept-encoding': 'gzip, br' };
    const cookie = cookies.get(host);
    if (withCookies && cookie !== undefined) headers['cookie'] = cookie;
    const body = Buffer.from(await request.arrayBuffer());
    const { incoming, bytes } = await send(request, { port, headers, body });
    const status = incoming.statusCode ?? 0;
    const [given] = incoming.headers['set-cookie'] ?? [];
    if (withCookies && given !== undefined) cookies.set(host, given.split(';')[0] ?? '');
    if (REDIRECTS.has(status)) {
      if (request.redirect === 'manual') return opaqueRedirect();
      throw new TypeError(`fetch failed: a redirect, and this helper follows none (${request.redirect})`);
    }
    return new Response(NO_BODY.has(status) ? null : unzipped(incoming, bytes), { status, headers: headersOf(incoming) });
  };
}

interface Sending {
  readonly port: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer<ArrayBuffer>;
}

/** Like `fetch`: rejects with the signal's own reason where it was that, else with a `TypeError` that tells no cause. */
function send({ url, method, signal }: Request, { port, headers, body }: Sending): Promise<{ incoming: IncomingMessage; bytes: Buffer<ArrayBuffer> }> {
  const { pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const failed = () => reject(signal.aborted ? (signal.reason as Error) : new TypeError('fetch failed'));
    if (signal.aborted) return failed();
    const outgoing = httpsRequest(
      {
        host: '127.0.0.1',
        port,
        path: `${pathname}${search}`,
        method,
        headers: body.length === 0 ? headers : { ...headers, 'content-length': String(body.length) },
        agent: false,
        rejectUnauthorized: false,
        signal,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', failed);
        incoming.on('end', () => resolve({ incoming, bytes: Buffer.concat(chunks) }));
      },
    );
    outgoing.on('error', failed);
    outgoing.end(body);
  });
}

function unzipped(incoming: IncomingMessage, bytes: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  const encoding = incoming.headers['content-encoding'];
  return encoding === 'gzip' ? gunzipSync(bytes) : encoding === 'br' ? brotliDecompressSync(bytes) : bytes;
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) if (typeof value === 'string') headers.set(name, value);
  return headers;
}

/** What a browser gives for a redirect that it is not to follow: no status, no address, only this type. No constructor makes one. */
function opaqueRedirect(): Response {
  return Object.defineProperties(new Response(null), { type: { value: 'opaqueredirect' }, status: { value: 0 }, ok: { value: false } });
}
