import { localDate } from '../lib/flights/codes';
import { readDay } from '../lib/miles-and-more/dates';
import { dayText } from '../lib/quantity-words';

/**
 * A day that a server told, written as every other day here is. DD.MM.YYYY is how Miles & More's documents write days (lufthansa-overview.md, "Member status"; FACTS 2.3, `lastStarChangeDate`), and YYYY-MM-DD has one reading (ISO 8601); a
 * text of any other form is given as the server wrote it.
 */
export function toldDay(written: string): string {
  const day = /^\d{4}-/.test(written) ? localDate(written) : readDay(written);
  return day === null ? written : dayText(day);
}
