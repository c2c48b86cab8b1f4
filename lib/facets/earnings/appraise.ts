import type { Offer } from '../../flights/offer';
import type { OfferState, OfferStates } from '../../messages';
import { isRetryable, SourceFailure, type SourceError } from '../../net/source-error';
import { readMilefyAccount } from '../../settings/milefy-account';
import { readSettings } from '../../settings/settings';
import type { Settings } from '../../settings/types';
import { readWorld } from '../../traveller/world';
import type { EarningsAnswer } from './answer';
import { chartsFor, type Charts } from './by-charts';
import { askByMilefy, type MilefySaid } from './by-milefy';
import { differ } from './differ';

export { forgetFailures } from './by-milefy';

type State = OfferState<EarningsAnswer>;

/**
 * What each offer earns in the traveller's programme: by Milefy where the traveller has an account, else by the charts inside. What Milefy cannot say (yet) the charts
 * say meanwhile, in the card; on the badge one source never stands in for the other. Answers by `deadline` (ms since 1970).
 */
export async function appraise(offers: readonly Offer[], deadline: number): Promise<OfferStates<'earnings'>> {
  const settings = await readSettings();
  if (settings.programme === null) return each(offers, () => failed({ kind: 'not-set-up', lacks: 'programme' }));
  if ((await readMilefyAccount()) === null) {
    const charts = await readCharts(settings);
    return each(offers, (offer) => byChartsAlone(charts, offer));
  }
  const [states, charts] = await Promise.all([askByMilefy(offers, deadline), readChartsBeside(settings)]);
  return each(offers, (offer) => besideCharts(settings, states[offer.id], charts, offer));
}

/** What the charts say, where nobody else is to be asked first. */
export async function appraiseAtOnce(offers: readonly Offer[]): Promise<OfferStates<'earnings'>> {
  const settings = await readSettings();
  if (settings.programme === null || (await readMilefyAccount()) !== null) return {};
  const charts = await readCharts(settings);
  return each(offers, (offer) => byChartsAlone(charts, offer));
}

async function readCharts(settings: Settings): Promise<Charts | null> {
  return chartsFor(settings, await readWorld());
}

/** Beside another source, charts that cannot be read are none: its numbers do not hang on them. */
async function readChartsBeside(settings: Settings): Promise<Charts | null> {
  try {
    return await readCharts(settings);
  } catch (cause) {
    console.warn('Milelens: the charts cannot be read', cause instanceof SourceFailure ? cause.error.kind : 'unexpected');
    return null;
  }
}

function byChartsAlone(charts: Charts | null, offer: Offer): State {
  return charts === null ? failed({ kind: 'not-set-up', lacks: 'account' }) : { state: 'ready', answer: charts.answer(offer) };
}

function besideCharts({ programme }: Settings, state: OfferState<MilefySaid> | undefined, charts: Charts | null, offer: Offer): State {
  if (state === undefined || programme === null) return failed({ kind: 'malformed', where: 'an offer without a state' });
  const byCharts = charts === null ? null : charts.answer(offer);
  if (state.state !== 'ready') {
    const { meanwhile: _, ...rest } = state;
    return byCharts === null ? rest : { ...rest, meanwhile: byCharts };
  }
  const { said, programme: named } = state.answer;
  const otherwise = byCharts !== null && differ(said, byCharts) ? { earnings: byCharts.earnings, assumed: byCharts.assumed, source: byCharts.source } : null;
  return {
    state: 'ready',
    answer: {
      ...said,
      programme: { code: programme.code, ...named },
      otherwise,
      progress: byCharts === null ? null : byCharts.progress,
      converted: byCharts === null ? null : byCharts.converted,
    },
  };
}

function each<Each>(offers: readonly Offer[], state: (offer: Offer) => Each): Record<string, Each> {
  return Object.fromEntries(offers.map((offer) => [offer.id, state(offer)]));
}

function failed(error: SourceError): OfferState<never> {
  return { state: 'failed', error, retryable: isRetryable(error) };
}
