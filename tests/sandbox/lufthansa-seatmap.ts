import type { Answer, Exchange } from './exchange.ts';
import { AIRCRAFT, type AircraftType, type Cabin } from './lufthansa-aircraft.ts';
import { invalid, notFound, said } from './lufthansa-answer.ts';
import { FLIGHTS } from './lufthansa-flights.ts';
import type { Element } from './lufthansa-xml.ts';

/* Seat maps (FACTS 1.8). The shape is the document's table; the cabins are made up (lufthansa-assumptions.ts). */

const isClass = (code: string): code is 'F' | 'C' | 'E' | 'M' => ['F', 'C', 'E', 'M'].includes(code);

/** `/offers/seatmaps/{flight}/{origin}/{destination}/{date}/{class}`. */
export function seatMap(parts: readonly string[], exchange: Exchange): Answer | null {
  const [name = '', from = '', to = '', date = '', cabinClass = ''] = parts;
  if (parts.length !== 5) return null;
  const asked = /^([A-Z0-9]{2})(\d{1,4})$/.exec(name);
  if (asked === null || !/^\d{4}-\d\d-\d\d$/.test(date)) return invalid('Invalid flight number or date (formally incorrect).');
  if (!isClass(cabinClass)) return invalid('Invalid cabin class');
  const flight = FLIGHTS.find((one) => one.carrier === asked[1] && Number(one.number) === Number(asked[2]) && one.from === from && one.to === to);
  const type = flight === undefined ? undefined : AIRCRAFT[flight.aircraft];
  const cabin = type?.cabins[cabinClass];
  // "There is no method to find which cabin classes are available" (the document): 404 is none.
  if (flight === undefined || type === undefined || cabin === undefined) return notFound('Seat map');
  return said(
    'SeatAvailabilityResource',
    {
      Flights: {
        Flight: {
          Departure: { AirportCode: from, ScheduledTimeLocal: { DateTime: `${date}T${flight.departs}` } },
          Arrival: { AirportCode: to },
          MarketingCarrier: { AirlineID: flight.carrier, FlightNumber: flight.number.padStart(4, '0') },
          Equipment: { AircraftCode: flight.aircraft },
        },
      },
      CabinLayout: { WingPosition: { Rows: rows(...type.wing) }, ExitRowPosition: type.exits.map((exit) => ({ Rows: rows(...exit) })) },
      SeatDisplay: {
        Columns: [...cabin.columns.replaceAll(' ', '')].map((column) => ({ '@Position': column })),
        Rows: rows(cabin.first, cabin.last),
        Component: components(cabin),
        CabinType: { Code: cabinClass },
      },
      SeatDetails: seats(cabin, type, cabinClass),
    },
    exchange,
  );
}

const rows = (First: number, Last: number): Element => ({ First, Last });

/** A galley and two lavatories before the first row, lavatories behind the last, and stairs where the cabin is long. */
function components({ first, last }: Cabin): readonly Element[] {
  const place = (Type: string, Position: number, side: string, section: string): Element => ({
    Row: { Position, Orientation: { Code: side } },
    Column: { Position: { Code: section } },
    Type: { Code: Type },
  });
  return [
    { Locations: { Location: [place('G', first, 'F', 'C'), place('LA', first, 'F', 'L'), place('LA', first, 'F', 'R')] } },
    { Locations: { Location: [place('LA', last, 'R', 'L'), place('LA', last, 'R', 'R'), place('G', last, 'R', 'C')] } },
    ...(last - first > 20 ? [{ Locations: { Location: place('LA', Math.round((first + last) / 2), 'R', 'C') } }] : []),
  ];
}

function seats(cabin: Cabin, { wing, exits }: AircraftType, cabinClass: string): readonly Element[] {
  const blocks = cabin.columns.split(' ');
  const columns = [...blocks.join('')];
  const isIn = (row: number, [low, high]: readonly [number, number]): boolean => row >= low && row <= high;
  const found: Element[] = [];
  for (let row = cabin.first; row <= cabin.last; row += 1) {
    // No row has the number 13 or 17 ("sometimes, rows 13 and/or 17 are missing").
    if (row === 13 || row === 17) continue;
    for (const [at, column] of columns.entries()) {
      const block = blocks.find((each) => each.includes(column)) ?? '';
      const isWindow = at === 0 || at === columns.length - 1;
      const isAisle = (block.startsWith(column) && at > 0) || (block.endsWith(column) && at < columns.length - 1);
      const isExit = exits.some((exit) => isIn(row, exit));
      const codes = [
        ...(isWindow && isAisle ? ['WA'] : isWindow ? ['W'] : isAisle ? ['A'] : ['9']),
        ...(isWindow && row === Math.round((cabin.first + cabin.last) / 2) ? ['1W'] : []),
        ...(isExit ? ['E', 'L', 'IE'] : []),
        ...(row === cabin.first ? ['K', ...(column === block[0] ? ['B'] : [])] : []),
        ...(row === cabin.last ? ['1D'] : []),
        ...(isIn(row, wing) ? ['OW'] : []),
        ...(cabinClass === 'C' ? ['BC'] : []),
        at < columns.length / 2 ? 'LS' : 'RS',
      ];
      // The last row of a long cabin is narrower.
      const isGap = row === cabin.last && cabin.last - cabin.first > 20 && isWindow;
      found.push({
        Location: {
          Column: column,
          Row: { Number: row, Characteristics: { Characteristic: (isGap ? ['8'] : codes).map((Code) => ({ Code })) } },
        },
      });
    }
  }
  return found;
}
