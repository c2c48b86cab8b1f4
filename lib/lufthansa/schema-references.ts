import { z } from 'zod';
import { airlineCode } from '../flights/codes';
import { aircraftCode, airport, onBoard } from './schema-common';
import type { Aircraft, Airline, Airport, City, Country, NearAirport } from './types';
import { decimal, formed, listOf, maybe, text, textsIn, whole } from './xml';

/* Reference data (FACTS 1.7), both trees. A code that is asked for is answered with one element, or with none. */

const coordinate = z.lazy(() => z.object({ Coordinate: maybe(z.object({ Latitude: decimal, Longitude: decimal })) }));

const airportFields = () => ({
  AirportCode: airport,
  Position: maybe(coordinate),
  CityCode: maybe(text),
  CountryCode: maybe(text),
  LocationType: maybe(text),
  Names: textsIn('Name'),
  UtcOffset: maybe(text),
  TimeZoneId: maybe(text),
});

const airportElement = z.lazy(() => z.object(airportFields()));

function airportOf(read: z.output<typeof airportElement>): Airport {
  const place = read.Position?.Coordinate ?? null;
  return {
    code: read.AirportCode,
    city: read.CityCode,
    country: read.CountryCode,
    names: read.Names,
    position: place === null ? null : { latitude: place.Latitude, longitude: place.Longitude },
    locationType: read.LocationType,
    utcOffset: read.UtcOffset,
    timeZone: read.TimeZoneId,
  };
}

export const airportAnswer = z.lazy(() =>
  z
    .object({ AirportResource: z.object({ Airports: z.object({ Airport: listOf(airportElement) }) }) })
    .transform(({ AirportResource: { Airports } }): readonly Airport[] => Airports.Airport.map(airportOf)),
);

const nearElement = z.lazy(() => z.object({ ...airportFields(), Distance: maybe(z.object({ Value: maybe(whole), UOM: maybe(text), '@UOM': maybe(text) })) }));

/** Clients read NearestAirportResource, the document says AirportResource (FACTS 1.7). A distance that is not in kilometres is unknown. */
const nearResource = z.lazy(() => z.object({ Airports: z.object({ Airport: listOf(nearElement) }) }));
export const nearestAnswer = z.lazy(() =>
  z
    .union([
      z.object({ NearestAirportResource: nearResource }).transform((read) => read.NearestAirportResource),
      z.object({ AirportResource: nearResource }).transform((read) => read.AirportResource),
    ])
    .transform(({ Airports }): readonly NearAirport[] =>
      Airports.Airport.map((read) => {
        const unit = read.Distance?.UOM ?? read.Distance?.['@UOM'] ?? null;
        return { ...airportOf(read), distanceKm: unit === 'KM' || unit === 'km' ? (read.Distance?.Value ?? null) : null };
      }),
    ),
);

export const cityAnswer = z.lazy(() =>
  z
    .object({
      CityResource: z.object({
        Cities: z.object({
          City: listOf(
            z.object({
              CityCode: text,
              CountryCode: maybe(text),
              Names: textsIn('Name'),
              TimeZoneId: maybe(text),
              Airports: maybe(z.object({ AirportCode: listOf(airport) })),
            }),
          ),
        }),
      }),
    })
    .transform(({ CityResource: { Cities } }): readonly City[] =>
      Cities.City.map(({ CityCode, CountryCode, Names, TimeZoneId, Airports }) => ({
        code: CityCode,
        country: CountryCode,
        names: Names,
        airports: Airports?.AirportCode ?? [],
        timeZone: TimeZoneId,
      })),
    ),
);

export const countryAnswer = z.lazy(() =>
  z
    .object({ CountryResource: z.object({ Countries: z.object({ Country: listOf(z.object({ CountryCode: text, Names: textsIn('Name') })) }) }) })
    .transform(({ CountryResource: { Countries } }): readonly Country[] =>
      Countries.Country.map(({ CountryCode, Names }) => ({ code: CountryCode, names: Names })),
    ),
);

export const airlineAnswer = z.lazy(() =>
  z
    .object({
      AirlineResource: z.object({
        Airlines: z.object({
          Airline: listOf(z.object({ AirlineID: formed(airlineCode, 'an airline code'), AirlineID_ICAO: maybe(text), Names: textsIn('Name') })),
        }),
      }),
    })
    .transform(({ AirlineResource: { Airlines } }): readonly Airline[] =>
      Airlines.Airline.map(({ AirlineID, AirlineID_ICAO, Names }) => ({ code: AirlineID, icao: AirlineID_ICAO, names: Names })),
    ),
);

export const aircraftAnswer = z.lazy(() =>
  z
    .object({
      AircraftResource: z.object({
        AircraftSummaries: z.object({
          AircraftSummary: listOf(
            z.object({ AircraftCode: aircraftCode, Names: textsIn('Name'), AirlineEquipCode: maybe(text), OnBoardEquipment: maybe(onBoard) }),
          ),
        }),
      }),
    })
    .transform(({ AircraftResource: { AircraftSummaries } }): readonly Aircraft[] =>
      AircraftSummaries.AircraftSummary.map(({ AircraftCode, Names, AirlineEquipCode, OnBoardEquipment }) => ({
        code: AircraftCode,
        names: Names,
        equipCode: AirlineEquipCode,
        onBoard: OnBoardEquipment,
      })),
    ),
);
