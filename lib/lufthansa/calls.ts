import { fingerprint } from '../net/fingerprint';
import type { Rate } from '../net/rate';
import { Turns, type Turn } from '../net/turns';
import type { LufthansaAccount } from '../settings/lufthansa-account';
import { lufthansaDataOrigin } from '../settings/lufthansa-hosts';
import { storing } from '../store/failure';
import { claimSending, pauseSending, sendingsWithin } from '../store/limits';

/** What is waited for most goes first: an opened card, then rows that can be seen, then the rest of a list. */
const URGENCY = { card: 2, visible: 1, list: 0 } as const;
export type Urgency = keyof typeof URGENCY;

const HOUR_MS = 60 * 60_000;

/** Calls that are allowed within an hour (FACTS 1.3). */
export const CALLS_AN_HOUR = 1_000;

/**
 * "6 calls per second, 1000 calls per hour" (FACTS 1.3); five a second, to be safe. The spans are a little longer than the source's, because requests arrive
 * not quite as far apart as they were sent.
 */
export const RATES: readonly Rate[] = [
  { most: 5, withinMs: 1_100 },
  { most: CALLS_AN_HOUR, withinMs: HOUR_MS + 5_000 },
];

const turns = new Turns('api.lufthansa.com', (key, now) => storing(() => claimSending(key, RATES, now)));

/** Names an account's calls in the store: both environments and every plan count for one client id. */
async function callsKey({ clientId }: LufthansaAccount): Promise<string> {
  return `lufthansa/${await fingerprint(clientId)}`;
}

/** How calls for one ask wait for their turn. */
export function turnFor(account: LufthansaAccount, urgency: Urgency, list: string): Turn {
  return {
    take: async () => turns.take(await callsKey(account), { urgency: URGENCY[urgency], list }),
    pause: async (until) => {
      const key = await callsKey(account);
      await storing(() => pauseSending(key, Date.now(), until));
    },
  };
}

/** Calls within the last hour, for options. */
export async function callsInLastHour(account: LufthansaAccount): Promise<number> {
  return sendingsWithin(await callsKey(account), HOUR_MS, Date.now());
}

/** What tells the answers of one account from another's in content keys. */
export async function accountKey(account: LufthansaAccount): Promise<string> {
  return `${new URL(lufthansaDataOrigin(account)).host}/${await fingerprint(account.clientId)}`;
}
