import { LATAM_PASS, MILES_AND_MORE, PIN } from '../harness/accounts.ts';
import { DEMO_ACCOUNT, DEMO_KEY, DEMO_SETTINGS } from '../harness/browser.ts';
import { cardWords, openCard } from '../harness/card.ts';
import { expectAccessible, openExtensionPage, statusOf } from './extension-page.ts';
import { enterMilesAndMore, linkBoth } from './linked-world.ts';
import { allBadges, DEMO_FLIGHTS, expect, isAnswered, test } from './world.ts';

/** From an installation to a balance, as a person does it. */
test.use({ ready: false });

const BALANCE = '/v1/profiles/customers/accountbalance/*';
const TOKEN = '/v1/partners/oauth/token';

test('somebody links Miles & More and reads the balance, and their status is the account’s in every badge', async ({ world }) => {
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, (text) => text === 'Set up Milelens to see miles');
  const options = await openExtensionPage(world, 'options');
  await options.click('#miles-and-more-save');
  await expect(options.locator('#miles-and-more-memberAlias-error')).toHaveText('A card number has 9 to 15 digits.');
  await expect(options.locator('#miles-and-more-status')).toHaveText('Not saved yet. Fields to correct: 3.');
  await enterMilesAndMore(options, { memberAlias: '9920 0000 0000 011' });
  await expect(options.locator('#miles-and-more-status')).toHaveText('Saved. Connected: 48,210 miles, status FTL.');
  await expect(options.locator('.tier-from-account')).toContainText('Status by your account: Frequent Traveller.');
  expect((await statusOf(world)).settings.programme).toEqual({ code: 'LMM', tier: 8, from: 'account' });
  await allBadges(page, DEMO_FLIGHTS, (text) => text.endsWith(' rules'));

  const popup = await openExtensionPage(world, 'popup');
  const card = popup.locator('#miles-and-more');
  await expect(card.locator('.miles')).toHaveText('48,210 miles');
  await expect(card.locator('.tier')).toHaveText('Frequent Traveller');
  await expect(card).toContainText('2 stars, last changed Mar 1, 2025');
  await expect(card.locator('.age')).toContainText('(now)');
});

test('a status chosen by hand wins and says so, until the account’s is wanted again', async ({ world }) => {
  await world.chromium.setUp(null, DEMO_SETTINGS);
  await linkBoth(world);
  const popup = await openExtensionPage(world, 'popup');
  await expect(popup.locator('#tier-choice')).toContainText('Numbers are for Senator, which you chose yourself. Your account says Frequent Traveller.');
  expect((await statusOf(world)).settings.programme).toEqual({ code: 'LMM', tier: 16 });
  const options = await openExtensionPage(world, 'options');
  await options.click('#follow-LMM');
  await expect(options.locator('.tier-from-account')).toContainText('Status by your account: Frequent Traveller.');
  expect((await statusOf(world)).settings.programme).toEqual({ code: 'LMM', tier: 8, from: 'account' });
  await expect(options.locator('#tier')).toHaveValue('8');
});

test('the popup shows what was last read at once, offline too, and what went wrong behind it', async ({ world }) => {
  await world.chromium.setUp(null, DEMO_SETTINGS);
  await linkBoth(world);
  const popup = await openExtensionPage(world, 'popup');
  await expect(popup.locator('#miles-and-more .miles')).toHaveText('48,210 miles');
  await expect(popup.locator('#latam-pass .miles')).toHaveText('31,500 miles');
  await expect(popup.locator('#latam-pass')).toContainText('Category until Mar 31, 2027');
  await world.sandbox.control('POST', '/faults', { match: { path: '*' }, kind: 'reset' });
  await popup.reload();
  await expect(popup.locator('#miles-and-more .miles')).toHaveText('48,210 miles');
  await expect(popup.locator('#miles-and-more .notice[data-tone="bad"]')).toHaveText('api-test.lufthansa.com cannot be reached. Check your connection.');
  await expect(popup.locator('#latam-pass .notice[data-tone="bad"]')).toHaveText('api.latampass.com cannot be reached. Check your connection.');
  await expect(popup.locator('#latam-pass .miles')).toHaveText('31,500 miles');
  await world.noMoreFaults();
  await popup.click('#latam-pass-refresh');
  await expect(popup.locator('#latam-pass .notice[data-tone="bad"]')).toHaveCount(0);
});

