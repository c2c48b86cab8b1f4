import type { SourceError } from '../../net/source-error';

/** How far Lufthansa's part of an answer has come. Plain data: it is sent to the card. */
export type Lookup =
  /** Nobody was asked: there is no account, or the source knows nothing of such flights. */
  | { readonly state: 'notAsked' }
  /** `at`: when the oldest piece of it was said (ms since 1970). */
  | { readonly state: 'said'; readonly at: number }
  /** Asked again at `notBefore` (ms since 1970): it is being asked, or the hour's calls are used up. */
  | { readonly state: 'waiting'; readonly why: 'asking' | 'limit'; readonly notBefore: number }
  | { readonly state: 'failed'; readonly error: SourceError };

/** Several lookups as one: what failed, else what is waited for longest, else the oldest piece. */
export function together(lookups: readonly Lookup[]): Lookup {
  const failed = lookups.find(({ state }) => state === 'failed');
  if (failed !== undefined) return failed;
  const waiting = lookups.flatMap((each) => (each.state === 'waiting' ? [each] : [])).toSorted((a, b) => b.notBefore - a.notBefore)[0];
  if (waiting !== undefined) return waiting;
  const said = lookups.flatMap((each) => (each.state === 'said' ? [each.at] : []));
  return said.length === 0 ? { state: 'notAsked' } : { state: 'said', at: Math.min(...said) };
}

/** When an open card is to ask again for what still waits, the soonest first; `null` where all has been said. */
export function againAt(lookups: readonly Lookup[]): number | null {
  const due = lookups.flatMap((each) => (each.state === 'waiting' ? [each.notBefore] : []));
  return due.length === 0 ? null : Math.min(...due);
}
