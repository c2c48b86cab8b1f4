import type { Answer, Exchange } from './exchange.ts';
import { equipmentOf } from './lufthansa-aircraft.ts';
import { invalid, notFound, pageOf, RELATED, said } from './lufthansa-answer.ts';
import { STATUS_WINDOW } from './lufthansa-assumptions.ts';
import { boardFlights, dayAfter, FLIGHTS, offsetOf, type SandboxFlight } from './lufthansa-flights.ts';
import type { Element } from './lufthansa-xml.ts';

/* Flight status and schedules (FACTS 1.9). */

const DELAY_MINUTES = 35;
const DEFINITIONS: Readonly<Record<string, string>> = {
  CD: 'Flight Cancelled',
  DP: 'Flight Departed',
  LD: 'Flight Landed',
  RT: 'Flight Rerouted',
  NA: 'No status',
  FE: 'Flight Early',
  NI: 'Next Information',
  OT: 'Flight On Time',
  DL: 'Flight Delayed',
  NO: 'No status',
};
const defined = (Code: string): Element => ({ Code, Definition: DEFINITIONS[Code] ?? Code });

const TIME_STATUS = { onTime: 'OT', delayed: 'DL', early: 'FE', cancelled: 'NO', rerouted: 'NI', none: 'NO' } as const;
const FLIGHT_STATUS = { onTime: 'NA', delayed: 'DP', early: 'LD', cancelled: 'CD', rerouted: 'RT', none: 'NA' } as const;

/** A time at an airport, and the same in UTC, moved by some minutes. */
function times(kind: string, airport: string, local: string, moved: number): Readonly<Record<string, Element>> {
  const shown = new Date(Date.parse(`${local}Z`) + moved * 60_000);
  const utc = new Date(shown.getTime() - offsetOf(airport) * 60_000);
  return {
    [`${kind}TimeLocal`]: { DateTime: shown.toISOString().slice(0, 16) },
    [`${kind}TimeUTC`]: { DateTime: `${utc.toISOString().slice(0, 16)}Z` },
  };
}

function statusElement(flight: SandboxFlight, date: string): Element {
  const { carrier, number, course } = flight;
  const moved = course === 'delayed' ? DELAY_MINUTES : course === 'early' ? -DELAY_MINUTES : 0;
  const isDeparted = course === 'delayed' || course === 'early';
  const end = (airport: string, local: string, terminal: Element | undefined, kind: 'Actual' | 'Estimated'): Element => ({
    AirportCode: airport,
    ...times('Scheduled', airport, local, 0),
    ...(isDeparted ? times(kind, airport, local, moved) : {}),
    TimeStatus: defined(TIME_STATUS[course]),
    Terminal: terminal,
  });
  return {
    Departure: end(flight.from, `${date}T${flight.departs}`, { Name: flight.terminal, Gate: flight.gate ?? undefined }, 'Actual'),
    Arrival: end(flight.to, `${dayAfter(date, flight.daysLater)}T${flight.arrives}`, undefined, course === 'early' ? 'Actual' : 'Estimated'),
    MarketingCarrier: { AirlineID: carrier, FlightNumber: number },
    OperatingCarrier: { AirlineID: flight.operator ?? carrier, FlightNumber: flight.operator === null ? number : undefined },
    Equipment: { AircraftCode: flight.aircraft },
    FlightStatus: defined(FLIGHT_STATUS[course]),
    ServiceType: 'Passenger',
  };
}

