/*
 * What the sandbox's Lufthansa assumes, because no document and no real answer says it. Everything else follows FACTS.md, section 1, and the real answers beside it (flight status, schedules, aircraft, cities).
 *
 * - Lounges, seat maps, the nearest airports, airlines and countries: no raw answer is known. The shapes are those of the documents' tables, as FACTS.md 1.7 and 1.8 give them. All values are made up,
 *   but the names and places of lounges are like real ones.
 * - `Features` of a lounge are written without `@` but for the five that one client reads with it.
 * - A language that the API does not have is refused with 400 for reference data, and is "no data" for lounges. Which languages it has is taken from the names that `nearest` gives (FACTS 1.7).
 * - A wrong secret is answered 401 with the words of RFC 6749, 5.2; a token that has ended or never was, 401 with the gateway's own words.
 * - Both plans' addresses give tokens to the same client, and a token serves at both hosts. Calls for tokens are not counted.
 * - The gateway's answer over a limit is that of other makers on the same gateway (Mashery): 403, `X-Mashery-Error-Code`, `X-Error-Detail-Header`, `Retry-After` for the second, a line of XML.
 * - Every flight flies every day; days of the past have schedules too, so that the demo page's day does not run out. Flight status keeps to its window of 7 days back and 5 ahead.
 * - `limit` above 100 is refused; what an unknown path or verb gets.
 */

/** Documented: "6 calls per second, 1000 calls per hour" (FACTS 1.3). */
export const LIMITS = { second: 6, hour: 1_000 } as const;

/** Languages of names (FACTS 1.7, nearest). */
export const LANGUAGES = ['de', 'en', 'fr', 'es', 'it'] as const;

/** Rows that the server gives at most, whatever was asked for (FACTS 1.4: 100 asked, 50 given). */
export const ROWS_AT_MOST = 50;

/** Seconds that a token lives (FACTS 1.2, the document's sample). */
export const TOKEN_SECONDS = 21_600;

/** Those that a client reads with `@` (FACTS 1.8). */
export const FEATURES_AS_ATTRIBUTES = ['MAMPrinter', 'PCWithInternetAccess', 'WLANFacility', 'TV'] as const;

/** Flight status: days back and ahead of today (FACTS 1.9). */
export const STATUS_WINDOW = { back: 7, ahead: 5 } as const;
