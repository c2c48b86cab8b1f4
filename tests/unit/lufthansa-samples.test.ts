import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasMore, pagingOf } from '../../lib/lufthansa/page';
import { READERS } from '../../lib/lufthansa/readers';
import type { FlightStatus, Schedule } from '../../lib/lufthansa/types';

/*
 * Real bodies of the API. They are not part of the project; where they are not beside the clone these tests are skipped, and the quirks are tested on fixtures of our own (lufthansa-reading.test.ts).
 */
const FOLDER = new URL('../../../shared/api-docs/samples/lufthansa/', import.meta.url).pathname;
const HAS = existsSync(FOLDER);
if (!HAS) console.info('The real answers of Lufthansa (../shared/api-docs/samples) are not beside this clone: their tests are skipped.');

const body = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8'));
const statuses = (name: string): readonly FlightStatus[] => READERS.flightStatus.whole(READERS.flightStatus.page(body(name)).items) ?? expect.fail('no flight');
const schedules = (name: string): readonly Schedule[] => READERS.schedules.whole(READERS.schedules.page(body(name)).items) ?? expect.fail('no schedule');

/** As the raw answer has it. */
interface RawEnd {
  readonly AirportCode: string;
  readonly ScheduledTimeLocal: { readonly DateTime: string };
  readonly ActualTimeLocal?: { readonly DateTime: string };
  readonly Terminal?: { readonly Name?: string | number; readonly Gate?: string | number };
}
interface RawFlights {
  readonly FlightStatusResource: {
    readonly Flights: {
      readonly Flight: readonly {
        readonly Departure: RawEnd;
        readonly Arrival: RawEnd;
        readonly MarketingCarrier: { readonly AirlineID: string; readonly FlightNumber: string | number };
        readonly Equipment: { readonly AircraftCode: string | number };
        readonly FlightStatus: { readonly Code: string };
      }[];
    };
  };
}

