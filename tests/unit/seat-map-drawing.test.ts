import './english';
import { describe, expect, it } from 'vitest';
import { drawnDisplays } from '../../lib/facets/aircraft/seat-rows';
import { componentWords } from '../../lib/facets/aircraft/component-words';
import { drawnMap } from '../../lib/facets/aircraft/seat-words';
import type { LocalTime, Seat, SeatComponent, SeatMap } from '../../lib/lufthansa/types';
import { flown } from './make-offers';

const { origin, destination, marketingCarrier, flightNumber } = flown('LH 400 FRA-JFK');

/** `12 A W E L`: row, column, characteristics. */
const seat = (words: string): Seat => {
  const [row = '', column = '', ...characteristics] = words.split(' ');
  return { row: Number(row), column, characteristics };
};

/** Rows of three and three: A window, B middle, C aisle | D aisle, E middle, F window. */
const row = (at: number, more = '') => ['A W', 'B 9', 'C A', 'D A', 'E 9', 'F W'].map((place) => seat(`${at} ${place}${more}`));

function cabin(seats: readonly Seat[], components: readonly SeatComponent[] = [], more: Partial<SeatMap> = {}): SeatMap {
  return {
    departure: { airport: origin, scheduled: '2026-08-17T11:00' as LocalTime },
    arrival: { airport: destination },
    marketing: { carrier: marketingCarrier, flightNumber },
    aircraft: null,
    wing: null,
    exits: [],
    displays: [{ cabin: 'M', cabinCode: 'M', rows: { first: 10, last: 15 }, columns: [...'ABCDEF'], components }],
    seats,
    ...more,
  };
}
const only = (map: SeatMap) => drawnDisplays(map)[0] ?? expect.fail('one part of a cabin');

describe('a seat map', () => {
  it('has a line for each row that has seats, an aisle where two aisle seats meet, exits and the wing', () => {
    const drawn = only(cabin([...row(10), ...row(12, ' E L'), ...row(14)], [], { wing: { first: 12, last: 15 }, exits: [{ first: 12, last: 12 }] }));
    expect(drawn.aislesAfter).toEqual([2]);
    expect(drawn.lines.map((line) => line.kind === 'row' && [line.row, line.isExit, line.isOnWing])).toEqual([
      [10, false, false],
      [12, true, true],
      [14, false, true],
    ]);
    expect(drawn.lines[1]).toMatchObject({
      seats: [{ column: 'A', place: 'window', marks: ['exit', 'legroom'] }, { place: 'middle' }, { place: 'aisle' }, {}, {}, { place: 'window' }],
    });
  });

  it('leaves a gap where no seat is: not named, or by code 8', () => {
    const drawn = only(cabin([seat('10 A W'), seat('10 B 8'), seat('10 C A'), seat('10 D A'), seat('10 F 1W')]));
    expect(drawn.lines[0]).toMatchObject({
      seats: [{ column: 'A' }, null, { column: 'C' }, { column: 'D' }, null, { column: 'F', place: 'window', marks: ['noWindow'] }],
    });
  });

  it('puts galleys and lavatories in front of their row, or behind it', () => {
    const galley: SeatComponent = { code: 'G', row: 10, side: 'F', section: 'L' };
    const lavatory: SeatComponent = { code: 'LA', row: 10, side: 'R', section: 'R' };
    const { lines } = only(cabin(row(10), [galley, lavatory]));
    expect(lines.map((line) => (line.kind === 'row' ? line.row : line.components.map(({ code }) => code)))).toEqual([['G'], 10, ['LA']]);
    expect([componentWords('G'), componentWords('LA'), componentWords('XX')]).toEqual(['Galley', 'Lavatory', 'XX']);
  });

  it('is read row by row, rows that are alike together', () => {
    const drawn = drawnMap(
      cabin([...row(10), ...row(11), seat('12 A 1W'), seat('12 C A E'), ...row(13)], [], { exits: [{ first: 12, last: 12 }], wing: { first: 12, last: 13 } }),
    );
    expect(drawn.words).toEqual([
      'Rows 10–11: A window, B middle, C aisle · aisle between · D aisle, E middle, F window',
      'Row 12 (exit row, over the wing): A window seat without a window, C aisle exit row seat',
      'Row 13 (over the wing): A window, B middle, C aisle · aisle between · D aisle, E middle, F window',
    ]);
  });

  it('draws two aisles, and none', () => {
    const wide = ['10 A W', '10 B A', '10 C A', '10 D 9', '10 E A', '10 F A'].map(seat);
    expect(only(cabin(wide)).aislesAfter).toEqual([1, 4]);
    expect(only(cabin([seat('10 A WA'), seat('10 F W')])).aislesAfter).toEqual([]);
  });
});
