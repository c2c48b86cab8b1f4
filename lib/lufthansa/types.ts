import type { Cabin } from '../flights/cabin';
import type { AirlineCode, AirportCode, FlightNumber, LocalDate } from '../flights/codes';

/*
 * What the Lufthansa Open API says, after the habits of XML are undone (`xml.ts`). Fields that it leaves out are `null`: unknown, never no. All of it is plain data that can be stored and sent.
 */

declare const brand: unique symbol;

/** A time at an airport as its clocks show it, `YYYY-MM-DDTHH:mm`, no time zone. */
export type LocalTime = string & { readonly [brand]: 'LocalTime' };
/** IATA aircraft type, three signs as the API writes them: `744`, `32N`. Open: the list grows. */
export type AircraftCode = string & { readonly [brand]: 'AircraftCode' };
/** Cabin classes of the API: M economy, E premium economy, C business, F first (FACTS 1.8). */
export type CabinClass = 'M' | 'E' | 'C' | 'F';
/** Tiers that the lounges can be asked for: Star Gold, Frequent Traveller, Senator, HON Circle (FACTS 1.8). */
type TierCode = 'SGC' | 'FTL' | 'SEN' | 'HON';

/** What a method answers: `no-data` is the API's 404, which is normal for a flight, date or place that it knows nothing of. */
type Said<Value> = { readonly kind: 'said'; readonly value: Value } | { readonly kind: 'no-data' };

/** A text by language, two small letters: `{ en: 'Frankfurt', de: 'Frankfurt' }`. A text without a language stands under `''`. See `textIn`. */
export type Texts = Readonly<Record<string, string>>;

/** Degrees, north and east positive. */
interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Country {
  readonly code: string;
  readonly names: Texts;
}

export interface City {
  readonly code: string;
  readonly country: string | null;
  readonly names: Texts;
  readonly airports: readonly AirportCode[];
  /** IANA name: `Europe/Berlin`. */
  readonly timeZone: string | null;
}

export interface Airport {
  readonly code: AirportCode;
  readonly city: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly names: Texts;
  readonly position: Position | null;
  /** The API's own word: `Airport`, `RailwayStation`, `BusStation`. */
  readonly locationType: string | null;
  /** `+01:00`, as of the day it was asked. */
  readonly utcOffset: string | null;
  /** IANA name: `Europe/Berlin`. */
  readonly timeZone: string | null;
}

/** An airport near a place, and how far it is (km, whole). */
export interface NearAirport extends Airport {
  readonly distanceKm: number | null;
}

export interface Airline {
  readonly code: AirlineCode;
  readonly icao: string | null;
  readonly names: Texts;
}

/** What is on board by the API's word, joined by the aircraft's type and not by the airline's own aircraft (FACTS 1.9, "the trap"). `null` is unknown. */
export interface OnBoardEquipment {
  readonly inflightEntertainment: boolean | null;
  readonly compartments: readonly Compartment[];
}

interface Compartment {
  /** `null` for a class code that is not F, C, E, Y or M. */
  readonly cabin: Cabin | null;
  readonly classCode: string;
  /** Wi-Fi. */
  readonly flyNet: boolean | null;
  readonly seatPower: boolean | null;
  readonly usb: boolean | null;
  readonly liveTv: boolean | null;
}

/** An aircraft type. `onBoard` is in the legacy tree only. */
export interface Aircraft {
  readonly code: AircraftCode;
  readonly names: Texts;
  /** The airline's own code: `A20N`, `747-8i`. */
  readonly equipCode: string | null;
  readonly onBoard: OnBoardEquipment | null;
}

