import { localDate, type LocalDate } from '../../flights/codes';

/** The day where the traveller is. */
export function todayHere(): LocalDate {
  const now = new Date();
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  const today = localDate(`${year}-${month}-${day}`);
  if (today === null) throw new TypeError('today is a day of the calendar');
  return today;
}
