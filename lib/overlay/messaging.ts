import type { browser } from 'wxt/browser';

/**
 * The browser's own messaging, which in a content script is the same in Chromium (since Manifest V3 gave it promises) and in Firefox. Everywhere else it is
 * `wxt/browser` with its polyfill; in every page with results that would be a quarter of the script, to wrap two functions. By the name of `chrome`, which
 * both have: making Chromium's `browser` takes 2 to 4 ms of the page, ten times as long (2026-11).
 */
const { runtime } = (globalThis as unknown as { readonly chrome: { readonly runtime: Pick<typeof browser.runtime, 'sendMessage' | 'onMessage'> } }).chrome;

/** Sends to the worker. Rejects, or gives nothing, where it was ended before it answered. */
export async function send<Answer>(request: unknown): Promise<Answer> {
  return runtime.sendMessage<unknown, Answer>(request);
}

/** Hears what the worker and the popup say; what `hear` gives is the answer, `undefined` is none. Gives a function that ends it. */
export function listen(hear: (message: unknown) => unknown): () => void {
  const listener = (message: unknown, _sender: unknown, answer: (value: unknown) => void) => {
    const answered = hear(message);
    if (answered !== undefined) answer(answered);
  };
  runtime.onMessage.addListener(listener);
  return () => runtime.onMessage.removeListener(listener);
}
