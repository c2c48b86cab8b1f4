import type { FlightStatus } from '../../lufthansa/types';
import type { Lookup } from '../by-lufthansa/answer';

/** How the flights of an offer are going, of those that depart from seven days ago to five days ahead. */
export interface FlightStatusAnswer {
  readonly flights: readonly StatusOfFlight[];
}

export interface StatusOfFlight {
  readonly key: string;
  /** `null` where Lufthansa has no data of it, or has not answered. */
  readonly status: FlightStatus | null;
  readonly lookup: Lookup;
}
