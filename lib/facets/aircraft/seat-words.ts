import { t, type WordKey } from '../../words';
import type { SeatMap } from '../../lufthansa/types';
import type { DrawnMap } from './answer';
import { componentWords } from './component-words';
import { drawnDisplays, likeRows, SEAT_MARKS, type DrawnDisplay, type DrawnRow, type DrawnSeat, type SeatMark, type SeatPlace } from './seat-rows';

const MARK_WORDS: Readonly<Record<SeatMark, WordKey>> = {
  exit: 'seatExit',
  legroom: 'seatLegroom',
  noWindow: 'seatNoWindow',
  recline: 'seatRecline',
  restricted: 'seatRestricted',
  bassinet: 'seatBassinet',
  bulkhead: 'seatBulkhead',
  quiet: 'seatQuiet',
  bed: 'seatBed',
  preferred: 'seatPreferred',
};

const PLACE_WORDS: Readonly<Record<NonNullable<SeatPlace>, WordKey>> = { window: 'seatWindow', aisle: 'seatAisle', both: 'seatBoth', middle: 'seatMiddle' };

/** A row, or several alike, as one reads it: "Rows 20–24 (over the wing): A window, B middle, C aisle · D aisle, …". */
function rowWords({ first, last }: { readonly first: DrawnRow; readonly last: number }, { aislesAfter }: DrawnDisplay): string {
  const head = first.row === last ? t('seatRow', first.row) : t('seatRows', first.row, last);
  const about = [...(first.isExit ? [t('seatExitRow')] : []), ...(first.isOnWing ? [t('seatOnWing')] : [])];
  const blocks: string[][] = [[]];
  for (const [at, seat] of first.seats.entries()) {
    if (seat !== null) blocks.at(-1)?.push(seatWords(seat));
    if (aislesAfter.includes(at)) blocks.push([]);
  }
  const seats = blocks.filter((block) => block.length > 0).map((block) => block.join(', '));
  return `${head}${about.length === 0 ? '' : ` (${about.join(', ')})`}: ${seats.join(` · ${t('seatAisleBetween')} · `)}`;
}

function seatWords({ column, place, marks }: DrawnSeat): string {
  return [column, ...(place === null || marks.includes('noWindow') ? [] : [t(PLACE_WORDS[place])]), ...marks.map((mark) => t(MARK_WORDS[mark]))].join(' ');
}

/** A seat map as it is drawn and as it is read. */
export function drawnMap(map: SeatMap): DrawnMap {
  const displays = drawnDisplays(map);
  const rows = displays.flatMap(({ lines }) => lines.flatMap((line) => (line.kind === 'row' ? [line] : [])));
  // An exit row has its own sign beside the seats.
  const marks = SEAT_MARKS.filter((mark) => mark !== 'exit' && rows.some(({ seats }) => seats.some((seat) => seat?.marks.includes(mark))));
  const things = map.displays.flatMap(({ components }) => components);
  return {
    displays,
    legend: marks.map((mark) => ({ mark, words: t(MARK_WORDS[mark]) })),
    hasExits: rows.some(({ isExit }) => isExit),
    hasWing: rows.some(({ isOnWing }) => isOnWing),
    words: [
      ...displays.flatMap((display) => likeRows(display).map((alike) => rowWords(alike, display))),
      ...new Set(things.map(({ code, row, side }) => t(side === 'F' ? 'componentBefore' : 'componentBehind', componentWords(code), row))),
    ],
  };
}
