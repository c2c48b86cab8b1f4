import type { ListAnswer, ToldFlight } from './answer';
import { canLast, cardEnd, clocksIn, namesAmount, namesNumber, type CardEnd } from './read-texts';
import type { Search } from './search';
import type { CardPlace, CardTexts } from './texts';

/** A card as it is compared with answers. */
export interface ReadCard {
  readonly texts: CardTexts;
  readonly origin: CardEnd;
  readonly destination: CardEnd;
}

/** The flight of a card, and whether the answer's prices are the card's. */
export interface Joined {
  readonly flight: ToldFlight;
  readonly sameFare: boolean;
}

/** What can be read of a card; `null` where its times and airports cannot, or its sentence speaks of others. */
export function readCard(texts: CardTexts): ReadCard | null {
  const origin = cardEnd(texts.origin);
  const destination = cardEnd(texts.destination);
  if (origin === null || destination === null) return null;
  const spoken = clocksIn(texts.sentence);
  const isContradicted = spoken.length >= 2 && (spoken[0] !== origin.at || spoken[1] !== destination.at);
  return isContradicted ? null : { texts, origin, destination };
}

/**
 * The flight of a card in the answers (oldest first), or `null` where none of them is of this card. The newest that has flights between the card's airports decides on which day they
 * leave; an older one counts only for the same day, since a list may come in pages, or from the page's own memory.
 *
 * Never by order alone: times, airports and duration must be the card's. Where several flights share them the price decides, and where they share that too, the order of the list, if
 * every card of the page stands where its flight does; else nothing is said. A flight at another price may be another flight at the same times, or the same times of another day: it is the
 * card's only where the address confirms the day and the order the flight.
 */
export function joined(card: ReadCard, answers: readonly ListAnswer[], cards: readonly CardPlace[], search: Search): Joined | null {
  let days: ReadonlySet<string> | null = null;
  for (const answer of answers.toReversed()) {
    const onRoute = answer.flights.filter((flight) => flight !== null && isBetween(card, flight)).filter((flight) => flight !== null);
    if (onRoute.length === 0) continue;
    const itsDays = new Set(onRoute.map(dayOf));
    const newest: ReadonlySet<string> = days ?? itsDays;
    days = newest;
    if (![...itsDays].some((day) => newest.has(day))) continue;
    const alike = onRoute.filter((flight) => newest.has(dayOf(flight)) && isOnCard(card, flight) && isSearched(flight, search));
    if (alike.length === 0) continue;
    const found = onlyOne(card, alike, answer, cards);
    if (found === null) return null;
    const sameFare = costsAs(card, found);
    return sameFare || (isConfirmed(found, search) && hasPlaceOf(card, found, answer, cards)) ? { flight: found, sameFare } : null;
  }
  return null;
}

function onlyOne(card: ReadCard, alike: readonly ToldFlight[], answer: ListAnswer, cards: readonly CardPlace[]): ToldFlight | null {
  const [first, ...others] = alike;
  if (first === undefined || others.length === 0) return first ?? null;
  const priced = alike.filter((flight) => costsAs(card, flight));
  const [only, ...more] = priced;
  if (only !== undefined && more.length === 0) return only;
  return (priced.length > 0 ? priced : alike).find((flight) => hasPlaceOf(card, flight, answer, cards)) ?? null;
}

/** Whether a flight stands in the answer where the card stands in a list that is in the answer's order. */
function hasPlaceOf({ texts: { place } }: ReadCard, flight: ToldFlight, answer: ListAnswer, cards: readonly CardPlace[]): boolean {
  return answer.flights[place - answer.offset] === flight && isInOrder(answer, cards);
}

/** Whether every card of this answer's part of the list, which ends with it, stands where its flight does: a card more or less, and any of them may be another's. */
function isInOrder({ flights, offset }: ListAnswer, cards: readonly CardPlace[]): boolean {
  if (cards.length !== offset + flights.length) return false;
  return cards.slice(offset).every(({ place, origin, destination }, at) => {
    const flight = flights[at] ?? null;
    const ends = { origin: cardEnd(origin), destination: cardEnd(destination) };
    if (flight === null || ends.origin === null || ends.destination === null || place !== offset + at) return false;
    return (
      hasTimes({ origin: ends.origin, destination: ends.destination }, flight) && isBetween({ origin: ends.origin, destination: ends.destination }, flight)
    );
  });
}

type Ends = Pick<ReadCard, 'origin' | 'destination'>;

function isBetween({ origin, destination }: Ends, { from, to }: ToldFlight): boolean {
  return from === origin.airport && to === destination.airport;
}

function isOnCard(card: ReadCard, flight: ToldFlight): boolean {
  return hasTimes(card, flight) && canLast(card.texts.duration, flight.minutes);
}

function hasTimes({ origin, destination }: Ends, { departs, arrives }: ToldFlight): boolean {
  const days = Math.round((Date.parse(`${arrives.slice(0, 10)}T00:00:00Z`) - Date.parse(`${departs.slice(0, 10)}T00:00:00Z`)) / 86_400_000);
  return clockOf(departs) === origin.at && clockOf(arrives) === destination.at && days === destination.days;
}

function clockOf(time: string): number {
  return Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
}

function dayOf({ departs }: ToldFlight): string {
  return departs.slice(0, 10);
}

function costsAs({ texts: { amount } }: ReadCard, { brands }: ToldFlight): boolean {
  return namesNumber(amount) && brands.some((brand) => brand.amount !== null && namesAmount(amount, brand.amount));
}

/** Whether it may be one of the search: on one of its dates, where the address names any. */
function isSearched(flight: ToldFlight, search: Search): boolean {
  return search.dates.length === 0 || isConfirmed(flight, search);
}

function isConfirmed(flight: ToldFlight, { dates }: Search): boolean {
  return dates.some((date) => date === dayOf(flight));
}
