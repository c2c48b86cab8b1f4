import type { SourceError } from '../net/source-error';
import { sourceErrorWords } from '../source-words';
import { t, type WordKey } from '../words';
import type { Glance, SignView } from './badge-view';

/** A facet that puts signs beside another's numbers. */
export function signsOnly(signs: readonly SignView[]): Glance {
  return { badge: null, signs, rank: null, toTier: null };
}

/** While a facet is being asked its signs are simply not there yet. */
export const NO_SIGNS: Glance = signsOnly([]);

/**
 * A facet that failed: one sign says that no sign proves nothing. What keeps the numbers themselves from being asked is said by the badge already, once and in words.
 */
export function doubt(what: WordKey, error: SourceError): Glance {
  const isSaid = error.kind === 'not-set-up' || error.kind === 'needs-permission' || error.kind === 'wrong-credentials' || error.kind === 'flight-refused';
  return isSaid ? NO_SIGNS : signsOnly([{ sign: 'doubt', words: `${t(what)}: ${sourceErrorWords(error)}` }]);
}
