const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** How long each kind of Milefy's answers is used before it is asked for again, in ms. The document states none; its makers' sample client keeps the programmes for a day (FACTS 4.2). */
export const LIVES = {
  /** The lists of programmes and of benefit types. */
  list: DAY_MS,
  /** What a flight earns, is upgraded to, or brings: rules change by the day, not by the minute. */
  flight: DAY_MS,
  /** That a flight was refused, or that nothing is said of it: an error of the API's or of ours may be mended any time. */
  negative: HOUR_MS,
} as const;
