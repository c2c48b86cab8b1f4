import { DrawnText } from '../../../components/drawn-text';
import type { NeedProgress, Progress } from '../../charts/progress';
import { figure } from '../../quantity-words';
import { t } from '../../words';
import { timesWords } from './times-words';

/** How far the flight brings the traveller towards the next tier. Says nothing where it brings nothing that is exactly known. */
export function TierProgress({ progress }: { readonly progress: Progress }) {
  const next = progress.goals.find(({ needs }) => needs.some(brings));
  if (next === undefined) return null;
  const times = timesWords(next, progress.legs);
  const isAsked = next.needs.some(({ missing }) => missing === null);
  return (
    <>
      <h3>
        <DrawnText>{t('cardProgress', next.tier)}</DrawnText>
      </h3>
      <ul class="facts">
        {next.needs.filter(brings).map((need) => (
          <li key={need.accrual}>
            <DrawnText>{needWords(need)}</DrawnText>
            {need.share !== null && <meter min={0} max={1} value={need.share} aria-hidden="true" />}
          </li>
        ))}
        {times !== null && (
          <li>
            <DrawnText>{times}</DrawnText>
          </li>
        )}
      </ul>
      {isAsked && (
        <p class="soft">
          <DrawnText>{t('cardProgressAsk')}</DrawnText>
        </p>
      )}
    </>
  );
}

function brings(need: NeedProgress): boolean {
  return need.brings !== null && need.brings > 0 && need.missing !== 0;
}

function needWords({ brings, missing, amount, share, name }: NeedProgress): string {
  const brought = figure(brings ?? 0);
  if (missing === null || share === null) return t('progressOfAll', brought, figure(amount), name);
  return t('progressOfMissing', brought, figure(missing), name, figure(Math.round(share * 100)));
}
