import { createContext } from 'preact';
import type { Cabin } from '../../flights/cabin';
import type { OfferState } from '../../messages';
import type { SeatMapAnswer } from '../aircraft/answer';

/** Asks for the seat map of a segment of the card's offer (by its key) in a cabin. Rejects where the worker was ended. */
export type AskSeatMap = (segment: string, cabin: Cabin) => Promise<OfferState<SeatMapAnswer>>;

/** Only a card on a page has somebody to ask. */
export const SeatMaps = createContext<AskSeatMap | null>(null);
