import type { Locator, Page } from '@playwright/test';
import { MILES_AND_MORE } from '../harness/accounts.ts';
import { expectAccessible, openExtensionPage } from './extension-page.ts';
import { books, enterMilesAndMore, linkBoth } from './linked-world.ts';
import { expect, test, type World } from './world.ts';

/*
 * Processing a transaction again (PUT), which the provider has switched off: offered behind a setting. The sandbox answers a credit with the status that its property asks for (STAT2); 48,210 miles
 * are on the account before. Of the statuses only 6 (dubious) has booked.
 */
test.use({ ready: false });

const CARD = MILES_AND_MORE.memberAlias;
const AGAIN = 'Process again…';

async function post(desk: Page, property: string): Promise<void> {
  await desk.fill('#desk-miles', '500');
  await desk.fill('#desk-property', property);
  await desk.fill('#desk-activityDate', new Date().toISOString().slice(0, 10));
  await desk.fill('#desk-transactionText', property);
  await desk.click('#desk-sum-up');
  await desk.click('#desk-confirm');
  await expect(desk.locator('#desk-outcome')).toBeVisible();
  await desk.click('#desk-next');
}

/** The entry of the journal that says a text; the newest stands first. */
const entry = (desk: Page, text: string): Locator => desk.locator('.postings li', { hasText: text });

async function puts({ sandbox }: World): Promise<readonly string[]> {
  return (await sandbox.log()).filter(({ method }) => method === 'PUT').map(({ path, query }) => `${path.split('/').slice(-2).join('/')}${query}`);
}

test('it is offered by the setting alone, and only for the statuses that may be processed again', async ({ world }) => {
  const options = await openExtensionPage(world, 'options');
  await enterMilesAndMore(options);
  await expect(options.locator('#miles-and-more-status')).toContainText('Connected');
  const desk = await openExtensionPage(world, 'desk');
  for (const property of ['STAT2', 'MT001', 'STAT5', 'STAT6', 'STAT7', 'STAT8']) await post(desk, property);
  await expect(desk.locator('.postings li')).toHaveCount(6);
  await expect(desk.getByRole('button', { name: AGAIN })).toHaveCount(0);

  await expect(options.locator('#miles-and-more-reprocesses-hint')).toContainText('“currently disabled”');
  await options.click('#miles-and-more-reprocesses');
  await options.click('#miles-and-more-save');
  await expect(options.locator('#miles-and-more-status')).toContainText('Saved. Connected');
  await desk.reload();
  await expect(desk.getByRole('button', { name: AGAIN })).toHaveCount(4);
  for (const property of ['STAT2', 'STAT6', 'STAT7', 'STAT8']) await expect(entry(desk, property).getByRole('button', { name: AGAIN })).toBeVisible();
  for (const property of ['MT001', 'STAT5']) await expect(entry(desk, property).getByRole('button', { name: AGAIN })).toHaveCount(0);
  await expectAccessible(desk);

  await options.click('#miles-and-more-reprocesses');
  await options.click('#miles-and-more-save');
  await expect(options.locator('#miles-and-more-status')).toContainText('Saved. Connected');
  await desk.reload();
  await expect(desk.locator('.postings li')).toHaveCount(6);
  await expect(desk.getByRole('button', { name: AGAIN })).toHaveCount(0);
  expect(await puts(world)).toEqual([]);
});

