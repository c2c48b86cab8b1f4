import type { Offer } from '../../flights/offer';
import type { OfferState, OfferStates } from '../../messages';
import { loadAirports } from '../../places/load';
import { language } from '../../words';
import { askLufthansa } from '../by-lufthansa/caller';
import { todayHere } from '../by-lufthansa/today';
import type { AskLufthansa } from '../by-lufthansa/ask';
import { failed } from '../offer-states';
import type { Ask } from '../worker-facet';
import type { AircraftAnswer } from './answer';
import { lookUp } from './look-up';
import type { Around } from './flown';

/** What Lufthansa failed to say is kept by the library, for every facet that asks it. */
export { forgetLufthansaFailures as forgetFailures } from '../../lufthansa/library';

/** On which flights of a list Wi-Fi may be expected; `off` where there is no account to ask Lufthansa with. */
export async function appraise(offers: readonly Offer[], asked: Ask): Promise<OfferStates<'aircraft'> | 'off'> {
  const ask = await askLufthansa(asked, 'visible');
  if (ask === null) return 'off';
  const answers = await lookUp(offers, ask, { around: around(ask, () => null), depth: 'list', today: todayHere() });
  return Object.fromEntries(offers.map((offer, at) => [offer.id, stateOf(answers[at])]));
}

/** Nothing yet, or, without an account, that there is nothing to say. */
export async function appraiseAtOnce(): Promise<OfferStates<'aircraft'> | 'off'> {
  return (await askLufthansa({ deadline: 0, list: '' }, 'visible')) === null ? 'off' : {};
}

/** Aircraft, airports and times of one offer; without an account what the page and the package know. */
export async function open(offer: Offer, asked: Ask): Promise<OfferState<AircraftAnswer>> {
  const [ask, airports] = await Promise.all([askLufthansa(asked, 'card'), loadAirports()]);
  const [answer] = await lookUp([offer], ask, { around: around(ask, (code) => airports(code)?.name ?? null), depth: 'card', today: todayHere() });
  if (answer === undefined) throw new TypeError('a facet says something of every offer');
  // What is lacking of it is said beside what is known.
  return { state: 'ready', answer };
}

function around(ask: AskLufthansa | null, nameOf: Around['nameOf']): Around {
  return { language: language(), canAsk: ask !== null, nameOf };
}

function stateOf(answer: AircraftAnswer | undefined): OfferState<AircraftAnswer> {
  if (answer === undefined) throw new TypeError('a facet says something of every offer');
  const { lookup } = answer;
  switch (lookup.state) {
    case 'waiting':
      return { state: 'waiting', notBefore: lookup.notBefore, why: lookup.why };
    case 'failed':
      return failed(lookup.error);
    case 'said':
    case 'notAsked':
      return { state: 'ready', answer };
  }
}
