import type { Page } from '@playwright/test';
import { DEMO_KEY, DEMO_SETTINGS } from '../harness/browser.ts';
import { expectAccessible, openExtensionPage } from './extension-page.ts';
import { expect, test } from './world.ts';

/* The user's own airport: Frankfurt's city hall is about 11 km from its airport. */
test.use({ account: false });

const ROMER = { latitude: 50.1105, longitude: 8.6821 };

/** Lets the browser say where somebody is, or refuse; counts how often it is asked. */
async function standAt(page: Page, place: typeof ROMER | null): Promise<() => Promise<number>> {
  await page.evaluate((where) => {
    const asked = { times: 0 };
    Object.assign(globalThis, { asked });
    navigator.geolocation.getCurrentPosition = (found, failed) => {
      asked.times += 1;
      if (where === null) failed?.({ code: 1 } as GeolocationPositionError);
      else found({ coords: where } as GeolocationPosition);
    };
  }, place);
  return () => page.evaluate(() => (globalThis as unknown as { asked: { times: number } }).asked.times);
}

test('without an account the airport is found in the browser alone, when asked, and the popup says what the status opens there', async ({
  world,
}, testInfo) => {
  const options = await openExtensionPage(world, 'options');
  await options.locator('#find-home').waitFor();
  const asked = await standAt(options, ROMER);
  expect(await asked()).toBe(0);
  await options.locator('#find-home').click();
  await options.getByRole('button', { name: /^Frankfurt Main Airport \(FRA\), 1\d km$/ }).click();
  await expect(options.locator('#home-airport')).toHaveText('Frankfurt Main Airport (FRA)');
  expect(await asked()).toBe(1);
  expect((await world.sandbox.log()).filter(({ host }) => host.includes('lufthansa'))).toEqual([]);
  const popup = await openExtensionPage(world, 'popup');
  await expect(popup.locator('.home-lounges')).toContainText('Lounges at Frankfurt Main Airport (FRA)');
  await expect(popup.locator('.home-lounges')).toContainText('Senator, with a flight of the Lufthansa Group');
  await expect(popup.locator('.home-lounges')).toContainText('With a key of Lufthansa’s, entered in the options');
  await options.locator('#home-airport').scrollIntoViewIfNeeded();
  await options.screenshot({ path: testInfo.outputPath('options.png') });
  await expectAccessible(options);
});

test('with a key of Lufthansa’s the popup names the lounges for the status, with their hours', async ({ world }, testInfo) => {
  await world.chromium.setUp(null, DEMO_SETTINGS, DEMO_KEY);
  const options = await openExtensionPage(world, 'options');
  await options.locator('#find-home').waitFor();
  await standAt(options, ROMER);
  await options.locator('#find-home').click();
  await options.getByRole('button', { name: /\(FRA\), \d+ km$/ }).click();
  await expect(options.locator('#home-status')).toContainText('Saved');
  // A kilometre is near enough: no more is told.
  const nearest = (await world.sandbox.log()).find(({ path }) => path.includes('/nearest/'));
  expect(nearest?.path).toMatch(/\/nearest\/50\.11,8\.68$/);
  const popup = await openExtensionPage(world, 'popup');
  await expect(popup.locator('.home-lounges li')).toHaveCount(3);
  await expect(popup.locator('.home-lounges')).toContainText('Open: daily 05:00 - 22:00');
  await popup.getByText('3 lounges that Lufthansa names').click();
  await expect(popup.locator('.home-lounges li').first()).toBeVisible();
  await popup.setViewportSize({ width: 360, height: 900 });
  await popup.screenshot({ path: testInfo.outputPath('popup.png'), fullPage: true });
  await expectAccessible(popup, [360]);
});

test('a browser that says nothing is named as the reason, and what was kept can be forgotten', async ({ world }) => {
  await world.chromium.ask({ type: 'saveHomeAirport', code: 'ZRH' as never });
  const options = await openExtensionPage(world, 'options');
  await options.locator('#forget-home').waitFor();
  await standAt(options, null);
  await options.locator('#find-home').click();
  await expect(options.locator('#home-status')).toContainText('Your browser did not say where you are.');
  await options.locator('#forget-home').click();
  await expect(options.locator('#home-airport')).toHaveCount(0);
  const popup = await openExtensionPage(world, 'popup');
  await popup.locator('.sources').waitFor();
  await expect(popup.locator('.home-lounges')).toHaveCount(0);
});
