import { claim, type Claim } from '../desk/claim';
import type { Posting, PostingState } from '../desk/posting';
import { database } from './database';

/*
 * The journal of postings: an intent before it is sent, its outcome after. It survives every update, is never swept, and every write that decides about sending is on the disk before it counts.
 */

/** Chromium calls a transaction complete before it is on the disk unless it is told; a crash in between would forget that miles were sent. */
const ON_DISK = { durability: 'strict' } as const;

/**
 * Writes an intent unless it, or one that says the same, is there already (`desk/claim.ts`), in one transaction: of all tabs, clicks and workers one is told `claimed`. Throws where the store cannot be
 * written; then nothing may be sent.
 */
export async function claimPosting(intent: Posting, repeats: string | null): Promise<Claim> {
  const transaction = (await database()).transaction('journal', 'readwrite', ON_DISK);
  const { store } = transaction;
  const decide = async (): Promise<Claim> => {
    const [present, twins] = await Promise.all([store.get(intent.id), store.index('twin').getAll(intent.twin)]);
    const decided = claim(intent, present ?? null, twins, repeats);
    if (decided.kind === 'claimed') await store.add(decided.posting);
    return decided;
  };
  // Waited for together: a full disk fails both.
  const [decided] = await Promise.all([decide(), transaction.done]);
  return decided;
}

/**
 * Writes what became of an entry that stands at one of the states `from`; gives the entry as it then is, `null` where there is none. An entry that stands elsewhere is left as it is: what is known is
 * never overwritten by what came later.
 */
export async function settlePosting(id: Posting['id'], from: readonly PostingState['state'][], state: PostingState, now: number): Promise<Posting | null> {
  const transaction = (await database()).transaction('journal', 'readwrite', ON_DISK);
  const { store } = transaction;
  const settle = async (): Promise<Posting | null> => {
    const present = await store.get(id);
    if (present === undefined) return null;
    if (!from.includes(present.state.state)) return present;
    const settled = { ...present, state, changedAt: now };
    await store.put(settled);
    return settled;
  };
  const [settled] = await Promise.all([settle(), transaction.done]);
  return settled;
}

/** One entry; `null` where there is none. */
export async function readPosting(id: Posting['id']): Promise<Posting | null> {
  return (await (await database()).get('journal', id)) ?? null;
}

/** Every entry, by the time when it was confirmed. */
export async function readJournal(): Promise<readonly Posting[]> {
  return (await database()).getAllFromIndex('journal', 'at');
}
