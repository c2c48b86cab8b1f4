import type { Cabin } from '../../flights/cabin';
import { knowsWholeTrip, type Offer } from '../../flights/offer';
import { quantitySpoken, quantityText } from '../../quantity-words';
import type { Metric } from '../../quantity/metric';
import { t, type WordKey } from '../../words';
import type { BadgeFacet } from '../badge-facet';
import type { BadgeView } from '../badge-view';
import { isProven, type Earning, type EarningsAnswer } from './answer';

/** What the badge has room for: award miles, and whichever status points the programme counts first. */
const SHOWN_FIRST: readonly Metric[] = ['RDM', 'EQP', 'EQM', 'EQD', 'EQS'];

function headline({ earnings: all }: EarningsAnswer): readonly Earning[] {
  const rank = ({ quantity }: Earning) => (SHOWN_FIRST.indexOf(quantity.metric) + SHOWN_FIRST.length + 1) % (SHOWN_FIRST.length + 1);
  return all.toSorted((a, b) => rank(a) - rank(b)).slice(0, 2);
}

function badge(answer: EarningsAnswer, offer: Offer): BadgeView {
  const { programme, source } = answer;
  const mark = t(source.environment === 'testing' ? 'markTesting' : 'markLive');
  if (answer.earnings.every(({ quantity }) => quantity.kind === 'none')) {
    const nothing = t('badgeNothing', programme.name);
    const conditions = conditionWords(answer.earnings, offer);
    return { tone: 'none', parts: [nothing, ...conditions], mark, spoken: `${[nothing, ...conditions].join('; ')}. ${t('badgeOpen')}` };
  }
  const shown = headline(answer);
  const scope = [...conditionWords(shown, offer), ...scopeWords(shown, offer)];
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
function scopeWords(shown: readonly Earning[], offer: Offer): readonly string[] {
  if (shown.some(({ scope }) => scope === 'trip')) return [t('scopeTrip')];
  if (offer.trip.chosenLegs.length > 0) return [t('scopeLegs')];
  const [fare] = offer.fares;
  return fare.covers === 'trip' && !knowsWholeTrip(offer) ? [t('scopeLeg')] : [];
}

const CABIN_WORDS: Readonly<Record<Cabin, WordKey>> = { economy: 'ifEconomy', premiumEconomy: 'ifPremiumEconomy', business: 'ifBusiness', first: 'ifFirst' };

/** Numbers that hold only if the cabin searched for is the cabin flown say so. */
function conditionWords(shown: readonly Earning[], { trip }: Offer): readonly string[] {
  const { searchedCabin } = trip;
  return searchedCabin !== null && shown.some(({ missing }) => missing.includes('cabin')) ? [t(CABIN_WORDS[searchedCabin])] : [];
}

/** Earnings in the badge; the card's section is in `view.tsx`, which is loaded when a card is first opened. */
export const earnings: BadgeFacet<'earnings'> = {
  badge,
  rank: (answer) => answer.earnings.find(({ quantity, scope }) => quantity.metric === 'RDM' && scope === 'leg')?.quantity ?? null,
};
