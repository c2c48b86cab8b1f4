import { z } from 'zod';
import { CHARTS } from '../charts/registry';
import { airportCode, type AirportCode } from '../flights/codes';
import type { Coordinates } from '../flights/distance';
import { lookupOf, saidOf } from '../facets/by-lufthansa/ask';
import { askLufthansa } from '../facets/by-lufthansa/caller';
import { namedLounge } from '../facets/lounges/named-lounge';
import { reasonOf } from '../facets/lounges/rule-words';
import { LOUNGES_OF, ruleOf } from '../facets/lounges/status-rules';
import { holderOf } from '../lounges/holder';
import { textIn, type Question } from '../lufthansa/types';
import type { HomeLounges, Status } from '../messages';
import { loadAirports, nearestAirports } from '../places/load';
import type { NearbyAirport } from '../places/nearest';
import { readHomeAirport, writeHomeAirport } from '../settings/home-airport';
import { readSettings } from '../settings/settings';
import { language } from '../words';

/** How long a page of ours waits for Lufthansa: what is not known by then is shown as being asked. */
const WAIT_MS = 4_500;
/** As many as Lufthansa gives (FACTS 1.7). */
const NEAREST = 5;

/** A place as a page of ours sends it: degrees. */
export const placeSchema = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) });

/** A code of an airport, or none. */
export const homeSchema = z
  .string()
  .transform((text, context) => {
    const code = airportCode(text);
    if (code !== null) return code;
    context.addIssue('not an airport code');
    return z.NEVER;
  })
  .nullable();

/** The user's own airport with its name; `null` where they named none. Throws `SourceFailure`. */
export async function home(): Promise<Status['home']> {
  const code = await readHomeAirport();
  return code === null ? null : { code, name: nameOf(code, await loadAirports()) };
}

/** Keeps an airport as the user's own, or none. Throws `SourceFailure`. */
export async function keepHome(code: AirportCode | null): Promise<null> {
  await writeHomeAirport(code);
  return null;
}

/**
 * The airports near a place: by Lufthansa where there is an account and it answers, since it knows which have its flights; else by the table of the package, and then the place stays here. Sent to
 * Lufthansa it is rounded to 0.01 degrees, about a kilometre, which is enough to find an airport. Throws `SourceFailure`.
 */
export async function nearPlace({ latitude, longitude }: Coordinates): Promise<readonly NearbyAirport[]> {
  const ask = await askLufthansa({ deadline: Date.now() + WAIT_MS, list: 'home' }, 'card');
  const round = (degrees: number) => Math.round(degrees * 100) / 100;
  const question: Extract<Question, { ask: 'nearest' }> = {
    ask: 'nearest',
    position: { latitude: round(latitude), longitude: round(longitude) },
    language: language(),
  };
  const known = ask === null ? null : (await ask([question]))(question);
  const said = known === null ? null : saidOf(known);
  if (said === null || said.length === 0) return nearestAirports({ latitude, longitude }, NEAREST);
  return said.flatMap(({ code, names, distanceKm }) => (distanceKm === null ? [] : [{ code, name: textIn(names, language()) ?? code, km: distanceKm }]));
}

/** The lounges at the user's own airport, for their status; `null` where they named no airport. Throws `SourceFailure`. */
export async function homeLounges(): Promise<HomeLounges | null> {
  const [airport, { programme }, places] = await Promise.all([readHomeAirport(), readSettings(), loadAirports()]);
  if (airport === null) return null;
  const holder = holderOf(programme, CHARTS.find(({ code }) => code === programme?.code)?.alliance ?? null);
  const reason = reasonOf(ruleOf(holder), null);
  const base = { airport, name: nameOf(airport, places), reason };
  const wanted = LOUNGES_OF[holder.status];
  const ask = wanted === null ? null : await askLufthansa({ deadline: Date.now() + WAIT_MS, list: 'home' }, 'card');
  if (ask === null || wanted === null) return { ...base, lookup: { state: 'notAsked' }, lounges: [] };
  const question: Extract<Question, { ask: 'lounges' }> = { ask: 'lounges', at: airport, wanted, language: language() };
  const known = (await ask([question]))(question);
  return { ...base, lookup: lookupOf(known), lounges: (saidOf(known) ?? []).map((lounge) => namedLounge(lounge, language())) };
}

function nameOf(code: AirportCode, places: Awaited<ReturnType<typeof loadAirports>>): string {
  return places(code)?.name ?? code;
}
