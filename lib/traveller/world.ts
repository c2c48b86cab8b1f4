import type { World } from '../charts/places';
import { loadAirports } from '../places/load';
import { readRates } from '../rates/rates';

/** What the charts must be told of the world: where airports are, and the newest exchange rates that are here. Waits for nobody outside. Throws `SourceFailure`. */
export async function readWorld(): Promise<World> {
  const [airports, rates] = await Promise.all([loadAirports(), readRates()]);
  return { airports, rates };
}
