import type { Page } from '@playwright/test';
import { giveHosts, takeHosts } from '../harness/site-access.ts';
import { openExtensionPage } from './extension-page.ts';
import { enterMilesAndMore, linkBoth } from './linked-world.ts';
import { expect, test, type World } from './world.ts';

/*
 * Linked accounts whose hosts the browser does not let Milelens ask: never allowed (the build that people get), and allowed until somebody took it back on the browser's page of extensions.
 */
test.use({ ready: false });

const HOUR_MS = 3_600_000;
const notAllowed = (host: string) => `Your browser has not allowed Milelens to ask ${host}. Press “Save” in the options to be asked.`;
const ACCOUNTS = [
  ['miles-and-more', 'api.lufthansa.com'],
  ['latam-pass', 'api.latampass.com'],
] as const;

/** What was sent to the accounts' hosts since the log was last cleared. */
async function sentToAccounts({ sandbox }: World): Promise<readonly string[]> {
  return (await sandbox.log()).filter(({ host }) => /lufthansa|latampass/.test(host)).map(({ method, host, path }) => `${method} ${host}${path}`);
}

/** What the browser's question comes to where the user says no; no test can answer the real one. */
async function sayNo(options: Page): Promise<void> {
  await options.addInitScript(() => {
    const { chrome } = globalThis as unknown as { chrome: { permissions: Record<string, unknown> } };
    chrome.permissions['request'] = (_: object, told?: (is: boolean) => void) => (told === undefined ? Promise.resolve(false) : told(false));
  });
  await options.reload();
}

test.describe('never allowed', () => {
  test.use({ variant: 'chrome' });

  test('options, popup and desk say so in words and what to do, and nothing is sent', async ({ world }) => {
    await linkBoth(world);
    const options = await openExtensionPage(world, 'options');
    for (const [id, host] of ACCOUNTS) {
      const section = options.locator('section', { has: options.locator(`#${id}-title`) });
      await expect(section.locator('.panel-head .chip')).toHaveText('Needs permission');
      await expect(section.locator('.notice')).toHaveText(notAllowed(host));
      await options.click(`#${id}-test`);
      await expect(options.locator(`#${id}-status`)).toHaveText(notAllowed(host));
    }
    const popup = await openExtensionPage(world, 'popup');
    for (const [id, host] of ACCOUNTS) {
      const card = popup.locator(`#${id}`);
      await expect(card.locator('.notice[data-tone="bad"]')).toHaveText(notAllowed(host));
      await expect(card.locator('.miles')).toHaveText('Miles not known yet');
      await expect(card.locator('.age')).toHaveCount(0);
      await popup.click(`#${id}-refresh`);
      await expect(card).toHaveAttribute('aria-busy', 'false');
      await expect(card.locator('.notice[data-tone="bad"]')).toHaveText(notAllowed(host));
    }
    const desk = await openExtensionPage(world, 'desk');
    await desk.fill('#desk-miles', '500');
    await desk.fill('#desk-property', 'MT001');
    await desk.fill('#desk-activityDate', new Date().toISOString().slice(0, 10));
    await desk.fill('#desk-transactionText', 'Hotel night');
    await desk.click('#desk-sum-up');
    await desk.click('#desk-confirm');
    await expect(desk.locator('#desk-trouble')).toHaveText(`Nothing was sent. ${notAllowed('api.lufthansa.com')}`);
    // It is no entry of the journal, and may be confirmed when the host is allowed.
    await expect(desk.locator('#journal-count')).toHaveText('No posting yet.');
    await expect(desk.locator('#desk-confirm')).toBeEnabled();
    expect(await sentToAccounts(world)).toEqual([]);
  });

  test('who says no when an account is saved is told that nothing was, and keeps what was typed', async ({ world }) => {
    const options = await openExtensionPage(world, 'options');
    await sayNo(options);
    await enterMilesAndMore(options);
    await expect(options.locator('#miles-and-more-status')).toHaveText(
      'Your browser did not allow Milelens to ask api.lufthansa.com, so nothing was saved. What you typed is still here: press “Save” to be asked again.',
    );
    await expect(options.locator('#miles-and-more-clientSecret')).toHaveValue('partner-sécret');
    expect(await world.chromium.ask({ type: 'linked' })).toMatchObject({ ok: true, value: { milesAndMore: { state: 'absent' } } });
    expect(await sentToAccounts(world)).toEqual([]);
  });
});

test('taken back, what was last read stays with its age, nothing is sent, and given again all is read anew', async ({ world }) => {
  await linkBoth(world);
  await world.chromium.ask({ type: 'refreshMilesAndMore' });
  await world.chromium.ask({ type: 'refreshLatamPass' });
  await takeHosts(world.chromium);
  await world.sandbox.control('DELETE', '/log');
  const popup = await openExtensionPage(world, 'popup');
  await popup.clock.setFixedTime(Date.now() + 3 * HOUR_MS);
  await popup.reload();
  for (const [id, host, miles, tier] of [
    [...ACCOUNTS[0], '48,210 miles', 'Frequent Traveller'],
    [...ACCOUNTS[1], '31,500 miles', 'Platinum'],
  ] as const) {
    const card = popup.locator(`#${id}`);
    await expect(card.locator('.notice[data-tone="bad"]')).toHaveText(notAllowed(host));
    await expect(card.locator('.miles')).toHaveText(miles);
    await expect(card.locator('.tier')).toHaveText(tier);
    await expect(card.locator('.age')).toContainText('(3 hours ago)');
    await popup.click(`#${id}-refresh`);
    await expect(card).toHaveAttribute('aria-busy', 'false');
    await expect(card.locator('.miles')).toHaveText(miles);
    await expect(card.locator('.age')).toContainText('(3 hours ago)');
  }
  await popup.getByText('Account statement').click();
  await popup.fill('#statement-pin', '12345');
  await popup.click('#read-statement');
  await expect(popup.locator('#statement-status')).toContainText('Your browser has not allowed Milelens to ask');
  expect(await sentToAccounts(world)).toEqual([]);
  await giveHosts(world.chromium);
  await popup.reload();
  // The tokens are still good; status, balance and member come side by side.
  await expect
    .poll(async () => (await sentToAccounts(world)).toSorted())
    .toEqual([
      'GET api-test.lufthansa.com/v1/profiles/customers/accountbalance/992000000000011',
      'GET api-test.lufthansa.com/v1/profiles/customers/memberstatus/992000000000011',
      'POST api.latampass.com/v1/customer/loyalty/partner/member/search-member',
    ]);
  for (const [id] of ACCOUNTS) await expect(popup.locator(`#${id} .notice[data-tone="bad"]`)).toHaveCount(0);
});

test('the host that is named is the one that is not allowed: of the test environment, whose tokens come from elsewhere', async ({ world }) => {
  await linkBoth(world);
  await takeHosts(world.chromium, 'https://api.lufthansa.com/*', 'https://api.latampass.com/*');
  const popup = await openExtensionPage(world, 'popup');
  await expect(popup.locator('#miles-and-more .notice[data-tone="bad"]')).toHaveText(notAllowed('api-test.lufthansa.com'));
  await expect(popup.locator('#latam-pass .miles')).toHaveText('31,500 miles');
  const options = await openExtensionPage(world, 'options');
  await expect(options.locator('section', { has: options.locator('#miles-and-more-title') }).locator('.notice')).toHaveText(
    notAllowed('api-test.lufthansa.com'),
  );
});
