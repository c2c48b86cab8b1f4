import type { AirportCode } from '../flights/codes';

/**
 * Airports where Lufthansa, SWISS or Austrian has lounges of its own by Star Alliance's lounge policy (staralliance.com/de/lounge-access-policy, which names their First lounges there; read
 * 2026-11-22). Of every other airport this list says nothing: Lufthansa's data does.
 */
const WITH_LOUNGES: ReadonlySet<string> = new Set(['FRA', 'MUC', 'ZRH', 'GVA', 'VIE']);

/** Whether the group has a lounge at an airport, as far as public rules tell; `null`: they do not. */
export function hasGroupLounge(airport: AirportCode): true | null {
  return WITH_LOUNGES.has(airport) ? true : null;
}
