import { answerOf, MADE_FLIGHTS, ONE_WAY, pageOf } from '../fixtures/latam-pages.ts';
import { allBadges, DEMO_FLIGHTS, expect, test } from './world.ts';

/** The build that people get: no API host is granted until they say so. */
test.use({ variant: 'chrome', hosts: ['www.latamairlines.com'] });

test('without permission for the API host the badge asks to be set up, and nothing is sent', async ({ world }) => {
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, (text) => text === 'Set up Milelens to see miles');
  const overview = await world.chromium.overview(page);
  expect(overview?.failed).toEqual({ kind: 'needs-permission', host: 'milefyapi-demo.30k.com' });
  expect((await world.sandbox.log()).filter(({ host }) => host.endsWith('30k.com'))).toEqual([]);
});

test('a site that does not come with the installation gets no script before the user has allowed it, and the options show it as off', async ({ world }) => {
  await world.sandbox.control('POST', '/pages', { url: 'https://www.latamairlines.com/bff/air-offers/v2/offers/search', answer: answerOf(MADE_FLIGHTS) });
  const page = await world.open({ url: ONE_WAY, html: pageOf(MADE_FLIGHTS) });
  expect(await page.evaluate(() => document.dispatchEvent(new Event('milelens-tapping', { cancelable: true })))).toBe(true);
  await page.waitForTimeout(1_000);
  expect(await page.evaluate(() => document.querySelectorAll('milelens-strip, milelens-notice, html > style').length)).toBe(0);
  const options = await world.chromium.optionsPage();
  await options.reload();
  await expect(options.locator('#site-google-flights')).toBeChecked();
  await expect(options.locator('#site-latam')).not.toBeChecked();
  await expect(options.locator('label[for="site-latam"]')).toContainText('Your browser asks you first.');
});
