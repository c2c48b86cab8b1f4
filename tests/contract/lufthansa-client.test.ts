import { describe, expect, it } from 'vitest';
import { localDate } from '../../lib/flights/codes';
import { textIn, type AircraftCode, type LocalTime, type LoungesFor, type Question } from '../../lib/lufthansa/types';
import { ACCOUNT, airline, at, DAY, flight, lufthansaWorld } from './lufthansa-world';

const { ask, said, called, control, log, turn } = lufthansaWorld();
/** Flight status is known for some days around today only. */
const TODAY = localDate(new Date().toISOString().slice(0, 10)) ?? expect.fail('today');
const FRA = at('FRA');
const aircraft: Question = { ask: 'aircraft', code: '74H' as AircraftCode };

describe('every call', () => {
  it('has a token by form, asks for JSON, says Bearer with a capital and sends no cookie', async () => {
    await said({ ask: 'airline', code: airline('LH') });
    await said({ ask: 'airline', code: airline('LX') });
    const sent = await log();
    expect(sent.map(({ method, host: name, path, status }) => `${method} ${name}${path} ${status}`)).toEqual([
      'POST api.lufthansa.com/v1/oauth/token 200',
      'GET api.lufthansa.com/v1/mds-references/airlines/LH 200',
      'GET api.lufthansa.com/v1/mds-references/airlines/LX 200',
    ]);
    expect(sent.flatMap(({ notes }) => notes)).toEqual([]);
    expect(sent[1]?.headers['authorization']).toMatch(/^Bearer [a-z0-9]{24}$/);
    expect(sent[1]?.headers['accept']).toBe('application/json');
    expect(sent.slice(1).map(({ headers }) => headers['cookie'])).toEqual([undefined, undefined]);
    // The secret is in the body of the one call that needs it, and nowhere else.
    for (const entry of sent) expect(JSON.stringify([entry.path, entry.query, entry.headers])).not.toMatch(/geheim/);
    // Both calls and the token.
    expect(turn.take).toHaveBeenCalledTimes(3);
  });

  it.each([
    ['public', 'production', 'api.lufthansa.com/v1/oauth/token', 'api.lufthansa.com'],
    ['partner', 'production', 'api.lufthansa.com/v1/partners/oauth/token', 'api.lufthansa.com'],
    ['public', 'test', 'api.lufthansa.com/v1/oauth/token', 'api-test.lufthansa.com'],
    ['partner', 'test', 'api.lufthansa.com/v1/partners/oauth/token', 'api-test.lufthansa.com'],
  ] as const)('of the %s plan in %s has its token from %s and its data from %s', async (plan, environment, token, data) => {
    await said(aircraft, { ...ACCOUNT, plan, environment });
    expect((await log()).map(({ host: name, path }) => `${name}${path}`)).toEqual([token, `${data}/v1/mds-references/aircraft/74H`]);
  });

  it('has a new token where the old one has ended before its time, and nobody notices', async () => {
    await said(aircraft);
    await control({ expire: true });
    expect(await Promise.all([said(aircraft), said({ ask: 'airline', code: airline('LH') })])).toMatchObject([{ code: '74H' }, { code: 'LH' }]);
    expect((await log()).filter(({ method }) => method === 'POST')).toHaveLength(2);
  });
});

