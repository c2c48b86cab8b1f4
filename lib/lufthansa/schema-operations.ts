import { z } from 'zod';
import { aircraftCode, airport, instant, localTime, marketing, onBoard, operating } from './schema-common';
import type { FlightStatus, Schedule, ScheduledFlight, StatusEnd, StatusTime } from './types';
import { listOf, maybe, text, whole } from './xml';

/* Flight status and schedules (FACTS 1.9). */

/** What a page of a list holds: those that the product can use, and how many there were, which paging counts. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly came: number;
}

const statusEnd = z.lazy(() =>
  z
    .object({
      AirportCode: airport,
      ScheduledTimeLocal: localTime,
      ScheduledTimeUTC: maybe(instant),
      EstimatedTimeLocal: maybe(localTime),
      EstimatedTimeUTC: maybe(instant),
      ActualTimeLocal: maybe(localTime),
      ActualTimeUTC: maybe(instant),
      TimeStatus: maybe(z.object({ Code: maybe(text) })),
      Terminal: maybe(z.object({ Name: maybe(text), Gate: maybe(text) })),
    })
    .transform((read): StatusEnd => {
      const at = (local: StatusTime['local'] | null, utc: number | null): StatusTime | null => (local === null ? null : { local, utc });
      return {
        airport: read.AirportCode,
        scheduled: { local: read.ScheduledTimeLocal, utc: read.ScheduledTimeUTC },
        estimated: at(read.EstimatedTimeLocal, read.EstimatedTimeUTC),
        actual: at(read.ActualTimeLocal, read.ActualTimeUTC),
        timeStatus: read.TimeStatus?.Code ?? null,
        terminal: read.Terminal?.Name ?? null,
        gate: read.Terminal?.Gate ?? null,
      };
    }),
);

const equipment = z.lazy(() => z.object({ AircraftCode: maybe(aircraftCode), OnBoardEquipment: maybe(onBoard) }));

const statusFlight = z.lazy(() =>
  z
    .object({
      Departure: statusEnd,
      Arrival: statusEnd,
      MarketingCarrier: marketing,
      OperatingCarrier: maybe(operating),
      Equipment: maybe(equipment),
      FlightStatus: maybe(z.object({ Code: maybe(text) })),
      ServiceType: maybe(text),
    })
    .transform((read): FlightStatus | null =>
      read.MarketingCarrier === null
        ? null
        : {
            departure: read.Departure,
            arrival: read.Arrival,
            marketing: read.MarketingCarrier,
            operating: read.OperatingCarrier,
            aircraft: read.Equipment?.AircraftCode ?? null,
            status: read.FlightStatus?.Code ?? null,
            serviceType: read.ServiceType,
          },
    ),
);

export const flightStatusAnswer = z.lazy(() =>
  z
    .object({ FlightStatusResource: z.object({ Flights: z.object({ Flight: listOf(statusFlight) }) }) })
    .transform(({ FlightStatusResource: { Flights } }): Page<FlightStatus> => ({
      items: Flights.Flight.flatMap((flight) => flight ?? []),
      came: Flights.Flight.length,
    })),
);

const scheduleEnd = z.lazy(() =>
  z
    .object({ AirportCode: airport, ScheduledTimeLocal: localTime, Terminal: maybe(z.object({ Name: maybe(text) })) })
    .transform(({ AirportCode, ScheduledTimeLocal, Terminal }) => ({ airport: AirportCode, scheduled: ScheduledTimeLocal, terminal: Terminal?.Name ?? null })),
);

const scheduledFlight = z.lazy(() =>
  z
    .object({
      Departure: scheduleEnd,
      Arrival: scheduleEnd,
      MarketingCarrier: marketing,
      OperatingCarrier: maybe(operating),
      Equipment: maybe(equipment),
      Details: maybe(z.object({ Stops: maybe(z.object({ StopQuantity: maybe(whole) })) })),
    })
    .transform((read): ScheduledFlight | null =>
      read.MarketingCarrier === null
        ? null
        : {
            departure: read.Departure,
            arrival: read.Arrival,
            marketing: read.MarketingCarrier,
            operating: read.OperatingCarrier,
            aircraft: read.Equipment?.AircraftCode ?? null,
            onBoard: read.Equipment?.OnBoardEquipment ?? null,
            stops: read.Details?.Stops?.StopQuantity ?? null,
          },
    ),
);

/** Minutes of an ISO 8601 duration of days, hours and minutes (`P1DT1H15M`); `null` for another. */
function minutesOf(duration: string): number | null {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration);
  if (parts === null || duration === 'P') return null;
  const [days, hours, minutes] = parts.slice(1).map((part) => Number(part ?? 0));
  return (days ?? 0) * 1440 + (hours ?? 0) * 60 + (minutes ?? 0);
}

/** A connection with a flight that the product cannot name is left out: it is no connection without it. */
export const schedulesAnswer = z.lazy(() =>
  z
    .object({
      ScheduleResource: z.object({
        Schedule: listOf(z.object({ TotalJourney: maybe(z.object({ Duration: maybe(text) })), Flight: listOf(scheduledFlight) })),
      }),
    })
    .transform(({ ScheduleResource: { Schedule: schedules } }): Page<Schedule> => ({
      items: schedules.flatMap(({ TotalJourney, Flight }) => {
        const flights = Flight.flatMap((flight) => flight ?? []);
        const duration = TotalJourney?.Duration ?? null;
        return flights.length < Flight.length || flights.length === 0 ? [] : [{ minutes: duration === null ? null : minutesOf(duration), flights }];
      }),
      came: schedules.length,
    })),
);
