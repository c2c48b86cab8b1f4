import type { Page } from '@playwright/test';
import type { ProgrammeCode } from '../../lib/flights/codes.ts';
import { DEMO_ACCOUNT, DEMO_SETTINGS } from '../harness/browser.ts';
import { expectAccessible, openExtensionPage, openPopupOverFlights, silence, statusOf } from './extension-page.ts';
import { allBadges, DEMO_FLIGHTS, expect, FIRST_BADGE, isAnswered, test, type World } from './world.ts';

/** A popup has the one width that its style gives it. */
const POPUP_WIDTHS = [360];

/** Miles & More for a Senator, and these at whatever status 1 is, with an account. */
async function enterAccountAndProgrammes({ chromium }: World, others: readonly string[]): Promise<void> {
  await chromium.setUp(DEMO_ACCOUNT, { ...DEMO_SETTINGS, otherProgrammes: others.map((code) => ({ code: code as ProgrammeCode, tier: 1 })) });
}

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
  await expect(options.locator('#account-status')).toHaveText(/15 programmes.*Test\b/);
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
  await expect(options.locator('#points-points-error')).toHaveText('Digits only, for example 1350, or leave it empty.');
  // In English a dot is no sign between thousands, and nobody guesses.
  await options.fill('#points-points', '1.250');
  await options.click('#save-programme');
  await expect(options.locator('#points-points-error')).toHaveText('Digits only, for example 1350, or leave it empty.');
  expect((await statusOf(world)).settings.programme).toBeNull();
  await expect(options.locator('#points-meaning')).toBeEmpty();
  await options.fill('#points-points', '1,250');
  await options.fill('#points-qualifyingPoints', '0');
  await options.click('#save-programme');
  await expect(options.locator('#programme-status')).toContainText('Saved');
  expect((await statusOf(world)).settings).toMatchObject({ programme: { code: 'LMM', tier: 8 }, points: { LMM: { points: 1250, qualifyingPoints: 0 } } });
  // Senator asks for 2,000 Points and 1,000 Qualifying Points: 2,000 − 1,250 = 750, 1,000 − 0 = 1,000.
  await expect(options.locator('#points-meaning p')).toHaveText([
    '1,250 of 2,000 Points for Senator, 750 to go',
    '0 of 1,000 Qualifying Points for Senator, 1,000 to go',
  ]);
  await allBadges(page, DEMO_FLIGHTS, (text) => text.endsWith(' rules'));
  await options.reload();
  await expect(options.locator('#programme')).toHaveValue('LMM');
  await expect(options.locator('#points-points')).toHaveValue('1,250');
  // Emptied, it is no longer said.
  await options.fill('#points-points', '');
  await options.click('#save-programme');
  await expect(options.locator('#programme-status')).toContainText('Saved');
  expect((await statusOf(world)).settings.points).toEqual({ LMM: { qualifyingPoints: 0 } });
  await expect(options.locator('#points-meaning p').first()).toHaveText('2,000 Points for Senator: you have not said how many you have.');
});

test('where two ways lead to a status, both are said, and what is reached is called enough', async ({ world }) => {
  const options = await openExtensionPage(world, 'options');
  await options.selectOption('#programme', 'BAC');
  await options.selectOption('#tier', { label: 'Blue' });
  await options.fill('#points-flights', '25');
  await options.click('#save-programme');
  // Bronze asks for 3,500 Tier Points or 25 flights.
  await expect(options.locator('#points-meaning p')).toHaveText([
    '3,500 Tier Points for Bronze: you have not said how many you have.',
    'or',
    /^25 of 25 .* for Bronze: enough$/,
  ]);
});

