import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { airlineCode, airportCode, type AirportCode } from '../../lib/flights/codes';
import { greatCircleMiles } from '../../lib/flights/distance';
import { SourceFailure } from '../../lib/net/source-error';
import { airportsOf, type AirportColumns } from '../../lib/places/airports';
import { ALL_CARRIERS, carrier } from '../../lib/places/carriers';
import { airportTable } from '../harness/airport-table';

const text = readFileSync('public/data/airports.json', 'utf8');
const columns = JSON.parse(text) as AirportColumns;
const airports = airportsOf(columns);
const code = (letters: string) => airportCode(letters) ?? expect.fail(`${letters} is a code`);
const at = (letters: string) => airports(code(letters)) ?? expect.fail(`${letters} is an airport`);

describe('the table of airports', () => {
  it('says how each column goes on, for every airport', () => {
    const count = columns.latitudes.length;
    expect(count).toBe(9054);
    expect(columns.codes).toMatch(/^[A-Z]+$/);
    expect(columns.countries).toMatch(/^[A-Z]+$/);
    expect([columns.codes.length / 3, columns.countries.length / 2, columns.longitudes.length, columns.names.split('|').length]).toEqual([
      count,
      count,
      count,
      count,
    ]);
    expect(columns.latitudes.every((degrees) => Number.isInteger(degrees) && Math.abs(degrees) <= 90_000)).toBe(true);
    expect(columns.longitudes.every((degrees) => Number.isInteger(degrees) && Math.abs(degrees) <= 180_000)).toBe(true);
    expect(columns.source).toMatch(/^OurAirports/);
  });

  it('finds every airport under its own code, each once and in order', () => {
    const codes = columns.codes.match(/.../g) ?? [];
    expect(codes).toEqual([...new Set(codes)].toSorted());
    expect(codes.every((letters) => at(letters).code === letters)).toBe(true);
  });

  // Places as the airports' own aerodrome charts (AIP) have them, to a tenth of a degree.
  it.each([
    ['FRA', 'Frankfurt', 'DE', 50.0, 8.6],
    ['BER', 'Brandenburg', 'DE', 52.4, 13.5],
    ['IST', 'stanbul', 'TR', 41.3, 28.7], // opened in 2019; Atatürk was at 40.98 N 28.82 E
    ['GRU', 'Guarulhos', 'BR', -23.4, -46.5],
    ['LAX', 'Los Angeles', 'US', 33.9, -118.4],
    ['SYD', 'Sydney', 'AU', -33.9, 151.2],
    ['PRN', 'Pri', 'XK', 42.6, 21.0],
    ['NAN', 'Nadi', 'FJ', -17.8, 177.4],
  ])('knows %s', (letters, name, country, latitude, longitude) => {
    const airport = at(letters);
    expect(airport.name).toContain(name);
    expect(airport.country).toBe(country);
    expect(Math.abs(airport.latitude - latitude)).toBeLessThan(0.06);
    expect(Math.abs(airport.longitude - longitude)).toBeLessThan(0.06);
  });

  it('takes names apart as they were', () => {
    expect(at('FRA').name).toBe('Frankfurt Main Airport');
    expect(columns.names).toContain('|Frankfurt Main~|');
  });

  it.each(['QQQ', 'XXX', 'TXL', 'AAA'])('knows where it ends: %s', (letters) => {
    // TXL closed in 2020, XXX is no airport, AAA is the first in the table.
    expect(airports(code(letters))?.code ?? null).toBe(letters === 'AAA' ? 'AAA' : null);
  });

  it('is exact enough to count miles by', () => {
    // 5,792.8 by hand with places rounded to a hundredth of a degree (tests/contract/milefy-client.test.ts), which is a mile at either end.
    expect(Math.abs(greatCircleMiles(at('FRA'), at('LAX')) - 5792.8)).toBeLessThan(2);
  });
});

