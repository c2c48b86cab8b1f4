import type { Answer } from './exchange.ts';

/** The pages of flight sites that the sandbox serves under their real addresses. */
export interface Pages {
  /** Registers a page; throws when the address is not an absolute https one. */
  add(url: string, html: string): void;
  /** The page of an address: the exact one, else the latest registered under the same host and path. */
  find(host: string, path: string, search: string): Answer | null;
  list(): string[];
  clear(): void;
}

/** An empty set of pages. Their scripts never run: the page stays as it was saved (TOOLCHAIN.md, Saved pages). */
export function createPages(): Pages {
  const exact = new Map<string, string>();
  const byPath = new Map<string, string>();
  return {
    add(url, html) {
      const { protocol, hostname, pathname, search } = new URL(url);
      if (protocol !== 'https:') throw new Error(`Not an https address: ${url}`);
      exact.set(`${hostname}${pathname}${search}`, html);
      byPath.set(`${hostname}${pathname}`, html);
    },
    find(host, path, search) {
      const html = exact.get(`${host}${path}${search}`) ?? byPath.get(`${host}${path}`);
      if (html === undefined) return null;
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "script-src 'none'",
        'cache-control': 'no-store',
      };
      return { status: 200, headers, body: html };
    },
    list: () => [...exact.keys()].map((key) => `https://${key}`),
    clear() {
      exact.clear();
      byPath.clear();
    },
  };
}
