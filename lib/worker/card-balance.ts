import type { HeldMiles, UpgradesAnswer } from '../facets/upgrades/answer';
import type { ProgrammeCode } from '../flights/codes';
import { PROGRAMME_OF } from '../linked-programmes';
import type { OfferState } from '../messages';
import { linkedAccounts } from './linked';

/** Adds to an opened card's upgrades what the traveller has on their own account of the programme, as last read: nothing is asked. A list is never told. */
export async function withBalance(state: OfferState<UpgradesAnswer> | 'off'): Promise<OfferState<UpgradesAnswer> | 'off'> {
  if (state === 'off' || state.state !== 'ready' || state.answer.costs?.state !== 'ready') return state;
  const { answer } = state;
  const held = await heldOf(answer.programme.code);
  return held === null ? state : { ...state, answer: { ...answer, costs: { ...state.answer.costs, held } } };
}

async function heldOf(programme: ProgrammeCode): Promise<HeldMiles | null> {
  if (!Object.values(PROGRAMME_OF).includes(programme)) return null;
  try {
    const { milesAndMore, latamPass } = await linkedAccounts();
    if (programme === PROGRAMME_OF['miles-and-more']) {
      const balance = milesAndMore.state === 'linked' ? milesAndMore.balance : null;
      return balance === null ? null : { miles: balance.value.miles, readAt: balance.readAt };
    }
    const member = latamPass.state === 'linked' ? latamPass.member : null;
    return member === null || member.value.balance === null ? null : { miles: member.value.balance, readAt: member.readAt };
  } catch (cause) {
    // The upgrades are shown without it: a store that cannot be read is said by every other part of the card.
    console.warn('Milelens: no balance for a card', cause instanceof Error ? cause.name : '');
    return null;
  }
}
