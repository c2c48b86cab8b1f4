import { possibleCabins, type Cabin } from '../../flights/cabin';
import type { AirportCode } from '../../flights/codes';
import { segmentKey, type Segment } from '../../flights/itinerary';
import { isFlownByGroup } from '../../lufthansa/group';
import type { Aircraft, Airport, LocalTime, OnBoardEquipment, ScheduledFlight } from '../../lufthansa/types';
import { textIn } from '../../lufthansa/types';
import { aircraftTypeName } from '../../places/aircraft-types';
import type { Lookup } from '../by-lufthansa/answer';
import { groupFlight } from '../by-lufthansa/group-flight';
import type { FlownSegment, OnBoard } from './answer';

/** What is known of a segment beside what its page says. */
export interface Looked {
  /** The segment in Lufthansa's timetable. */
  readonly flight: ScheduledFlight | null;
  readonly origin: Airport | null;
  readonly destination: Airport | null;
  readonly aircraft: Aircraft | null;
  /** The older tree's word on the type, asked where the timetable says nothing of what is on board. */
  readonly legacy: Aircraft | null;
  readonly lookup: Lookup;
}

export const NOTHING_LOOKED_UP: Looked = { flight: null, origin: null, destination: null, aircraft: null, legacy: null, lookup: { state: 'notAsked' } };

/** Names that came with the package, for airports that Lufthansa was not asked about. */
type PlaceName = (code: AirportCode) => string | null;

/** What is the same for all segments of an offer. */
export interface Around {
  readonly language: string;
  /** Whether there is an account to ask a seat map with. */
  readonly canAsk: boolean;
  readonly nameOf: PlaceName;
}

/** A segment as a card shows it. `before` is the one flown before it in the same leg. */
export function flownSegment(segment: Segment, looked: Looked, before: FlownSegment | null, searchedCabin: Cabin | null, around: Around): FlownSegment {
  const { flight } = looked;
  const departs = flight?.departure.scheduled ?? null;
  const arrives = flight?.arrival.scheduled ?? null;
  const changesAirport = before !== null && before.arrival.airport !== segment.origin;
  const arrivedAt = before?.arrival.time ?? null;
  return {
    key: segmentKey(segment),
    departure: end(segment.origin, looked.origin, departs, flight?.departure.terminal ?? null, around),
    arrival: end(segment.destination, looked.destination, arrives, flight?.arrival.terminal ?? null, around),
    daysLater: departs === null || arrives === null ? null : daysBetween(departs, arrives),
    groundMinutes: changesAirport || departs === null || arrivedAt === null ? null : minutesBetween(arrivedAt, departs),
    changesAirport,
    aircraft: aircraftOf(segment, flight, looked, around.language),
    onBoard: onBoardOf(segment, flight, looked),
    lookup: looked.lookup,
    seatMap: around.canAsk && groupFlight(segment) !== null ? { cabin: segment.cabin ?? searchedCabin ?? 'economy' } : null,
  };
}

function end(
  code: AirportCode,
  airport: Airport | null,
  time: LocalTime | null,
  terminal: string | null,
  { language, nameOf }: Around,
): FlownSegment['departure'] {
  const name = airport === null ? null : textIn(airport.names, language);
  return { airport: code, name: name ?? nameOf(code), timeZone: airport?.timeZone ?? null, time, terminal };
}

function aircraftOf({ aircraft }: Segment, flight: ScheduledFlight | null, looked: Looked, language: string): FlownSegment['aircraft'] {
  const code = flight?.aircraft ?? null;
  const named = looked.aircraft ?? looked.legacy;
  const name = named === null ? null : textIn(named.names, language);
  if (code !== null && name !== null) return { name, code, by: 'lufthansa' };
  // The page says a name (Google) or IATA's code (LATAM).
  const isCode = aircraft !== null && /^[0-9A-Z]{3}$/.test(aircraft);
  if (aircraft !== null && !isCode) return { name: aircraft, code, by: 'page' };
  const shown = code ?? aircraft;
  if (shown === null) return { name: null, code: null, by: null };
  return { name: aircraftTypeName(shown), code: shown, by: code === null ? 'package' : 'lufthansa' };
}

/**
 * What the aircraft's type usually has. The API joins it by the type's code and not by the airline's own aircraft, so it is believed only where an airline of the Lufthansa Group flies
 * (FACTS 1.9: PR 422 on a 330 says FlyNet too).
 */
function onBoardOf(segment: Segment, flight: ScheduledFlight | null, { legacy }: Looked): OnBoard | null {
  const isOurs = flight !== null && flight.operating !== null ? isFlownByGroup({ operatingCarrier: flight.operating.carrier }) : isFlownByGroup(segment);
  if (isOurs !== true || isFlownByGroup(segment) === false) return null;
  const said = flight?.onBoard ?? legacy?.onBoard ?? null;
  return said === null ? null : onBoard(said);
}

function onBoard({ inflightEntertainment, compartments }: OnBoardEquipment): OnBoard {
  return {
    entertainment: inflightEntertainment,
    cabins: compartments.flatMap(({ cabin, flyNet, seatPower, usb, liveTv }) =>
      cabin === null ? [] : [{ cabin, wifi: flyNet, power: seatPower, usb, liveTv }],
    ),
  };
}

/** Whether a traveller may expect Wi-Fi: the type usually has it in every cabin that the segment may be in and the API speaks of, and it speaks of one. */
export function usuallyHasWifi({ onBoard: said }: FlownSegment, segment: Segment, searchedCabin: Cabin | null): boolean {
  const cabins = possibleCabins(segment.cabin, searchedCabin);
  const spoken = (said?.cabins ?? []).filter(({ cabin }) => cabins.includes(cabin));
  return spoken.length > 0 && spoken.every(({ wifi }) => wifi === true);
}

/** Both at one airport, so that its clocks tell the time between (but for the hour of a night on which they are changed). */
function minutesBetween(from: LocalTime, to: LocalTime): number | null {
  const minutes = (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000;
  // A departure before the arrival is another day's flight: nothing is known.
  return Number.isFinite(minutes) && minutes >= 0 ? minutes : null;
}

function daysBetween(from: LocalTime, to: LocalTime): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}
