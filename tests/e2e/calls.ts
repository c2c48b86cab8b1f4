/** Functions that run in a page, each by itself: what a page can see of `fetch` and `XMLHttpRequest`. What they give is compared between a page with the tap and one without. */

export function toStrings(): unknown {
  const text = Function.prototype.toString;
  const { open } = XMLHttpRequest.prototype;
  const seen = (owner: object, name: string) => {
    const { value, ...flags } = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor & { value: (...args: unknown[]) => unknown };
    return {
      flags,
      name: value.name,
      length: value.length,
      own: Object.getOwnPropertyNames(value),
      string: `${String(value)} ${value.toString()} ${text.call(value)}`,
      type: typeof value,
    };
  };
  const thrown = (work: () => unknown) => {
    try {
      work();
      return 'nothing';
    } catch (error) {
      return `${(error as Error).name}: ${(error as Error).message}`;
    }
  };
  return {
    fetch: seen(window, 'fetch'),
    open: seen(XMLHttpRequest.prototype, 'open'),
    toString: seen(Function.prototype, 'toString'),
    constructed: thrown(() => new (fetch as unknown as new () => unknown)()),
    ofNothing: thrown(() => text.call({} as never)),
    openOfNothing: thrown(() => Reflect.apply(open, {}, ['GET', '/'])),
    oddMethod: thrown(() => new XMLHttpRequest().open('T RACE', '/bff/air-offers/v2/offers/search')),
    tooFew: thrown(() => (XMLHttpRequest.prototype.open as unknown as (method: string) => void).call(new XMLHttpRequest(), 'GET')),
    events: Object.getOwnPropertyNames(XMLHttpRequest.prototype),
  };
}

export async function allCalls({ answer, other }: { answer: string; other: string }): Promise<unknown> {
  const told = async (work: () => Promise<unknown>) => {
    try {
      return await work();
    } catch (error) {
      return `${(error as Error).name}: ${(error as Error).message}`;
    }
  };
  const digest = async (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>) => [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].join();
  const described = async (promise: Promise<Response>) => {
    const kind = `${promise instanceof Promise} ${promise.constructor.name} ${Object.prototype.toString.call(promise)}`;
    const response = await promise;
    const { ok, status, statusText, type, url, redirected, bodyUsed, body } = response;
    const headers = [...response.headers].filter(([name]) => name !== 'date');
    const before = { kind, ok, status, statusText, type, url, redirected, bodyUsed, locked: body?.locked, headers, is: response instanceof Response };
    const copy = response.clone();
    const text = await digest(await response.arrayBuffer());
    return { before, text, same: (await digest(await copy.arrayBuffer())) === text, used: response.bodyUsed, again: await told(() => response.text()) };
  };
  const streamed = async (mode?: 'byob') => {
    const { body } = await fetch(answer);
    if (body === null) return 'no body';
    const chunks: number[] = [];
    if (mode === undefined) {
      for (const reader = body.getReader(); ;) {
        const { value, done } = await reader.read();
        if (done) break;
        chunks.push(...value);
      }
    } else {
      for (const reader = body.getReader({ mode }); ;) {
        const { value, done } = await reader.read(new Uint8Array(4096));
        if (done) break;
        chunks.push(...value);
      }
    }
    return { length: chunks.length, digest: await digest(new Uint8Array(chunks)) };
  };
  const cancelled = async () => {
    const { body } = await fetch(answer);
    const reader = body?.getReader();
    await reader?.cancel('enough');
    return (await reader?.read())?.done;
  };
  const abortedLate = async () => {
    const controller = new AbortController();
    const response = await fetch(answer, { signal: controller.signal });
    controller.abort();
    return told(async () => (await response.text()).length > 0);
  };
  const countedText = async () => {
    let count = 0;
    const address = { toString: () => ((count += 1), answer) };
    await (await fetch(address as unknown as string)).text();
    return count;
  };
  const requested = (url: string, type: XMLHttpRequestResponseType, Maker: typeof XMLHttpRequest = XMLHttpRequest) =>
    new Promise((resolve) => {
      const events: string[] = [];
      const xhr = new Maker();
      for (const name of ['loadstart', 'readystatechange', 'progress', 'load', 'error', 'loadend']) {
        xhr.addEventListener(name, (event) => {
          if (name !== 'progress') events.push(`${name} ${xhr.readyState} ${event.target === xhr}`);
          if (name !== 'loadend') return;
          const { response } = xhr as { response: unknown };
          const same = xhr.response === response;
          const shape =
            response instanceof ArrayBuffer
              ? `bytes ${response.byteLength}`
              : response instanceof Blob
                ? `blob ${response.size} ${response.type}`
                : JSON.stringify(response);
          resolve({
            events,
            same,
            shape,
            status: xhr.status,
            url: xhr.responseURL,
            type: xhr.responseType,
            kind: xhr.constructor.name,
            own: Object.getOwnPropertyNames(xhr),
          });
        });
      }
      xhr.open('POST', url);
      xhr.responseType = type;
      xhr.send('{}');
    });
  const synchronous = () => {
    const xhr = new XMLHttpRequest();
    let loads = 0;
    xhr.addEventListener('load', () => (loads += 1));
    xhr.open('GET', answer, false);
    xhr.send();
    return { length: xhr.responseText.length, loads };
  };
  const reused = async () => {
    const xhr = new XMLHttpRequest();
    const lengths: number[] = [];
    for (const url of [answer, other, answer]) {
      await new Promise((resolve) => {
        xhr.addEventListener('load', resolve, { once: true });
        xhr.open('GET', url);
        xhr.send();
      });
      lengths.push(xhr.responseText.length);
    }
    return lengths;
  };
  class Own extends XMLHttpRequest {
    override open(method: string, url: string | URL) {
      super.open(method, url);
    }
  }
  const results: unknown[] = [];
  for (const url of [answer, other]) {
    results.push(await described(fetch(url)));
    results.push(await described(fetch(new URL(url))));
    results.push(await described(fetch(new Request(url, { method: 'POST', body: '{}', headers: { 'x-mine': 'yes' } }))));
    results.push(await described(fetch(url.replace('https://www.latamairlines.com', ''), { credentials: 'omit', cache: 'reload' })));
    for (const type of ['', 'text', 'json', 'arraybuffer', 'blob', 'document'] as const) results.push(await requested(url, type));
    results.push(await requested(url, 'json', Own));
  }
  results.push(await streamed(), await streamed('byob'), await cancelled(), await abortedLate(), await countedText());
  results.push(await told(() => fetch.call({} as never, answer)), await told(() => (fetch as unknown as () => Promise<unknown>)()));
  results.push(
    await told(() => fetch(answer, { signal: AbortSignal.abort() })),
    await told(() => fetch('https://nowhere.invalid/bff/air-offers/v2/offers/search')),
  );
  results.push(synchronous(), await reused());
  return results;
}

