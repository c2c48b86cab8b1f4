import { accountErrorWords, API_NAMES } from '../lib/account-words';
import { PROGRAMME_OF } from '../lib/linked-programmes';
import type { ExtensionRequests } from '../lib/messages';
import type { LinkedLatamPass } from '../lib/messages-accounts';
import { figure } from '../lib/quantity-words';
import type { ChartChoice, Settings } from '../lib/settings/types';
import { t } from '../lib/words';
import { AccountCard, Miles } from './account-card';
import { ageWords } from './age-words';
import { BestAdds, type BestFlight } from './best-adds';
import { LabelledList } from './labelled-list';
import { PointsMeaning } from './points-meaning';
import { toldDay } from './told-day';

export type LatamPassRefresh = ExtensionRequests['refreshLatamPass']['answer'];

const CODE = PROGRAMME_OF['latam-pass'];

interface LatamPassCardProps {
  readonly account: Extract<LinkedLatamPass, { state: 'linked' }>;
  /** What the last refresh since this was opened brought; `null` before one ended. */
  readonly refreshed: LatamPassRefresh | null;
  readonly busy: boolean;
  readonly chart: ChartChoice | null;
  readonly settings: Settings;
  readonly best: BestFlight | null;
  readonly now: number;
  readonly onRefresh: () => void;
}

/** The LATAM Pass account: category and when it ends, miles, age, and the whole answer as the server labels it. */
export function LatamPassCard({ account: { member }, refreshed, busy, chart, settings, best, now, onRefresh }: LatamPassCardProps) {
  const value = member?.value ?? null;
  const failed = refreshed !== null && !refreshed.ok ? accountErrorWords(refreshed.error, 'latam-pass') : null;
  const used = [settings.programme, ...settings.otherProgrammes].find((each) => each?.code === CODE) ?? null;
  return (
    <AccountCard id="latam-pass" name={API_NAMES['latam-pass']} tier={value === null ? null : value.tier} busy={busy} failed={failed} onRefresh={onRefresh}>
      <Miles miles={value === null || value.balance === null ? null : figure(value.balance)} />
      {value !== null && value.tierExpires !== null && <p class="quiet">{t('accountTierExpires', toldDay(value.tierExpires))}</p>}
      {value !== null && value.status !== null && <p class="quiet">{t('accountStatus', value.status)}</p>}
      {used !== null && <PointsMeaning chart={chart} tier={used.tier} points={settings.points[CODE] ?? {}} />}
      {best !== null && <BestAdds best={best} />}
      {member !== null && <p class="age">{ageWords(member.readAt, now)}</p>}
      {value !== null && value.labelled.length > 0 && (
        <details class="statement">
          <summary>{t('accountWholeAnswer')}</summary>
          <p class="quiet">{t('statementLabels')}</p>
          <LabelledList values={value.labelled} />
        </details>
      )}
    </AccountCard>
  );
}
