import { OPTIONS_PAGE } from '../lib/extension-pages';
import type { ChartChoice, ProgrammeAtTier } from '../lib/settings/types';
import { t } from '../lib/words';
import { Linked } from './linked';

interface TierChoiceProps {
  /** The membership that numbers are calculated for; `null` where the programme is not among the traveller's. */
  readonly used: ProgrammeAtTier | null;
  /** The tier that the account says; `null` where it says none. */
  readonly account: number | null;
  readonly chart: Pick<ChartChoice, 'tiers'> | null;
}

/** Says it where numbers are for another status than the account's: the traveller chose it, and their choice counts. */
export function TierChoice({ used, account, chart }: TierChoiceProps) {
  if (used === null || account === null || used.tier === account) return null;
  const name = (tier: number) => chart?.tiers.find(({ code }) => code === tier)?.name ?? String(tier);
  return (
    <p class="notice" id="tier-choice">
      {t('tierByHand', name(used.tier), name(account))}{' '}
      <Linked sentence={'tierByHandChange'} to={`${OPTIONS_PAGE}#miles-and-more-title`} link={t('pageOptions')} away />
    </p>
  );
}