/** Calls that fail or are given up, and what the page is told of promises that nobody cared for. */
export async function failures({ url, aborts }: { url: string; aborts: boolean }): Promise<unknown> {
  const uncared: string[] = [];
  const note = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    uncared.push(String(event.reason));
  };
  addEventListener('unhandledrejection', note);
  const abort = (controller: AbortController) => void (aborts && setTimeout(() => controller.abort(), 100));
  const caught = async () => {
    const controller = new AbortController();
    abort(controller);
    return fetch(url, { signal: controller.signal }).then(
      () => 'answered',
      (error: unknown) => `${(error as Error).name}: ${(error as Error).message}`,
    );
  };
  const first = await caught();
  const second = new AbortController();
  abort(second);
  void fetch(new Request(url, { signal: second.signal }));
  const request = await new Promise<string[]>((resolve) => {
    const events: string[] = [];
    const xhr = new XMLHttpRequest();
    for (const type of ['loadstart', 'readystatechange', 'load', 'error', 'abort', 'loadend']) {
      xhr.addEventListener(type, () => {
        events.push(`${type} ${xhr.readyState} ${xhr.status}`);
        if (type === 'loadend') resolve(events);
      });
    }
    xhr.open('GET', url);
    xhr.send();
    if (aborts) setTimeout(() => xhr.abort(), 100);
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  removeEventListener('unhandledrejection', note);
  return { first, uncared, request };
}

/** Where the browser says that a page's calls came through. */
export async function stacks(url: string): Promise<readonly string[]> {
  const seen: string[] = [];
  const { open } = XMLHttpRequest.prototype;
  const text = Function.prototype.toString;
  const note = (error: unknown) => void seen.push((error as Error).stack ?? 'none');
  try {
    Reflect.apply(open, {}, ['GET', '/']);
  } catch (error) {
    note(error);
  }
  try {
    Reflect.apply(text, {}, []);
  } catch (error) {
    note(error);
  }
  const address = { toString: () => (note(new Error('here')), url) };
  await (await fetch(address as unknown as string)).text();
  await fetch.call({} as never, url).catch(note);
  return seen;
}

/** A script of the page that keeps the functions that are there when it runs. */
export const KEEPS_OWN =
  '<script>window.own = [window, XMLHttpRequest.prototype, Function.prototype].map((owner, at) => owner[["fetch", "open", "toString"][at]]);</script>';

/** Whether the page's functions are those that `KEEPS_OWN` has kept: `fetch`, `open` and `toString`. */
export function areOwn(): readonly boolean[] {
  const { own } = window as unknown as { own: readonly unknown[] };
  const owners: readonly (readonly [object, string])[] = [
    [window, 'fetch'],
    [XMLHttpRequest.prototype, 'open'],
    [Function.prototype, 'toString'],
  ];
  return owners.map(([owner, name], at) => Reflect.get(owner, name) === own[at]);
}
