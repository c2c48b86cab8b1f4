/** A request as an API of the sandbox sees it: already read, the host without its port, headers in lower case. */
export interface Exchange {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Writes a remark into the log entry of this request, for tests to look for. */
  note(text: string): void;
  /** Writes into the log entry how many flights the request asked for. */
  countFlights(count: number): void;
}

/** What goes back; the server adds the length, and gzip where the client allows it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A login and its password, as control sets them. */
export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** Of an API that is open to everybody. */
export const NO_LOGIN: Credentials = { login: '', password: '' };

/** One API that the sandbox plays: one file each, and one line in registry.ts. */
export interface Api {
  readonly name: string;
  readonly defaults: Credentials;
  /** Whether this API is what answers under a host name; several may share one host by their paths. */
  plays(host: string, path: string): boolean;
  answer(exchange: Exchange, credentials: Credentials): Answer;
  /** Where several APIs share an address: whether this caller is one of this API's. */
  knows?(exchange: Exchange, credentials: Credentials): boolean;
  /** What control can do to this API alone: verb and path, the answer's JSON. */
  readonly control?: Readonly<Record<string, (body: unknown) => unknown>>;
  /** Forgets what it was told and did. */
  reset?(): void;
}

/** An answer in JSON. */
export function jsonAnswer(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(value),
  };
}

/** An answer in plain text. */
export function textAnswer(status: number, text: string): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }, body: text };
}
