import type { Urgency } from '../../lufthansa/calls';
import { findOut } from '../../lufthansa/library';
import { readLufthansaAccount } from '../../settings/lufthansa-account';
import type { Ask } from '../worker-facet';
import type { AskLufthansa } from './ask';

/** Who asks Lufthansa for one ask of a page; `null` where there is no account to ask with. Throws `SourceFailure` where the store cannot be read. */
export async function askLufthansa({ deadline, list }: Ask, urgency: Urgency): Promise<AskLufthansa | null> {
  const account = await readLufthansaAccount();
  return account === null ? null : (questions) => findOut({ account, list, urgency, deadline }, questions);
}
