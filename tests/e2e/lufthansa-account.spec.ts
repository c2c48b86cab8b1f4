import type { Page } from '@playwright/test';
import { DEMO_KEY } from '../harness/browser.ts';
import { expectAccessible, openExtensionPage, silence, statusOf } from './extension-page.ts';
import { expect, test, type World } from './world.ts';

/** Key and secret of Lufthansa, as a person enters them. */
test.use({ ready: false });

async function enterKey(options: Page, secret = DEMO_KEY.clientSecret ?? ''): Promise<void> {
  await options.fill('#lufthansa-key', ` ${DEMO_KEY.clientId} `);
  await options.fill('#lufthansa-secret', secret);
  await options.click('#lufthansa-save');
  await expect(options.locator('#lufthansa-status')).toContainText('Saved.');
}

const fault = (world: World, kind: string, path: string) => world.sandbox.control('POST', '/faults', { match: { host: 'api.lufthansa.com', path }, kind });

test('somebody enters key and secret, tests them, and forgets them again', async ({ world }) => {
  const options = await openExtensionPage(world, 'options');
  await options.click('#lufthansa-save');
  await expect(options.locator('#lufthansa-key-error')).toHaveText('Enter the key.');
  await expect(options.locator('#lufthansa-secret-error')).toHaveText('Enter the secret.');
  await expect(options.locator('#lufthansa-key')).toBeFocused();
  await expect(options.locator('#lufthansa-status')).toHaveText('Not saved yet. Fields to correct: 2.');
  await enterKey(options);
  await expect(options.locator('#lufthansa-secret')).toHaveValue('');
  await options.click('#lufthansa-test');
  await expect(options.locator('#lufthansa-status')).toHaveText('Connected: Lufthansa accepts key and secret (environment: Live).');
  // The token and one call.
  await expect(options.locator('#lufthansa-calls')).toHaveText('Calls within the last hour: 2 of 1,000 that a key allows.');
  expect((await statusOf(world)).lufthansa).toEqual({
    state: 'stored',
    plan: 'public',
    environment: 'production',
    clientId: DEMO_KEY.clientId,
    permission: true,
    calls: { sent: 2, allowed: 1000 },
  });
  await options.reload();
  await expect(options.locator('#lufthansa-key')).toHaveValue(DEMO_KEY.clientId);
  await expect(options.locator('#lufthansa-secret')).toHaveValue('');
  await options.click('#lufthansa-forget-account');
  await expect(options.locator('#lufthansa-forget-keep')).toBeFocused();
  await options.keyboard.press('Escape');
  await expect(options.locator('#lufthansa-forget-account')).toBeFocused();
  await options.click('#lufthansa-forget-account');
  await options.click('#lufthansa-forget-confirm');
  await expect(options.locator('#lufthansa-status')).toHaveText('Forgotten. This browser no longer has the account.');
  expect((await statusOf(world)).lufthansa).toEqual({ state: 'absent' });
});

test('plan and environment are chosen, and decide who is asked', async ({ world }) => {
  const options = await openExtensionPage(world, 'options');
  await options.getByRole('group', { name: 'Plan' }).getByText('Partner').click();
  await options.locator('[name="lufthansa-environment"][value="test"]').check({ force: true });
  await expect(options.getByText('data from api-test.lufthansa.com')).toBeVisible();
  await enterKey(options);
  await options.click('#lufthansa-test');
  await expect(options.locator('#lufthansa-status')).toContainText('(environment: Test)');
  expect((await world.sandbox.log()).map(({ host, path }) => `${host}${path}`)).toEqual([
    'api.lufthansa.com/v1/partners/oauth/token',
    'api-test.lufthansa.com/v1/mds-references/countries/DE',
  ]);
});

test('a wrong secret, a page in the way and a limit are each said plainly, and a changed secret is used at once', async ({ world }) => {
  const options = await openExtensionPage(world, 'options');
  await enterKey(options, 'wrong');
  await options.click('#lufthansa-test');
  await expect(options.locator('#lufthansa-status')).toHaveText('api.lufthansa.com does not accept this key and secret. Check them in the options.');
  await enterKey(options);
  await options.click('#lufthansa-test');
  await expect(options.locator('#lufthansa-status')).toContainText('Connected');
  await fault(world, 'html', '/v1/oauth/token');
  await options.click('#lufthansa-test');
  await expect(options.locator('#lufthansa-status')).toContainText('Something else than Lufthansa answered (text/html)');
  await world.noMoreFaults();
  await fault(world, 'over-hour', '/v1/mds*');
  await options.click('#lufthansa-test');
  await expect(options.locator('#lufthansa-status')).toHaveText(
    /^api\.lufthansa\.com has been asked as often as it allows\. Milelens asks again from .+ on\.$/,
  );
  await silence(options, true);
  await options.click('#lufthansa-test');
  await expect(options.locator('#lufthansa-status')).toContainText('did not answer');
});

test('nothing that axe knows is wrong with the form, empty or stored', async ({ world }) => {
  const options = await openExtensionPage(world, 'options');
  await expect(options.locator('#lufthansa-key')).toBeVisible();
  await expectAccessible(options);
  await enterKey(options);
  await options.click('#lufthansa-forget-account');
  await expectAccessible(options);
});