/** Words of the API for what a lounge has. A feature that it does not name is `null`: unknown. */
export const LOUNGE_FEATURES = [
  'NonSmokingLounge',
  'Restrooms',
  'ShowerFacilities',
  'RelaxingRooms',
  'MeetingRooms',
  'OfficeUnits',
  'CopyMachine',
  'FaxMachine',
  'MAMPrinter',
  'CreditCardTelephone',
  'FreeLocalTelephoneCalls',
  'PCWithInternetAccess',
  'DataPortForLaptops',
  'WLANFacility',
  'TV',
] as const;
export type LoungeFeature = (typeof LOUNGE_FEATURES)[number];

export interface Lounge {
  readonly names: Texts;
  readonly airport: AirportCode;
  readonly city: string | null;
  readonly locations: Texts;
  /** In words, as the API says them; there is no machine-readable form. */
  readonly openingHours: Texts;
  readonly features: Readonly<Record<LoungeFeature, boolean | null>>;
}

/** A flight by the airline that sells or flies it. The number is `null` where the API leaves it out, as it does for most operating airlines. */
interface CarrierFlight {
  readonly carrier: AirlineCode;
  readonly flightNumber: FlightNumber | null;
}

/** A time at an airport: by its clocks, and in ms since 1970 where the API says the UTC time too. */
export interface StatusTime {
  readonly local: LocalTime;
  readonly utc: number | null;
}

/** One end of a flight, as flight status says it. */
export interface StatusEnd {
  readonly airport: AirportCode;
  readonly scheduled: StatusTime;
  readonly estimated: StatusTime | null;
  readonly actual: StatusTime | null;
  /** FE early, NI next information, OT on time, DL delayed, NO no status (FACTS 1.9); open. */
  readonly timeStatus: string | null;
  readonly terminal: string | null;
  readonly gate: string | null;
}

export interface FlightStatus {
  readonly departure: StatusEnd;
  readonly arrival: StatusEnd;
  readonly marketing: CarrierFlight & { readonly flightNumber: FlightNumber };
  readonly operating: CarrierFlight | null;
  readonly aircraft: AircraftCode | null;
  /** CD cancelled, DP departed, LD landed, RT rerouted, NA no status (FACTS 1.9); open. */
  readonly status: string | null;
  readonly serviceType: string | null;
}

/** One end of a scheduled flight. */
interface ScheduleEnd {
  readonly airport: AirportCode;
  readonly scheduled: LocalTime;
  readonly terminal: string | null;
}

export interface ScheduledFlight {
  readonly departure: ScheduleEnd;
  readonly arrival: ScheduleEnd;
  readonly marketing: CarrierFlight & { readonly flightNumber: FlightNumber };
  /** `null` where the API names none: then the marketing airline flies it (FACTS 1.9). */
  readonly operating: CarrierFlight | null;
  readonly aircraft: AircraftCode | null;
  readonly onBoard: OnBoardEquipment | null;
  readonly stops: number | null;
}

/** A connection: flights one after the other, a single one where it is direct. */
export interface Schedule {
  /** Minutes from the first departure to the last arrival. */
  readonly minutes: number | null;
  readonly flights: readonly ScheduledFlight[];
}

/** Rows, both included. */
interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** The layout of one cabin of a flight: what stands where, never what is free. */
export interface SeatMap {
  readonly departure: { readonly airport: AirportCode; readonly scheduled: LocalTime };
  readonly arrival: { readonly airport: AirportCode };
  readonly marketing: CarrierFlight & { readonly flightNumber: FlightNumber };
  readonly aircraft: AircraftCode | null;
  readonly wing: RowRange | null;
  readonly exits: readonly RowRange[];
  /** Decks or parts of the cabin, in the order of the answer. */
  readonly displays: readonly SeatDisplay[];
  readonly seats: readonly Seat[];
}

export interface SeatDisplay {
  readonly cabin: CabinClass | null;
  readonly cabinCode: string;
  readonly rows: RowRange;
  /** Names of the columns from left to right: `['A', 'C', 'D', …]`. */
  readonly columns: readonly string[];
  readonly components: readonly SeatComponent[];
}

