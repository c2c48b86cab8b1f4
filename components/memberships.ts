import type { ProgrammeAtTier, Settings } from '../lib/settings/types';

/** So many further programmes fit: each is asked for with every flight. The settings hold no more either. */
export const OTHERS_AT_MOST = 9;

type Memberships = Pick<Settings, 'programme' | 'otherProgrammes'>;

/** The programmes of a user once the badges speak of this one: it leaves the others, and the one before takes its place there, so that nothing chosen is lost. */
export function preferring({ programme: before, otherProgrammes }: Memberships, programme: ProgrammeAtTier): Memberships {
  const left = before === null || before.code === programme.code ? [] : [before];
  return { programme, otherProgrammes: otherProgrammes.flatMap((other) => (other.code === programme.code ? left : [other])) };
}

/** With one more at the end, or at another tier where it is among them already; the preferred one is never in it twice. */
export function withOther({ programme, otherProgrammes }: Memberships, other: ProgrammeAtTier): Memberships {
  if (other.code === programme?.code) return { programme, otherProgrammes };
  if (!otherProgrammes.some(({ code }) => code === other.code)) return { programme, otherProgrammes: [...otherProgrammes, other] };
  return { programme, otherProgrammes: otherProgrammes.map((each) => (each.code === other.code ? other : each)) };
}

/** With a programme at this tier wherever it stands; the preferred one where there is none yet, else among the others. */
export function withTier(memberships: Memberships, membership: ProgrammeAtTier): Memberships {
  const { programme, otherProgrammes } = memberships;
  if (programme === null) return { programme: membership, otherProgrammes: otherProgrammes.filter(({ code }) => code !== membership.code) };
  if (programme.code === membership.code) return { programme: membership, otherProgrammes };
  return withOther(memberships, membership);
}

/** Without one of the others. */
export function withoutOther({ programme, otherProgrammes }: Memberships, code: string): Memberships {
  return { programme, otherProgrammes: otherProgrammes.filter((other) => other.code !== code) };
}

/** Every programme of the user's, the preferred one first. */
export function allOf({ programme, otherProgrammes }: Memberships): readonly ProgrammeAtTier[] {
  return programme === null ? otherProgrammes : [programme, ...otherProgrammes];
}
