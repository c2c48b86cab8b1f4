import type { Page } from '@playwright/test';
import type { MilesAndMoreInput } from '../../lib/settings/miles-and-more-account.ts';
import { LATAM_PASS, MILES_AND_MORE } from '../harness/accounts.ts';
import { expect, type World } from './world.ts';

/** Stores both accounts, as the options would. */
export async function linkBoth({ chromium }: World, milesAndMore: Partial<MilesAndMoreInput> = {}): Promise<void> {
  expect(await chromium.ask({ type: 'saveMilesAndMore', account: { ...MILES_AND_MORE, ...milesAndMore } })).toEqual({ ok: true, value: null });
  expect(await chromium.ask({ type: 'saveLatamPass', account: LATAM_PASS })).toEqual({ ok: true, value: null });
}

/** Types a Miles & More account into the options and saves it. */
export async function enterMilesAndMore(options: Page, account: Partial<MilesAndMoreInput> = {}): Promise<void> {
  const { clientId, clientSecret, memberAlias, environment } = { ...MILES_AND_MORE, ...account };
  await options.fill('#miles-and-more-memberAlias', memberAlias);
  await options.fill('#miles-and-more-clientId', clientId);
  await options.fill('#miles-and-more-clientSecret', clientSecret ?? '');
  await options.check(`input[name="miles-and-more-environment"][value="${environment}"]`);
  await options.click('#miles-and-more-save');
}

/** What the sandbox has on its books. */
export async function books({ sandbox }: World): Promise<{
  readonly miles: Readonly<Record<string, number>>;
  readonly transactions: readonly { readonly transactionId: number; readonly booked: number }[];
}> {
  return (await sandbox.control('GET', '/miles-and-more')) as Awaited<ReturnType<typeof books>>;
}