/** What is no seat: a galley (G), a lavatory (LA), an exit (E)…: `samples/lufthansa/seatmap_characteristic_codes.json`, `component`. */
export interface SeatComponent {
  readonly code: string;
  readonly row: number;
  /** In front of the row, between rows, behind it; several with one place stand one behind the other in this order. */
  readonly side: 'F' | 'M' | 'R' | null;
  readonly section: 'L' | 'LC' | 'C' | 'RC' | 'R' | null;
}

export interface Seat {
  readonly row: number;
  readonly column: string;
  /** Codes of the same file, `seat`: `['W', 'E', 'L']`. `8` is no seat at all. */
  readonly characteristics: readonly string[];
}

/** A flight number with its airline, as the API's addresses have it. */
export interface FlightName {
  readonly carrier: AirlineCode;
  readonly flightNumber: FlightNumber;
}

/** What lounges are asked for: by a cabin or by a tier, never both; `all` is every lounge there. */
export type LoungesFor = { readonly by: 'cabin'; readonly cabin: Cabin } | { readonly by: 'tier'; readonly tier: TierCode } | { readonly by: 'all' };

/** Everything that can be asked, one form each. Dates and times are those of the airport of departure (of arrival for arrivals). */
export type Question =
  /** Flights from one airport to another on a day. `direct`: without connections. */
  | { readonly ask: 'schedules'; readonly origin: AirportCode; readonly destination: AirportCode; readonly date: LocalDate; readonly direct: boolean }
  | { readonly ask: 'aircraft'; readonly code: AircraftCode }
  /** The older tree alone says what is on board; it may have gone (FACTS 1.7). */
  | { readonly ask: 'legacyAircraft'; readonly code: AircraftCode }
  | { readonly ask: 'airport'; readonly code: AirportCode; readonly language: string }
  | { readonly ask: 'city'; readonly code: string; readonly language: string }
  | { readonly ask: 'country'; readonly code: string; readonly language: string }
  | { readonly ask: 'airline'; readonly code: AirlineCode }
  /** Degrees; rounded to three decimals, more are refused (FACTS 1.7). */
  | { readonly ask: 'nearest'; readonly position: Position; readonly language: string }
  | { readonly ask: 'lounges'; readonly at: AirportCode; readonly wanted: LoungesFor; readonly language: string }
  | {
      readonly ask: 'seatMap';
      readonly flight: FlightName;
      readonly origin: AirportCode;
      readonly destination: AirportCode;
      readonly date: LocalDate;
      readonly cabin: Cabin;
    }
  | { readonly ask: 'flightStatus'; readonly flight: FlightName; readonly date: LocalDate }
  | { readonly ask: 'routeStatus'; readonly origin: AirportCode; readonly destination: AirportCode; readonly date: LocalDate }
  /** Four hours from a time on. */
  | { readonly ask: 'arrivals' | 'departures'; readonly at: AirportCode; readonly from: LocalTime };

/** What each question is answered with. */
export interface Answers {
  readonly schedules: readonly Schedule[];
  readonly aircraft: Aircraft;
  readonly legacyAircraft: Aircraft;
  readonly airport: Airport;
  readonly city: City;
  readonly country: Country;
  readonly airline: Airline;
  readonly nearest: readonly NearAirport[];
  readonly lounges: readonly Lounge[];
  readonly seatMap: SeatMap;
  readonly flightStatus: readonly FlightStatus[];
  readonly routeStatus: readonly FlightStatus[];
  readonly arrivals: readonly FlightStatus[];
  readonly departures: readonly FlightStatus[];
}

export type AnswerTo<Asked extends Question> = Said<Answers[Asked['ask']]>;

/** A text in a language (`de`, `pt-BR`), else in English, else in whatever there is; `null` where there is none. */
export function textIn(texts: Texts, language: string): string | null {
  return texts[language.slice(0, 2).toLowerCase()] ?? texts['en'] ?? texts[''] ?? Object.values(texts)[0] ?? null;
}