for (const [property, enforce, said, miles, booked] of [
  ['STAT2', 'sendAgain', 'Booked', 48_710, 500],
  ['STAT7', 'ok', 'Booked', 48_710, 500],
  // 6 was booked when it was posted, and is not booked a second time.
  ['STAT6', 'sendAgain', 'Booked', 48_710, 500],
  ['STAT8', 'error', 'Error', 48_210, 0],
] as const) {
  test(`a transaction (${property}) is processed again by its id with enforce=${enforce}, once, and the journal says what came of it`, async ({ world }) => {
    await linkBoth(world, { reprocesses: true });
    await world.sandbox.control('POST', '/miles-and-more', { put: true });
    const desk = await openExtensionPage(world, 'desk');
    await post(desk, property);
    const [transactionId = 0] = (await books(world)).transactions.map((each) => each.transactionId);
    await entry(desk, property).getByLabel('enforce').selectOption(enforce);
    await entry(desk, property).getByRole('button', { name: AGAIN }).click();
    const summary = desk.locator('#desk-summary');
    await expect(summary).toContainText(`transaction ${transactionId} processed again`);
    await expect(summary).toContainText(enforce);
    // It may have been booked before, and `error` books nothing: what the account should have afterwards nobody knows.
    await expect(summary).not.toContainText('Afterwards it should have');
    await desk.locator('#desk-confirm').dblclick();
    await expect(desk.locator('#desk-outcome .chip')).toHaveText(said);
    expect(await puts(world)).toEqual([`earnrequest/${transactionId}?enforce=${enforce}`]);
    expect((await books(world)).miles[CARD]).toBe(miles);
    expect((await books(world)).transactions).toMatchObject([{ booked }]);

    const entries = desk.locator('.postings li');
    await expect(entries).toHaveCount(2);
    await expect(entries.first().locator('header')).toContainText(`transaction ${transactionId} processed again`);
    await expect(entries.first().locator('.chip')).toHaveText(said);
    // What Miles & More has booked is not offered again, by the older entry neither.
    await expect(desk.getByRole('button', { name: AGAIN })).toHaveCount(said === 'Booked' ? 0 : 1);
    const download = desk.waitForEvent('download');
    await desk.click('#export-journal');
    const file = Buffer.concat(await Array.fromAsync(await (await download).createReadStream())).toString('utf8');
    expect(file.split('\r\n').filter((line) => line.includes(`,${transactionId},`))).toHaveLength(2);
  });
}

test('the provider that has it switched off is told in its words, and nothing is booked', async ({ world }) => {
  await linkBoth(world, { reprocesses: true });
  const desk = await openExtensionPage(world, 'desk');
  await post(desk, 'STAT2');
  await desk.getByRole('button', { name: AGAIN }).click();
  await desk.click('#desk-confirm');
  await expect(desk.locator('#desk-outcome')).toContainText('Nothing was booked.');
  await expect(desk.locator('#desk-outcome')).toContainText('“PUT is currently disabled”');
  expect((await books(world)).miles[CARD]).toBe(48_210);
  // It stands as it stood, and may be processed again when the provider allows it.
  await expect(entry(desk, 'Pending').getByRole('button', { name: AGAIN })).toBeVisible();
});

test('a tab whose journal is older is told that the transaction was processed meanwhile, and sends nothing', async ({ world }) => {
  await linkBoth(world, { reprocesses: true });
  await world.sandbox.control('POST', '/miles-and-more', { put: true });
  const one = await openExtensionPage(world, 'desk');
  await post(one, 'STAT2');
  const two = await openExtensionPage(world, 'desk');
  for (const desk of [one, two]) await desk.getByRole('button', { name: AGAIN }).click();
  await one.click('#desk-confirm');
  await expect(one.locator('#desk-outcome .chip')).toHaveText('Booked');
  await two.getByLabel('enforce').selectOption('ok');
  await two.getByRole('button', { name: AGAIN }).click();
  await two.click('#desk-confirm');
  await expect(two.locator('#desk-trouble')).toContainText('pending | dubious | error | for-verification');
  await expect(two.locator('#desk-summary')).toBeVisible();
  expect(await puts(world)).toHaveLength(1);
});

test('two tabs process one transaction once, and one whose answer is lost is not sent again', async ({ world }) => {
  await linkBoth(world, { reprocesses: true });
  await world.sandbox.control('POST', '/miles-and-more', { put: true });
  const one = await openExtensionPage(world, 'desk');
  await post(one, 'STAT2');
  const two = await openExtensionPage(world, 'desk');
  await world.sandbox.control('POST', '/faults', { match: { path: '/v1/profiles/customers/earnrequest/*' }, kind: 'lost' });
  for (const desk of [one, two]) await desk.getByRole('button', { name: AGAIN }).click();
  await one.click('#desk-confirm');
  await expect(one.locator('#desk-outcome')).toContainText('It may have been booked or not.');
  await two.click('#desk-confirm');
  await expect(two.locator('#desk-twin')).toContainText('You have posted exactly this before. Nothing was sent now.');
  expect(await puts(world)).toHaveLength(1);
  expect((await books(world)).transactions).toMatchObject([{ booked: 500 }]);
  expect((await books(world)).miles[CARD]).toBe(48_710);
});