test('the statement comes for a PIN only, under the server’s labels; a PIN that is none, a wrong one and a locked account are told apart', async ({
  world,
}) => {
  await linkBoth(world);
  const popup = await openExtensionPage(world, 'popup');
  await popup.getByText('Account statement', { exact: true }).click();
  const news = popup.locator('#statement-status');
  const read = async (pin: string) => {
    await popup.fill('#statement-pin', pin);
    await popup.click('#read-statement');
  };
  await read('123');
  await expect(news).toHaveText('A PIN has five to eight digits. Nothing was sent.');
  await read('11111');
  await expect(news).toHaveText(/^Miles & More does not accept this PIN \(code 36: “Validation Error: PIN is invalid”\)/);
  await expect(popup.locator('#statement-pin')).toHaveValue('');
  await read(PIN);
  await expect(popup.locator('#miles-and-more .labelled')).toContainText('xStatement › xTotal');
  await read('11111');
  await read('11111');
  await read('11111');
  await read(PIN);
  await expect(news).toHaveText(/^Miles & More says that this account is locked \(code 37: “Account is locked”\)/);
});

test('personal data come for a PIN only, of the kind that is chosen, and are gone with the popup', async ({ world }) => {
  await linkBoth(world);
  const popup = await openExtensionPage(world, 'popup');
  await popup.getByText('Personal data', { exact: true }).click();
  await popup.selectOption('#customer-profile', 'custinfo');
  await popup.fill('#customer-pin', '11111');
  await popup.click('#read-customer');
  await expect(popup.locator('#customer-status')).toHaveText(/^Miles & More does not accept this PIN/);
  await popup.fill('#customer-pin', PIN);
  await popup.click('#read-customer');
  await expect(popup.locator('#miles-and-more .labelled')).toContainText('xCustomer › xProfileprofile2');
  await expect(popup.locator('#customer-pin')).toHaveValue('');
  await popup.reload();
  await popup.getByText('Personal data', { exact: true }).click();
  await expect(popup.locator('#read-customer')).toBeVisible();
  await expect(popup.locator('#miles-and-more .labelled')).toHaveCount(0);
});

test.describe('what keeps an account from being read is said exactly', () => {
  test('wrong credentials, an unknown card, an expired token, a network that is gone', async ({ world }) => {
    const options = await openExtensionPage(world, 'options');
    const news = options.locator('#miles-and-more-status');
    await enterMilesAndMore(options, { clientSecret: 'wrong' });
    await expect(news).toHaveText('Saved, but it does not work yet: Miles & More does not accept this client ID and client secret. Check both in the options.');
    await enterMilesAndMore(options, { memberAlias: '992000000000999' });
    await expect(news).toContainText(
      'Saved, and the client ID and secret are right, but the account could not be read: Miles & More does not know this card number (code 35',
    );
    await enterMilesAndMore(options);
    await expect(news).toContainText('Connected: 48,210 miles');
    await world.sandbox.control('POST', '/faults', { match: { path: BALANCE }, kind: 'status', status: 401 });
    await options.click('#miles-and-more-test');
    await expect(news).toContainText('did not take the access token, not even a fresh one');
    await world.noMoreFaults();
    await world.sandbox.control('POST', '/faults', { match: { path: TOKEN }, kind: 'reset' });
    await options.click('#miles-and-more-test');
    await expect(news).toHaveText('api.lufthansa.com cannot be reached. Check your connection.');
  });

  test('a status that is no tier: it is asked for', async ({ world }) => {
    const options = await openExtensionPage(world, 'options');
    await enterMilesAndMore(options, { memberAlias: '992000000000045' });
    await expect(options.locator('#miles-and-more-status')).toHaveText('Saved. Connected: 0 miles, status INST.');
    expect((await statusOf(world)).settings.programme).toBeNull();
    const popup = await openExtensionPage(world, 'popup');
    await expect(popup.locator('#miles-and-more')).toContainText('The account names no status (“INST”). Choose yours in the options.');
  });

  test('LATAM Pass: no such member, and what a member is found by', async ({ world }) => {
    const options = await openExtensionPage(world, 'options');
    await options.fill('#latam-pass-ffn', '1');
    await options.fill('#latam-pass-clientId', LATAM_PASS.clientId);
    await options.fill('#latam-pass-clientSecret', LATAM_PASS.clientSecret ?? '');
    await options.click('#latam-pass-save');
    const news = options.locator('#latam-pass-status');
    await expect(news).toContainText('LATAM Pass found no such member: “No member was found with the information provided”');
    await options.check('input[name="latam-pass-by"][value="ffn-then-document"]');
    await options.fill('#latam-pass-documentNumber', '11122233344');
    await options.fill('#latam-pass-documentType', 'CPF');
    await options.click('#latam-pass-save');
    await expect(news).toHaveText('Saved. Connected: 31,500 miles, category Platinum.');
  });
});

