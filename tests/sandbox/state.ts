import type { Credentials } from './exchange.ts';
import { createFaults, type Faults } from './faults.ts';
import { createPages, type Pages } from './pages.ts';
import { APIS } from './registry.ts';

/** What the log keeps of one request. */
export interface LogEntry {
  readonly at: string;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, else text, else null for none. */
  readonly body: unknown;
  /** Bytes of the body. */
  readonly size: number;
  /** Null until answered; stays null when never answered (hang, reset, client gone). */
  status: number | null;
  flights?: number;
  readonly notes: string[];
}

/** The time that the log writes, and how far control has put it forward: nobody waits thirty seconds for a new set (billing.ts). */
interface Clock {
  aheadMs: number;
  now(): string;
}

/** Everything that control sets and reads. */
export interface State {
  readonly pages: Pages;
  readonly faults: Faults;
  readonly credentials: Map<string, Credentials>;
  readonly log: LogEntry[];
  readonly clock: Clock;
  /** Requests left hanging, to be cut off. */
  readonly hanging: Set<{ destroy(): void }>;
  reset(): void;
}

/** The state at start: no page, no fault, an empty log, every API with its own credentials. */
export function createState(): State {
  const state: State = {
    pages: createPages(),
    faults: createFaults(),
    credentials: new Map(),
    log: [],
    clock: {
      aheadMs: 0,
      now() {
        return new Date(Date.now() + this.aheadMs).toISOString();
      },
    },
    hanging: new Set(),
    reset() {
      state.pages.clear();
      state.faults.clear();
      state.log.length = 0;
      state.clock.aheadMs = 0;
      for (const api of APIS) {
        state.credentials.set(api.name, api.defaults);
        api.reset?.();
      }
      for (const socket of state.hanging) socket.destroy();
      state.hanging.clear();
    },
  };
  state.reset();
  return state;
}
