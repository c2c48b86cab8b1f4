import { useState } from 'preact/hooks';
import type { ProgrammeCode } from '../lib/flights/codes';
import type { ChartChoice, ProgrammeAtTier, Settings } from '../lib/settings/types';
import { t } from '../lib/words';
import { Button } from './button';
import { withTier } from './memberships';
import { type News, Note } from './note';

export type TierChange = (change: (settings: Settings) => Settings) => Promise<News | null>;

interface TierFromAccountProps {
  readonly code: ProgrammeCode;
  /** The tier that the account says; `null`: it names none. */
  readonly tier: number | null;
  readonly chart: Pick<ChartChoice, 'tiers'> | null;
  readonly settings: Settings;
  /** Gives what to show when it could not be stored. */
  readonly onChange: TierChange;
}

/** For which status numbers are: the account's, or one that the traveller chose by hand, which counts until they say otherwise. */
export function TierFromAccount({ code, tier, chart, settings, onChange }: TierFromAccountProps) {
  const [news, setNews] = useState<News | null>(null);
  const [busy, setBusy] = useState(false);
  const used = [settings.programme, ...settings.otherProgrammes].find((each) => each?.code === code) ?? null;
  const name = (of: number) => chart?.tiers.find((each) => each.code === of)?.name ?? String(of);
  if (tier === null) return <p class="notice">{t('tierUnknownChoose')}</p>;
  const isFollowed = used !== null && used.from === 'account';

  async function use(of: number) {
    setBusy(true);
    setNews((await onChange((now) => ({ ...now, ...withTier(now, { code, tier: of, from: 'account' }) }))) ?? { tone: 'good', words: t('tierFollowsNow') });
    setBusy(false);
  }

  return (
    <div class="tier-from-account">
      <p>{tierWords(used, tier, name)}</p>
      {!isFollowed && (
        <Button id={`follow-${code}`} busy={busy} onPress={() => void use(tier)}>
          {t('tierFollow')}
        </Button>
      )}
      <Note id={`follow-${code}-status`} news={news} />
    </div>
  );
}

function tierWords(used: ProgrammeAtTier | null, tier: number, name: (tier: number) => string): string {
  if (used === null) return t('tierIsUnused', name(tier));
  if (used.from === 'account') return t('tierIsFollowed', name(tier));
  return used.tier === tier ? t('tierSame', name(tier)) : t('tierByHand', name(used.tier), name(tier));
}
