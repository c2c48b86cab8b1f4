/*
 * Sending a request that moves something, and must not be sent again by anybody, the browser included. Browsers repeat a request by themselves, POST too, where it went out on a connection that was there
 * before and that broke before an answer began: Chromium's `HttpNetworkTransaction::ShouldResendRequest`, Firefox's `nsHttpTransaction::Close`. A server that had booked already then books twice (seen
 * with Chromium, 2026-11, over HTTP/1.1 and HTTP/2; tests/e2e/posting-once.spec.ts). What keeps it from that:
 *
 * - HTTP/1.1: a rule of the package (`public/rules/fresh-connections.json`) asks these hosts to close each connection after its answer, so that none is there before.
 * - HTTP/2 and 3: the body is a stream, which can be read only once. Chromium refuses to send one over HTTP/1.1, and such an attempt leaves a connection behind: so it must be known first what the host speaks.
 *
 * Firefox cannot send streams: there a posting over HTTP/2 keeps the risk.
 */

/** Whether a request should go to this origin before one that is sent once: what it speaks decides how that is done, and only an answer tells. */
export function mustLearnProtocol(origin: string): boolean {
  if (!takesStreams() || protocolOf(origin) !== null) return false;
  // A full list takes no new entry.
  performance.clearResourceTimings();
  return true;
}

/** `fetch`, for a request whose body is a text. Rejects like it. */
export function fetchOnce(url: URL, init: RequestInit): Promise<Response> {
  const { body } = init;
  if (typeof body !== 'string' || !takesStreams() || protocolOf(url.origin)?.startsWith('http/') === true) return fetch(url, init);
  // `duplex` is in no type of the DOM yet.
  return fetch(url, { ...init, body: new Blob([body]).stream(), duplex: 'half' } as RequestInit);
}

/** What an origin spoke when it last answered, by its ALPN name (`h2`, `http/1.1`); `null` where that is not known. Told to those alone who may ask the host. */
function protocolOf(origin: string): string | null {
  const entries = performance.getEntriesByType('resource').filter((entry) => entry.name.startsWith(`${origin}/`));
  const last = entries.findLast((entry) => 'nextHopProtocol' in entry && entry.nextHopProtocol !== '');
  return last === undefined ? null : (last as PerformanceResourceTiming).nextHopProtocol;
}

/** Whether the browser can send a stream: one that cannot sends its name instead, as a text with a type. */
function takesStreams(): boolean {
  let isKnown = false;
  const request = new Request('https://example.com', {
    method: 'POST',
    body: new ReadableStream(),
    get duplex() {
      isKnown = true;
      return 'half';
    },
  } as RequestInit);
  return isKnown && !request.headers.has('content-type');
}
