import { z } from 'zod';
import { aircraftCode, airport, localTime, marketing } from './schema-common';
import { LOUNGE_FEATURES, type CabinClass, type Lounge, type LoungeFeature, type SeatComponent, type SeatMap } from './types';
import { flag, listOf, maybe, text, textsIn, whole } from './xml';

/*
 * Lounges and seat maps (FACTS 1.8). No raw answer is known of either: the shapes are those that the documents' tables and several clients agree on.
 */

/** Read with and without `@`: clients differ. */
const features = z.lazy(() =>
  z.record(z.string(), z.unknown()).transform(
    (read) =>
      // A cast of `fromEntries`, which forgets the keys that it was given.
      Object.fromEntries(LOUNGE_FEATURES.map((name) => [name, featureOf(read[name] ?? read[`@${name}`])])) as Record<LoungeFeature, boolean | null>,
  ),
);

function featureOf(value: unknown): boolean | null {
  const read = maybe(flag).safeParse(value);
  return read.success ? read.data : null;
}

const NO_FEATURES = Object.fromEntries(LOUNGE_FEATURES.map((name) => [name, null])) as Record<LoungeFeature, null>;

export const loungesAnswer = z.lazy(() =>
  z
    .object({
      LoungeResource: z.object({
        Lounges: z.object({
          Lounge: listOf(
            z.object({
              Names: textsIn('Name'),
              AirportCode: airport,
              CityCode: maybe(text),
              Locations: textsIn('Location'),
              // The same word twice.
              OpeningHours: textsIn('OpeningHours'),
              Features: maybe(features),
            }),
          ),
        }),
      }),
    })
    .transform(({ LoungeResource: { Lounges } }): readonly Lounge[] =>
      Lounges.Lounge.map(({ Names, AirportCode, CityCode, Locations, OpeningHours, Features }) => ({
        names: Names,
        airport: AirportCode,
        city: CityCode,
        locations: Locations,
        openingHours: OpeningHours,
        features: Features ?? NO_FEATURES,
      })),
    ),
);

const rows = z.lazy(() => z.object({ First: whole, Last: whole }).transform(({ First, Last }) => ({ first: First, last: Last })));
const inRows = z.lazy(() => z.object({ Rows: rows }).transform(({ Rows }) => Rows));

const CABIN_CLASSES: readonly CabinClass[] = ['M', 'E', 'C', 'F'];
const SIDES = ['F', 'M', 'R'] as const;
const SECTIONS = ['L', 'LC', 'C', 'RC', 'R'] as const;

const coded = z.lazy(() => z.object({ Code: maybe(text) }));

const componentPlace = z.lazy(() =>
  z
    .object({
      Row: z.object({ Position: whole, Orientation: maybe(coded) }),
      Column: maybe(z.object({ Position: maybe(coded) })),
      Type: z.object({ Code: text }),
    })
    .transform(({ Row, Column, Type }): SeatComponent => ({
      code: Type.Code,
      row: Row.Position,
      side: SIDES.find((side) => side === Row.Orientation?.Code) ?? null,
      section: SECTIONS.find((section) => section === Column?.Position?.Code) ?? null,
    })),
);

/** A column is its name, as an attribute (`@Position`, in the document's table once `@Positions`) or as text. */
const column = z.lazy(() =>
  z.unknown().transform((read, context) => {
    const element = z.object({ '@Position': maybe(text), '@Positions': maybe(text), Position: maybe(text), $: maybe(text) }).safeParse(read);
    const named = element.success
      ? (element.data['@Position'] ?? element.data['@Positions'] ?? element.data.Position ?? element.data.$)
      : text.safeParse(read).data;
    if (typeof named === 'string') return named;
    context.addIssue('not a column');
    return z.NEVER;
  }),
);

const display = z.lazy(() =>
  z
    .object({
      Columns: listOf(column),
      Rows: rows,
      Component: listOf(z.object({ Locations: maybe(z.object({ Location: listOf(componentPlace) })) })),
      CabinType: z.object({ Code: text }),
    })
    .transform(({ Columns, Rows, Component, CabinType }) => ({
      cabin: CABIN_CLASSES.find((one) => one === CabinType.Code) ?? null,
      cabinCode: CabinType.Code,
      rows: Rows,
      columns: Columns,
      components: Component.flatMap(({ Locations }) => Locations?.Location ?? []),
    })),
);

/** A row that does not exist has no column, only a type (the document's table, `Row.Type`): it is no seat. */
const detail = z.lazy(() =>
  z
    .object({
      Location: z.object({
        Column: maybe(text),
        Row: z.object({ Number: whole, Characteristics: maybe(z.object({ Characteristic: listOf(coded) })) }),
      }),
    })
    .transform(({ Location: { Column, Row } }) =>
      Column === null
        ? null
        : { row: Row.Number, column: Column, characteristics: (Row.Characteristics?.Characteristic ?? []).flatMap(({ Code }) => Code ?? []) },
    ),
);

export const seatMapAnswer = z.lazy(() =>
  z
    .object({
      SeatAvailabilityResource: z.object({
        Flights: z.object({
          Flight: listOf(
            z.object({
              Departure: z.object({ AirportCode: airport, ScheduledTimeLocal: localTime }),
              Arrival: z.object({ AirportCode: airport }),
              MarketingCarrier: marketing,
              Equipment: maybe(z.object({ AircraftCode: maybe(aircraftCode) })),
            }),
          ),
        }),
        CabinLayout: maybe(z.object({ WingPosition: maybe(inRows), ExitRowPosition: listOf(inRows) })),
        SeatDisplay: listOf(display),
        SeatDetails: listOf(detail),
      }),
    })
    .transform(({ SeatAvailabilityResource: read }): readonly SeatMap[] =>
      // "There will only be one flight in a seat map response" (the document's table).
      read.Flights.Flight.flatMap(({ Departure, Arrival, MarketingCarrier, Equipment }) =>
        MarketingCarrier === null
          ? []
          : [
              {
                departure: { airport: Departure.AirportCode, scheduled: Departure.ScheduledTimeLocal },
                arrival: { airport: Arrival.AirportCode },
                marketing: MarketingCarrier,
                aircraft: Equipment?.AircraftCode ?? null,
                wing: read.CabinLayout?.WingPosition ?? null,
                exits: read.CabinLayout?.ExitRowPosition ?? [],
                displays: read.SeatDisplay,
                seats: read.SeatDetails.flatMap((seat) => seat ?? []),
              },
            ],
      ),
    ),
);
