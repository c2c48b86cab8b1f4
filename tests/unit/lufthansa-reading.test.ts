import { describe, expect, it } from 'vitest';
import { SourceFailure } from '../../lib/net/source-error';
import { lifeOf } from '../../lib/lufthansa/lives';
import { hasMore, pagingOf } from '../../lib/lufthansa/page';
import { READERS } from '../../lib/lufthansa/readers';
import { questionKey, routeOf } from '../../lib/lufthansa/routes';
import { textIn, type AircraftCode, type LocalTime, type Question } from '../../lib/lufthansa/types';
import { airlineCode, airportCode, flightNumber, localDate } from '../../lib/flights/codes';

const at = (code: string) => airportCode(code) ?? expect.fail(`${code} is an airport`);
const LH400 = { carrier: airlineCode('LH') ?? expect.fail('LH'), flightNumber: flightNumber('400') ?? expect.fail('400') };
const DAY = localDate('2027-03-13') ?? expect.fail('a day');

const read = <Ask extends Question['ask']>(ask: Ask, data: unknown) => READERS[ask].whole(READERS[ask].page(data).items);
function malformed(ask: Question['ask'], data: unknown): string {
  try {
    READERS[ask].page(data);
  } catch (cause) {
    if (cause instanceof SourceFailure && cause.error.kind === 'malformed') return cause.error.where;
    throw cause;
  }
  return expect.fail('it was read');
}

const end = (code: string, local: string, more = {}) => ({ AirportCode: code, ScheduledTimeLocal: { DateTime: local }, ...more });
const flight = (more = {}) => ({
  Departure: end('FRA', '2027-03-13T11:00'),
  Arrival: end('JFK', '2027-03-13T13:30'),
  MarketingCarrier: { AirlineID: 'LH', FlightNumber: 400 },
  ...more,
});
const status = (flights: unknown) => ({ FlightStatusResource: { Flights: { Flight: flights } } });

describe('what XML has left behind', () => {
  const flightOf = (more = {}) => read('flightStatus', status(flight(more)))?.[0];

  it('one is an object, several are a list, none are nothing', () => {
    expect(read('flightStatus', status(flight()))).toHaveLength(1);
    expect(read('flightStatus', status([flight(), flight()]))).toHaveLength(2);
    expect(read('flightStatus', status(undefined))).toBeNull();
    expect(read('flightStatus', status({ '@nil': 'true' }))).toBeNull();
  });

  it.each([
    [400, '400'],
    ['017', '17'],
    ['0400', '400'],
    [{ $: 17 }, '17'],
  ])('flight number %j is %s', (FlightNumber, number) => {
    expect(flightOf({ MarketingCarrier: { AirlineID: 'LH', FlightNumber } })?.marketing.flightNumber).toBe(number);
  });

  it('numbers that became numbers are texts again: aircraft, terminal, gate', () => {
    const told = flightOf({ Equipment: { AircraftCode: 321 }, Departure: end('FRA', '2027-03-13T11:00', { Terminal: { Name: 2, Gate: 15 } }) });
    expect([told?.aircraft, told?.departure.terminal, told?.departure.gate]).toEqual(['321', '2', '15']);
    expect(flightOf({ Equipment: { AircraftCode: '31D' } })?.aircraft).toBe('31D');
  });

  it.each([[undefined], [null], [''], [{ '@nil': 'true' }], [{ '@nil': true }]])('%j is unknown', (nothing) => {
    const told = flightOf({
      Equipment: nothing,
      OperatingCarrier: nothing,
      ServiceType: nothing,
      Departure: end('FRA', '2027-03-13T11:00', { Terminal: nothing }),
    });
    expect([told?.aircraft, told?.operating, told?.serviceType, told?.departure.terminal, told?.departure.gate]).toEqual([null, null, null, null, null]);
  });

  it('texts stand under their language in small letters, and the first of a language counts', () => {
    const names = (Name: unknown) =>
      read('aircraft', { AircraftResource: { AircraftSummaries: { AircraftSummary: { AircraftCode: 320, Names: { Name } } } } })?.names;
    expect(names({ '@LanguageCode': 'EN', $: 'Airbus A320' })).toEqual({ en: 'Airbus A320' });
    expect(
      names([
        { '@LanguageCode': 'en-GB', $: 'one' },
        { '@LanguageCode': 'EN', $: 'two' },
        { '@LanguageCode': 'de', $: ' drei ' },
      ]),
    ).toEqual({ en: 'one', de: 'drei' });
    expect(names('Airbus')).toEqual({ '': 'Airbus' });
    expect(names({ $: 747 })).toEqual({ '': '747' });
    expect(names([{ '@LanguageCode': 'EN' }, { '@LanguageCode': 'DE', $: '' }])).toEqual({});
    expect(names(undefined)).toEqual({});
  });

  it('a text is given in the language of the interface, else in English, else as there is one', () => {
    expect(textIn({ en: 'Munich', de: 'München' }, 'de')).toBe('München');
    expect(textIn({ en: 'Munich', pt: 'Munique' }, 'pt-BR')).toBe('Munique');
    expect(textIn({ en: 'Munich', de: 'München' }, 'es')).toBe('Munich');
    expect(textIn({ '': 'MUC' }, 'es')).toBe('MUC');
    expect(textIn({ fr: 'Munich' }, 'es')).toBe('Munich');
    expect(textIn({}, 'es')).toBeNull();
  });
});

