import type { AccountRequests } from '../../lib/messages-accounts.ts';
import { LATAM_PASS, MILES_AND_MORE } from './accounts.ts';
import type { Chromium } from './browser.ts';

type Answer<Name extends keyof AccountRequests> = AccountRequests[Name]['answer'];

/** Links the sandbox's members as the options would, reads their accounts, and gives a line for each. Throws where one cannot be read. */
export async function linkAccounts(chromium: Chromium): Promise<readonly string[]> {
  for (const request of [{ type: 'saveMilesAndMore', account: MILES_AND_MORE } as const, { type: 'saveLatamPass', account: LATAM_PASS } as const]) {
    valueOf(request.type, (await chromium.ask(request)) as Answer<'saveMilesAndMore'>);
  }
  const { status, balance } = (await chromium.ask({ type: 'refreshMilesAndMore' })) as Answer<'refreshMilesAndMore'>;
  const { value: member } = valueOf('refreshLatamPass', (await chromium.ask({ type: 'refreshLatamPass' })) as Answer<'refreshLatamPass'>);
  return [
    `Miles & More: ${count(valueOf('status and balance', balance).value.miles)} miles, ${valueOf('status and balance', status).value.status}`,
    `LATAM Pass: ${count(member.balance)} miles, ${member.tier ?? 'status unknown'}`,
  ];
}

function valueOf<Value>(what: string, outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown }): Value {
  if (!outcome.ok) throw new Error(`The extension answered ${what} with ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}

function count(miles: number | null): string {
  return miles === null ? 'unknown' : miles.toLocaleString('en');
}