describe('reference data', () => {
  it('names an airport in the language of the interface', async () => {
    expect(await said({ ask: 'airport', code: at('MUC'), language: 'de' })).toEqual({
      code: 'MUC',
      city: 'MUC',
      country: 'DE',
      names: { de: 'München' },
      position: { latitude: 48.354, longitude: 11.786 },
      locationType: 'Airport',
      utcOffset: '+01:00',
      timeZone: 'Europe/Berlin',
    });
    expect(await called()).toEqual(['/v1/mds-references/airports/MUC?lang=de 200']);
  });

  it('in English where the API does not know the language', async () => {
    const { names } = await said({ ask: 'airport', code: at('MUC'), language: 'pt-BR' });
    expect(textIn(names, 'pt-BR')).toBe('Munich');
    expect(await called()).toEqual(['/v1/mds-references/airports/MUC?lang=pt 400', '/v1/mds-references/airports/MUC?lang=en 200']);
  });

  it('from the older tree where the newer one has nothing', async () => {
    expect((await said({ ask: 'airport', code: at('CGN'), language: 'en' })).names).toEqual({ en: 'Cologne/Bonn' });
    expect(await called()).toEqual(['/v1/mds-references/airports/CGN?lang=en 404', '/v1/references/airports/CGN?lang=en 200']);
  });

  it('is no data where neither has it, which is no failure', async () => {
    expect(await ask({ ask: 'airport', code: at('XXX'), language: 'en' })).toEqual({ kind: 'no-data' });
    expect(await ask({ ask: 'legacyAircraft', code: '100' as AircraftCode })).toEqual({ kind: 'no-data' });
  });

  it('has cities, countries, airlines and aircraft', async () => {
    expect(await said({ ask: 'city', code: 'NYC', language: 'es' })).toEqual({
      code: 'NYC',
      country: 'US',
      names: { es: 'Nueva York' },
      airports: ['EWR', 'JFK'],
      timeZone: 'America/New_York',
    });
    expect(await said({ ask: 'city', code: 'FRA', language: 'en' })).toMatchObject({ airports: ['FRA'] });
    expect(await said({ ask: 'country', code: 'CH', language: 'it' })).toEqual({ code: 'CH', names: { it: 'Svizzera' } });
    expect(await said({ ask: 'airline', code: airline('4Y') })).toEqual({ code: '4Y', icao: null, names: { en: 'Discover Airlines' } });
    expect(await said(aircraft)).toEqual({ code: '74H', names: { en: 'Boeing 747-8i' }, equipCode: '747-8i', onBoard: null });
  });

  it('says in the older tree alone what is on board', async () => {
    const { onBoard } = await said({ ask: 'legacyAircraft', code: '359' as AircraftCode });
    expect(onBoard?.compartments.map(({ cabin, flyNet, usb }) => [cabin, flyNet, usb])).toEqual([
      ['first', true, null],
      ['business', true, null],
      ['premiumEconomy', true, null],
      ['economy', true, null],
    ]);
    expect(await called()).toEqual(['/v1/references/aircraft/359 200']);
  });

  it('finds the nearest airports by three decimals, with how far they are', async () => {
    const near = await said({ ask: 'nearest', position: { latitude: 50.1109221, longitude: 8.6821267 }, language: 'de' });
    expect(await called()).toEqual(['/v1/mds-references/airports/nearest/50.111,8.682?lang=de 200']);
    expect(near).toHaveLength(5);
    // By hand: 0.078° of latitude are 8.7 km, 0.111° of longitude at 50° are 7.9 km; √(8.7² + 7.9²) = 11.8.
    expect(near[0]).toMatchObject({ code: 'FRA', distanceKm: 12, names: { de: 'Frankfurt/Main' } });
    expect(near.map(({ distanceKm }) => distanceKm)).toEqual(near.map(({ distanceKm }) => distanceKm).toSorted((a, b) => (a ?? 0) - (b ?? 0)));
  });
});

