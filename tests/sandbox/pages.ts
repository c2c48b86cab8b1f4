import type { Answer } from './exchange.ts';

/** The pages of flight sites that the sandbox serves under their real addresses. */
export interface Pages {
  /** Registers a page; throws when the address is not an absolute https one. Its scripts never run, unless it is said: a saved page stays as it was saved (TOOLCHAIN.md, Saved pages). */
  add(url: string, html: string, runsScripts?: boolean): void;
  /** Registers what a page gets when it asks, by whatever method and from whatever origin, for an address. */
  addAnswer(url: string, body: string, type?: string): void;
  /** The page or answer of an address: the exact one, else the latest registered under the same host and path. Pages are there for reading only. */
  find(host: string, path: string, search: string, reads: boolean): Answer | null;
  list(): string[];
  clear(): void;
}

interface Served {
  readonly isPage: boolean;
  readonly answer: Answer;
}

function served(type: string, body: string, more: Readonly<Record<string, string>>): Answer {
  return { status: 200, headers: { 'content-type': type, 'cache-control': 'no-store', ...more }, body };
}

/** An empty set of pages. */
export function createPages(): Pages {
  const exact = new Map<string, Served>();
  const byPath = new Map<string, Served>();
  const put = (url: string, served: Served) => {
    const { protocol, hostname, pathname, search } = new URL(url);
    if (protocol !== 'https:') throw new Error(`Not an https address: ${url}`);
    exact.set(`${hostname}${pathname}${search}`, served);
    byPath.set(`${hostname}${pathname}`, served);
  };
  return {
    add(url, html, runsScripts = false) {
      const policy: Record<string, string> = runsScripts ? {} : { 'content-security-policy': "script-src 'none'" };
      // A browser may keep such a page for the way back, and asks for it anew on every other.
      put(url, { isPage: true, answer: served('text/html; charset=utf-8', html, { ...policy, 'cache-control': 'no-cache' }) });
    },
    addAnswer(url, body, type = 'application/json; charset=utf-8') {
      // Some sites' pages ask another host, which gives them leave.
      put(url, { isPage: false, answer: served(type, body, { 'access-control-allow-origin': '*' }) });
    },
    find(host, path, search, reads) {
      const found = exact.get(`${host}${path}${search}`) ?? byPath.get(`${host}${path}`);
      return found === undefined || (found.isPage && !reads) ? null : found.answer;
    },
    list: () => [...exact.keys()].map((key) => `https://${key}`),
    clear() {
      exact.clear();
      byPath.clear();
    },
  };
}