test('the vault is put under a passphrase, locked and opened; settings go out without secrets, and everything is forgotten', async ({ world }) => {
  await linkBoth(world);
  const options = await openExtensionPage(world, 'options');
  const passphrase = 'four words and more';
  await options.fill('#vault-passphrase', 'short');
  await options.click('#vault-protect');
  await expect(options.locator('#vault-passphrase-error')).toContainText('At least 12 characters');
  await options.fill('#vault-passphrase', passphrase);
  await options.fill('#vault-again', passphrase);
  await options.click('#vault-protect');
  await expect(options.locator('#vault-status')).toContainText('Protected by your passphrase.');
  await options.click('#vault-lock');
  await expect(options.locator('#vault-unlock')).toBeVisible();
  await expect(options.locator('#miles-and-more-save')).toHaveCount(0);
  const popup = await openExtensionPage(world, 'popup');
  await expect(popup.locator('#miles-and-more')).toContainText('Locked. Enter your passphrase in the Options');
  await options.fill('#vault-unlock-passphrase', 'not the passphrase');
  await options.click('#vault-unlock');
  await expect(options.locator('#vault-status')).toContainText('That is not the passphrase.');
  await options.fill('#vault-unlock-passphrase', passphrase);
  await options.click('#vault-unlock');
  await expect(options.locator('#miles-and-more-memberAlias')).toHaveValue(MILES_AND_MORE.memberAlias);

  const download = options.waitForEvent('download');
  await options.click('#export-settings');
  const stream = await (await download).createReadStream();
  const file = Buffer.concat(await Array.fromAsync(stream)).toString('utf8');
  expect(file).toContain('"version"');
  for (const secret of ['partner', 'latam', '992000000000011', '00012345678']) expect(file).not.toContain(secret);

  await options.click('#everything-account');
  await options.click('#everything-confirm');
  await expect(options.locator('#everything-status')).toContainText('Forgotten, except for the desk’s journal.');
  await expect(options.locator('#miles-and-more-memberAlias')).toHaveValue('');
  expect(await world.chromium.ask({ type: 'linked' })).toMatchObject({
    ok: true,
    value: { milesAndMore: { state: 'absent' }, latamPass: { state: 'absent' } },
  });
});

test('with every account under a passphrase, the browser begins locked: badge, popup and options say so, and one passphrase opens all', async ({ world }) => {
  await world.chromium.setUp(DEMO_ACCOUNT, DEMO_SETTINGS, DEMO_KEY);
  await linkBoth(world);
  const passphrase = 'four words and more';
  expect(await world.chromium.ask({ type: 'protectVault', passphrase, idleMinutes: 15 })).toEqual({ ok: true, value: true });
  expect(await world.chromium.ask({ type: 'lockVault' })).toEqual({ ok: true, value: null });
  const page = await world.open();
  await openCard(page, 0);
  await expect.poll(() => cardWords(page)).toContain('Your credentials are locked.');
  await page.keyboard.press('Escape');
  const popup = await openExtensionPage(world, 'popup');
  await expect(popup.locator('.source-list li')).toHaveText([
    /ReadyTells miles and points by public rules, without an account\.$/,
    /^MilefyLockedMissing for now: .*upgrades, status benefits/,
    /^LufthansaLockedMissing for now: aircraft, Wi-Fi, lounges by name/,
  ]);
  await expect(popup.locator('#latam-pass')).toContainText('Locked. Enter your passphrase in the Options');
  const options = await openExtensionPage(world, 'options');
  await expect(options.locator('#programme')).toHaveValue('LMM');
  for (const id of ['account', 'lufthansa', 'miles-and-more', 'latam-pass']) {
    const section = options.locator('section', { has: options.locator(`#${id}-title`) });
    await expect(section.locator('.panel-head .chip')).toHaveText('Locked');
    await expect(section.locator('.notice')).toContainText('Your credentials are locked.');
    await expect(section.locator('input')).toHaveCount(0);
  }
  await expectAccessible(options, [320]);
  await options.fill('#vault-unlock-passphrase', passphrase);
  await options.click('#vault-unlock');
  await expect(options.locator('#milefy-login')).toHaveValue(DEMO_ACCOUNT.login);
  await expect(options.locator('#lufthansa-key')).toHaveValue(DEMO_KEY.clientId);
  await expect(options.locator('#miles-and-more-memberAlias')).toHaveValue(MILES_AND_MORE.memberAlias);
  await expect(options.locator('#latam-pass-ffn')).toHaveValue('00012345678');
  await expect(options.locator('.unsaved')).toHaveCount(0);
  // The open page asks again by itself.
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  await options.click('#everything-account');
  await options.click('#everything-confirm');
  await expect(options.locator('#everything-status')).toContainText('Forgotten');
  for (const field of ['milefy-login', 'lufthansa-key', 'miles-and-more-memberAlias', 'latam-pass-ffn'])
    await expect(options.locator(`#${field}`)).toHaveValue('');
});

