import type { Status } from '../lib/messages';
import type { ProgrammeChoice } from '../lib/settings/types';
import { t } from '../lib/words';
import { listedProgrammes } from './listed-programmes';

interface Membership {
  readonly programme: string;
  /** `null`: no list that is here has it. */
  readonly tier: string | null;
}

/** The preferred programme and the status in it by their names, as far as these lists know them; `null` where none is chosen. */
export function membershipOf({ settings: { programme }, charts }: Status, listed: readonly ProgrammeChoice[]): Membership | null {
  if (programme === null) return null;
  const known = listedProgrammes(charts, listed).find(({ code }) => code === programme.code);
  return { programme: known?.name ?? programme.code, tier: known?.tiers.find(({ code }) => code === programme.tier)?.name ?? null };
}

/** Whose numbers are shown: "Miles & More · Senator". */
export function MembershipLine({ membership: { programme, tier } }: { readonly membership: Membership }) {
  return (
    <p class="membership" id="membership">
      <span class="unseen">{t('popupMembership')} </span>
      <b>{programme}</b>
      {tier !== null && ` · ${tier}`}
    </p>
  );
}
