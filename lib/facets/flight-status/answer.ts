import type { LocalTime } from '../../lufthansa/types';
import type { Lookup } from '../by-lufthansa/answer';

/** How the flights of an offer are going, of those that depart from seven days ago to five days ahead. */
export interface FlightStatusAnswer {
  readonly flights: readonly StatusOfFlight[];
}

export interface StatusOfFlight {
  readonly key: string;
  /** `null` where Lufthansa has no data of it, or has not answered. */
  readonly status: ToldStatus | null;
  readonly lookup: Lookup;
}

/** A status in words, put together in the worker. */
export interface ToldStatus {
  /** "Departed", "Cancelled"; `null` where the code says nothing. */
  readonly words: string | null;
  /** Whether that is bad news. */
  readonly isTrouble: boolean;
  /** A flight that was cancelled has no times but those that were planned. */
  readonly isFlown: boolean;
  readonly departure: ToldEnd;
  readonly arrival: ToldEnd;
}

export interface ToldEnd {
  readonly airport: string;
  /** "delayed by 28 min". */
  readonly words: string;
  readonly planned: LocalTime;
  /** The time that it is now thought to be, or was; `null` where it is the planned one, or none is said. */
  readonly now: { readonly time: LocalTime; readonly isActual: boolean } | null;
  readonly terminal: string | null;
  readonly gate: string | null;
}
