import type { browser as polyfilled } from 'wxt/browser';

type Runtime = Pick<typeof polyfilled.runtime, 'sendMessage' | 'onMessage'>;

/**
 * The browser's own messaging, which in a content script is the same in Chromium (since Manifest V3 gave it promises) and in Firefox. Everywhere else it is
 * `wxt/browser` with its polyfill; in every page with results that would be a quarter of the script, to wrap two functions.
 */
const { browser, chrome } = globalThis as unknown as { readonly browser?: { readonly runtime: Runtime }; readonly chrome: { readonly runtime: Runtime } };
const { runtime } = browser ?? chrome;

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
