import type { Cabin } from '../../flights/cabin';
import { knowsWholeTrip, type Offer } from '../../flights/offer';
import { quantitySpoken, quantityText } from '../../quantity-words';
import type { Metric } from '../../quantity/metric';
import { lowEnd, type Quantity } from '../../quantity/quantity';
import { t, type WordKey } from '../../words';
import type { BadgeFacet } from '../badge-facet';
import type { BadgeView } from '../badge-view';
import { failedBadge, loadingBadge } from '../plain-badges';
import { NO_SIGNS } from '../signs';
import { timesWords } from './times-words';
import { isProven, type EarningsAnswer, type SaidEarning } from './answer';

/** What the badge has room for: award miles, and whichever status points the programme counts first. */
const SHOWN_FIRST: readonly Metric[] = ['RDM', 'EQP', 'EQM', 'EQD', 'EQS'];

function headline({ earnings: all }: EarningsAnswer): readonly SaidEarning[] {
  const rank = ({ quantity }: SaidEarning) => (SHOWN_FIRST.indexOf(quantity.metric) + SHOWN_FIRST.length + 1) % (SHOWN_FIRST.length + 1);
  return all.toSorted((a, b) => rank(a) - rank(b)).slice(0, 2);
}

function badge(answer: EarningsAnswer, offer: Offer): BadgeView {
  const { programme } = answer;
  const mark = t(markOf(answer));
  if (answer.earnings.every(({ quantity }) => quantity.kind === 'none')) {
    const nothing = t('badgeNothing', programme.name);
    const conditions = conditionWords(answer.earnings, answer, offer);
    return { tone: 'none', parts: [nothing, ...conditions], mark, spoken: `${[nothing, ...conditions].join('; ')}. ${t('badgeOpen')}` };
  }
  if (answer.earnings.every(({ quantity }) => quantity.kind === 'unknown')) {
    const unknown = t('badgeUnknown', programme.name);
    return { tone: 'unknown', parts: [unknown], mark, spoken: `${unknown}. ${t('badgeOpen')}` };
  }
  const shown = headline(answer);
  // Nobody chose this programme: its name must stand beside the numbers.
  const whose = programme.isCarriers ? [t('badgeCarriersOwn', programme.name)] : [];
  const scope = [...whose, ...conditionWords(shown, answer, offer), ...scopeWords(shown, offer)];
  const parts = [...shown.map((earning) => quantityText(earning.quantity, earning.name, isProven(earning))), ...scope];
  const spoken = shown.map((earning) => quantitySpoken(earning.quantity, earning.name, isProven(earning)));
  return {
    tone: shown.every(({ quantity }) => quantity.kind === 'unknown') ? 'unknown' : 'ready',
    parts,
    mark,
    spoken: `${programme.name}, ${programme.tier}: ${[...spoken, ...scope].join('; ')}. ${t('badgeOpen')}`,
  };
}

/** Where the row is one leg of a longer trip, the badge says of what its numbers speak; mixing the two silently would mislead. */
function scopeWords(shown: readonly SaidEarning[], offer: Offer): readonly string[] {
  if (shown.some(({ scope }) => scope === 'trip')) return [t('scopeTrip')];
  if (offer.trip.chosenLegs.length > 0) return [t('scopeLegs')];
  const [fare] = offer.fares;
  return fare.covers === 'trip' && !knowsWholeTrip(offer) ? [t('scopeLeg')] : [];
}

const IF_CABIN: Readonly<Record<Cabin, WordKey>> = { economy: 'ifEconomy', premiumEconomy: 'ifPremiumEconomy', business: 'ifBusiness', first: 'ifFirst' };

/** Numbers that hold only if the cabin searched for is the cabin flown, or for tickets of one side alone, say so. */
function conditionWords(shown: readonly SaidEarning[], { source }: EarningsAnswer, { trip }: Offer): readonly string[] {
  const { searchedCabin } = trip;
  const cabin = searchedCabin !== null && shown.some(({ missing }) => missing.includes('cabin')) ? [t(IF_CABIN[searchedCabin])] : [];
  // What is unknown holds on no ticket, and what is known without a condition holds on all.
  const issuer = shown.flatMap(({ chart, quantity }) => (quantity.kind === 'unknown' ? [] : (chart?.condition?.issuer ?? [])))[0];
  if (issuer === undefined || source.id !== 'charts') return cabin;
  return [...cabin, t(issuer === 'own' ? 'ifIssuedOwn' : 'ifIssuedOther', source.issuers)];
}

/** What the numbers stand on, in a word. */
function markOf({ source }: EarningsAnswer): WordKey {
  if (source.id === 'charts') return 'markCharts';
  return source.environment === 'testing' ? 'markTesting' : 'markLive';
}

/** The nearest tier that these flights, flown again and again, reach. */
function toTier({ progress }: EarningsAnswer): string | null {
  if (progress === null) return null;
  return progress.goals.map((goal) => timesWords(goal, progress.legs)).find((words) => words !== null) ?? null;
}

/**
 * What flights are ranked by: the miles of the flights shown, or, where those are "at most" or unknown, the status points that the programme counts first. Miles are
 * counted in thousands and points in tens, so those that are sure of miles come first.
 */
function rank({ earnings: all }: EarningsAnswer): Quantity | null {
  const shown = SHOWN_FIRST.flatMap((metric) => all.filter(({ quantity, scope }) => quantity.metric === metric && scope === 'leg'));
  const sure = shown.find(({ quantity }) => (lowEnd(quantity) ?? 0) > 0) ?? shown[0];
  return sure === undefined ? null : sure.quantity;
}

/** Earnings in the badge; the card's section is in `view.tsx`, which is loaded when a card is first opened. */
export const earnings: BadgeFacet<'earnings'> = {
  ready(answer, offer) {
    const quantity = rank(answer);
    return { badge: badge(answer, offer), signs: [], rank: quantity === null ? null : lowEnd(quantity), toTier: toTier(answer) };
  },
  waiting: () => ({ ...NO_SIGNS, badge: loadingBadge() }),
  failed: (error) => ({ ...NO_SIGNS, badge: failedBadge(error) }),
};
