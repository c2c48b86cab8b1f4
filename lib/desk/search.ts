import { milesMoved, wasBooked, type Posting } from './posting';

/** What the journal is searched for. */
export interface PostingSearch {
  /** Every word must occur somewhere in an entry: in any field of its request, its ids, its status or a message. */
  readonly words: string;
  /** Only those of which it is so known, or not known. */
  readonly booked: 'yes' | 'no' | 'unknown' | 'any';
  readonly kind: Posting['order']['kind'] | 'any';
  /** Confirmed from … on, and before … (ms since 1970). */
  readonly from: number | null;
  readonly before: number | null;
}

export const EVERYTHING: PostingSearch = { words: '', booked: 'any', kind: 'any', from: null, before: null };

/** The entries that a search means, the newest first. */
export function searched(postings: readonly Posting[], search: PostingSearch): readonly Posting[] {
  const words = search.words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return postings
    .filter((posting) => {
      if (search.kind !== 'any' && posting.order.kind !== search.kind) return false;
      if (search.from !== null && posting.at < search.from) return false;
      if (search.before !== null && posting.at >= search.before) return false;
      if (search.booked !== 'any' && bookedWord(posting) !== search.booked) return false;
      const said = textsOf([posting.id, posting.order, posting.environment, posting.state, milesMoved(posting.order)])
        .join('\n')
        .toLowerCase();
      return words.every((word) => said.includes(word));
    })
    .toSorted((a, b) => b.at - a.at);
}

/** Whether miles were moved, as one word. */
export function bookedWord(posting: Posting): 'yes' | 'no' | 'unknown' {
  const booked = wasBooked(posting);
  return booked === null ? 'unknown' : booked ? 'yes' : 'no';
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