describe.skipIf(!HAS)('real answers of Lufthansa (skipped without ../shared/api-docs/samples)', () => {
  it.each([
    ['arriving', 166],
    ['departure', 188],
  ])('the FRA board of %s flights gives each of its 50 flights with number, times and status, and tells of %i', (board, total) => {
    const name = `real_flightstatus_FRA_${board}_flights`;
    const raw = (body(name) as RawFlights).FlightStatusResource.Flights.Flight;
    const read = statuses(name);
    expect(raw).toHaveLength(50);
    expect(
      read.map((flight) => [
        flight.marketing.carrier,
        Number(flight.marketing.flightNumber),
        flight.departure.airport,
        flight.departure.scheduled.local,
        flight.departure.actual?.local ?? null,
        flight.departure.gate,
        flight.arrival.airport,
        flight.arrival.scheduled.local,
        flight.arrival.terminal,
        flight.aircraft,
        flight.status,
      ]),
    ).toEqual(
      raw.map(({ Departure, Arrival, MarketingCarrier, Equipment, FlightStatus }) => [
        MarketingCarrier.AirlineID,
        Number(MarketingCarrier.FlightNumber),
        Departure.AirportCode,
        Departure.ScheduledTimeLocal.DateTime,
        Departure.ActualTimeLocal?.DateTime ?? null,
        Departure.Terminal?.Gate === undefined ? null : String(Departure.Terminal.Gate),
        Arrival.AirportCode,
        Arrival.ScheduledTimeLocal.DateTime,
        Arrival.Terminal?.Name === undefined ? null : String(Arrival.Terminal.Name),
        String(Equipment.AircraftCode),
        FlightStatus.Code,
      ]),
    );
    for (const flight of read) {
      expect(String(flight.marketing.flightNumber)).toMatch(/^[1-9]\d*$/);
      expect(flight.departure.scheduled.utc).toBeTypeOf('number');
    }
    const paging = pagingOf(body(name));
    expect(paging).toEqual({ total, nextLimit: 50 });
    expect([hasMore(paging, 50, 0), hasMore(paging, 50, 100), hasMore(paging, total - 150, 150)]).toEqual([true, true, false]);
  });

  it('a flight of which a page shows one is an object, and read the same', () => {
    const [flight, ...others] = statuses('real_flightstatus_LH400_2017-09-07');
    expect(others).toEqual([]);
    expect(flight).toEqual({
      departure: {
        airport: 'FRA',
        scheduled: { local: '2017-09-07T11:00', utc: Date.UTC(2017, 8, 7, 9, 0) },
        estimated: null,
        actual: { local: '2017-09-07T11:28', utc: Date.UTC(2017, 8, 7, 9, 28) },
        timeStatus: 'DL',
        terminal: '1',
        gate: 'C14',
      },
      arrival: {
        airport: 'JFK',
        scheduled: { local: '2017-09-07T13:30', utc: Date.UTC(2017, 8, 7, 17, 30) },
        estimated: { local: '2017-09-07T14:05', utc: Date.UTC(2017, 8, 7, 18, 5) },
        actual: null,
        timeStatus: 'DL',
        terminal: '1',
        gate: null,
      },
      marketing: { carrier: 'LH', flightNumber: '400' },
      operating: { carrier: 'LH', flightNumber: '400' },
      aircraft: '744',
      status: 'DP',
      serviceType: null,
    });
  });

  it('“017” is flight 17', () => {
    expect(statuses('real_flightstatus_lh17_2018-07-03').map(({ marketing, operating }) => [marketing.flightNumber, operating?.flightNumber])).toEqual([
      ['17', '17'],
    ]);
  });

  it.each([
    ['ew2045', 'EW', '2045'],
    ['ew7464', 'EW', '7464'],
  ])('%s is read', (name, carrier, flightNumber) => {
    expect(statuses(`real_flightstatus_${name}_2018-07-06`)[0]?.marketing).toEqual({ carrier, flightNumber });
  });

  it('schedules say what is on board by aircraft type, also where the airline is another’s: the trap', () => {
    const read = schedules('real_schedules_with_FlyNet_MNL-BCN_2018-10-31_4of20');
    const flights = read.flatMap((schedule) => schedule.flights);
    const wifi = (carrier: string, number: string) =>
      flights
        .filter(({ marketing }) => marketing.carrier === carrier && marketing.flightNumber === number)
        .map(({ onBoard }) => onBoard?.compartments.map(({ flyNet }) => flyNet) ?? null)[0];
    expect(read).toHaveLength(4);
    expect(read[0]?.minutes).toBe(25 * 60 + 15);
    expect(wifi('LH', '715')).toEqual([true, true, true, true]);
    expect(wifi('LH', '1134')).toBeNull();
    expect(flights.find(({ marketing }) => marketing.flightNumber === '715')?.onBoard?.compartments[0]).toEqual({
      cabin: 'first',
      classCode: 'F',
      flyNet: true,
      seatPower: null,
      usb: null,
      liveTv: null,
    });
    expect(flights.find(({ marketing }) => marketing.flightNumber === '4919')?.operating).toEqual({ carrier: 'NH', flightNumber: null });
    const trap = flights.find(({ marketing }) => marketing.carrier === 'PR' && marketing.flightNumber === '422');
    expect([trap?.aircraft, trap?.onBoard?.compartments.some(({ flyNet }) => flyNet === true)]).toEqual(['330', true]);
  });

  it('schedules without equipment say nothing of it', () => {
    const read = schedules('real_schedules_TPE-FMY_2019-05-16');
    expect(read).toHaveLength(10);
    const flights = read.flatMap((schedule) => schedule.flights);
    expect(flights.every(({ onBoard }) => onBoard === null)).toBe(true);
    expect(flights[0]).toMatchObject({ marketing: { carrier: 'GK', flightNumber: '12' }, aircraft: '320', stops: 0, operating: null });
    // Ten came where twenty fit: this was the only page, though it has a link to a next one.
    const data = body('real_schedules_TPE-FMY_2019-05-16');
    expect(pagingOf(data)).toEqual({ total: null, nextLimit: 20 });
    expect(hasMore(pagingOf(data), 10, 0)).toBe(false);
  });

  it('aircraft of both trees', () => {
    const aircraft = (name: string) => READERS.aircraft.whole(READERS.aircraft.page(body(name)).items);
    expect(aircraft('real_aircraft_mds-references_32N')).toEqual({ code: '32N', names: { en: 'Airbus A320neo' }, equipCode: 'A20N', onBoard: null });
    const old = aircraft('real_aircraft_legacy_references_74H_2017');
    expect(old).toMatchObject({ code: '74H', names: { en: 'Boeing 747-8i' }, equipCode: '747-8i' });
    expect(old?.onBoard?.inflightEntertainment).toBe(true);
    expect(old?.onBoard?.compartments.map(({ cabin, flyNet, seatPower, usb, liveTv }) => [cabin, flyNet, seatPower, usb, liveTv])).toEqual([
      ['first', true, true, true, true],
      ['business', true, true, true, true],
      ['premiumEconomy', true, true, true, true],
      ['economy', true, true, true, true],
    ]);
  });

  it('an airport by the document’s rule, and cities of which one lies nowhere', () => {
    expect(READERS.airport.whole(READERS.airport.page(body('derived_airport_TXL')).items)).toEqual({
      code: 'TXL',
      city: 'BER',
      country: 'DE',
      names: { en: 'Berlin' },
      position: { latitude: 52.5597, longitude: 13.2878 },
      locationType: 'Airport',
      utcOffset: '+01:00',
      timeZone: 'Europe/Berlin',
    });
    const cities = READERS.city.page(body('real_but_edited_references_cities_2019'));
    expect(cities.items).toEqual([
      { code: 'AAA', country: 'PF', names: { en: 'Anaa' }, airports: ['SXF', 'TXL'], timeZone: null },
      { code: 'AAB', country: 'AU', names: { en: 'Arrabury' }, airports: ['SXF', 'TXL'], timeZone: null },
    ]);
    expect(pagingOf(body('real_but_edited_references_cities_2019'))).toEqual({ total: 8383, nextLimit: 2 });
  });
});
