import type { SiteTap } from '../sites/site';
import { KEPT, LEAVE_TAP, LISTENING, LONGEST, TAPPED, TAPPING, type Handover } from './channel';
import { answersIn } from './unwrapped';

type Callable = (...args: never[]) => unknown;

/**
 * Listens to what the page itself fetches, by `fetch` and `XMLHttpRequest`, and hands over what the site's reader needs of the answers that it names. Every call goes through as it is:
 * its arguments, `this`, promise, errors and answer are the browser's own. It asks for nothing by itself and repeats no call. Not heard: what the page's workers fetch, and a `fetch`
 * whose address is neither a text nor a `URL` nor a `Request`.
 *
 * Everything that it needs is taken before the page's own code runs, which may replace it.
 */
export function installTap(window: Window & typeof globalThis, tap: SiteTap): void {
  const { document, fetch, XMLHttpRequest, URL, Proxy, CustomEvent, TextDecoder } = window;
  const { apply } = window.Reflect;
  const { parse, stringify } = window.JSON;
  const { defineProperty, getOwnPropertyDescriptor } = window.Object;
  const { then } = window.Promise.prototype;
  const { clone, text } = window.Response.prototype;
  const { addEventListener, dispatchEvent } = window.EventTarget.prototype;
  const { open } = XMLHttpRequest.prototype;
  const functions = window.Function.prototype;
  const functionText = functions.toString;
  const hrefOf = getOwnPropertyDescriptor(URL.prototype, 'href')?.get;
  const urlOf = getOwnPropertyDescriptor(window.Request.prototype, 'url')?.get;
  const base = () => document.baseURI;

  // One that is here already has heard what this one has missed.
  if (!document.dispatchEvent(new window.Event(TAPPING, { cancelable: true }))) return;

  const kept: string[] = [];
  let isOn = true;

  const send = (detail: string) => void apply(dispatchEvent, document, [new CustomEvent(TAPPED, { detail })]);

  const handOver = (answer: unknown) => {
    const said = isOn ? tap.pick(answer) : null;
    if (said === null) return;
    const detail = stringify({ site: tap.id, said } satisfies Handover);
    if (detail.length > LONGEST) return;
    kept.push(detail);
    if (kept.length > KEPT) kept.shift();
    // Whoever is not there yet asks for what was kept: which of the worlds begins first is the browser's choice.
    send(detail);
  };

  const handOverText = (said: string) => {
    for (const answer of answersIn(said, tap, parse)) handOver(answer);
  };

  /** The address of a call, if it is one whose answer is wanted. Looks without running code of the page's: an object that makes itself a text is left alone. */
  const isWanted = (input: unknown): boolean => {
    const address = typeof input === 'string' ? input : typeof input === 'object' && input !== null ? addressIn(input) : null;
    if (address === null || !address.includes(tap.hint)) return false;
    try {
      return tap.wants(new URL(address, base()));
    } catch {
      return false;
    }
  };

  const addressIn = (input: object): string | null => {
    for (const read of [urlOf, hrefOf]) {
      try {
        if (read !== undefined) return apply(read, input, []) as string;
      } catch {
        // Not of this kind.
      }
    }
    return null;
  };

  const quietly = (look: () => void) => {
    try {
      look();
    } catch {
      // Whatever a page has done to its own objects is none of ours to report; its call goes on.
    }
  };

  const hearResponse = (response: Response) =>
    quietly(() => {
      if (!response.ok || !isOn) return;
      const read: Promise<string> = apply(text, apply(clone, response, []), []);
      apply(then, read, [(json: string) => quietly(() => handOverText(json)), () => undefined]);
    });

  const tappedFetch = new Proxy(fetch, {
    apply(target, self, args: readonly unknown[]) {
      const answer = apply(target, self, args) as Promise<Response>;
      if (!isOn || !isWanted(args[0])) return answer;
      // What the page gets is rejected, and reported where the page does not care, as its own call would be: a second listener on the same promise would count as caring.
      return apply(then, answer, [
        (response: Response) => {
          hearResponse(response);
          return response;
        },
      ]) as Promise<Response>;
    },
  });

  const wanted = new WeakSet<object>();
  const heard = new WeakSet<object>();

  const hearRequest = function (this: XMLHttpRequest): void {
    quietly(() => {
      if (!isOn || !wanted.has(this) || this.status < 200 || this.status > 299) return;
      switch (this.responseType) {
        case '':
        case 'text':
          return handOverText(this.responseText);
        case 'json':
          return handOver(this.response);
        case 'arraybuffer':
          return handOverText(new TextDecoder().decode(this.response as ArrayBuffer));
        case 'blob':
          void (this.response as Blob).text().then(
            (json) => quietly(() => handOverText(json)),
            () => undefined,
          );
          return;
        case 'document':
      }
    });
  };

  const tappedOpen = new Proxy(open, {
    apply(target, self: XMLHttpRequest, args: readonly unknown[]) {
      const result: unknown = apply(target, self, args);
      quietly(() => {
        // One object may be used for several requests.
        if (!isOn || !isWanted(args[1])) return void wanted.delete(self);
        wanted.add(self);
        if (heard.has(self)) return;
        heard.add(self);
        apply(addEventListener, self, ['load', hearRequest]);
      });
      return result;
    },
  });

  const tappedText = new Proxy(functionText, {
    apply(target, self, args: readonly unknown[]) {
      const own = self === tappedFetch ? fetch : self === tappedOpen ? open : self === tappedText ? functionText : self;
      return apply(target, own, args);
    },
  });

  const put = (owner: object, name: string, from: Callable, to: Callable) => {
    const descriptor = getOwnPropertyDescriptor(owner, name);
    if (descriptor?.value === from && descriptor.configurable === true) defineProperty(owner, name, { ...descriptor, value: to });
  };

  const hear = (type: string, listener: (event: Event) => void) => apply(addEventListener, document, [type, listener]);

  put(window, 'fetch', fetch, tappedFetch);
  put(XMLHttpRequest.prototype, 'open', open, tappedOpen);
  put(functions, 'toString', functionText, tappedText);

  hear(LISTENING, () => {
    for (const detail of kept) send(detail);
  });
  hear(TAPPING, (event) => {
    if (isOn) event.preventDefault();
  });
  hear(LEAVE_TAP, () => {
    isOn = false;
    kept.length = 0;
    // Where the page has put something of its own around them they stay, and pass everything on.
    put(window, 'fetch', tappedFetch, fetch);
    put(XMLHttpRequest.prototype, 'open', tappedOpen, open);
    put(functions, 'toString', tappedText, functionText);
  });
}
