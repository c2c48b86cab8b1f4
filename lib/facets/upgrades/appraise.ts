import type { Offer } from '../../flights/offer';
import type { OfferState, OfferStates } from '../../messages';
import { calculateUpgrades } from '../../milefy/client';
import { namedFlight } from '../../milefy/flight';
import type { UpgradesEntry } from '../../milefy/schema';
import type { KnownTraveller } from '../../traveller/traveller';
import { appraiseWays, offWithoutAccount } from '../by-milefy/appraise-ways';
import { Gatherer } from '../by-milefy/gather';
import { named, type Membership } from '../by-milefy/membership';
import type { AssumedClasses } from '../by-milefy/assumed';
import { milefySource } from '../by-milefy/source';
import { foundIn, type Booked, type Found, type Ways } from '../by-milefy/ways';
import { t } from '../../words';
import { segmentWords } from '../segment-words';
import type { Ask } from '../worker-facet';
import type { UpgradesAnswer } from './answer';
import { costs, forgetCostFailures } from './costs';

const upgrades = new Gatherer<UpgradesEntry>({ name: 'CalculateUpgrades', ask: calculateUpgrades, flight: namedFlight, urgency: 'signs' });

export function forgetFailures(): void {
  upgrades.forgetFailures();
  forgetCostFailures();
}

type Ready = Extract<Ways<UpgradesEntry>, { state: 'ready' }>;

/** To which cabins each offer can be upgraded. */
export async function appraise(offers: readonly Offer[], ask: Ask): Promise<OfferStates<'upgrades'> | 'off'> {
  return appraiseWays(upgrades, offers, ask, 'every', answerFor);
}

export async function appraiseAtOnce(): Promise<OfferStates<'upgrades'> | 'off'> {
  return offWithoutAccount();
}

/** The same for one offer, with what the upgrades cost. */
export async function open(offer: Offer, ask: Ask): Promise<OfferState<UpgradesAnswer> | 'off'> {
  let opened: { readonly membership: Membership; readonly ways: Ready; readonly traveller: KnownTraveller } | null = null;
  const states = await appraiseWays(upgrades, [offer], ask, 'every', (shown, membership, ways, traveller) => {
    opened = { membership, ways, traveller };
    return answerFor(shown, membership, ways, traveller);
  });
  const state = states === 'off' ? states : states[offer.id];
  if (state === undefined) throw new TypeError('a facet says something of every offer');
  if (state === 'off' || state.state !== 'ready' || opened === null || state.answer.options.length === 0) return state;
  return { state: 'ready', answer: { ...state.answer, costs: await costs(offer, opened, ask) } };
}

/** The classes that were asked about in which something does not hold, a line each segment; empty where it holds in all. */
function refusedWords(holds: readonly Booked[], assumed: readonly AssumedClasses[]): readonly string[] {
  return holds.flatMap(({ segment, classes }) => {
    const others = assumed.filter((each) => each.segment === segment).flatMap((each) => each.classes.filter((letter) => !classes.includes(letter)));
    return others.length === 0 ? [] : [t('upgradeNotIn', segmentWords(segment), others.join(' '))];
  });
}

/** The segments that no upgrade speaks of; none where one names a part that was never asked about. */
function untouched(found: readonly Pick<Found<unknown>, 'where'>[], assumed: readonly AssumedClasses[]): readonly string[] {
  if (found.some(({ where }) => where === null)) return [];
  return assumed.map(({ segment }) => segment).filter((segment) => !found.some(({ where }) => where !== null && where.segments.includes(segment)));
}

function answerFor(offer: Offer, membership: Membership, ways: Ready, { caller }: KnownTraveller): UpgradesAnswer {
  const found = foundIn(offer, ways, ({ options }) =>
    options.flatMap(({ targetFareType: family, details }) => details.map((detail) => ({ ...detail, item: { family }, key: String(family) }))),
  );
  const programme = named(membership);
  return {
    programme,
    options: found
      .toSorted((a, b) => a.item.family - b.item.family)
      .map(({ item, where, holds }) => ({ item: { ...item, refusedIn: refusedWords(holds, ways.assumed) }, where, holds })),
    none: found.length === 0 ? [t('cardNoUpgrades', programme.name)] : untouched(found, ways.assumed).map((key) => t('upgradeNone', segmentWords(key))),
    assumed: ways.assumed,
    source: milefySource(caller.account.environment, ways.at),
    costs: null,
  };
}
