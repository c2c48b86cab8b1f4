import type { Answer, Exchange } from './exchange.ts';
import { AIRCRAFT, equipmentOf } from './lufthansa-aircraft.ts';
import { invalid, notFound, pageOf, said } from './lufthansa-answer.ts';
import { LANGUAGES } from './lufthansa-assumptions.ts';
import { AIRLINES, AIRPORTS, CITIES, COUNTRIES, kilometres, LEGACY_AIRPORT, type SandboxAirport } from './lufthansa-places.ts';
import { named, type Element } from './lufthansa-xml.ts';

/* Reference data, both trees (FACTS 1.7). */

type Tree = 'mds-references' | 'references';

/** `/mds-references/…` and `/references/…`. */
export function references(tree: Tree, parts: readonly string[], exchange: Exchange): Answer | null {
  const lang = exchange.query.get('lang');
  if (lang !== null && !LANGUAGES.some((each) => each === lang)) return invalid('Invalid language code');
  const languages = lang === null ? LANGUAGES : [lang];
  const [kind = '', code] = parts;
  if (kind === 'airports' && code === 'nearest') return parts.length === 3 ? nearest(parts[2] ?? '', languages, exchange) : null;
  if (parts.length > 2) return null;
  switch (kind) {
    case 'airports': {
      if (code !== undefined && !/^[A-Z]{3}$/.test(code)) return invalid('Invalid airport code (formally incorrect).');
      const all = tree === 'references' ? [...AIRPORTS, LEGACY_AIRPORT] : AIRPORTS;
      return listed(
        all.filter((one) => code === undefined || one.code === code),
        (Airport) => ['AirportResource', { Airports: { Airport } }],
        (one) => airportElement(one, languages),
        exchange,
      );
    }
    case 'cities':
      return listed(
        CITIES.filter((one) => code === undefined || one.code === code),
        (City) => ['CityResource', { Cities: { City } }],
        (one) => ({
          CityCode: one.code,
          CountryCode: one.country,
          Names: named(one.names, languages),
          UtcOffset: '+01:00',
          TimeZoneId: one.timeZone,
          Airports: { AirportCode: one.airports },
        }),
        exchange,
      );
    case 'countries':
      return listed(
        Object.entries(COUNTRIES).filter(([each]) => code === undefined || each === code),
        (Country) => ['CountryResource', { Countries: { Country } }],
        ([each, names]) => ({ CountryCode: each, Names: named(names, languages) }),
        exchange,
      );
    case 'airlines':
      return listed(
        Object.entries(AIRLINES).filter(([each]) => code === undefined || each === code),
        (Airline) => ['AirlineResource', { Airlines: { Airline } }],
        ([each, { icao, name }]) => ({ AirlineID: each, AirlineID_ICAO: icao ?? undefined, Names: named({ en: name }, ['en']) }),
        exchange,
      );
    case 'aircraft':
      return listed(
        Object.entries(AIRCRAFT).filter(([each]) => code === undefined || each === code),
        (AircraftSummary) => ['AircraftResource', { AircraftSummaries: { AircraftSummary } }],
        ([each, { name, equip }]) => ({
          AircraftCode: each,
          Names: named({ en: name }, ['en']),
          AirlineEquipCode: equip,
          // Only the older tree says what is on board.
          OnBoardEquipment: tree === 'references' ? equipmentOf(each) : undefined,
        }),
        exchange,
      );
    default:
      return null;
  }
}

function listed<Row>(
  rows: readonly Row[],
  rooted: (elements: readonly Element[]) => readonly [string, Readonly<Record<string, Element>>],
  element: (row: Row) => Element,
  exchange: Exchange,
): Answer {
  const page = pageOf(rows, exchange);
  if (page === null) return invalid('Invalid limit or offset');
  if (page.rows.length === 0) return notFound('Resource');
  const [root, content] = rooted(page.rows.map(element));
  return said(root, content, exchange, rows.length > 1 ? page.links : [], rows.length > 1 ? rows.length : undefined);
}

function airportElement(
  { code, city, country, names, latitude, longitude, utcOffset, timeZone }: SandboxAirport,
  languages: readonly string[],
): Readonly<Record<string, Element>> {
  return {
    AirportCode: code,
    Position: { Coordinate: { Latitude: latitude, Longitude: longitude } },
    CityCode: city,
    CountryCode: country,
    LocationType: 'Airport',
    Names: named(names, languages),
    UtcOffset: utcOffset,
    TimeZoneId: timeZone,
  };
}

function nearest(place: string, languages: readonly string[], exchange: Exchange): Answer {
  const read = /^(-?\d{1,2}(?:\.\d{1,3})?),(-?\d{1,3}(?:\.\d{1,3})?)$/.exec(place);
  if (read === null) return invalid('Invalid latitude, longitude (formally incorrect)');
  const from = { latitude: Number(read[1]), longitude: Number(read[2]) };
  const near = AIRPORTS.map((one) => ({ one, km: kilometres(from, one) }))
    .toSorted((a, b) => a.km - b.km)
    .slice(0, 5);
  const Airport = near.map(({ one, km }) => ({ ...airportElement(one, languages), Distance: { Value: km, UOM: 'KM' } }));
  return said('NearestAirportResource', { Airports: { Airport } }, exchange);
}
