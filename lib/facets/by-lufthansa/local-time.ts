import { inLanguage } from '../../in-language';
import type { LocalTime } from '../../lufthansa/types';

const clocks = inLanguage((language) => new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' }));

/** A time at an airport by its own clocks: "18:35" or "6:35 PM", as the user's language writes it. */
export function clockText(time: LocalTime): string {
  return clocks().format(Date.parse(`${time}Z`));
}