test('further programmes are added, changed, preferred and taken away, by keyboard too', async ({ world }) => {
  const options = await openExtensionPage(world, 'options');
  await expect(options.getByText('Choose the programme for the badges first, above.')).toBeVisible();
  await expect(options.locator('#add-other')).toHaveCount(0);
  await options.selectOption('#programme', 'LMM');
  await options.selectOption('#tier', { label: 'Senator' });
  await options.click('#save-programme');
  await options.locator('#add-other').press('Enter');
  await expect(options.locator('#other')).toBeFocused();
  // The preferred programme is not offered a second time.
  await expect(options.locator('#other option[value="LMM"]')).toHaveCount(0);
  await options.click('#save-other');
  await expect(options.locator('#other-error')).toHaveText('Choose a programme.');
  await options.selectOption('#other', 'AKF');
  await options.locator('#save-other').press('Enter');
  await expect(options.locator('#other-tier-error')).toHaveText('Choose your status.');
  await expect(options.locator('#other-tier')).toBeFocused();
  await options.selectOption('#other-tier', { label: 'Silver' });
  await options.locator('#save-other').press('Enter');
  await expect(options.locator('#others-status')).toHaveText('Flying Blue is added.');
  await expect(options.locator('#add-other')).toBeFocused();
  await options.getByRole('combobox', { name: 'Flying Blue', exact: true }).selectOption({ label: 'Gold' });
  await expect(options.locator('#others-status')).toHaveText('Your status in Flying Blue is saved.');
  const gold = (await statusOf(world)).charts.find(({ code }) => code === 'AKF')?.tiers.find(({ name }) => name === 'Gold')?.code;
  expect((await statusOf(world)).settings).toMatchObject({ programme: { code: 'LMM', tier: 16 }, otherProgrammes: [{ code: 'AKF', tier: gold }] });
  // They change places: nothing that was chosen is lost.
  await options.getByRole('button', { name: 'Show this one on badges (Flying Blue)' }).press('Enter');
  await expect(options.locator('#others-status')).toHaveText('Badges show Flying Blue now.');
  await expect(options.locator('#programme')).toHaveValue('AKF');
  expect((await statusOf(world)).settings).toMatchObject({ programme: { code: 'AKF', tier: gold }, otherProgrammes: [{ code: 'LMM', tier: 16 }] });
  // The same by saving the programme above.
  await options.selectOption('#programme', 'LMM');
  await options.selectOption('#tier', { label: 'Member' });
  await options.click('#save-programme');
  await expect(options.locator('#programme-status')).toContainText('Saved');
  expect((await statusOf(world)).settings).toMatchObject({ programme: { code: 'LMM' }, otherProgrammes: [{ code: 'AKF', tier: gold }] });
  await options.reload();
  await options.getByRole('button', { name: 'Remove (Flying Blue)' }).press('Enter');
  await expect(options.locator('#others-status')).toHaveText('Flying Blue is removed.');
  await expect(options.locator('#add-other')).toBeFocused();
  expect((await statusOf(world)).settings.otherProgrammes).toEqual([]);
  // Escape gives up what was begun.
  await options.keyboard.press('Enter');
  await options.keyboard.press('Escape');
  await expect(options.locator('#add-other')).toBeFocused();
});

test('nine further programmes are the most', async ({ world }) => {
  await enterAccountAndProgrammes(world, ['AKF', 'BAC', 'IBP', 'LAP', 'UMP', 'DSM', 'AAA', 'ACA', 'TKM']);
  const options = await openExtensionPage(world, 'options');
  await expect(options.getByText('9 is the most: each is asked for with every flight.')).toBeVisible();
  await options.locator('#add-other').press('Enter');
  await expect(options.locator('#other')).toHaveCount(0);
});

test('what 1,000 miles are worth is said for each programme, and is nothing until then', async ({ world }) => {
  await enterAccountAndProgrammes(world, ['AKF']);
  const options = await openExtensionPage(world, 'options');
  await expect(options.locator('#worth-LMM')).toHaveValue('');
  await options.fill('#worth-LMM', '1.000');
  await options.fill('#worth-AKF', '9.5');
  await options.click('#save-worth');
  await expect(options.locator('#worth-LMM')).toBeFocused();
  await expect(options.locator('#worth-LMM-error')).toContainText('for example 12.50, without signs between thousands');
  expect((await statusOf(world)).settings.worth).toEqual({});
  await options.fill('#worth-LMM', '12,50');
  await options.getByRole('combobox', { name: 'Currency for Lufthansa Miles & More' }).selectOption('USD');
  await expect(options.locator('#worth-units')).toContainText('all values are in one currency');
  await options.click('#save-worth');
  await expect(options.locator('#worth-status')).toContainText('Saved');
  expect((await statusOf(world)).settings.worth).toEqual({ LMM: { perThousand: 12.5, currency: 'USD' }, AKF: { perThousand: 9.5, currency: 'EUR' } });
  await options.reload();
  await expect(options.locator('#worth-LMM')).toHaveValue('12.50');
  await options.fill('#worth-LMM', '');
  await options.click('#save-worth');
  await expect(options.locator('#worth-status')).toContainText('Saved');
  await expect(options.locator('#worth-units')).toHaveCount(0);
  expect((await statusOf(world)).settings.worth).toEqual({ AKF: { perThousand: 9.5, currency: 'EUR' } });
});

test('options say what was asked of Milefy today and as whom, and the id is renewed', async ({ world }) => {
  const options = await openExtensionPage(world, 'options');
  await expect(options.locator('#milefy-today')).toHaveCount(0);
  await world.chromium.setUp();
  await allBadges(await world.open(), DEMO_FLIGHTS, isAnswered);
  await options.reload();
  await expect(options.locator('#milefy-today')).toHaveText(/^Requests today: [1-9]\d*, billed as result sets: [1-9]\d*, by our reading of Milefy’s rule\. /);
  const before = (await statusOf(world)).milefyUse?.clientUserId ?? '';
  await expect(options.locator('#client-user-id')).toHaveText(before);
  await options.click('#renew-id');
  await expect(options.locator('#milefy-id-status')).toContainText('Renewed');
  const after = (await statusOf(world)).milefyUse?.clientUserId ?? '';
  expect(after).not.toBe(before);
  await expect(options.locator('#client-user-id')).toHaveText(after);
});

