import type { LocalTime } from '../../lufthansa/types';
import { language } from '../../words';

/** A time at an airport by its own clocks: "18:35" or "6:35 PM", as the user's language writes it. */
export function clockText(time: LocalTime): string {
  return new Intl.DateTimeFormat(language(), { timeStyle: 'short', timeZone: 'UTC' }).format(Date.parse(`${time}Z`));
}
