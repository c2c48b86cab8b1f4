import type { Offer } from '../../flights/offer';
import type { OfferState, OfferStates } from '../../messages';
import { benefitTypes, calculateBenefits } from '../../milefy/client';
import { isBenefitType } from '../../milefy/codes';
import { namedFlight } from '../../milefy/flight';
import type { BenefitsEntry } from '../../milefy/schema';
import type { KnownTraveller } from '../../traveller/traveller';
import { appraiseWays, offWithoutAccount } from '../by-milefy/appraise-ways';
import { Gatherer } from '../by-milefy/gather';
import { named, type Membership } from '../by-milefy/membership';
import { milefySource } from '../by-milefy/source';
import { foundIn, type Ways } from '../by-milefy/ways';
import type { Ask } from '../worker-facet';
import type { Benefit, BenefitOption, BenefitsAnswer } from './answer';
import { BenefitTypes } from './types';

const benefits = new Gatherer<BenefitsEntry>({ name: 'CalculateBenefits', ask: calculateBenefits, flight: namedFlight, urgency: 'signs' });
const types = new BenefitTypes(benefitTypes);

export function forgetFailures(): void {
  benefits.forgetFailures();
  types.forgetFailures();
}

type Ready = Extract<Ways<BenefitsEntry>, { state: 'ready' }>;

/** What the traveller's status brings on each offer. */
export async function appraise(offers: readonly Offer[], ask: Ask): Promise<OfferStates<'benefits'> | 'off'> {
  return appraiseWays(benefits, offers, ask, 'ends', answerFor);
}

export async function appraiseAtOnce(): Promise<OfferStates<'benefits'> | 'off'> {
  return offWithoutAccount();
}

/** The same for one offer; types that the document does not have are named as the API names them. */
export async function open(offer: Offer, ask: Ask): Promise<OfferState<BenefitsAnswer> | 'off'> {
  let by: KnownTraveller | null = null;
  const states = await appraiseWays(benefits, [offer], ask, 'ends', (shown, membership, ways, traveller) => {
    by = traveller;
    return answerFor(shown, membership, ways, traveller);
  });
  const state = states === 'off' ? states : states[offer.id];
  if (state === undefined) throw new TypeError('a facet says something of every offer');
  if (state === 'off' || state.state !== 'ready' || by === null) return state;
  const isForeign = state.answer.benefits.some(({ item }) => !isBenefitType(item.code));
  return isForeign ? { state: 'ready', answer: { ...state.answer, names: await types.names((by as KnownTraveller).caller, ask.deadline) } } : state;
}

function answerFor(offer: Offer, membership: Membership, ways: Ready, { caller }: KnownTraveller): BenefitsAnswer {
  const found = foundIn(offer, ways, ({ benefits: said }) =>
    said.map(({ code, options, targetId, legLevel }) => {
      const item: Benefit = { code, options: options.map(optionOf) };
      return { item, key: JSON.stringify(item), targetId, legLevel };
    }),
  );
  return { programme: named(membership), benefits: found, names: {}, assumed: ways.assumed, source: milefySource(caller.account.environment, ways.at) };
}

function optionOf(said: BenefitsEntry['benefits'][number]['options'][number]): BenefitOption {
  const { name, disclaimer, guests, quantity, weight, totalWeight, weightMetricType, sizeWidth, sizeLength, sizeHeight, totalLength, sizeMetricType } = said;
  const hasWeight = weight !== null || totalWeight !== null;
  const hasSize = [sizeWidth, sizeLength, sizeHeight, totalLength].some((each) => each !== null);
  return {
    name,
    disclaimers: disclaimer,
    guests,
    baggage:
      quantity === null && !hasWeight && !hasSize
        ? null
        : {
            pieces: quantity,
            weight: hasWeight ? { each: weight, total: totalWeight, unit: weightMetricType ?? '' } : null,
            size: hasSize ? { width: sizeWidth, length: sizeLength, height: sizeHeight, sum: totalLength, unit: sizeMetricType ?? '' } : null,
          },
  };
}
