import { t } from '../../words';
import type { Lookup } from './answer';
import { waitingWords } from './later-words';

/** What keeps Lufthansa's part of a section from being whole, for the line beside the section's title: a fold must not hide it. Empty where it is whole, or nobody was asked. */
export function lookupGlance(lookup: Lookup): readonly string[] {
  if (lookup.state === 'waiting') return [waitingWords(lookup)];
  return lookup.state === 'failed' ? [t('lufthansaFailed')] : [];
}
