import type { Page } from '@playwright/test';
import { openPopupOverFlights, statusOf } from './extension-page.ts';
import { expect, test, type World } from './world.ts';

/** From now on the popup's change of the settings ends so. */
async function endSaving(popup: Page, end: 'full disk' | 'no worker'): Promise<void> {
  await popup.evaluate((how) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: (message: { type: string }) => Promise<unknown> } } }).chrome;
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = (message) => {
      if (message.type !== 'saveSettings') return send(message);
      if (how === 'no worker') return Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
      return Promise.resolve({ ok: false, error: { kind: 'storage', message: 'QuotaExceededError' } });
    };
  }, end);
}

const isOn = async (world: World) => (await statusOf(world)).settings.sites['google-flights'] ?? true;

test('the popup switches a site off and on, and what it shows stays where it is meanwhile', async ({ world }) => {
  await world.chromium.setUp();
  const popup = await openPopupOverFlights(world, null);
  await expect(popup.locator('#site-here')).toBeVisible();
  await popup.evaluate(() => {
    const seen = globalThis as unknown as { gone: number };
    seen.gone = 0;
    new MutationObserver(() => (seen.gone += document.querySelector('#site-here') === null || document.querySelector('#membership') === null ? 1 : 0)).observe(
      document.body,
      {
        childList: true,
        subtree: true,
      },
    );
  });
  await popup.click('label[for="site-here"]');
  await expect(popup.locator('#site-here')).not.toBeChecked();
  await expect.poll(() => isOn(world)).toBe(false);
  await popup.click('label[for="site-here"]');
  await expect(popup.locator('#site-here')).toBeChecked();
  await expect.poll(() => isOn(world)).toBe(true);
  await expect(popup.locator('#switch-status')).toBeEmpty();
  expect(await popup.evaluate(() => (globalThis as unknown as { gone: number }).gone)).toBe(0);
});

test('a switch that could not be stored says why, and shows what holds', async ({ world }) => {
  await world.chromium.setUp();
  const popup = await openPopupOverFlights(world, null);
  await expect(popup.locator('#site-here')).toBeVisible();
  await endSaving(popup, 'full disk');
  await popup.click('label[for="site-here"]');
  await expect(popup.locator('#switch-status')).toContainText('QuotaExceededError');
  await expect(popup.locator('#site-here')).toBeChecked();
  await endSaving(popup, 'no worker');
  await popup.click('label[for="site-here"]');
  await expect(popup.locator('#switch-status')).not.toContainText('QuotaExceededError');
  await expect(popup.locator('#switch-status')).not.toBeEmpty();
  await expect(popup.locator('#site-here')).toBeChecked();
  expect(await isOn(world)).toBe(true);
});
