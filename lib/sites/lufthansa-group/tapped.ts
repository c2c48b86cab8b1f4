import { at, list, number, text } from '../picking';
import type { Plain, SiteTap } from '../site';
import { isListAnswer, isShop } from './addresses';
import { pickPrice } from './pick-price';

/** More than any list has. */
const FLIGHTS_AT_MOST = 300;
const FARES_AT_MOST = 40;
const SEGMENTS_AT_MOST = 12;

/** The group's tap: of each flight the segments and the fares, with the booking class of each segment. Runs in the page's world: it reads, and nothing more. */
export const lufthansaGroupTap: SiteTap = {
  id: 'lufthansa-group',
  isHost: isShop,
  hint: '/search/air-bounds',
  wants: isListAnswer,
  pick,
};

/** The answer in the form of `answer.ts`. A flight that is not of the known form keeps its place, since order counts, as `null`. */
function pick(answer: unknown): Plain | null {
  const groups = list(at(answer, 'data', 'airBoundGroups'));
  const dictionaries = at(answer, 'dictionaries');
  return groups === null ? null : { flights: groups.slice(0, FLIGHTS_AT_MOST).map((group) => flight(group, dictionaries)) };
}

function flight(group: unknown, dictionaries: unknown): Plain {
  const named = list(at(group, 'boundDetails', 'segments'));
  const fares = list(at(group, 'airBounds'));
  if (named === null || fares === null || named.length === 0 || named.length > SEGMENTS_AT_MOST) return null;
  const ids = named.map((each) => text(at(each, 'flightId')));
  const flown = ids.map((id) => (id === null ? undefined : at(dictionaries, 'flight', id)));
  const seconds = number(at(group, 'boundDetails', 'duration'));
  return {
    from: text(at(group, 'boundDetails', 'originLocationCode')),
    to: text(at(group, 'boundDetails', 'destinationLocationCode')),
    departs: text(at(flown[0], 'departure', 'dateTime')),
    arrives: text(at(flown.at(-1), 'arrival', 'dateTime')),
    minutes: seconds === null ? null : Math.round(seconds / 60),
    segments: ids.map((id, index) => segment(id, flown[index])),
    fares: fares.slice(0, FARES_AT_MOST).map((fare) => fareOf(fare, ids, dictionaries)),
  };
}

function segment(id: string | null, flown: unknown): Plain {
  const flightNumber = at(flown, 'marketingFlightNumber');
  return {
    id,
    carrier: text(at(flown, 'marketingAirlineCode')),
    number: typeof flightNumber === 'number' ? String(flightNumber) : text(flightNumber),
    operator: text(at(flown, 'operatingAirlineCode')),
    operatorName: text(at(flown, 'operatingAirlineName')),
    from: text(at(flown, 'departure', 'locationCode')),
    to: text(at(flown, 'arrival', 'locationCode')),
    departs: text(at(flown, 'departure', 'dateTime')),
    equipment: text(at(flown, 'aircraftCode')),
  };
}

function fareOf(fare: unknown, ids: readonly (string | null)[], dictionaries: unknown): Plain {
  const details = list(at(fare, 'availabilityDetails')) ?? [];
  // Each detail names its flight: one of another flight, or two of the same, say nothing of it.
  const detailsOf = ids.map((id) => details.filter((detail) => id !== null && at(detail, 'flightId') === id));
  const said = (name: string) => detailsOf.map((own) => (own.length === 1 ? text(at(own[0], name)) : null));
  const family = text(at(fare, 'fareFamilyCode'));
  return {
    id: text(at(fare, 'airBoundId')),
    name: family === null ? null : text(at(dictionaries, 'fareFamilyWithServices', family, 'fareFamilyName')),
    classes: said('bookingClass'),
    cabins: said('cabin'),
    ...pickPrice(at(fare, 'prices'), dictionaries),
  };
}