function statusAnswer(flights: readonly SandboxFlight[], date: string, exchange: Exchange): Answer {
  const days = (Date.parse(date) - Date.parse(new Date().toISOString().slice(0, 10))) / 86_400_000;
  if (flights.length === 0 || days < -STATUS_WINDOW.back || days > STATUS_WINDOW.ahead) return notFound('Flight');
  const page = pageOf(flights, exchange);
  if (page === null) return invalid('Invalid limit or offset');
  if (page.rows.length === 0) return notFound('Flight');
  const total = flights.length > 1 ? flights.length : undefined;
  return said(
    'FlightStatusResource',
    { Flights: { Flight: page.rows.map((flight) => statusElement(flight, date)) } },
    exchange,
    [...page.links, RELATED],
    total,
  );
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
const isPlace = (text: string): boolean => /^[A-Z]{3}$/.test(text);
const INVALID_AIRPORT = 'Invalid airport code (formally incorrect).';

/** `/operations/flightstatus/…` */
export function flightStatus(parts: readonly string[], exchange: Exchange): Answer | null {
  const [kind = '', second = '', third = '', fourth = ''] = parts;
  if (parts.length === 4 && kind === 'route') {
    if (!isPlace(second) || !isPlace(third)) return invalid(INVALID_AIRPORT);
    if (!isDay(fourth)) return invalid('Invalid date (formally incorrect).');
    return statusAnswer(
      FLIGHTS.filter(({ from, to }) => from === second && to === third),
      fourth,
      exchange,
    );
  }
  if (parts.length === 3 && (kind === 'arrivals' || kind === 'departures')) {
    if (!isPlace(second)) return invalid(INVALID_AIRPORT);
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(third)) return invalid('Invalid date time (formally incorrect).');
    return statusAnswer(boardFlights(second, kind === 'departures', third), third.slice(0, 10), exchange);
  }
  if (parts.length !== 2) return null;
  const asked = /^([A-Z0-9]{2})(\d{1,4})$/.exec(kind);
  if (asked === null || !isDay(second)) return invalid('Invalid flight number or date (formally incorrect).');
  return statusAnswer(
    FLIGHTS.filter(({ carrier, number }) => carrier === asked[1] && Number(number) === Number(asked[2])),
    second,
    exchange,
  );
}

/** `/operations/schedules/…`; direct flights of the table, and with `directFlights=0` connections of two of them. */
export function schedules(parts: readonly string[], exchange: Exchange): Answer | null {
  const [from = '', to = '', date = ''] = parts;
  if (parts.length !== 3) return null;
  if (!isPlace(from) || !isPlace(to)) return invalid(INVALID_AIRPORT);
  if (!isDay(date.slice(0, 10))) return invalid('Invalid date (formally incorrect).');
  const direct = exchange.query.get('directFlights');
  if (direct !== null && !['0', '1', 'true', 'false'].includes(direct)) return invalid('Invalid directFlights');
  const single = FLIGHTS.filter((flight) => flight.from === from && flight.to === to).map((flight) => [flight]);
  const connections = FLIGHTS.filter((flight) => flight.from === from && flight.to !== to).flatMap((first) =>
    FLIGHTS.filter((second) => second.from === first.to && second.to === to && first.daysLater === 0 && second.departs > first.arrives).map((second) => [
      first,
      second,
    ]),
  );
  const found = [...single, ...(direct === '1' || direct === 'true' ? [] : connections)];
  const page = pageOf(found, exchange);
  if (page === null) return invalid('Invalid limit or offset');
  if (page.rows.length === 0) return notFound('Schedule');
  // Real answers say no total, and have a link to a next page whether there is one or not.
  const next = page.links.some(({ rel }) => rel === 'next') ? [] : [{ href: `https://${exchange.host}${exchange.path}?limit=20&offset=20`, rel: 'next' }];
  return said('ScheduleResource', { Schedule: page.rows.map((flights) => scheduleElement(flights, date.slice(0, 10))) }, exchange, [
    ...page.links,
    ...next,
    RELATED,
  ]);
}

function scheduleElement(flights: readonly SandboxFlight[], date: string): Element {
  const minutes = flights.reduce((sum, flight) => sum + minutesOf(flight, date), 0);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  return {
    TotalJourney: { Duration: `P${days > 0 ? `${days}D` : ''}T${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}` },
    Flight: flights.map((flight) => ({
      Departure: { AirportCode: flight.from, ScheduledTimeLocal: { DateTime: `${date}T${flight.departs}` }, Terminal: { Name: flight.terminal } },
      Arrival: { AirportCode: flight.to, ScheduledTimeLocal: { DateTime: `${dayAfter(date, flight.daysLater)}T${flight.arrives}` } },
      MarketingCarrier: { AirlineID: flight.carrier, FlightNumber: flight.number },
      OperatingCarrier: flight.operator === null ? undefined : { AirlineID: flight.operator },
      Equipment: { AircraftCode: flight.aircraft, OnBoardEquipment: equipmentOf(flight.aircraft) },
      Details: { Stops: { StopQuantity: 0 }, DaysOfOperation: '1234567', DatePeriod: { Effective: date, Expiration: date } },
    })),
  };
}

function minutesOf({ from, to, departs, arrives, daysLater }: SandboxFlight, date: string): number {
  const at = (airport: string, local: string): number => Date.parse(`${local}Z`) / 60_000 - offsetOf(airport);
  return at(to, `${dayAfter(date, daysLater)}T${arrives}`) - at(from, `${date}T${departs}`);
}