describe('flights', () => {
  it('whose number has a letter at its end are left out, since no page shows one, and are counted all the same', () => {
    const page = READERS.departures.page(status([flight(), flight({ MarketingCarrier: { AirlineID: 'LH', FlightNumber: '400X' } })]));
    expect([page.items.length, page.came]).toEqual([1, 2]);
  });

  it('have their operating airline by element or attribute, with or without a number', () => {
    const operating = (OperatingCarrier: unknown) => read('flightStatus', status(flight({ OperatingCarrier })))?.[0]?.operating;
    expect(operating({ AirlineID: 'NH' })).toEqual({ carrier: 'NH', flightNumber: null });
    expect(operating({ '@AirlineID': 'CL', FlightNumber: '0400' })).toEqual({ carrier: 'CL', flightNumber: '400' });
    expect(operating({ FlightNumber: 1 })).toBeNull();
  });

  it('without a time or with one of another form are no flights', () => {
    expect(malformed('flightStatus', status(flight({ Departure: { AirportCode: 'FRA' } })))).toBe(
      'FlightStatusResource.Flights.Flight.0.Departure.ScheduledTimeLocal',
    );
    expect(malformed('flightStatus', status(flight({ Departure: end('FRA', '13.03.2027 11:00') })))).toMatch(/ScheduledTimeLocal\.DateTime$/);
    expect(malformed('flightStatus', status(flight({ Departure: end('Frankfurt', '2027-03-13T11:00') })))).toMatch(/AirportCode$/);
    expect(malformed('flightStatus', { result: 1 })).toBe('FlightStatusResource');
    expect(malformed('flightStatus', null)).toBe('the answer itself');
  });
});

describe('schedules', () => {
  const schedule = (Flight: unknown, Duration?: string) => ({
    ScheduleResource: { Schedule: { ...(Duration === undefined ? {} : { TotalJourney: { Duration } }), Flight } },
  });

  it.each([
    ['PT8H30M', 510],
    ['P1DT4H', 1680],
    ['P1D', 1440],
    ['PT45M', 45],
    ['PT', 0],
    ['P', null],
    ['8:30', null],
    [undefined, null],
  ])('of %s take %s minutes', (duration, minutes) => {
    expect(read('schedules', schedule(flight(), duration))?.[0]?.minutes).toBe(minutes);
  });

  it('with a flight that cannot be named are left out whole', () => {
    expect(read('schedules', schedule([flight(), flight({ MarketingCarrier: { AirlineID: 'LH', FlightNumber: '1A' } })]))).toBeNull();
    expect(read('schedules', schedule([flight(), flight()]))?.[0]?.flights).toHaveLength(2);
  });

  it('say of what is on board what is said, and of the rest nothing', () => {
    const OnBoardEquipment = { InflightEntertainment: 'false', Compartment: { ClassCode: 'M', FlyNet: true, Usb: false } };
    expect(read('schedules', schedule(flight({ Equipment: { AircraftCode: '32N', OnBoardEquipment } })))?.[0]?.flights[0]?.onBoard).toEqual({
      inflightEntertainment: false,
      compartments: [{ cabin: 'economy', classCode: 'M', flyNet: true, seatPower: null, usb: false, liveTv: null }],
    });
  });
});

