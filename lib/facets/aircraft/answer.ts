import type { Cabin } from '../../flights/cabin';
import type { AirportCode } from '../../flights/codes';
import type { LocalTime } from '../../lufthansa/types';
import type { Lookup } from '../by-lufthansa/answer';
import type { DrawnDisplay, SeatMark } from './seat-rows';

/** Where a traveller sits, stands and waits: aircraft, airports and times, segment by segment. */
export interface AircraftAnswer {
  readonly legs: readonly (readonly FlownSegment[])[];
  /** Keys of the segments whose aircraft type usually has Wi-Fi in every cabin that may be theirs. */
  readonly wifi: readonly string[];
  /** How far Lufthansa has been asked, over all segments. */
  readonly lookup: Lookup;
}

export interface FlownSegment {
  readonly key: string;
  readonly departure: FlownEnd;
  readonly arrival: FlownEnd;
  /** Days between the local dates of departure and arrival; `null` where the times are not known. */
  readonly daysLater: number | null;
  /** Minutes between the arrival before it and this departure, by the clocks of the airport; `null` for a leg's first segment, and where that is not known. */
  readonly groundMinutes: number | null;
  /** The arrival before it was at another airport: how long the way takes nobody says. */
  readonly changesAirport: boolean;
  readonly aircraft: AircraftType;
  /** What this aircraft type usually has; `null` where nobody of the Lufthansa Group flies it, or nothing is known. Absent is unknown, never no. */
  readonly onBoard: OnBoard | null;
  readonly lookup: Lookup;
  /** Which seat map can be asked for; `null` where Lufthansa has none of such a flight, or there is no account. */
  readonly seatMap: { readonly cabin: Cabin } | null;
}

interface FlownEnd {
  readonly airport: AirportCode;
  /** In the user's language where Lufthansa has it, else as the package has it; `null` where neither knows the airport. */
  readonly name: string | null;
  /** IANA name; `null` where Lufthansa was not asked or does not say. */
  readonly timeZone: string | null;
  readonly time: LocalTime | null;
  readonly terminal: string | null;
}

/** `page`: the site's own word. `lufthansa`: by the timetable. `package`: the page's code, named by the package. */
interface AircraftType {
  readonly name: string | null;
  readonly code: string | null;
  readonly by: 'page' | 'lufthansa' | 'package' | null;
}

/** `true`: usually there. `null`: not known. */
export interface OnBoard {
  readonly entertainment: boolean | null;
  readonly cabins: readonly CabinEquipment[];
}

interface CabinEquipment {
  readonly cabin: Cabin;
  readonly wifi: boolean | null;
  readonly power: boolean | null;
  readonly usb: boolean | null;
  readonly liveTv: boolean | null;
}

/** A seat map as it was asked for; `map` is `null` where Lufthansa has none of this cabin. */
export interface SeatMapAnswer {
  readonly cabin: Cabin;
  readonly map: DrawnMap | null;
  readonly at: number;
}

/** A seat map ready to be drawn, with its words: put together in the worker, so that a page is spared the codes. */
export interface DrawnMap {
  readonly displays: readonly DrawnDisplay[];
  /** The marks that occur, and what they mean. */
  readonly legend: readonly { readonly mark: SeatMark; readonly words: string }[];
  readonly hasExits: boolean;
  readonly hasWing: boolean;
  /** The rows, and what is no seat, a line each. */
  readonly words: readonly string[];
}
