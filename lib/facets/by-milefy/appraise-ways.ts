import type { Offer } from '../../flights/offer';
import type { OfferState } from '../../messages';
import { readTraveller, type KnownTraveller } from '../../traveller/traveller';
import { readMilefyAccount } from '../../settings/milefy-account';
import { failed, waiting } from '../offer-states';
import type { Ask } from '../worker-facet';
import type { Entry } from './ask';
import type { Gatherer } from './gather';
import { everybody, membershipsFor, type Membership } from './membership';
import type { Sample } from './questions';
import { waysOf, type Ways } from './ways';

/** What a facet makes of every way in which an offer may be booked, for the programme that badges speak of. */
export type Word<Said, Answer> = (offer: Offer, membership: Membership, ways: Extract<Ways<Said>, { state: 'ready' }>, traveller: KnownTraveller) => Answer;

/** Asks a method about offers in all their ways, and words the answers; `off` where there is no account to ask with. */
export async function appraiseWays<Said extends Entry, Answer>(
  gatherer: Gatherer<Said>,
  offers: readonly Offer[],
  ask: Ask,
  sample: Sample,
  word: Word<Said, Answer>,
): Promise<Readonly<Record<string, OfferState<Answer>>> | 'off'> {
  if ((await readMilefyAccount()) === null) return 'off';
  const traveller = await readTraveller(ask.deadline);
  if (traveller.state !== 'known') {
    const state = traveller.state === 'waiting' ? waiting() : failed(traveller.error);
    return Object.fromEntries(offers.map(({ id }) => [id, state]));
  }
  const preferred = new Map(offers.map((offer) => [offer.id, membershipsFor(traveller, offer)[0]]));
  const ready = new Map<Offer, { readonly membership: Membership; readonly ways: Ways<Said> }>();
  const read = (offer: Offer, answerOf: Parameters<typeof waysOf<Said>>[2]) => {
    const membership = preferred.get(offer.id);
    if (membership === undefined) return null;
    // What needs nothing more has been read: an answer that is there stays as it is.
    const found = ready.get(offer) ?? { membership, ways: waysOf(offer, membership, answerOf, sample) };
    if (found.ways.state !== 'needs') ready.set(offer, found);
    return found;
  };
  const gathered = await gatherer.gather({ ...ask, caller: traveller.caller, whose: everybody(traveller) }, (answerOf) =>
    offers.flatMap((offer) => {
      const ways = read(offer, answerOf)?.ways;
      return ways?.state === 'needs' ? ways.questions : [];
    }),
  );
  // One moment for all of them: a page asks again for those that are due together, and so as one list.
  const open = waiting();
  const stateOf = (offer: Offer): OfferState<Answer> => {
    const found = read(offer, gathered.answerOf);
    if (found === null) return failed({ kind: 'not-set-up', lacks: 'programme' });
    const { membership, ways } = found;
    switch (ways.state) {
      case 'ready':
        return { state: 'ready', answer: word(offer, membership, ways, traveller) };
      case 'refused':
        return failed({ kind: 'flight-refused', code: ways.code, message: ways.message });
      case 'needs': {
        const error = ways.questions.flatMap((question) => gathered.failureOf(question) ?? [])[0];
        return error === undefined ? open : failed(error);
      }
    }
  };
  return Object.fromEntries(offers.map((offer) => [offer.id, stateOf(offer)]));
}

/** What can be said without asking: nothing yet, or, without an account, that there is nothing to say. */
export async function offWithoutAccount(): Promise<Readonly<Record<string, never>> | 'off'> {
  return (await readMilefyAccount()) === null ? 'off' : {};
}
