import type { Page } from '@playwright/test';
import { DEMO_ACCOUNT } from '../harness/browser.ts';
import { expectAccessible, openExtensionPage, silence, statusOf } from './extension-page.ts';
import { allBadges, DEMO_FLIGHTS, expect, FIRST_BADGE, isAnswered, test } from './world.ts';

/** A popup has the one width that its style gives it. */
const POPUP_WIDTHS = [360];

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

test('programme, status and points are chosen with no account, and the open page fills by the charts', async ({ world }) => {
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, (text) => text === 'Set up Milelens to see miles');
  const options = await openExtensionPage(world, 'options');
  await expect(options.locator('#programme option')).toHaveCount(10);
  await options.selectOption('#programme', 'LMM');
  await options.selectOption('#tier', { label: 'Frequent Traveller' });
  await options.fill('#points-points', 'many');
  await options.click('#save-programme');
  await expect(options.locator('#points-points')).toBeFocused();
  await expect(options.locator('#points-points-error')).toHaveText('Enter a number from 0 on, or leave it empty.');
  expect((await statusOf(world)).settings.programme).toBeNull();
  await options.fill('#points-points', '1,250');
  await options.fill('#points-qualifyingPoints', '0');
  await options.click('#save-programme');
  await expect(options.locator('#programme-status')).toContainText('Saved');
  expect((await statusOf(world)).settings).toMatchObject({ programme: { code: 'LMM', tier: 8 }, points: { LMM: { points: 1250, qualifyingPoints: 0 } } });
  await allBadges(page, DEMO_FLIGHTS, (text) => text.endsWith(' charts'));
  await options.reload();
  await expect(options.locator('#programme')).toHaveValue('LMM');
  await expect(options.locator('#points-points')).toHaveValue('1,250');
  // Emptied, it is no longer said.
  await options.fill('#points-points', '');
  await options.click('#save-programme');
  await expect(options.locator('#programme-status')).toContainText('Saved');
  expect((await statusOf(world)).settings.points).toEqual({ LMM: { qualifyingPoints: 0 } });
});

test('with an account every programme stands once in the list, those with charts first', async ({ world }) => {
  const options = await openExtensionPage(world, 'options');
  await enterAccount(options, DEMO_ACCOUNT.password ?? '');
  await expect(options.locator('#programme-filter')).toBeVisible();
  const codes = await options.locator('#programme option').evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value).filter(Boolean));
  expect(new Set(codes).size).toBe(codes.length);
  // The sandbox lists fifteen, and every programme with a chart is one of them.
  expect(codes).toHaveLength(15);
  await expect(options.locator('#programme optgroup').first()).toHaveAttribute('label', 'Work without an account');
});

test('language and currency are stored, and a silent worker loses neither', async ({ world }) => {
  const options = await openExtensionPage(world, 'options');
  await options.selectOption('#language', 'en');
  await options.selectOption('#currency', 'BRL');
  await silence(options, true);
  await options.click('#save-locale');
  await expect(options.locator('#locale-status')).toContainText('did not answer. Nothing you typed is lost');
  await silence(options, false);
  await options.click('#save-locale');
  await expect(options.locator('#locale-status')).toContainText('Saved');
  expect((await statusOf(world)).settings).toMatchObject({ language: 'en', currency: 'BRL' });
  await options.reload();
  await expect(options.locator('#currency')).toHaveValue('BRL');
});

test('options and popup have no accessibility fault that axe knows, before and after they are set up', async ({ world }) => {
  const [options, popup] = [await openExtensionPage(world, 'options'), await openExtensionPage(world, 'popup')];
  await expect(options.locator('#programme')).toBeVisible();
  await expect(popup.locator('#open-welcome')).toBeVisible();
  await expectAccessible(options);
  await expectAccessible(popup, POPUP_WIDTHS);
  await world.chromium.setUp();
  await Promise.all([options.reload(), popup.reload()]);
  await expect(options.locator('#programme-filter')).toBeVisible();
  await expect(popup.locator('#open-options')).toBeVisible();
  await expectAccessible(options);
  await expectAccessible(popup, POPUP_WIDTHS);
});

test('while no programme is chosen the popup leads to the first steps', async ({ world }) => {
  const popup = await openExtensionPage(world, 'popup');
  const [opened] = await Promise.all([world.chromium.context.waitForEvent('page'), popup.click('#open-welcome')]);
  await expect(opened.getByRole('heading', { level: 1 })).toHaveText('Welcome to Milelens');
});

test('the popup tells what the tab holds: how many flights, the best three, and whether Milefy is ready', async ({ world }) => {
  await world.chromium.setUp();
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  const overview = await world.chromium.overview(page);
  // The longest ways pay most in their cheapest class: GRU–EWR–FRA, GRU–IST–FRA, GRU–LIS–FRA. What is "at most" has the low end 0 and comes after.
  expect(overview?.best.map(({ flights }) => flights)).toEqual(['UA 148 + UA 960', 'TK 216 + TK 1587', 'TP 82 + TP 574']);
  expect(await world.chromium.ask({ type: 'status' })).toMatchObject({
    sources: [
      { id: 'charts', state: 'ready' },
      { id: 'milefy', state: 'ready' },
    ],
  });
});

test('the popup says under a flight how many like it bring the next status', async ({ world }) => {
  await world.chromium.setUp();
  const popup = await openExtensionPage(world, 'popup');
  // What a page would answer: the words come from the worker (tests/unit), the popup only shows them.
  await popup.addInitScript(() => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: Record<string, unknown> } };
    const flight = { flights: 'LH 400', price: '1,900.00 EUR', text: '≤ 9,500 Award Miles · 200 Points charts' };
    const overview = {
      site: 'google-flights',
      seen: 'offers',
      rows: ['a', 'b'].map((id) => ({ offer: { id }, state: 'ready' })),
      best: [
        { ...flight, toTier: '2 flights like this and you are Senator' },
        { ...flight, flights: 'LH 402', toTier: null },
      ],
      skipped: [],
      missing: [],
      failed: null,
      firstBadgeMs: 1,
      lastBadgeMs: 1,
    };
    // As the browser does: to a callback where there is one, else as a promise.
    const answering =
      (answer: unknown) =>
      (...args: unknown[]) => {
        const last = args.at(-1);
        return typeof last === 'function' ? (last(answer) as unknown) : Promise.resolve(answer);
      };
    chrome.tabs['query'] = answering([{ id: 1, url: 'https://www.google.com/travel/flights/search' }]);
    chrome.tabs['sendMessage'] = answering(overview);
  });
  await popup.reload();
  await expect(popup.getByRole('heading', { name: '2 flights on Google Flights' })).toBeVisible();
  await expect(popup.locator('.best li').nth(0)).toContainText('2 flights like this and you are Senator');
  await expect(popup.locator('.best .to-tier')).toHaveCount(1);
  await expectAccessible(popup, POPUP_WIDTHS);
});