describe('lounges', () => {
  const lounges = (wanted: LoungesFor, code = 'FRA', language = 'en') => said({ ask: 'lounges', at: at(code), wanted, language });

  it('by tier, by cabin or all: never both', async () => {
    expect((await lounges({ by: 'tier', tier: 'FTL' })).map(({ names }) => names['en'])).toEqual(['Lufthansa Business Lounge']);
    expect((await lounges({ by: 'tier', tier: 'SEN' })).map(({ names }) => names['en'])).toEqual([
      'Lufthansa Senator Lounge',
      'Lufthansa Senator Lounge',
      'Lufthansa Business Lounge',
    ]);
    expect((await lounges({ by: 'cabin', cabin: 'business' })).map(({ names }) => names['en'])).toEqual(['Lufthansa Business Lounge']);
    expect(await lounges({ by: 'all' })).toHaveLength(4);
    expect((await log()).flatMap(({ notes }) => notes)).toEqual([]);
  });

  it('have a place, hours and features, also where there is one alone that says little', async () => {
    const [senator] = await lounges({ by: 'tier', tier: 'SEN' });
    expect(senator).toMatchObject({
      airport: 'FRA',
      city: 'FRA',
      locations: { en: 'Terminal 1, Departure area A (Schengen), opposite the duty free shop' },
      openingHours: { en: 'daily 05:00 - 22:00' },
      features: { ShowerFacilities: true, WLANFacility: true, TV: true, FaxMachine: false, CreditCardTelephone: null },
    });
    expect(await lounges({ by: 'all' }, 'GRU')).toMatchObject([{ airport: 'GRU', locations: {}, features: { ShowerFacilities: false, WLANFacility: true } }]);
  });

  it('in the language of the interface, and in English where there are none in it', async () => {
    expect((await lounges({ by: 'all' }, 'ZRH', 'de'))[0]?.openingHours).toEqual({ de: 'täglich 05:15 - 22:00' });
    expect((await lounges({ by: 'all' }, 'ZRH', 'pt-BR'))[0]?.openingHours).toEqual({ en: 'daily 05:15 - 22:00' });
  });

  it('may be none', async () => {
    expect(await ask({ ask: 'lounges', at: at('VIE'), wanted: { by: 'all' }, language: 'en' })).toEqual({ kind: 'no-data' });
    expect(await ask({ ask: 'lounges', at: FRA, wanted: { by: 'cabin', cabin: 'economy' }, language: 'en' })).toEqual({ kind: 'no-data' });
  });
});

