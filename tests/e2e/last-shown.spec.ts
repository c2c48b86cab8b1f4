import { DEMO_SETTINGS } from '../harness/browser.ts';
import { openExtensionPage } from './extension-page.ts';
import { linkBoth } from './linked-world.ts';
import { expect, test, type World } from './world.ts';
import type { Page } from '@playwright/test';

/** What a popup shows before the worker has said a word: what the one before it showed, as long as that is true. */
test.use({ account: false });

/** The browser's extension API, in a script sent into a page. */
declare const chrome: { runtime: { sendMessage(): Promise<never> } };

/** A popup whose worker never answers. */
async function popupAlone({ chromium }: World): Promise<Page> {
  const popup = await chromium.context.newPage();
  await popup.addInitScript(() => {
    chrome.runtime.sendMessage = () => new Promise<never>(() => undefined);
  });
  await popup.goto(`chrome-extension://${chromium.extensionId}/popup.html`);
  return popup;
}

async function popupHasShownBoth(world: World): Promise<void> {
  const popup = await openExtensionPage(world, 'popup');
  await expect(popup.locator('#miles-and-more .miles')).toHaveText('48,210 miles');
  await expect(popup.locator('#latam-pass .miles')).toHaveText('31,500 miles');
  await popup.close();
}

test('the next popup has both balances, the membership and the language before the worker answers', async ({ world }) => {
  await linkBoth(world);
  await world.chromium.setUp(null, { ...DEMO_SETTINGS, language: 'es' });
  const first = await openExtensionPage(world, 'popup');
  await expect(first.locator('#miles-and-more .miles')).toHaveText(/^48\s210 millas$/);
  await expect(first.locator('#latam-pass .miles')).toHaveText(/^31\s500 millas$/);
  await first.close();
  const popup = await popupAlone(world);
  await expect(popup.locator('#miles-and-more .miles')).toHaveText(/^48\s210 millas$/);
  await expect(popup.locator('#latam-pass .miles')).toHaveText(/^31\s500 millas$/);
  await expect(popup.locator('.membership')).toContainText('Senator');
  await expect(popup.locator('html')).toHaveAttribute('lang', 'es');
});

test('a first popup waits for the worker', async ({ world }) => {
  await linkBoth(world);
  const popup = await popupAlone(world);
  await expect(popup.locator('.sources')).toBeVisible();
  await expect(popup.locator('.account-card')).toHaveCount(0);
});

for (const { change, request } of [
  { change: 'an account was forgotten', request: { type: 'forgetLinked', api: 'miles-and-more' } },
  { change: 'everything was forgotten', request: { type: 'forgetEverything', journal: 'keep' } },
  { change: 'the vault was put under a passphrase', request: { type: 'protectVault', passphrase: 'nobody guesses this one', idleMinutes: 10 } },
] as const) {
  test(`it shows nothing of before when ${change}`, async ({ world }) => {
    await linkBoth(world);
    await popupHasShownBoth(world);
    expect(await world.chromium.ask(request)).toMatchObject({ ok: true });
    const popup = await popupAlone(world);
    await expect(popup.locator('.sources')).toBeVisible();
    await expect(popup.locator('.account-card')).toHaveCount(0);
  });
}

test('under a passphrase nothing is kept, though the vault is open', async ({ world }) => {
  await linkBoth(world);
  expect(await world.chromium.ask({ type: 'protectVault', passphrase: 'nobody guesses this one', idleMinutes: 10 })).toMatchObject({ ok: true });
  await popupHasShownBoth(world);
  const popup = await popupAlone(world);
  await expect(popup.locator('.sources')).toBeVisible();
  await expect(popup.locator('.account-card')).toHaveCount(0);
});
