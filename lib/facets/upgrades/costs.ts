import type { Offer } from '../../flights/offer';
import { calculateOneUpgrades, type OneFlightRequest } from '../../milefy/client';
import { namedFlight, questionKey, type Question } from '../../milefy/flight';
import type { PricedUpgradesEntry, UpgradesEntry } from '../../milefy/schema';
import { known, type Quantity, type Source } from '../../quantity/quantity';
import type { KnownTraveller } from '../../traveller/traveller';
import { ONE, OneAsker } from '../by-milefy/ask-one';
import { entryOf, type Membership } from '../by-milefy/membership';
import { milefyDetail } from '../by-milefy/source';
import { placeNamed, type Ways } from '../by-milefy/ways';
import type { Ask } from '../worker-facet';
import type { UpgradeCost, UpgradeCosts } from './answer';

/** Each class that is asked for is a call of its own: of those in which something can be upgraded, this many are. */
const ASKED_AT_MOST = 3;

const one = new OneAsker<PricedUpgradesEntry>();

export function forgetCostFailures(): void {
  one.forgetFailures();
}

interface Opened {
  readonly membership: Membership;
  readonly ways: Extract<Ways<UpgradesEntry>, { state: 'ready' }>;
  readonly traveller: KnownTraveller;
}

/** What an offer's upgrades cost, for as few ways of booking it as show every upgrade. Each cost says in which classes. */
export async function costs(offer: Offer, { membership, ways, traveller }: Opened, ask: Ask): Promise<UpgradeCosts> {
  const { caller } = traveller;
  const asked = telling(ways);
  const { whose } = membership;
  const programs = whose === 'own' ? [] : [{ programCode: whose.code, tierCode: whose.tier }];
  const request: Omit<OneFlightRequest, 'flight'> = { ...(programs.length === 0 ? {} : { programs }), clientUserId: caller.clientUserId };
  const answers = await one.find(
    caller,
    asked.map((question) => ({
      method: 'CalculateOneUpgrades',
      content: [whose === 'own' ? 'own' : `${whose.code}/${whose.tier}`, questionKey(question)].join('/'),
      send: (flightId) => calculateOneUpgrades(caller.account, { flight: namedFlight(flightId, question), ...request }),
    })),
    ask,
  );
  const failure = answers.find((answer) => answer?.state === 'failed');
  if (failure?.state === 'failed') return failure;
  if (answers.includes(null)) return { state: 'waiting' };
  const detail = milefyDetail(caller);
  const found = answers.flatMap((answer, at) => {
    const question = asked[at];
    const entry = answer?.state === 'said' ? entryOf(answer.entries, membership) : undefined;
    return question === undefined || answer?.state !== 'said' || entry === undefined
      ? []
      : costsIn(offer, question, entry, { name: 'Milefy', detail, at: answer.at });
  });
  return { state: 'ready', costs: found, held: null };
}

/** The ways of booking that together show every upgrade of every part, the fewest first found. */
function telling({ ways }: Opened['ways']): readonly Question[] {
  const told = new Set<string>();
  const chosen: Question[] = [];
  for (const { question, entry } of ways) {
    const says = (entry?.options ?? []).flatMap(({ targetFareType, details }) =>
      details.map(({ targetId, legLevel }) => `${targetFareType} ${legLevel} ${targetId.split('-').slice(1).join('-')}`),
    );
    if (says.every((each) => told.has(each))) continue;
    for (const each of says) told.add(each);
    chosen.push(question);
    if (chosen.length === ASKED_AT_MOST) break;
  }
  return chosen;
}

function costsIn(offer: Offer, question: Question, { options }: PricedUpgradesEntry, source: Source): readonly UpgradeCost[] {
  const miles = (amount: number): Quantity => known('RDM', amount, amount, null, [source]);
  return options.map(({ targetFareType, totalCost, details }) => ({
    family: targetFareType,
    bookedIn: question.classes,
    total: miles(totalCost),
    parts: details.map(({ targetId, legLevel, cost }) => ({ where: placeNamed(offer, ONE, targetId, legLevel), cost: miles(cost) })),
  }));
}