describe('a seat map', () => {
  const of = (words: string, from: string, to: string, cabin: 'economy' | 'premiumEconomy' | 'business' | 'first') =>
    ({ ask: 'seatMap', flight: flight(words), origin: at(from), destination: at(to), date: DAY, cabin }) as const;

  it('has the rows, columns, exits, wing, components and seats of the cabin', async () => {
    const map = await said(of('LH 507', 'GRU', 'FRA', 'economy'));
    expect(map).toMatchObject({ aircraft: '74H', marketing: { carrier: 'LH', flightNumber: '507' }, wing: { first: 24, last: 36 } });
    expect(map.exits).toEqual([
      { first: 24, last: 24 },
      { first: 38, last: 38 },
    ]);
    expect(map.displays).toHaveLength(1);
    expect(map.displays[0]).toMatchObject({ cabin: 'M', rows: { first: 24, last: 52 }, columns: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K'] });
    expect(map.displays[0]?.components).toContainEqual({ code: 'G', row: 24, side: 'F', section: 'C' });
    // 29 rows of 10.
    expect(map.seats).toHaveLength(290);
    expect(map.seats.find(({ row, column }) => row === 24 && column === 'A')?.characteristics).toEqual(['W', 'E', 'L', 'IE', 'K', 'B', 'OW', 'LS']);
    expect(map.seats.find(({ row, column }) => row === 52 && column === 'A')?.characteristics).toEqual(['8']);
    expect(await called()).toEqual(['/v1/offers/seatmaps/LH507/GRU/FRA/2027-03-13/M 200']);
  });

  it('with one exit row and one component is read the same, and a cabin that is not there is no data', async () => {
    expect((await said(of('LH 909', 'LHR', 'FRA', 'business'))).exits).toEqual([{ first: 12, last: 13 }]);
    expect(await ask(of('LH 909', 'LHR', 'FRA', 'first'))).toEqual({ kind: 'no-data' });
  });
});

describe('flight status', () => {
  const statusOf = async (words: string) => (await said({ ask: 'flightStatus', flight: flight(words), date: TODAY }))[0] ?? expect.fail('a status');

  it('of a delayed flight that has left', async () => {
    const status = await statusOf('LH 400');
    expect(status).toMatchObject({
      departure: {
        airport: 'FRA',
        scheduled: { local: `${TODAY}T11:00`, utc: Date.parse(`${TODAY}T10:00Z`) },
        actual: { local: `${TODAY}T11:35` },
        timeStatus: 'DL',
        terminal: '1',
        gate: 'C14',
      },
      arrival: { airport: 'JFK', scheduled: { local: `${TODAY}T13:30` }, estimated: { local: `${TODAY}T14:05` }, actual: null, terminal: null },
      status: 'DP',
      aircraft: '74H',
    });
  });

  it('of flights that are cancelled, rerouted, early or say nothing', async () => {
    expect((await statusOf('LH 401')).status).toBe('CD');
    expect((await statusOf('LH 402')).status).toBe('RT');
    expect(await statusOf('LH 457')).toMatchObject({ status: 'LD', arrival: { timeStatus: 'FE' } });
    expect(await statusOf('LH 17')).toMatchObject({
      marketing: { flightNumber: '17' },
      status: 'NA',
      departure: { timeStatus: 'NO', actual: null, estimated: null },
    });
  });

  it('of a codeshare names who flies it', async () => {
    expect((await statusOf('LH 4671')).operating).toEqual({ carrier: 'LA', flightNumber: null });
  });

  it('by route', async () => {
    const flights = await said({ ask: 'routeStatus', origin: at('MUC'), destination: FRA, date: TODAY });
    expect(flights.map(({ marketing }) => marketing.flightNumber)).toEqual(['100', '17']);
  });

  it.each(['departures', 'arrivals'] as const)('of all %s, page by page as they come: 50 where 100 were asked for', async (board) => {
    const flights = await said({ ask: board, at: FRA, from: `${TODAY}T09:00` as LocalTime });
    expect(flights).toHaveLength(120);
    expect(new Set(flights.map(({ marketing }) => marketing.flightNumber)).size).toBe(120);
    expect(flights[0]?.marketing.flightNumber).toBe('17');
    const path = `/v1/operations/flightstatus/${board}/FRA/${TODAY}T09:00`;
    expect(await called()).toEqual([`${path}?limit=100&offset=0 200`, `${path}?limit=100&offset=50 200`, `${path}?limit=100&offset=100 200`]);
  });

  it('of a day that is too far away is no data', async () => {
    expect(await ask({ ask: 'flightStatus', flight: flight('LH 400'), date: DAY })).toEqual({ kind: 'no-data' });
  });
});

describe('schedules', () => {
  it('of an airport pair and day come in one call, with aircraft, what is on board, and who flies', async () => {
    const schedules = await said({ ask: 'schedules', origin: at('GRU'), destination: FRA, date: DAY, direct: true });
    expect(await called()).toEqual(['/v1/operations/schedules/GRU/FRA/2027-03-13?directFlights=1&limit=100&offset=0 200']);
    // 18:35 to 10:20 the next day is 15:45 on the clocks, less the four hours between -03:00 and +01:00: 11:45.
    expect(
      schedules.map(({ minutes, flights }) => [
        minutes,
        flights.map(({ marketing, operating, aircraft }) => [marketing.flightNumber, operating?.carrier ?? null, aircraft]),
      ]),
    ).toEqual([
      [705, [['507', null, '74H']]],
      [705, [['4671', 'LA', '77W']]],
    ]);
    expect(schedules[0]?.flights[0]?.onBoard?.compartments).toHaveLength(4);
    expect(schedules[0]?.flights[0]).toMatchObject({
      departure: { scheduled: '2027-03-13T18:35', terminal: '3' },
      arrival: { scheduled: '2027-03-14T10:20' },
      stops: 0,
    });
  });

  it('have connections where they are wanted', async () => {
    const schedules = await said({ ask: 'schedules', origin: at('MUC'), destination: at('JFK'), date: DAY, direct: false });
    expect(schedules.map(({ flights }) => flights.map(({ marketing }) => marketing.flightNumber))).toEqual([['100', '400']]);
    expect(await ask({ ask: 'schedules', origin: at('MUC'), destination: at('JFK'), date: DAY, direct: true })).toEqual({ kind: 'no-data' });
  });
});