describe('the maker of the table', () => {
  const head = '"id","ident","type","name","latitude_deg","longitude_deg","iso_country","iata_code"';
  const table = (...rows: string[]) => JSON.parse(airportTable([head, ...rows].join('\n'), 'a test')) as AirportColumns;

  it('takes open airports with a code, in order, places to a thousandth of a degree', () => {
    const made = table(
      '2,"SBGR","large_airport","Guarulhos ""Cumbica"", São Paulo Airport",-23.435556,-46.473057,"BR","GRU"',
      '1,"EDDF","large_airport","Frankfurt Airport",50.036,8.5615,"DE","FRA"',
      '3,"EDDT","closed","Tegel Airport",52.5597,13.2877,"DE","TXL"',
      '4,"XX01","heliport","A Place Without a Code",1,1,"DE",""',
      '5,"XX02","heliport","A Bus Station",1,1,"DE","XXX"',
      '6,"FABC","small_airport","Somewhere [Duplicate] Airport",0,-0.0004,"ZA","ZZS"',
    );
    expect(made).toEqual({
      source: 'a test',
      codes: 'FRAGRUZZS',
      countries: 'DEBRZA',
      latitudes: [50_036, -23_436, 0],
      longitudes: [8562, -46_473, 0],
      names: 'Frankfurt~|Guarulhos "Cumbica", São Paulo~|Somewhere~',
    });
    expect(airportsOf(made)('GRU' as AirportCode)).toEqual({
      code: 'GRU',
      name: 'Guarulhos "Cumbica", São Paulo Airport',
      country: 'BR',
      latitude: -23.436,
      longitude: -46.473,
    });
  });

  it.each([
    ['two airports with one code', ['1,"A","small_airport","One",1,1,"DE","AAB"', '2,"B","small_airport","Two",2,2,"DE","AAB"'], 'Two airports claim AAB'],
    ['no place', ['1,"A","small_airport","One",,1,"DE","AAB"'], 'AAB has no place'],
    ['a place off the Earth', ['1,"A","small_airport","One",91,1,"DE","AAB"'], 'AAB has no place'],
    ['no country', ['1,"A","small_airport","One",1,1,"","AAB"'], 'AAB has no country'],
    ['a name with our own sign in it', ['1,"A","small_airport","One|Two",1,1,"DE","AAB"'], 'AAB has a name'],
    ['an open quote', ['1,"A","small_airport","One,1,1,DE,AAB'], 'Not CSV'],
  ])('refuses %s', (_, rows, words) => {
    expect(() => table(...rows)).toThrow(words);
  });
});

describe('loading the airports', () => {
  beforeEach(() => vi.resetModules());
  afterEach(() => void vi.unstubAllGlobals());

  it('reads the file of the package once, however many ask', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (url: string) => (asked.push(url), new Response(text)));
    const { loadAirports } = await import('../../lib/places/load');
    const [one, other] = await Promise.all([loadAirports(), loadAirports()]);
    expect(await loadAirports()).toBe(one);
    expect(other).toBe(one);
    expect(one(code('BER'))).toMatchObject({ country: 'DE' });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/\/data\/airports\.json$/);
  });

  it.each([
    ['is not there', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['is cut off', async () => new Response(text.slice(0, 1000))],
  ])('says so where the file %s, and tries again the next time', async (_, broken) => {
    vi.stubGlobal('fetch', broken);
    const { loadAirports } = await import('../../lib/places/load');
    const cause: unknown = await loadAirports().catch((error: unknown) => error);
    // By its name: after `resetModules` the class is another one.
    expect(cause).toMatchObject({ name: SourceFailure.name, error: { kind: 'broken-installation', file: '/data/airports.json' } });
    vi.stubGlobal('fetch', async () => new Response(text));
    expect((await loadAirports())(code('GRU'))).toMatchObject({ country: 'BR' });
  });
});

describe('the airlines', () => {
  const members = (alliance: string) => ALL_CARRIERS.filter(([, one]) => one.alliance === alliance).length;

  it('have codes that are codes, each once, and names', () => {
    expect(ALL_CARRIERS).toHaveLength(385);
    expect(new Set(ALL_CARRIERS.map(([letters]) => letters)).size).toBe(385);
    expect(ALL_CARRIERS.filter(([letters]) => airlineCode(letters) === null)).toEqual([]);
    expect(ALL_CARRIERS.filter(([, { name }]) => !/^\S.*\S$/.test(name) || /[|\n]/.test(name))).toEqual([]);
  });

  it('are in the alliances as of 21 November 2026', () => {
    // 25 members after SAS left in 2024, ITA Airways as the 26th (its entry: only second-hand notes, see carriers.ts); 2 affiliates under codes of their own.
    expect(members('star')).toBe(26 + 2);
    // 15 members and Hawaiian, which is in under Alaska's membership; Philippine Airlines was to be the 16th member (mb.com.ph, 2026-06-07); 6 affiliates.
    expect(members('oneworld')).toBe(15 + 1 + 6);
    // 18 active members: en.wikipedia.org/wiki/SkyTeam; 4 affiliates.
    expect(members('skyteam')).toBe(18 + 4);
  });

  it.each([
    ['LH', 'Lufthansa', 'star'],
    ['AZ', 'ITA Airways', 'star'],
    ['SK', 'SAS', 'skyteam'],
    ['FJ', 'Fiji Airways', 'oneworld'],
    ['4Y', 'Discover Airlines', null],
    ['LA', 'LATAM Airlines', null],
    ['SU', 'Aeroflot', null],
    ['OB', 'Boliviana de Aviación', null],
  ])('have %s', (letters, name, alliance) => {
    expect(carrier(airlineCode(letters) ?? expect.fail())).toEqual({ name, alliance });
  });

  it('that are not in the list are not known, which is not "no alliance"', () => {
    expect(carrier(airlineCode('0Q') ?? expect.fail())).toBeNull();
  });
});
