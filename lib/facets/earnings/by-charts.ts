import type { Chart } from '../../charts/chart';
import { earn, type ChartEarning } from '../../charts/engine';
import type { Issuer, Sentences } from '../../charts/explanation';
import type { World } from '../../charts/places';
import { progress } from '../../charts/progress';
import { CHARTS } from '../../charts/registry';
import { appraisedLegs } from '../../flights/fare';
import type { Offer } from '../../flights/offer';
import { FACTS } from '../../quantity/exact';
import type { Settings } from '../../settings/types';
import type { EarningsAnswer, SaidEarning } from './answer';
import { chartSentences } from './chart-sentences';
import { convertedPrice } from './converted-price';

/** What the charts say of offers to one traveller. Pure, and quick: a list of two hundred is a matter of milliseconds. */
export interface Charts {
  /** The whole answer, as an opened card shows it. */
  readonly answer: (offer: Offer) => EarningsAnswer;
  /** The same numbers for a list of badges, without what only a card shows: sentences, sources and rules are empty. */
  readonly glance: (offer: Offer) => EarningsAnswer;
}

/** The charts for the programme and tier that settings name, in the world as it is known now; `null` where there is no chart of it, or none of that tier. */
export function chartsFor({ programme: chosen, points, currency }: Settings, world: World): Charts | null {
  const chart = CHARTS.find(({ code }) => code === chosen?.code);
  const tier = chart?.tiers.find(({ code }) => code === chosen?.tier);
  if (chart === undefined || tier === undefined) return null;
  const sentences = chartSentences(chart);
  const held = points[chart.code] ?? {};
  const programme: EarningsAnswer['programme'] = { code: chart.code, name: chart.name, tier: tier.name, isCarriers: false };
  const source: EarningsAnswer['source'] = { id: 'charts', issuers: chart.issuedBy };
  const say = (offer: Offer, words: Sentences | null): EarningsAnswer => {
    const earned = earn(chart, tier.code, offer, world, words);
    const likely = likelyIssuer(chart, offer);
    return {
      earnings: earned.earnings.map((earning) => led(earning, likely)),
      assumed: earned.assumed,
      source,
      programme,
      others: [],
      otherwise: null,
      progress: progress(chart, tier.code, held, earned),
      converted: convertedPrice(offer, currency, world.rates),
    };
  };
  return { answer: (offer) => say(offer, sentences), glance: (offer) => say(offer, null) };
}

/**
 * Who most likely issues the ticket: flights that are all sold by the programme's own airlines come on one of their tickets, flights of which none is do not. `null` for
 * a mix. An assumption, and never a silent one: badge and card name it, and the card has both cases.
 */
function likelyIssuer({ issuers }: Chart, offer: Offer): Issuer | null {
  const own = appraisedLegs(offer).flatMap(({ segments }) => segments.map(({ marketingCarrier }) => issuers.includes(marketingCarrier)));
  return own.every(Boolean) ? 'own' : own.some(Boolean) ? null : 'other';
}

/**
 * An earning led by its likelier case, be it unknown: a range over two ways of issuing a ticket, of which one hardly ever happens, would tell a traveller nothing, and
 * the number of the unlikely way would mislead them.
 */
function led({ name, quantity, scope, missing, condition, cases, uses }: ChartEarning, likely: Issuer | null): SaidEarning {
  const found = cases.find(({ issuer }) => issuer === likely);
  if (found === undefined || !missing.includes('ticketIssuer')) {
    return { name, quantity, scope, missing, chart: { condition, cases, uses } };
  }
  const facts = FACTS.filter((fact) => fact === 'ticketIssuer' || found.missing.includes(fact));
  return { name, quantity: found.quantity, scope: found.scope, missing: facts, chart: { condition: { issuer: found.issuer }, cases, uses } };
}
