import type { SourceError } from '../net/source-error';
import type { ProgrammeAtTier } from '../settings/types';
import { database } from './database';

const KEY = 'milefy-problem';

/** Remembers an error that concerned a whole request, for options to show: no flight can be blamed for it. A note that cannot be kept is on the badges all the same. */
export async function noteProblem(error: SourceError, asked: readonly ProgrammeAtTier[]): Promise<void> {
  await keeping(async () => (await database()).put('settings', { error, asked: asked.map(named) } satisfies Problem, KEY));
}

/** An error and the programmes at the tiers that were asked for. */
interface Problem {
  readonly error: SourceError;
  readonly asked: readonly string[];
}

function named({ code, tier }: ProgrammeAtTier): string {
  return `${code}/${tier}`;
}

/** Something was changed that may have mended it. */
export async function forgetProblem(): Promise<void> {
  await keeping(async () => (await database()).delete('settings', KEY));
}

/** The newest such error since something was last changed. One that comes late, of a request for other programmes than the traveller has now, is none. */
export async function readProblem(memberships: readonly ProgrammeAtTier[]): Promise<SourceError | null> {
  // Written by `noteProblem` alone.
  const problem = (await (await database()).get('settings', KEY)) as Problem | undefined;
  const now = new Set(memberships.map(named));
  return problem !== undefined && problem.asked.every((each) => now.has(each)) ? problem.error : null;
}

async function keeping(change: () => Promise<unknown>): Promise<void> {
  try {
    await change();
  } catch (cause) {
    console.warn('Milelens: an error could not be noted in this browser’s storage', cause instanceof Error ? cause.name : '');
  }
}
