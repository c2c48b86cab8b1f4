import type { Offer } from '../../flights/offer';
import type { OfferState, OfferStates } from '../../messages';
import { SourceFailure } from '../../net/source-error';
import { readMilefyAccount } from '../../settings/milefy-account';
import { readSettings } from '../../settings/settings';
import type { Settings } from '../../settings/types';
import { readWorld } from '../../traveller/world';
import { failed } from '../offer-states';
import type { Ask } from '../worker-facet';
import type { EarningsAnswer, Said } from './answer';
import { chartsFor, type Charts } from './by-charts';
import { askByMilefy, type MilefyTold } from './by-milefy';
import { differ } from './differ';

export { forgetFailures } from './by-milefy';

type State = OfferState<EarningsAnswer>;

/**
 * What each offer earns in the traveller's programme: by Milefy where the traveller has an account, else by the charts inside. What Milefy cannot say (yet) the charts
 * say meanwhile, in the card; on the badge one source never stands in for the other.
 */
export async function appraise(offers: readonly Offer[], ask: Ask): Promise<OfferStates<'earnings'>> {
  return appraised(offers, ask, 'badge');
}

/** The same for one offer with everything that a card shows: where each number comes from, the traveller's other programmes, and what the charts say beside Milefy. */
export async function open(offer: Offer, ask: Ask): Promise<State> {
  const state = (await appraised([offer], ask, 'card'))[offer.id];
  if (state === undefined) throw new TypeError('a facet says something of every offer');
  return state;
}

/** What the charts say, where nobody else is to be asked first. */
export async function appraiseAtOnce(offers: readonly Offer[]): Promise<OfferStates<'earnings'>> {
  const settings = await readSettings();
  if (settings.programme === null || (await readMilefyAccount()) !== null) return {};
  const charts = await readCharts(settings);
  return each(offers, (offer) => byChartsAlone(charts, offer, 'badge'));
}

async function appraised(offers: readonly Offer[], ask: Ask, depth: 'badge' | 'card'): Promise<OfferStates<'earnings'>> {
  const [settings, account] = await Promise.all([readSettings(), readMilefyAccount()]);
  if (account === null) {
    if (settings.programme === null) return each(offers, () => failed({ kind: 'not-set-up', lacks: 'programme' }));
    const charts = await readCharts(settings);
    return each(offers, (offer) => byChartsAlone(charts, offer, depth));
  }
  const [states, charts] = await Promise.all([askByMilefy(offers, ask, depth), readChartsBeside(settings)]);
  return each(offers, (offer) => besideCharts(states[offer.id], charts, offer, depth));
}

/** The charts of the traveller's programmes as far as there are any, the preferred one's first. */
interface TravellersCharts {
  readonly preferred: Charts | null;
  readonly others: readonly Charts[];
}

async function readCharts(settings: Settings): Promise<TravellersCharts> {
  const world = await readWorld();
  return {
    preferred: chartsFor(settings, world),
    others: settings.otherProgrammes.flatMap((programme) => chartsFor({ ...settings, programme }, world) ?? []),
  };
}

/** Beside another source, charts that cannot be read are none: its numbers do not hang on them. */
async function readChartsBeside(settings: Settings): Promise<TravellersCharts> {
  try {
    return await readCharts(settings);
  } catch (cause) {
    console.warn('Milelens: the charts cannot be read', cause instanceof SourceFailure ? cause.error.kind : 'unexpected');
    return { preferred: null, others: [] };
  }
}

function byChartsAlone({ preferred, others }: TravellersCharts, offer: Offer, depth: 'badge' | 'card'): State {
  if (preferred === null) return failed({ kind: 'not-set-up', lacks: 'account' });
  if (depth === 'badge') return { state: 'ready', answer: preferred.glance(offer) };
  return { state: 'ready', answer: { ...preferred.answer(offer), others: others.map((charts) => asOther(charts.answer(offer))) } };
}

function besideCharts(state: OfferState<MilefyTold> | undefined, { preferred, others }: TravellersCharts, offer: Offer, depth: 'badge' | 'card'): State {
  if (state === undefined) return failed({ kind: 'malformed', where: 'an offer without a state' });
  const byCharts = preferred === null ? null : depth === 'badge' ? preferred.glance(offer) : preferred.answer(offer);
  if (state.state !== 'ready') {
    const { meanwhile: _, ...rest } = state;
    return byCharts === null ? rest : { ...rest, meanwhile: byCharts };
  }
  const { first, others: told } = state.answer;
  const otherwise = byCharts !== null && differ(first.said, byCharts) ? saidIn(byCharts) : null;
  const isTold = ({ programme }: EarningsAnswer) => told.some((other) => other.programme.code === programme.code);
  // A programme that Milefy does not know may still have a chart.
  const untold = depth === 'badge' ? [] : others.map((charts) => charts.answer(offer)).filter((answer) => !isTold(answer));
  return {
    state: 'ready',
    answer: {
      ...first.said,
      programme: first.programme,
      others: [...told, ...untold.map(asOther)],
      otherwise,
      progress: byCharts === null ? null : byCharts.progress,
      converted: byCharts === null ? null : byCharts.converted,
    },
  };
}

function saidIn({ earnings, assumed, source }: EarningsAnswer): Said {
  return { earnings, assumed, source };
}

function asOther(answer: EarningsAnswer): EarningsAnswer['others'][number] {
  return { programme: answer.programme, said: saidIn(answer) };
}

function each<Each>(offers: readonly Offer[], state: (offer: Offer) => Each): Record<string, Each> {
  return Object.fromEntries(offers.map((offer) => [offer.id, state(offer)]));
}
