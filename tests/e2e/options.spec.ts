import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DEMO_ACCOUNT } from '../harness/browser.ts';
import { allBadges, DEMO_FLIGHTS, expect, FIRST_BADGE, isAnswered, test } from './world.ts';

/** From an installation to miles, as a person does it. */
test.use({ ready: false });

async function enterAccount(options: Page, password: string): Promise<void> {
  await options.fill('#milefy-address', DEMO_ACCOUNT.address);
  await options.fill('#milefy-login', DEMO_ACCOUNT.login);
  await options.fill('#milefy-password', password);
  await options.click('#save-account');
}

test('somebody enters account, programme and status, and the open page fills', async ({ world }) => {
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, (text) => text === 'Set up Milelens to see miles');
  const options = await world.chromium.optionsPage();
  await enterAccount(options, DEMO_ACCOUNT.password ?? '');
  await options.selectOption('#programme', 'LMM');
  await options.selectOption('#tier', '16');
  await options.click('#save-programme');
  const strips = await allBadges(page, DEMO_FLIGHTS, isAnswered);
  expect(strips[0]?.text).toMatch(FIRST_BADGE);
  await options.click('#test-connection');
  await expect(options.locator('#account-status')).toHaveText(/15 programmes.*Testing/);
  await options.reload();
  await expect(options.locator('#milefy-login')).toHaveValue(DEMO_ACCOUNT.login);
  await expect(options.locator('#milefy-password')).toHaveValue('');
  await expect(options.locator('#programme')).toHaveValue('LMM');
});

test('a wrong password, a wrong address and a broken service are each said plainly, and what was typed stays', async ({ world }) => {
  const options = await world.chromium.optionsPage();
  await options.fill('#milefy-address', 'http://milefyapi-demo.30k.com');
  await options.fill('#milefy-login', DEMO_ACCOUNT.login);
  await options.fill('#milefy-password', 'wrong');
  await options.click('#save-account');
  await expect(options.locator('#milefy-address-error')).toContainText('https');
  await expect(options.locator('#milefy-password')).toHaveValue('wrong');
  await enterAccount(options, 'wrong');
  await options.click('#test-connection');
  await expect(options.locator('#account-status')).toContainText('does not accept this login and password');
  await enterAccount(options, DEMO_ACCOUNT.password ?? '');
  await world.fault({ kind: 'html' });
  await options.click('#test-connection');
  await expect(options.locator('#account-status')).toContainText('Something else than Milefy answered (text/html)');
  await world.noMoreFaults();
  await options.click('#test-connection');
  await expect(options.locator('#account-status')).toContainText('15 programmes');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`options and popup have no accessibility fault that axe knows, ${colorScheme}`, async ({ world }) => {
    await world.chromium.setUp();
    const options = await world.chromium.optionsPage();
    const popup = await world.chromium.context.newPage();
    await popup.goto(options.url().replace('options.html', 'popup.html'));
    for (const page of [options, popup]) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(300);
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
  });
}

test('the popup tells what the tab holds: how many flights, the best three, and whether Milefy is ready', async ({ world }) => {
  await world.chromium.setUp();
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  const overview = await world.chromium.overview(page);
  // The longest ways pay most in their cheapest class: GRU–EWR–FRA, GRU–IST–FRA, GRU–LIS–FRA. What is "at most" has the low end 0 and comes after.
  expect(overview?.best.map(({ flights }) => flights)).toEqual(['UA 148 + UA 960', 'TK 216 + TK 1587', 'TP 82 + TP 574']);
  expect(await world.chromium.ask({ type: 'status' })).toMatchObject({ sources: [{ id: 'milefy', state: 'ready' }] });
});
