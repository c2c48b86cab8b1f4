import type { Cabin } from '../../flights/cabin';
import { appraisedLegs } from '../../flights/fare';
import { segmentKey } from '../../flights/itinerary';
import type { Offer } from '../../flights/offer';
import type { Question } from '../../lufthansa/types';
import type { OfferState } from '../../messages';
import { askLufthansa } from '../by-lufthansa/caller';
import { groupFlight } from '../by-lufthansa/group-flight';
import { failed } from '../offer-states';
import type { Ask } from '../worker-facet';
import type { SeatMapAnswer } from './answer';
import { drawnMap } from './seat-words';

/** The seat map of one segment of an offer in a cabin, asked for when somebody wants to see it. The map is `null` where Lufthansa has none: there is no way to find out which cabins there are but to try (FACTS 1.8). */
export async function seatMapOf(offer: Offer, key: string, cabin: Cabin, asked: Ask): Promise<OfferState<SeatMapAnswer>> {
  const segment = appraisedLegs(offer)
    .flatMap(({ segments }) => segments)
    .find((each) => segmentKey(each) === key);
  const flight = segment === undefined ? null : groupFlight(segment);
  const ask = await askLufthansa(asked, 'card');
  if (segment === undefined || flight === null || ask === null) return failed({ kind: 'not-set-up', lacks: 'account' });
  const { origin, destination, date } = segment;
  const question: Extract<Question, { ask: 'seatMap' }> = { ask: 'seatMap', flight, origin, destination, date, cabin };
  const known = (await ask([question]))(question);
  if (known.state === 'failed') return failed(known.error);
  if (known.state === 'waiting') return known;
  return { state: 'ready', answer: { cabin, map: known.answer.kind === 'said' ? drawnMap(known.answer.value) : null, at: known.at } };
}
