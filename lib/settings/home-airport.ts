import { airportCode, type AirportCode } from '../flights/codes';
import { database } from '../store/database';
import { storing } from '../store/failure';

const KEY = 'home-airport';

/** The airport that the user called theirs; `null` while there is none. Where they were when they looked for it is not kept. Throws `SourceFailure` where the store cannot be used. */
export async function readHomeAirport(): Promise<AirportCode | null> {
  const stored: unknown = await storing(async () => (await database()).get('settings', KEY));
  return typeof stored === 'string' ? airportCode(stored) : null;
}

/** Keeps an airport as the user's, or (`null`) none. Throws `SourceFailure`. */
export async function writeHomeAirport(code: AirportCode | null): Promise<void> {
  await storing(async () => {
    const db = await database();
    await (code === null ? db.delete('settings', KEY) : db.put('settings', code, KEY));
  });
}
