import { programmeCode, type ProgrammeCode } from '../flights/codes';
import type { Member } from '../latam-pass/member';
import type { MemberStatus } from '../miles-and-more/schema';
import { tierOfStatus } from '../miles-and-more/tier';
import type { AccountApi } from '../net/account-error';
import { readSettings, writeSettings } from '../settings/settings';
import { following, tierNamed, unfollowing } from '../traveller/follow-tier';
import { everythingIsStale } from './stale';

/** One change after the other: each starts from what is stored then. */
const TURN = 'milelens-follow-account';

/** The traveller's tier after Miles & More told a status: into the settings, and with them into every appraisal. Throws `SourceFailure`. */
export async function followMilesAndMore({ status }: MemberStatus): Promise<void> {
  await follow('LMM', tierOfStatus(status));
}

/** The same for LATAM Pass. ASSUMPTION: its tiers are called as in the programme's public rules; an answer that names none, or another, changes nothing. */
export async function followLatamPass({ tier }: Member): Promise<void> {
  const code = programmeCode('LAP');
  const found = tier === null || code === null ? null : tierNamed(code, tier);
  if (found !== null) await follow('LAP', found);
}

/** Once an account is forgotten, nothing is followed any more. Throws `SourceFailure`. */
export async function followNoMore(api: AccountApi): Promise<void> {
  const code = programmeCode(api === 'miles-and-more' ? 'LMM' : 'LAP');
  if (code === null) return;
  await navigator.locks.request(TURN, async () => writeSettings(unfollowing(await readSettings(), code)));
}

async function follow(name: string, tier: number | null): Promise<void> {
  const code: ProgrammeCode | null = programmeCode(name);
  if (code === null) return;
  const isChanged = await navigator.locks.request(TURN, async () => {
    const settings = await readSettings();
    const followed = following(settings, code, tier);
    if (followed === settings) return false;
    await writeSettings(followed);
    return true;
  });
  if (isChanged) await everythingIsStale();
}
