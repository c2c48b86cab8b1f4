import { database } from './database';

/*
 * The latest good answer of a source that is asked seldom and must be there without a network: it stays, however old, until a newer one takes its place.
 * Beside it stands when the source was last asked.
 */

/** How often a source may be asked, in milliseconds: since its last good answer, and since it was last asked at all. */
export interface Rhythm {
  readonly afterAnswerMs: number;
  readonly afterTryMs: number;
}

/** The answer as it came; `null` where there never was one. */
export async function readLatest(name: string): Promise<unknown> {
  return (await (await database()).get('latest', name))?.answer?.value ?? null;
}

/** The answer as it came, and when (ms since 1970); `null` where there never was one. */
export async function readKept(name: string): Promise<{ readonly value: unknown; readonly storedAt: number } | null> {
  return (await (await database()).get('latest', name))?.answer ?? null;
}

/** Forgets every answer whose name begins so. */
export async function forgetLatest(beginning: string): Promise<void> {
  await (await database()).delete('latest', IDBKeyRange.bound(beginning, `${beginning}\u{ffff}`));
}

/**
 * Whether it is time to ask the source, at `now` (ms since 1970). If so this counts as having asked: of several callers only one is told so, and a worker that
 * is ended half-way has asked too.
 */
export async function claimTry(name: string, now: number, { afterAnswerMs, afterTryMs }: Rhythm): Promise<boolean> {
  const transaction = (await database()).transaction('latest', 'readwrite');
  const kept = await transaction.store.get(name);
  const isDue = hasPassed(kept?.answer?.storedAt, afterAnswerMs, now) && hasPassed(kept?.triedAt, afterTryMs, now);
  if (isDue) await transaction.store.put({ triedAt: now, answer: kept?.answer ?? null }, name);
  await transaction.done;
  return isDue;
}

/** Keeps a good answer as it came in the place of the one before. */
export async function writeLatest(name: string, value: unknown, now: number): Promise<void> {
  await (await database()).put('latest', { triedAt: now, answer: { storedAt: now, value } }, name);
}

/** A time in the future is no time: the clock was put back since, and waiting for it could take years. */
function hasPassed(since: number | undefined, span: number, now: number): boolean {
  return since === undefined || since > now || now - since >= span;
}
