import { asciiDigits } from './digits';

/** A time on a clock, in minutes after midnight. */
type Minutes = number;

/** What one end of a flight says on its row: "6:20 +1 MIA". */
export interface RowEnd {
  readonly at: Minutes;
  /** Days after the departure: `+1`, and `-1` over the date line. */
  readonly days: number;
  readonly airport: string;
}

const CLOCK = /(?<!\d)(\d{1,2})[:.h](\d{2})(?!\d)\s*(?:([ap])\.?\s?m\b\.?)?/i;

/** Reads one end, `null` where it has no time or no airport. Clocks of twelve hours and of twenty-four are understood. */
export function rowEnd(text: string): RowEnd | null {
  const clock = CLOCK.exec(text);
  const airport = /(?:^|[^A-Za-z])([A-Z]{3})\s*$/.exec(text)?.[1];
  const at = clock === null ? null : minutesOf(clock);
  if (clock === null || at === null || airport === undefined) return null;
  return { at, airport, days: daysIn(text.slice(clock.index + clock[0].length)) };
}

/** The days after the departure that a text beside a time names ("+1"), none where it names none. */
export function daysIn(text: string): number {
  const days = /([+\-−–])\s?(\d)(?!\d)/.exec(text);
  return days === null ? 0 : Number(days[2]) * (days[1] === '+' ? 1 : -1);
}

/** The times of day that a sentence names, in its order. */
export function clocksIn(sentence: string): readonly Minutes[] {
  return [...sentence.matchAll(new RegExp(CLOCK, 'gi'))].flatMap((clock) => minutesOf(clock) ?? []);
}

/** The time of day of a local time as sites state it, `2027-03-13T07:10:00`. */
export function clockOf(time: string): Minutes {
  return Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
}

function minutesOf([, hours = '', minutes = '', half]: RegExpExecArray | RegExpMatchArray): Minutes | null {
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour > 23 || Number(minutes) > 59 ? null : hour * 60 + Number(minutes);
}

/** Whether a text can mean that a flight takes so many minutes: "8 h 15 min.", "45 min.", "1 d 2 h 5 min". A text without a number contradicts nothing. */
export function canLast(text: string, minutes: number | null): boolean {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const [first, second, third] = numbers;
  if (minutes === null || first === undefined || numbers.length > 3) return true;
  if (second === undefined) return first * 60 === minutes || first === minutes;
  return third === undefined ? first * 60 + second === minutes : first * 1440 + second * 60 + third === minutes;
}

/** A number as people write it: digits with signs between them, and two signs in Arabic. */
const NUMBER = /\d+(?:[.,'’٬٫\u00a0\u2009\u202f ]\d+)*/g;

/** Whether a text names a number at all. */
export function namesNumber(text: string): boolean {
  return /\p{Nd}/u.test(text);
}

/**
 * Whether a text names this amount, in whatever grouping, decimal sign and digits: "brl 3.440,25", "3440,25 Reais", "USD 1,234.50", "CLP 123.456", "CHF 1’234.50", "₹1,23,456.00". One or two
 * digits behind the last sign are decimals, and three where the currency has as many and that sign stands once; without decimals the amount may be rounded.
 */
export function namesAmount(text: string, amount: number, decimals = 2): boolean {
  return (asciiDigits(text).match(NUMBER) ?? []).some((written) => {
    const shown = decimalsOf(written, decimals);
    const value = Number(written.replace(/\D/g, '')) / 10 ** shown;
    return Math.abs(value - amount) < (shown === 0 ? 1 : 0.5 / 10 ** shown);
  });
}

function decimalsOf(written: string, decimals: number): number {
  const [, sign = '', last = ''] = /([.,٫])(\d+)$/.exec(written) ?? [];
  if (last === '' || last.length > Math.max(2, decimals)) return 0;
  return last.length < 3 || written.split(sign).length === 2 ? last.length : 0;
}
