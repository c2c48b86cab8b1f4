import { t, type WordKey } from '../../words';
import type { DrawnDisplay, DrawnRow, DrawnSeat, SeatMark, SeatPlace } from './seat-rows';

export const MARK_WORDS: Readonly<Record<SeatMark, WordKey>> = {
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

/** What is no seat (Seat Maps, component codes); one that the document does not have is shown as it was given. */
const COMPONENT_WORDS: Readonly<Record<string, WordKey>> = {
  AR: 'componentAirphone',
  BA: 'componentBar',
  BK: 'componentBulkhead',
  CL: 'componentCloset',
  D: 'componentDoor',
  E: 'componentExit',
  G: 'componentGalley',
  LA: 'componentLavatory',
  LG: 'componentLuggage',
  MV: 'componentScreen',
  SO: 'componentStorage',
  ST: 'componentStairs',
  TA: 'componentTable',
};

export function componentWords(code: string): string {
  const key = COMPONENT_WORDS[code];
  return key === undefined ? code : t(key);
}

/** A row, or several alike, as one reads it: "Rows 20–24 (over the wing): A window, B middle, C aisle · D aisle, …". */
export function rowWords({ first, last }: { readonly first: DrawnRow; readonly last: number }, { aislesAfter }: DrawnDisplay): string {
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
