import { CHARTS } from '../charts/registry';
import type { ProgrammeCode } from '../flights/codes';
import type { ProgrammeAtTier, Settings } from '../settings/types';

/**
 * The settings after an account told its tier, purely; the same object where nothing changes. A tier that the traveller chose by hand always stays. One that came from the account follows it; where the
 * account names none any more (`null`), the membership goes, so that the traveller is asked instead of being shown numbers for a tier that nobody says. Who chose no programme at all gets the account's.
 */
export function following(settings: Settings, code: ProgrammeCode, tier: number | null): Settings {
  const { programme, otherProgrammes } = settings;
  const told: ProgrammeAtTier | null = tier === null ? null : { code, tier, from: 'account' };
  if (programme === null) return told === null || otherProgrammes.some((other) => other.code === code) ? settings : { ...settings, programme: told };
  const present = [programme, ...otherProgrammes].find((each) => each.code === code);
  if (present === undefined || present.from !== 'account' || present.tier === tier) return settings;
  if (programme.code === code) return { ...settings, programme: told };
  return { ...settings, otherProgrammes: otherProgrammes.flatMap((other) => (other.code === code ? (told === null ? [] : [told]) : [other])) };
}

/** The settings when an account is forgotten: the tier that it told last is the traveller's own from now on. */
export function unfollowing(settings: Settings, code: ProgrammeCode): Settings {
  const own = (each: ProgrammeAtTier): ProgrammeAtTier => (each.code === code ? { code, tier: each.tier } : each);
  const { programme, otherProgrammes } = settings;
  return { ...settings, programme: programme === null ? null : own(programme), otherProgrammes: otherProgrammes.map(own) };
}

/** The tier of a programme by its own name of it, however it is written; `null` where no tier is called so. */
export function tierNamed(code: ProgrammeCode, name: string): number | null {
  const chart = CHARTS.find((each) => each.code === code);
  return chart?.tiers.find((tier) => tier.name.toLowerCase() === name.trim().toLowerCase())?.code ?? null;
}