describe('a lounge', () => {
  const lounge = (more = {}) => ({
    LoungeResource: { Lounges: { Lounge: { AirportCode: 'FRA', Names: { Name: { '@LanguageCode': 'EN', $: 'Senator Lounge' } }, ...more } } },
  });

  it('has features with and without @, and those not named are unknown', () => {
    const features = read('lounges', lounge({ Features: { ShowerFacilities: true, '@WLANFacility': 'true', '@TV': false, Restrooms: 'perhaps' } }))?.[0]
      ?.features;
    expect(features).toMatchObject({ ShowerFacilities: true, WLANFacility: true, TV: false, Restrooms: null, MAMPrinter: null });
    expect(Object.values(read('lounges', lounge())?.[0]?.features ?? { x: true }).every((feature) => feature === null)).toBe(true);
  });

  it('may have no place and no hours', () => {
    expect(read('lounges', lounge())?.[0]).toMatchObject({ airport: 'FRA', city: null, locations: {}, openingHours: {} });
    expect(
      read(
        'lounges',
        lounge({
          OpeningHours: {
            OpeningHours: [
              { '@LanguageCode': 'EN', $: 'daily 5:00' },
              { '@LanguageCode': 'DE', $: 'täglich 5:00' },
            ],
          },
        }),
      )?.[0]?.openingHours,
    ).toEqual({
      en: 'daily 5:00',
      de: 'täglich 5:00',
    });
  });
});

describe('a seat map', () => {
  const place = (code: string, row: number, side: string, section: string) => ({
    Row: { Position: row, Orientation: { Code: side } },
    Column: { Position: { Code: section } },
    Type: { Code: code },
  });
  const seat = (row: number, column: string, ...codes: string[]) => ({
    Location: {
      Column: column,
      Row: { Number: row, Characteristics: { Characteristic: codes.length === 1 ? { Code: codes[0] } : codes.map((Code) => ({ Code })) } },
    },
  });
  const map = (more = {}) => ({
    SeatAvailabilityResource: {
      Flights: { Flight: { ...flight(), Arrival: { AirportCode: 'JFK' }, Equipment: { AircraftCode: 388 } } },
      CabinLayout: { WingPosition: { Rows: { First: 61, Last: '79' } }, ExitRowPosition: { Rows: { First: 75, Last: 76 } } },
      SeatDisplay: {
        Columns: [{ '@Position': 'A' }, { '@Position': 'C' }],
        Rows: { First: 60, Last: 94 },
        Component: [{ Locations: { Location: [place('G', 60, 'F', 'L'), place('LA', 60, 'F', 'R')] } }, { Locations: { Location: place('E', 75, 'R', 'LC') } }],
        CabinType: { Code: 'M' },
      },
      SeatDetails: [seat(60, 'A', 'W', 'B', 'LS'), seat(60, 'C', 'A'), { Location: { Row: { Number: 61, Type: { Code: 'Z' } } } }],
      ...more,
    },
  });

  it('is read with its wing, exits, columns, components and seats', () => {
    expect(read('seatMap', map())).toEqual({
      departure: { airport: 'FRA', scheduled: '2027-03-13T11:00' },
      arrival: { airport: 'JFK' },
      marketing: { carrier: 'LH', flightNumber: '400' },
      aircraft: '388',
      wing: { first: 61, last: 79 },
      exits: [{ first: 75, last: 76 }],
      displays: [
        {
          cabin: 'M',
          cabinCode: 'M',
          rows: { first: 60, last: 94 },
          columns: ['A', 'C'],
          components: [
            { code: 'G', row: 60, side: 'F', section: 'L' },
            { code: 'LA', row: 60, side: 'F', section: 'R' },
            { code: 'E', row: 75, side: 'R', section: 'LC' },
          ],
        },
      ],
      seats: [
        { row: 60, column: 'A', characteristics: ['W', 'B', 'LS'] },
        { row: 60, column: 'C', characteristics: ['A'] },
      ],
    });
  });

  it('may have several decks and no layout', () => {
    const display = (Code: string) => ({ Columns: { '@Positions': 'A' }, Rows: { First: 1, Last: 2 }, CabinType: { Code } });
    const told = read('seatMap', map({ CabinLayout: undefined, SeatDisplay: [display('C'), display('X')], SeatDetails: undefined }));
    expect(told?.displays.map(({ cabin, cabinCode, columns }) => [cabin, cabinCode, columns])).toEqual([
      ['C', 'C', ['A']],
      [null, 'X', ['A']],
    ]);
    expect([told?.wing, told?.exits, told?.seats]).toEqual([null, [], []]);
  });
});

