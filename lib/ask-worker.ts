import { browser } from 'wxt/browser';
import type { ExtensionRequests } from './messages';

/** Longer than any source may take (`timeout` is an answer of the worker's own), so only a worker that will never answer meets it. */
const PATIENCE_MS = 60_000;

/**
 * Asks the worker, from an extension page. Throws when no answer comes: nobody listens, the worker was ended half-way
 * through, or it stays silent. The caller shows that and offers to try again.
 */
export async function askWorker<K extends keyof ExtensionRequests>(
  request: ExtensionRequests[K]['ask'] & { readonly type: K },
): Promise<ExtensionRequests[K]['answer']> {
  let patience: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    patience = setTimeout(() => reject(new Error(`Milelens’s worker did not answer “${request.type}” within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  });
  try {
    const answer: ExtensionRequests[K]['answer'] | undefined = await Promise.race([browser.runtime.sendMessage(request), silence]);
    // A channel that nobody answers resolves with nothing.
    if (answer === undefined || answer === null) throw new Error(`Milelens’s worker has no answer to “${request.type}”`);
    return answer;
  } catch (cause) {
    throw cause instanceof Error ? cause : new Error(String(cause));
  } finally {
    clearTimeout(patience);
  }
}
