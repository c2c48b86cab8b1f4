import type { Page } from '@playwright/test';
import { expectAccessible, openExtensionPage, silence, statusOf } from './extension-page.ts';
import { allBadges, DEMO_FLIGHTS, expect, test } from './world.ts';

/** The first page after installing: programme, status, language and currency, and done. No account anywhere. */
test.use({ ready: false });

const words = (page: Page) => page.locator('#example-words');
const programme = (page: Page, name: string) => page.getByRole('group', { name: 'Where do you collect miles?' }).getByRole('radio', { name });
const tier = (page: Page, name: string) => page.getByRole('group', { name: 'Your status there' }).getByRole('radio', { name, exact: true });

/** Presses Tab until the focus is on something; a person would not try for ever either. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let times = 0; times < 30; times++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}

/** Presses an arrow until the radio button with this name has the focus. */
async function arrowTo(page: Page, label: string): Promise<void> {
  for (let times = 0; times < 30; times++) {
    if ((await page.evaluate(() => document.activeElement?.parentElement?.textContent)) === label) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrows do not reach ${label}`);
}

test('an installation opens the first steps, once', async ({ world }) => {
  const opened = () => world.chromium.context.pages().filter((page) => page.url().endsWith('/welcome.html')).length;
  await expect.poll(opened).toBe(1);
  await world.chromium.killWorker();
  await statusOf(world);
  expect(opened()).toBe(1);
});

test('somebody goes through it by keyboard, and the first search has numbers with no account', async ({ world }) => {
  const page = await openExtensionPage(world, 'welcome');
  await expect(words(page)).toHaveText('Choose your programme, and an example appears here.');
  await tabTo(page, '#programme input');
  await arrowTo(page, 'Miles & More');
  // No status is guessed.
  await expect(words(page)).toHaveText('Choose your status, and an example appears here.');
  await tabTo(page, '#tier input');
  await page.keyboard.press('Space');
  // 4 miles a euro of fare for a member, 50 % more for a Senator: 500 × 4 = 2,000, × 1.5 = 3,000.
  await expect(words(page)).toContainText('Miles & More, Member: at most 2,000 Award Miles');
  await arrowTo(page, 'Senator');
  await expect(words(page)).toContainText('Miles & More, Senator: at most 3,000 Award Miles');
  await tabTo(page, '#currency');
  await page.keyboard.type('Swiss');
  await expect(page.locator('#currency')).toHaveValue('CHF');
  await tabTo(page, '#done');
  await page.keyboard.press('Enter');
  await expect(page.locator('#done-title')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('#open-flights')).toBeFocused();
  await expect(page.locator('#open-flights')).toHaveAttribute('href', 'https://www.google.com/travel/flights');
  await page.keyboard.press('Tab');
  await expect(page.locator('#add-points')).toBeFocused();
  const { settings } = await statusOf(world);
  expect(settings).toMatchObject({ programme: { code: 'LMM', tier: 16 }, language: null, currency: 'CHF', sites: { 'google-flights': true } });

  await allBadges(await world.open(), DEMO_FLIGHTS, (text) => text.endsWith(' rules'));
  expect((await world.sandbox.log()).filter(({ host }) => host.endsWith('30k.com'))).toEqual([]);
});

test('the example follows programme and status', async ({ world }) => {
  const page = await openExtensionPage(world, 'welcome');
  await programme(page, 'Miles & More').check();
  await tier(page, 'Member').check();
  await expect(page.locator('.flight')).toContainText('FRA–JFK');
  await expect(page.getByText('Press a badge on the page for the reasons.')).toBeVisible();
  await programme(page, 'LATAM Pass').check();
  await tier(page, 'LATAM').check();
  await expect(page.locator('.flight')).toContainText('SCL–MIA');
  // LATAM Pass pays 5 miles a dollar on an international ticket, Gold 6: 500 × 5 and 500 × 6, taxes and all.
  await expect(page.locator('.badge')).toContainText('≤ 2,500 Miles');
  await tier(page, 'Gold').check();
  await expect(page.locator('.badge')).toContainText('≤ 3,000 Miles');
  await expect(words(page)).toContainText('LATAM Pass, Gold: at most 3,000 Miles');
});

test('the example shows its badge whole, what its numbers stand on included, however narrow the page is', async ({ world }) => {
  const page = await openExtensionPage(world, 'welcome');
  await programme(page, 'Miles & More').check();
  await tier(page, 'Frequent Traveller').check();
  await expect(page.locator('.badge .mark')).toHaveText('rules');
  for (const width of [1280, 1100, 700, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const [badge, mark] = [await page.locator('.badge').boundingBox(), await page.locator('.badge .mark').boundingBox()];
    const ends = (box: typeof badge) => (box === null ? Number.NaN : box.x + box.width);
    expect(ends(mark), `at ${width} px`).toBeLessThanOrEqual(ends(badge));
  }
});

test('nothing is stored before Done, and opened again it shows what is stored', async ({ world }) => {
  const page = await openExtensionPage(world, 'welcome');
  await page.click('#done');
  await expect(page.locator('#welcome-status')).toHaveText('Choose the programme you collect in.');
  await expect(page.locator('#programme input').first()).toBeFocused();
  await programme(page, 'LATAM Pass').check();
  await page.click('#done');
  await expect(page.locator('#welcome-status')).toHaveText('Choose your status.');
  await expect(page.locator('#tier-error')).toHaveText('Choose your status.');
  await expect(tier(page, 'LATAM')).toBeFocused();
  await expect(tier(page, 'LATAM')).not.toBeChecked();
  await tier(page, 'Gold Plus').check();
  await expect(page.locator('#tier-error')).toHaveCount(0);
  await expect(page.getByText('Unsaved changes')).toHaveCount(0);
  expect((await statusOf(world)).settings.programme).toBeNull();
  await page.click('#done');
  await expect(page.locator('#done-title')).toBeVisible();
  // The rules of LATAM Pass have no points that a status asks for.
  await expect(page.locator('#add-points')).toHaveCount(0);
  await tier(page, 'Gold').check();
  await expect(page.getByText('Unsaved changes')).toBeVisible();
  await tier(page, 'Gold Plus').check();
  await expect(page.getByText('Unsaved changes')).toHaveCount(0);
  await page.reload();
  await expect(programme(page, 'LATAM Pass')).toBeChecked();
  await expect(tier(page, 'Gold Plus')).toBeChecked();
  // The status in another programme is asked for; the one that is stored comes back with its own.
  await programme(page, 'Flying Blue').check();
  await expect(tier(page, 'Explorer')).not.toBeChecked();
  await programme(page, 'LATAM Pass').check();
  await expect(tier(page, 'Gold Plus')).toBeChecked();
});

test('points that somebody has are entered in the options, where the first run leads', async ({ world }) => {
  const page = await openExtensionPage(world, 'welcome');
  await programme(page, 'Miles & More').check();
  await tier(page, 'Member').check();
  await page.click('#done');
  await page.getByRole('link', { name: 'Add the points you have: see how far each flight brings you' }).click();
  await expect(page.locator('#points-points')).toBeFocused();
  await expect(page.locator('#points')).toBeInViewport();
  await page.keyboard.type('350');
  await page.click('#save-programme');
  // Frequent Traveller asks for 650 Points: 650 − 350 = 300.
  await expect(page.locator('#points-meaning')).toContainText('350 of 650 Points for Frequent Traveller, 300 to go');
});

test('a programme that was one of the others is the preferred one alone', async ({ world }) => {
  const { settings } = await statusOf(world);
  const others = [
    { code: 'AKF', tier: 1 },
    { code: 'LAP', tier: 1 },
  ];
  await world.chromium.ask({ type: 'saveSettings', settings: { ...settings, programme: { code: 'LMM', tier: 16 }, otherProgrammes: others } as never });
  const page = await openExtensionPage(world, 'welcome');
  await programme(page, 'Flying Blue').check();
  await tier(page, 'Gold').check();
  await page.click('#done');
  await expect(page.locator('#done-title')).toBeVisible();
  const { programme: preferred, otherProgrammes } = (await statusOf(world)).settings;
  expect(preferred?.code).toBe('AKF');
  expect(otherProgrammes).toEqual([
    { code: 'LMM', tier: 16 },
    { code: 'LAP', tier: 1 },
  ]);
});

test('a worker that was ended, or is silent, loses nothing that was chosen', async ({ world }) => {
  const page = await openExtensionPage(world, 'welcome', { silent: true });
  await expect(page.getByRole('alert')).toContainText('did not answer');
  await silence(page, false);
  await page.click('#retry-status');
  await programme(page, 'Delta SkyMiles').check();
  await silence(page, true);
  await tier(page, 'Gold Medallion').check();
  await expect(words(page)).toHaveText('The example could not be worked out. Your choices are still here.');
  await page.click('#done');
  await expect(page.locator('#welcome-status')).toContainText('did not answer. Nothing you typed is lost');
  await silence(page, false);
  await page.click('#retry-example');
  await expect(words(page)).toContainText('Delta SkyMiles, Gold Medallion');
  await world.chromium.killWorker();
  await page.click('#done');
  await expect(page.locator('#done-title')).toBeVisible();
  const { settings, charts } = await statusOf(world);
  const gold = charts.find(({ code }) => code === 'DSM')?.tiers.find(({ name }) => name === 'Gold Medallion');
  expect(settings.programme).toEqual({ code: 'DSM', tier: gold?.code });
});

test('a programme that only Milefy knows is shown and kept', async ({ world }) => {
  const { settings } = await statusOf(world);
  await world.chromium.ask({ type: 'saveSettings', settings: { ...settings, programme: { code: 'TKM', tier: 8 } as never } });
  const page = await openExtensionPage(world, 'welcome');
  await expect(programme(page, 'TKM')).toBeChecked();
  await page.selectOption('#currency', 'TRY');
  await page.click('#done');
  await expect(page.locator('#done-title')).toBeVisible();
  expect((await statusOf(world)).settings).toMatchObject({ programme: { code: 'TKM', tier: 8 }, currency: 'TRY' });
});

test('it has no accessibility fault that axe knows, from the first choice to the last', async ({ world }) => {
  const page = await openExtensionPage(world, 'welcome');
  await expect(page.locator('#programme')).toBeVisible();
  await expectAccessible(page);
  await programme(page, 'Iberia Club').check();
  await page.click('#done');
  await expect(page.locator('#tier-error')).toBeVisible();
  await expectAccessible(page);
  await tier(page, 'Clásica').check();
  await expect(words(page)).toContainText('Iberia Club, Clásica');
  await expectAccessible(page);
  await page.click('#done');
  await expect(page.locator('#done-title')).toBeVisible();
  await expectAccessible(page);
});