test('a status that Milefy does not know is said in the options, with what to do, until another is chosen', async ({ world }) => {
  await world.chromium.setUp(DEMO_ACCOUNT, { ...DEMO_SETTINGS, programme: { code: 'LMM' as ProgrammeCode, tier: 999 } });
  await world.open();
  await expect.poll(async () => (await statusOf(world)).milefyUse?.problem?.kind).toBe('request-refused');
  const options = await openExtensionPage(world, 'options');
  await expect(options.getByRole('alert')).toContainText('Milefy does not know what was asked for');
  await options.getByRole('alert').getByRole('link', { name: 'Programme and status' }).click();
  await options.selectOption('#tier', { label: 'Senator' });
  await options.click('#save-programme');
  await expect(options.getByRole('alert')).toHaveCount(0);
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
  // Four pages, each in two schemes.
  test.slow();
  const [options, popup] = [await openExtensionPage(world, 'options'), await openExtensionPage(world, 'popup')];
  await expect(options.locator('#programme')).toBeVisible();
  await expect(popup.locator('#open-welcome')).toBeVisible();
  await expectAccessible(options);
  await expectAccessible(popup, POPUP_WIDTHS);
  await enterAccountAndProgrammes(world, ['AKF', 'BAC']);
  await Promise.all([options.reload(), popup.reload()]);
  await expect(options.locator('#programme-filter')).toBeVisible();
  await expect(popup.locator('#open-options')).toBeVisible();
  await options.fill('#points-points', '350');
  await options.click('#save-programme');
  await expect(options.locator('#points-meaning p')).toHaveText([
    '6,000 HON Circle Points for HON Circle: you have not said how many you have.',
    'No status above Senator asks for Points.',
  ]);
  await options.click('#add-other');
  await options.fill('#worth-LMM', 'much');
  await options.click('#save-worth');
  await expect(options.locator('#worth-LMM-error')).toBeVisible();
  await expectAccessible(options);
  await expectAccessible(popup, POPUP_WIDTHS);
});

test('the contents of the options lead to every part of the page, in its order, also from another page', async ({ world }) => {
  await world.chromium.setUp(DEMO_ACCOUNT);
  const options = await openExtensionPage(world, 'options');
  await options.locator('#vault-title').waitFor();
  const ids = await options.locator('main .panel h2').evaluateAll((titles) => titles.map(({ id }) => id));
  const links = await options.locator('.contents a').evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1)));
  // What a mile is worth is asked only of those who have a programme, right below it.
  expect(links).toEqual(ids.filter((id) => id !== 'worth-title'));
  await options.locator('.contents').getByRole('link', { name: 'LATAM Pass' }).click();
  await expect(options.locator('#latam-pass-title')).toBeInViewport();
  await options.goto('about:blank');
  await options.goto(`chrome-extension://${world.chromium.extensionId}/options.html#latam-pass-title`);
  await expect(options.locator('#latam-pass-title')).toBeInViewport();
});

test('while no programme is chosen the popup leads to the first steps', async ({ world }) => {
  const popup = await openExtensionPage(world, 'popup');
  const [opened] = await Promise.all([world.chromium.context.waitForEvent('page'), popup.click('#open-welcome')]);
  await expect(opened.getByRole('heading', { level: 1 })).toHaveText('Welcome to Milelens');
});

test('on any other page the popup says whose numbers there are, and leads to a search', async ({ world }) => {
  await world.chromium.setUp();
  const popup = await openExtensionPage(world, 'popup');
  await expect(popup.getByRole('heading', { name: 'Milelens works on Google Flights' })).toBeVisible();
  await expect(popup.locator('#membership')).toHaveText('Your programme: Miles & More · Senator');
  const [opened] = await Promise.all([world.chromium.context.waitForEvent('page'), popup.click('#open-flights')]);
  await expect.poll(() => opened.url()).toBe('https://www.google.com/travel/flights');
});

test('the popup names a programme that only Milefy knows by its list', async ({ world }) => {
  await world.chromium.setUp(DEMO_ACCOUNT, { ...DEMO_SETTINGS, programme: { code: 'MAS' as ProgrammeCode, tier: 1 } });
  const popup = await openExtensionPage(world, 'popup');
  await expect(popup.locator('#membership')).toHaveText('Your programme: Miles and Smiles · Classic');
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
      { id: 'lufthansa', state: 'absent' },
    ],
  });
});

test('the popup says under a flight how many like it bring the next status', async ({ world }) => {
  await world.chromium.setUp();
  const flight = { flights: 'LH 400', price: '1,900.00 EUR', text: '≤ 9,500 Award Miles · 200 Points rules' };
  // What a page would answer: the words come from the worker (tests/unit), the popup only shows them.
  const popup = await openPopupOverFlights(world, {
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
  });
  await expect(popup.getByRole('heading', { name: '2 flights on Google Flights' })).toBeVisible();
  await expect(popup.locator('.best li').nth(0)).toContainText('2 flights like this and you are Senator');
  await expect(popup.locator('.best .to-tier')).toHaveCount(1);
  await expectAccessible(popup, POPUP_WIDTHS);
});
