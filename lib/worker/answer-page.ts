import { FACET_IDS } from '../facets/answers';
import { WORKER_FACETS } from '../facets/worker-registry';
import type { Offer } from '../flights/offer';
import type { OfferState, PageRequest } from '../messages';
import { isRetryable, SourceFailure, type SourceError } from '../net/source-error';

/** An ask is answered within 5 s, always; what is not known by then is `waiting`. Leaves half a second for the way back. */
const ANSWER_WITHIN_MS = 4_500;

/** Answers one ask of a page. Never rejects: a failure of any kind is a state of every offer that was asked for. */
export async function answerPage({ facet, offers }: PageRequest): Promise<Readonly<Record<string, OfferState<unknown>>>> {
  const deadline = Date.now() + ANSWER_WITHIN_MS;
  try {
    return await WORKER_FACETS[facet].appraise(offers, deadline);
  } catch (cause) {
    const error = asSourceError(cause);
    return Object.fromEntries(offers.map(({ id }) => [id, { state: 'failed', error, retryable: isRetryable(error) } as const]));
  }
}

/** Any exception as data. One that is nobody's expectation is reported with its name and place, which hold no secret. */
export function asSourceError(cause: unknown): SourceError {
  if (cause instanceof SourceFailure) return cause.error;
  const name = cause instanceof Error ? cause.name : 'unknown';
  console.error('Milelens: unexpected', name, cause instanceof Error ? cause.stack : '');
  return { kind: 'malformed', where: name };
}

/**
 * Whether a message is an ask. Offers come from our own content script in its own world; they are still only looked at as far as
 * needed to not be something else, and are good for nothing but that page's own badges.
 */
export function isPageRequest(message: unknown): message is PageRequest {
  return (
    isRecord(message) &&
    message['type'] === 'ask' &&
    FACET_IDS.some((id) => id === message['facet']) &&
    Array.isArray(message['offers']) &&
    message['offers'].every(isOffer)
  );
}

function isOffer(value: unknown): value is Offer {
  return isRecord(value) && typeof value['id'] === 'string' && isRecord(value['trip']) && Array.isArray(value['fares']) && value['fares'].length > 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
