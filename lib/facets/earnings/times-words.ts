import type { GoalProgress } from '../../charts/progress';
import { t } from '../../words';

/** How many times these flights reach the tier; `null` where that is not exactly known, or it is reached already. */
export function timesWords({ times, tier }: Pick<GoalProgress, 'times' | 'tier'>, legs: number): string | null {
  if (times === null || times === 0) return null;
  if (legs > 1) return times === 1 ? t('tierByTrip', tier) : t('tierByTrips', times, tier);
  return times === 1 ? t('tierByFlight', tier) : t('tierByFlights', times, tier);
}