describe('the nearest airports', () => {
  const near = (Distance: unknown) => ({
    Airports: { Airport: [{ AirportCode: 'FRA', Names: { Name: { '@LanguageCode': 'en', $: 'Frankfurt' } }, Distance }] },
  });

  it.each([['NearestAirportResource'], ['AirportResource']])('come as %s, with a distance in kilometres or none', (root) => {
    expect(read('nearest', { [root]: near({ Value: 12, UOM: 'KM' }) })?.[0]).toMatchObject({ code: 'FRA', distanceKm: 12, position: null });
    expect(read('nearest', { [root]: near({ Value: '7', '@UOM': 'KM' }) })?.[0]?.distanceKm).toBe(7);
    expect(read('nearest', { [root]: near({ Value: 7, UOM: 'MI' }) })?.[0]?.distanceKm).toBeNull();
    expect(read('nearest', { [root]: near(undefined) })?.[0]?.distanceKm).toBeNull();
  });
});

describe('paging', () => {
  const links = (...rels: readonly (readonly [string, string])[]) =>
    rels.map(([rel, query]) => ({ '@Href': `https://api.lufthansa.com/v1/x?${query}`, '@Rel': rel }));
  const meta = (Link: unknown, more = {}) => ({ X: { Meta: { Link, ...more } } });

  it('goes by what came, the total, and the limit that the server itself wrote', () => {
    expect(pagingOf(meta(links(['next', 'limit=50&offset=50']), { TotalCount: 188 }))).toEqual({ total: 188, nextLimit: 50 });
    expect(pagingOf(meta(links(['self', 'limit=20'])[0]))).toEqual({ total: null, nextLimit: null });
    expect(pagingOf(meta(links(['next', ''])))).toEqual({ total: null, nextLimit: 100 });
    expect(pagingOf({ X: {}, Meta: { Link: links(['next', 'limit=20']), TotalCount: '40' } })).toEqual({ total: 40, nextLimit: 20 });
    expect(pagingOf({})).toEqual({ total: null, nextLimit: null });
  });

  it.each([
    [{ total: 188, nextLimit: 50 }, 50, 0, true],
    [{ total: 188, nextLimit: 50 }, 38, 150, false],
    [{ total: 188, nextLimit: 50 }, 0, 100, false],
    [{ total: null, nextLimit: 20 }, 20, 0, true],
    [{ total: null, nextLimit: 20 }, 19, 0, false],
    [{ total: null, nextLimit: null }, 100, 0, false],
  ])('after %j with %i more than %i: %s', (paging, came, before, more) => {
    expect(hasMore(paging, came, before)).toBe(more);
  });
});

