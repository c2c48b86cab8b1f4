import { accountErrorWords, API_NAMES } from '../lib/account-words';
import { PROGRAMME_OF } from '../lib/linked-programmes';
import type { ExtensionRequests } from '../lib/messages';
import type { AccountOutcome, Kept, LinkedMilesAndMore } from '../lib/messages-accounts';
import type { Labelled } from '../lib/net/labelled';
import { figure } from '../lib/quantity-words';
import type { ChartChoice, Settings } from '../lib/settings/types';
import { t } from '../lib/words';
import { AccountCard, Miles } from './account-card';
import { ageWords } from './age-words';
import { BestAdds, type BestFlight } from './best-adds';
import { CustomerInformation, type AskCustomer } from './customer-information';
import { PointsMeaning } from './points-meaning';
import { ReadWithPin } from './read-with-pin';
import { TierChoice } from './tier-choice';
import { toldDay } from './told-day';

export type MilesAndMoreRefresh = ExtensionRequests['refreshMilesAndMore']['answer'];

const CODE = PROGRAMME_OF['miles-and-more'];

interface MilesAndMoreCardProps {
  readonly account: Extract<LinkedMilesAndMore, { state: 'linked' }>;
  /** What the last refresh since this was opened brought; `null` before one ended. */
  readonly refreshed: MilesAndMoreRefresh | null;
  readonly busy: boolean;
  readonly chart: ChartChoice | null;
  readonly settings: Settings;
  /** This page's best flight, where the badges speak of this programme. */
  readonly best: BestFlight | null;
  readonly now: number;
  readonly onRefresh: () => void;
  readonly askStatement: (pin: string) => Promise<AccountOutcome<Kept<readonly Labelled[]>>>;
  readonly askCustomer: AskCustomer;
}

/** The Miles & More account: tier, miles, stars, age, how far it is to the next tier, what this page's best flight would add, and the statement on demand. */
export function MilesAndMoreCard({ account, refreshed, busy, chart, settings, best, now, onRefresh, askStatement, askCustomer }: MilesAndMoreCardProps) {
  const { status, balance, tier } = account;
  const tierName = tier === null ? null : (chart?.tiers.find(({ code }) => code === tier)?.name ?? null);
  const readAt = Math.min(...[status, balance].flatMap((each) => (each === null ? [] : [each.readAt])));
  const used = [settings.programme, ...settings.otherProgrammes].find((each) => each?.code === CODE) ?? null;
  return (
    <AccountCard id="miles-and-more" name={API_NAMES['miles-and-more']} tier={tierName} busy={busy} failed={failedWords(refreshed)} onRefresh={onRefresh}>
      <Miles miles={balance === null ? null : figure(balance.value.miles)} />
      {balance !== null && balance.value.overdraft !== null && balance.value.overdraft > 0 && (
        <p class="quiet">{t('accountOverdraft', figure(balance.value.overdraft))}</p>
      )}
      {status !== null && status.value.stars !== null && status.value.stars > 0 && (
        <p class="quiet">{starWords(status.value.stars, status.value.lastStarChange)}</p>
      )}
      {status !== null && tier === null && <p class="notice">{t('accountTierUnknown', status.value.status === '' ? '–' : status.value.status)}</p>}
      <TierChoice used={used} account={tier} chart={chart} />
      {used !== null && <PointsMeaning chart={chart} tier={used.tier} points={settings.points[CODE] ?? {}} />}
      {best !== null && <BestAdds best={best} />}
      {Number.isFinite(readAt) && <p class="age">{ageWords(readAt, now)}</p>}
      <ReadWithPin
        id="statement"
        words={{ title: t('statementTitle'), read: t('statementRead'), asking: t('statementAsking'), empty: t('statementEmpty') }}
        ask={async (pin) => {
          const outcome = await askStatement(pin);
          return outcome.ok ? { ok: true, value: outcome.value.value } : outcome;
        }}
      />
      <CustomerInformation ask={askCustomer} />
    </AccountCard>
  );
}

/** Two readings side by side that fail alike are one piece of news. */
function failedWords(refreshed: MilesAndMoreRefresh | null): string | null {
  if (refreshed === null) return null;
  const words = [refreshed.status, refreshed.balance].flatMap((each) => (each.ok ? [] : [accountErrorWords(each.error, 'miles-and-more')]));
  return words.length === 0 ? null : [...new Set(words)].join(' ');
}

function starWords(stars: number, since: string | null): string {
  const count = stars === 1 ? t('accountStarsOne') : t('accountStars', stars);
  return since === null ? count : t('accountStarsSince', count, toldDay(since));
}
