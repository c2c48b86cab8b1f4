import type { ProgrammeCode } from '../flights/codes';
import type { Member } from '../latam-pass/member';
import { PROGRAMME_OF } from '../linked-programmes';
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
  await follow(PROGRAMME_OF['miles-and-more'], tierOfStatus(status));
}

/** The same for LATAM Pass. ASSUMPTION: its tiers are called as in the programme's public rules; an answer that names none, or another, changes nothing. */
export async function followLatamPass({ tier }: Member): Promise<void> {
  const code = PROGRAMME_OF['latam-pass'];
  const found = tier === null ? null : tierNamed(code, tier);
  if (found !== null) await follow(code, found);
}

/** Once an account is forgotten, nothing is followed any more. Throws `SourceFailure`. */
export async function followNoMore(api: AccountApi): Promise<void> {
  await navigator.locks.request(TURN, async () => writeSettings(unfollowing(await readSettings(), PROGRAMME_OF[api])));
}

async function follow(code: ProgrammeCode, tier: number | null): Promise<void> {
  const isChanged = await navigator.locks.request(TURN, async () => {
    const settings = await readSettings();
    const followed = following(settings, code, tier);
    if (followed === settings) return false;
    await writeSettings(followed);
    return true;
  });
  if (isChanged) await everythingIsStale();
}
