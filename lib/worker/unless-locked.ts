import { SourceFailure } from '../net/source-error';

/** What `read` gives of the vault, or that it is locked: then only its passphrase tells what is in it. Throws what else `read` throws. */
export async function unlessLocked<Secret>(read: () => Promise<Secret>): Promise<Secret | 'locked'> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof SourceFailure && cause.error.kind === 'vault-locked') return 'locked';
    throw cause;
  }
}
