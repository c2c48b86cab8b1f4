import type { AskByIdRequest, AskRequest, BadgedStates } from '../messages';
import { send } from './messaging';

/**
 * Asks the worker about offers by their ids: it has read them itself, and to write out a list of eighty costs the page a millisecond every time. A worker that was ended since has forgotten
 * them and is told them whole. Rejects, or gives nothing, as `send` does.
 */
export async function askById({ type, facet, offers }: AskRequest): Promise<BadgedStates> {
  const byId: AskByIdRequest = { type: 'askById', facet, ids: offers.map(({ id }) => id) };
  const states = await send<BadgedStates | 'forgotten'>(byId);
  return states === 'forgotten' ? send<BadgedStates>({ type, facet, offers } satisfies AskRequest) : states;
}
