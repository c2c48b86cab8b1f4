import { SourceFailure } from '../net/source-error';

/** Runs one use of the store; a full disk or a closed database becomes a typed failure instead of a stray exception. */
export async function storing<Value>(use: () => Promise<Value>): Promise<Value> {
  try {
    return await use();
  } catch (cause) {
    if (cause instanceof SourceFailure) throw cause;
    throw new SourceFailure({ kind: 'storage', message: cause instanceof Error ? cause.name : 'unknown' });
  }
}
