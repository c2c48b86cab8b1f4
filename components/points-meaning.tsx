import { figure } from '../lib/quantity-words';
import type { ChartChoice, ChartGoal } from '../lib/settings/types';
import { t } from '../lib/words';

interface PointsMeaningProps {
  /** The rules of the programme that is stored; `null`: there are none, or another programme is being chosen. */
  readonly chart: Pick<ChartChoice, 'tiers' | 'counted' | 'goals'> | null;
  /** The traveller's status. */
  readonly tier: number;
  /** What they have, by accrual. */
  readonly points: Readonly<Record<string, number>>;
}

/** How far the points that are stored bring the traveller: said at once, before any flight is searched. */
export function PointsMeaning({ chart, tier, points }: PointsMeaningProps) {
  return (
    // Always in the page, so that a screen reader hears what appears in it.
    <div role="status" id="points-meaning" class="meaning">
      {chart?.counted.some(({ id }) => points[id] !== undefined) && <Meaning chart={chart} tier={tier} points={points} />}
    </div>
  );
}

function Meaning({ chart, tier, points }: PointsMeaningProps & { readonly chart: NonNullable<PointsMeaningProps['chart']> }) {
  const goals = worthSaying(chart.goals, tier, points);
  const asked = new Set(goals.flatMap(({ needs }) => needs.map(({ accrual }) => accrual)));
  const nameOf = (accrual: string) => chart.counted.find(({ id }) => id === accrual)?.name ?? accrual;
  const status = chart.tiers.find(({ code }) => code === tier)?.name ?? '';
  return (
    <>
      {goals.map((goal, place) => (
        <div key={place} class="way">
          {/* Several ways lead to one status, and one of them is enough. */}
          {place > 0 && goals[place - 1]?.to === goal.to && <p class="or">{t('pointsOr')}</p>}
          {goal.needs.map(({ accrual, amount }) => (
            <Need key={accrual} name={nameOf(accrual)} to={goal.to} amount={amount} have={points[accrual]} />
          ))}
        </div>
      ))}
      {chart.counted
        .filter(({ id }) => points[id] !== undefined && !asked.has(id))
        .map(({ id, name }) => (
          <p key={id} class="quiet">
            {t('pointsNotAsked', status, name)}
          </p>
        ))}
    </>
  );
}

interface NeedProps {
  readonly name: string;
  readonly to: string;
  readonly amount: number;
  readonly have: number | undefined;
}

function Need({ name, to, amount, have }: NeedProps) {
  if (have === undefined) return <p class="quiet">{t('pointsNotSaid', figure(amount), name, to)}</p>;
  const words = [figure(have), figure(amount), name, to] as const;
  return (
    <>
      <p>{have >= amount ? t('pointsAllThere', ...words) : t('pointsToGo', ...words, figure(amount - have))}</p>
      {/* The words say it all. */}
      <progress aria-hidden="true" max={amount} value={Math.min(have, amount)} />
    </>
  );
}

/** All ways to the next status, and further ones that ask for something the traveller has said and no nearer one asks for. */
function worthSaying(goals: readonly ChartGoal[], tier: number, points: PointsMeaningProps['points']): readonly ChartGoal[] {
  const ahead = goals.filter(({ from }) => from === tier);
  const said = new Set<string>();
  return ahead.filter(({ to, needs }) => {
    const isNew = to === ahead[0]?.to || needs.some(({ accrual }) => points[accrual] !== undefined && !said.has(accrual));
    if (isNew) for (const { accrual } of needs) said.add(accrual);
    return isNew;
  });
}