test('nothing that axe knows is wrong with linked accounts in the popup', async ({ world }) => {
  await world.chromium.setUp(null, { ...DEMO_SETTINGS, points: { LMM: { points: 1250, qualifyingPoints: 400 } } });
  await linkBoth(world);
  const popup = await openExtensionPage(world, 'popup');
  await expect(popup.locator('#latam-pass .miles')).toHaveText('31,500 miles');
  await popup.getByText('Account statement', { exact: true }).click();
  await popup.getByText('Personal data', { exact: true }).click();
  await expectAccessible(popup, [360]);
});

test('nor with their sections in the options', async ({ world }) => {
  test.slow();
  await linkBoth(world);
  const options = await openExtensionPage(world, 'options');
  await expect(options.locator('#miles-and-more-memberAlias')).toHaveValue(MILES_AND_MORE.memberAlias);
  await options.check('input[name="latam-pass-by"][value="ffn-then-document"]');
  await options.check('#export-secrets');
  await expectAccessible(options);
});

test('an upgrade’s card says what it would leave of the account’s miles, or how many are missing; no list is told', async ({ world }) => {
  await world.chromium.setUp();
  await linkBoth(world);
  await world.chromium.ask({ type: 'refreshMilesAndMore' });
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  await openCard(page, 0);
  // 48,210 − 12,000 = 36,210 to Premium Economy; 48,210 − 28,000 = 20,210 to Business.
  await expect.poll(() => cardWords(page), { timeout: 15_000 }).toMatch(/You have 48,210 \(read [^)]+\), this needs 12,000, leaves 36,210\./);
  expect(await cardWords(page)).toMatch(/this needs 28,000, leaves 20,210\./);
  await page.keyboard.press('Escape');
  // 48,210 − 40,000 = 8,210, and 28,000 − 8,210 = 19,790; 12,000 − 8,210 = 3,790.
  const debit = { cardNo: MILES_AND_MORE.memberAlias, action: 'debit', awardCode: 'ATES01', miles: 40_000 };
  const posted = { type: 'postMiles', id: crypto.randomUUID(), kind: 'spend', request: debit, again: null, repeats: null, environment: 'test' } as const;
  expect(await world.chromium.ask(posted)).toMatchObject({ kind: 'posted', posting: { state: { state: 'answered', answer: { status: 'ok' } } } });
  await world.chromium.ask({ type: 'refreshMilesAndMore' });
  await openCard(page, 0);
  await expect.poll(() => cardWords(page), { timeout: 15_000 }).toMatch(/You have 8,210 \(read [^)]+\), this needs 28,000: 19,790 short\./);
  expect(await cardWords(page)).toContain('this needs 12,000: 3,790 short.');
});

test('the popup says what the best flight of the page in front would add', async ({ world }) => {
  await world.chromium.setUp(null, DEMO_SETTINGS);
  await linkBoth(world);
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, (text) => text.endsWith(' rules'));
  const popup = await world.chromium.context.newPage();
  // The popup over a page: the tab in front is the page's, not the popup's own.
  await popup.addInitScript(() => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: { query: (about: object) => Promise<unknown[]> } } }).chrome;
    const query = tabs.query.bind(tabs);
    tabs.query = async () => query({ url: 'https://www.google.com/*' });
  });
  await popup.goto(`chrome-extension://${world.chromium.extensionId}/popup.html`);
  await expect(popup.locator('.best li').first()).toBeVisible();
  const flights = (await popup.locator('.best li .flights').first().textContent()) ?? '';
  const worth = (await popup.locator('.best li .worth').first().innerText()).replace(/ \S+$/, '');
  await expect(popup.locator('#miles-and-more .best-adds')).toHaveText(`The best flight on this page, ${flights}, would add ${worth}`);
  await expect(popup.locator('#latam-pass .best-adds')).toHaveCount(0);
});
