import type { OfferState } from '../messages';
import { isRetryable, type SourceError } from '../net/source-error';

/** How soon a page may ask again for what is still being asked. */
const ASK_AGAIN_MS = 250;

export function waiting(): OfferState<never> {
  return { state: 'waiting', notBefore: Date.now() + ASK_AGAIN_MS, why: 'asking' };
}

export function failed(error: SourceError): OfferState<never> {
  return { state: 'failed', error, retryable: isRetryable(error) };
}
