import { joinByTimes, type Ends, type Joined } from '../join-by-times';
import { clocksIn, namesAmount, namesNumber, rowEnd } from '../row-texts';
import type { ListAnswer, ToldFlight } from './answer';
import type { Search } from './search';
import type { CardPlace, CardTexts } from './texts';

/** A card as it is compared with answers. */
export interface ReadCard {
  readonly texts: CardTexts;
  readonly ends: Ends;
}

/** What can be read of a card; `null` where its times and airports cannot, or its sentence speaks of others. */
export function readCard(texts: CardTexts): ReadCard | null {
  const ends = endsOf(texts);
  if (ends === null) return null;
  const spoken = clocksIn(texts.sentence);
  const isContradicted = spoken.length >= 2 && (spoken[0] !== ends.origin.at || spoken[1] !== ends.destination.at);
  return isContradicted ? null : { texts, ends };
}

/** The flight of a card in the answers, oldest first; `null` where none of them is of this card (`joinByTimes`). */
export function joined(
  { texts: { place, duration, amount }, ends }: ReadCard,
  answers: readonly ListAnswer[],
  cards: readonly CardPlace[],
  { dates }: Search,
): Joined<ToldFlight> | null {
  const costsAs = ({ brands }: ToldFlight) => namesNumber(amount) && brands.some((brand) => brand.amount !== null && namesAmount(amount, brand.amount));
  const rows = cards.map((card) => ({ place: card.place, ends: endsOf(card) }));
  return joinByTimes({ place, ends, duration, costsAs }, answers, rows, dates);
}

function endsOf({ origin, destination }: Pick<CardPlace, 'origin' | 'destination'>): Ends | null {
  const from = rowEnd(origin);
  const to = rowEnd(destination);
  return from === null || to === null ? null : { origin: from, destination: to };
}
