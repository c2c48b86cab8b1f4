import { z } from 'zod';
import type { Cabin } from '../flights/cabin';
import { airlineCode, airportCode, flightNumber } from '../flights/codes';
import type { AircraftCode, LocalTime, OnBoardEquipment } from './types';
import { flag, formed, listOf, maybe, text } from './xml';

/** Pieces that several answers share (FACTS 1.7 to 1.9). */
export const airport = formed(airportCode, 'an airport code');

export const aircraftCode = text.transform((code) => code as AircraftCode);

/** `2017-09-07T11:00`; seconds, which no real answer has, are dropped. */
const localTimeOf = (read: string): LocalTime | null => (/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/.test(read) ? (read.slice(0, 16) as LocalTime) : null);
export const localTime = z.lazy(() => z.object({ DateTime: formed(localTimeOf, 'a local time') }).transform(({ DateTime }) => DateTime));

/** `2017-09-07T09:00Z`, in ms since 1970. */
const instantOf = (read: string): number | null => (/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?Z$/.test(read) ? Date.parse(read) : null);
export const instant = z.lazy(() => z.object({ DateTime: formed(instantOf, 'a UTC time') }).transform(({ DateTime }) => DateTime));

/** A flight of an airline whose codes have the domain's forms; `null` for another, such as a number with a letter at its end: no page shows it, so nobody asks for it. */
export const marketing = z.lazy(() =>
  z.object({ AirlineID: text, FlightNumber: text }).transform((read) => {
    const carrier = airlineCode(read.AirlineID);
    const number = flightNumber(read.FlightNumber);
    return carrier === null || number === null ? null : { carrier, flightNumber: number };
  }),
);

/** The airline that flies, often without a number. One client of the API has seen its name as an attribute (FACTS 1.6). */
export const operating = z.lazy(() =>
  z.object({ AirlineID: maybe(text), '@AirlineID': maybe(text), FlightNumber: maybe(text) }).transform((read) => {
    const carrier = airlineCode(read.AirlineID ?? read['@AirlineID'] ?? '');
    return carrier === null ? null : { carrier, flightNumber: read.FlightNumber === null ? null : flightNumber(read.FlightNumber) };
  }),
);

/** Class codes of compartments (real answers, FACTS 1.7 and 1.9); M is the API's other word for economy. */
const CABIN_OF: Readonly<Record<string, Cabin>> = { F: 'first', C: 'business', E: 'premiumEconomy', Y: 'economy', M: 'economy' };

export const onBoard = z.lazy(() =>
  z
    .object({
      InflightEntertainment: maybe(flag),
      Compartment: listOf(z.object({ ClassCode: text, FlyNet: maybe(flag), SeatPower: maybe(flag), Usb: maybe(flag), LiveTv: maybe(flag) })),
    })
    .transform(({ InflightEntertainment, Compartment }): OnBoardEquipment => ({
      inflightEntertainment: InflightEntertainment,
      compartments: Compartment.map(({ ClassCode, FlyNet, SeatPower, Usb, LiveTv }) => ({
        cabin: CABIN_OF[ClassCode] ?? null,
        classCode: ClassCode,
        flyNet: FlyNet,
        seatPower: SeatPower,
        usb: Usb,
        liveTv: LiveTv,
      })),
    })),
);
