import type { LocalDate } from '../../flights/codes';

const DAY_MS = 86_400_000;
/** FACTS 1.9: "7 days back to 5 days ahead". */
const BACK = 7;
const AHEAD = 5;
/** The clocks of the world: from UTC−12 to UTC+14. Where an airport's zone is not known its date is one of those. */
const WEST_MS = -12 * 3_600_000;
const EAST_MS = 14 * 3_600_000;

/** Whether a flight's status can be asked: its local date lies within the days that Lufthansa speaks of, counted from today at the airport of departure (IANA `zone`; `null` where it is not known: wherever it may be). `now` in ms since 1970. */
export function isInStatusWindow(date: LocalDate, now: number, zone: string | null): boolean {
  const today = zone === null ? null : localDay(now, zone);
  const [earliest, latest] = today === null ? [dayOf(now + WEST_MS), dayOf(now + EAST_MS)] : [today, today];
  const day = Date.parse(date);
  return day >= Date.parse(earliest) - BACK * DAY_MS && day <= Date.parse(latest) + AHEAD * DAY_MS;
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** The calendar day at a moment in a zone; `null` for a zone that the browser does not know. */
function localDay(moment: number, zone: string): string | null {
  try {
    // Sweden writes dates as ISO does.
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(moment);
  } catch {
    return null;
  }
}
