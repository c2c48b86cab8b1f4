import type { CardAnswer, CardState } from '../messages';
import * as aircraft from './aircraft/glance';
import type { FacetAnswers, SectionId } from './answers';
import * as benefits from './benefits/glance';
import * as credit from './credit/glance';
import * as flightStatus from './flight-status/glance';
import * as lounges from './lounges/glance';
import * as upgrades from './upgrades/glance';

/** What stands beside the title of a section of the card while it is folded. The first section is never folded and has none. */
const GLANCES: { readonly [Id in Exclude<SectionId, 'earnings'>]: { readonly glance: (answer: FacetAnswers[Id]) => string } } = {
  upgrades,
  benefits,
  lounges,
  aircraft,
  flightStatus,
  credit,
};

/** The sections of a card, each that has its answer with that in a line: put into words here, so that a page is spared the code. */
export function withGlances(states: CardAnswer['states']): CardAnswer['states'] {
  return {
    earnings: states.earnings,
    upgrades: glanced('upgrades', states.upgrades),
    benefits: glanced('benefits', states.benefits),
    lounges: glanced('lounges', states.lounges),
    aircraft: glanced('aircraft', states.aircraft),
    flightStatus: glanced('flightStatus', states.flightStatus),
    credit: glanced('credit', states.credit),
  };
}

function glanced<Id extends Exclude<SectionId, 'earnings'>>(id: Id, state: CardState<Id>): CardState<Id> {
  return state === 'off' || state.state !== 'ready' ? state : { ...state, glance: GLANCES[id].glance(state.answer) };
}
