import { localDate, type LocalDate } from '../flights/codes';
import { TIME_ZONE } from './assumptions';
import { violation, type FieldRule } from './field-rules';

/** How far back and ahead an activity may lie (Earn Request, table 1, `activityDate`). */
const MONTHS_BACK = 14;
const DAYS_AHEAD = 2;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The day that it is for Miles & More at a time (ms since 1970). */
export function programmeDay(now: number): LocalDate {
  // Swedish writes dates as ISO does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE }).format(now) as LocalDate;
}

/** The first and the last day that an activity may lie on, both included, when today is `today`. */
export function activityWindow(today: LocalDate): { readonly first: LocalDate; readonly last: LocalDate } {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  // The month's last day where it is shorter: 14 months before 30 April is 28 February.
  const daysThen = new Date(Date.UTC(year, month - MONTHS_BACK, 0)).getUTCDate();
  return { first: iso(Date.UTC(year, month - 1 - MONTHS_BACK, Math.min(day, daysThen))), last: iso(Date.UTC(year, month - 1, day) + DAYS_AHEAD * DAY_MS) };
}

/** Writes a day as Miles & More does, DD.MM.YYYY. */
export function writtenDay(date: LocalDate): string {
  return date.split('-').toReversed().join('.');
}

/** Reads DD.MM.YYYY; `null` for what is no day of the calendar. */
export function readDay(written: string): LocalDate | null {
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(written) ?? [];
  return day === undefined ? null : localDate(`${year}-${month}-${day}`);
}

/** A day of the calendar, DD.MM.YYYY. */
export function day(source: string): FieldRule {
  return (value, path) => (typeof value === 'string' && readDay(value) !== null ? [] : violation(path, 'date', 'DD.MM.YYYY', source));
}

/** A day that an activity may lie on. */
export function activityDay(today: LocalDate, source: string): FieldRule {
  const { first, last } = activityWindow(today);
  return (value, path) => {
    const date = typeof value === 'string' ? readDay(value) : null;
    if (date === null) return violation(path, 'date', 'DD.MM.YYYY', source);
    if (date < first) return violation(path, 'too-old', writtenDay(first), source);
    return date > last ? violation(path, 'too-late', writtenDay(last), source) : [];
  };
}

function iso(time: number): LocalDate {
  return new Date(time).toISOString().slice(0, 10) as LocalDate;
}
