import { browser } from 'wxt/browser';
import { fetchOnce } from './once';
import { SourceFailure } from './source-error';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as a form (`application/x-www-form-urlencoded`); never together with `body`. */
  readonly form?: Readonly<Record<string, string>>;
  /** Never sent a second time by the browser itself (`once.ts`): the request moves something. */
  readonly isOnce?: boolean;
}

/**
 * How long a source may take. Below the 30 s after which Chromium ends a worker whose fetch has not answered and
 * Firefox ends an event page that got no message.
 */
const TIMEOUT_SECONDS = 20;

/** What a source answered, whatever it is. */
export interface HttpAnswer {
  readonly status: number;
  readonly ok: boolean;
  /** Without its parameters: `text/html`. */
  readonly contentType: string;
  readonly text: string;
  readonly headers: Headers;
}

/** Sends one request and gives the parsed JSON of its answer, still unvalidated. Throws `SourceFailure`. */
export async function requestJson(request: HttpRequest): Promise<unknown> {
  const { status, ok, contentType, text } = await answerTo(request);
  if (status === 401 || status === 403) throw new SourceFailure({ kind: 'wrong-credentials', host: request.url.host });
  const data = parsed(text);
  if (data === undefined) throw new SourceFailure({ kind: 'not-data', status, contentType });
  if (!ok || saysItFailed(data)) throw new SourceFailure({ kind: 'refused', status, message: statusMessage(data) });
  return data;
}

/** A source may say "no" with a good status: Milefy's `Success` (milefy-v2.6, "Response structure"). */
function saysItFailed(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'Success' in data && data.Success === false;
}

/**
 * Sends one request to a public source, which knows no credentials, and gives the text of its answer; whether that is the data that was asked for is for the
 * caller to see. Throws `SourceFailure`.
 */
export async function requestText(request: HttpRequest): Promise<Pick<HttpAnswer, 'contentType' | 'text'>> {
  const { status, ok, contentType, text } = await answerTo(request);
  if (!ok) throw new SourceFailure({ kind: 'not-data', status, contentType });
  return { contentType, text };
}

/** An answer of the source itself, good or bad; a source that is in trouble (5xx) or asks for a pause (429) has not answered. Throws `SourceFailure`. */
async function answerTo(request: HttpRequest): Promise<HttpAnswer> {
  const answer = await httpAnswer(request);
  if (answer.status >= 500 || answer.status === 429) throw new SourceFailure({ kind: 'server-error', status: answer.status });
  return answer;
}

/**
 * Sends one request and gives whatever came back, for clients whose source says in status, headers and text together what it means.
 *
 * Sends no cookies, follows no redirect (credentials must not travel to a place the user did not enter) and asks for the host's permission before it tries,
 * because the browser's own word for a missing permission is "Failed to fetch". Throws `SourceFailure` where no answer of the source itself comes.
 */
export async function httpAnswer(request: HttpRequest): Promise<HttpAnswer> {
  const { url } = request;
  if (!(await browser.permissions.contains({ origins: [`${url.origin}/*`] }))) throw new SourceFailure({ kind: 'needs-permission', host: url.host });
  const { response, text } = await send(request);
  const { status, ok } = response;
  if (response.type === 'opaqueredirect') throw new SourceFailure({ kind: 'not-data', status: 302, contentType: 'a redirect' });
  return { status, ok, contentType: response.headers.get('content-type')?.split(';')[0] ?? 'no content type', text, headers: response.headers };
}

async function send({ method, url, headers, body, form, isOnce = false }: HttpRequest): Promise<{ response: Response; text: string }> {
  try {
    const init: RequestInit = {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json;charset=UTF-8' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // A form names its own type in the header.
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
    };
    const response = await (isOnce ? fetchOnce(url, init) : fetch(url, init));
    return { response, text: await response.text() };
  } catch (cause) {
    // The cause is dropped on purpose: its text may hold the address, and a name is all that is needed.
    const timedOut = cause instanceof DOMException && cause.name === 'TimeoutError';
    throw new SourceFailure(timedOut ? { kind: 'timeout', seconds: TIMEOUT_SECONDS } : { kind: 'no-network', host: url.host });
  }
}

/** The parsed JSON of a text, still unvalidated; `undefined` where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The server's own short sentence, where the answer has Milefy's status block; cut, since it is shown. */
function statusMessage(data: unknown): string {
  if (typeof data !== 'object' || data === null || !('Status' in data)) return '';
  const status = data.Status;
  if (typeof status !== 'object' || status === null || !('Message' in status)) return '';
  return typeof status.Message === 'string' ? status.Message.slice(0, 200) : '';
}