describe('the way of a question', () => {
  const route = (question: Question) => {
    const { paths, query } = routeOf(question);
    return [paths, query];
  };

  it.each<[Question, readonly string[], Record<string, string>]>([
    [
      { ask: 'schedules', origin: at('FRA'), destination: at('JFK'), date: DAY, direct: true },
      ['/operations/schedules/FRA/JFK/2027-03-13'],
      { directFlights: '1' },
    ],
    [
      { ask: 'schedules', origin: at('FRA'), destination: at('JFK'), date: DAY, direct: false },
      ['/operations/schedules/FRA/JFK/2027-03-13'],
      { directFlights: '0' },
    ],
    [{ ask: 'aircraft', code: '32N' as AircraftCode }, ['/mds-references/aircraft/32N', '/references/aircraft/32N'], {}],
    [{ ask: 'legacyAircraft', code: '74H' as AircraftCode }, ['/references/aircraft/74H'], {}],
    [{ ask: 'airport', code: at('FRA'), language: 'pt-BR' }, ['/mds-references/airports/FRA', '/references/airports/FRA'], {}],
    [
      { ask: 'nearest', position: { latitude: 50.03333333, longitude: -8.5705 }, language: 'de' },
      ['/mds-references/airports/nearest/50.033,-8.57', '/references/airports/nearest/50.033,-8.57'],
      {},
    ],
    [{ ask: 'lounges', at: at('FRA'), wanted: { by: 'cabin', cabin: 'business' }, language: 'de' }, ['/offers/lounges/FRA'], { cabinClass: 'C' }],
    [{ ask: 'lounges', at: at('FRA'), wanted: { by: 'tier', tier: 'SEN' }, language: 'de' }, ['/offers/lounges/FRA'], { tierCode: 'SEN' }],
    [{ ask: 'lounges', at: at('FRA'), wanted: { by: 'all' }, language: 'de' }, ['/offers/lounges/FRA'], {}],
    [
      { ask: 'seatMap', flight: LH400, origin: at('FRA'), destination: at('JFK'), date: DAY, cabin: 'premiumEconomy' },
      ['/offers/seatmaps/LH400/FRA/JFK/2027-03-13/E'],
      {},
    ],
    [{ ask: 'flightStatus', flight: LH400, date: DAY }, ['/operations/flightstatus/LH400/2027-03-13'], {}],
    [{ ask: 'routeStatus', origin: at('FRA'), destination: at('JFK'), date: DAY }, ['/operations/flightstatus/route/FRA/JFK/2027-03-13'], {}],
    [{ ask: 'departures', at: at('FRA'), from: '2027-03-13T09:00' as LocalTime }, ['/operations/flightstatus/departures/FRA/2027-03-13T09:00'], {}],
    [{ ask: 'arrivals', at: at('FRA'), from: '2027-03-13T09:00' as LocalTime }, ['/operations/flightstatus/arrivals/FRA/2027-03-13T09:00'], {}],
    [{ ask: 'city', code: 'BER', language: 'en' }, ['/mds-references/cities/BER', '/references/cities/BER'], {}],
    [{ ask: 'country', code: 'DE', language: 'en' }, ['/mds-references/countries/DE', '/references/countries/DE'], {}],
    [{ ask: 'airline', code: LH400.carrier }, ['/mds-references/airlines/LH', '/references/airlines/LH'], {}],
  ])('%j', (question, paths, query) => {
    expect(route(question)).toEqual([paths, query]);
  });

  it('keeps apart what is answered differently', () => {
    const lounges = (wanted: Extract<Question, { ask: 'lounges' }>['wanted'], language: string) =>
      questionKey({ ask: 'lounges', at: at('FRA'), wanted, language });
    const keys = [
      lounges({ by: 'all' }, 'de'),
      lounges({ by: 'all' }, 'en'),
      lounges({ by: 'tier', tier: 'SEN' }, 'de'),
      lounges({ by: 'cabin', cabin: 'first' }, 'de'),
      questionKey({ ask: 'aircraft', code: '320' as AircraftCode }),
      questionKey({ ask: 'legacyAircraft', code: '320' as AircraftCode }),
    ];
    expect(new Set(keys).size).toBe(6);
    expect(lounges({ by: 'all' }, 'pt-BR')).toBe(lounges({ by: 'all' }, 'pt'));
  });
});

it('answers live a month, a week, a day or five minutes; that there is none, an hour at most', () => {
  const HOUR = 3_600_000;
  expect([lifeOf('airport', 'said'), lifeOf('lounges', 'said'), lifeOf('schedules', 'said'), lifeOf('flightStatus', 'said')]).toEqual([
    30 * 24 * HOUR,
    7 * 24 * HOUR,
    24 * HOUR,
    300_000,
  ]);
  expect([lifeOf('airport', 'no-data'), lifeOf('schedules', 'no-data'), lifeOf('flightStatus', 'no-data')]).toEqual([HOUR, HOUR, 300_000]);
});
