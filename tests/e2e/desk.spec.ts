import type { Page } from '@playwright/test';
import { MILES_AND_MORE } from '../harness/accounts.ts';
import { expectAccessible, openExtensionPage } from './extension-page.ts';
import { books, linkBoth } from './linked-world.ts';
import { expect, test } from './world.ts';

test.use({ ready: false });

const CARD = MILES_AND_MORE.memberAlias;

/** Fills the form for a credit of today, without summing it up. */
async function fillCredit(desk: Page, { miles = '500', property = 'MT001', text = 'Hotel night' } = {}): Promise<void> {
  await desk.fill('#desk-miles', miles);
  await desk.fill('#desk-property', property);
  await desk.fill('#desk-activityDate', new Date().toISOString().slice(0, 10));
  await desk.fill('#desk-transactionText', text);
}

async function sumUp(desk: Page, fields?: Parameters<typeof fillCredit>[1]): Promise<void> {
  await fillCredit(desk, fields);
  await desk.click('#desk-sum-up');
  await expect(desk.locator('#desk-summary')).toBeVisible();
}

test('a form that breaks rules sends nothing and names each rule at its field, with its source', async ({ world }) => {
  await linkBoth(world);
  const desk = await openExtensionPage(world, 'desk');
  await fillCredit(desk, { miles: '1,000,000', property: 'TOO-LONG', text: 'Überall' });
  await desk.fill('#desk-cardNo', '12345678');
  await desk.click('#desk-sum-up');
  await expect(desk.locator('#desk-cardNo-error')).toHaveText('Digits only, 9–15 of them. (Earn Request, table 1, cardNo)');
  await expect(desk.locator('#desk-miles-error')).toHaveText('A whole number from 1–999999. (Earn Request, table 1, miles)');
  await expect(desk.locator('#desk-property-error')).toContainText('Earn Request, table 1, property');
  await expect(desk.locator('#desk-transactionText-error')).toContainText('Only these signs');
  await expect(desk.locator('#desk-cardNo')).toBeFocused();
  // What is folded away opens where it is wrong.
  await desk.click('#desk-data summary');
  await desk.fill('[id="desk-additionalPartnerData.purchaseDetails.articles[0].vatRate"]', 'nineteen');
  await expect(desk.locator('[id="desk-additionalPartnerData.purchaseDetails.articles[0].vatRate-error"]')).toContainText('table 7');
  expect((await books(world)).transactions).toEqual([]);
  await expectAccessible(desk);
});

test('a posting is summed up, confirmed and booked once, however often the button is pressed; the journal knows it and finds it', async ({ world }) => {
  await linkBoth(world);
  await world.chromium.ask({ type: 'refreshMilesAndMore' });
  const desk = await openExtensionPage(world, 'desk');
  await sumUp(desk);
  await expect(desk.locator('#desk-summary')).toContainText('This will be posted in the test environment');
  await expect(desk.locator('#desk-summary')).toContainText('Afterwards it should have 48,710.');
  await expectAccessible(desk);
  await desk.locator('#desk-confirm').dblclick();
  await expect(desk.locator('#desk-outcome')).toContainText('Miles & More has booked it. Balance after it: 48,710 miles.');
  expect(await books(world)).toMatchObject({ miles: { [CARD]: 48_710 }, transactions: [{ booked: 500 }] });
  await expect(desk.locator('.postings li')).toHaveCount(1);
  await desk.fill('#journal-words', 'nowhere');
  await expect(desk.locator('#journal-count')).toHaveText('No posting matches the search.');
  await desk.fill('#journal-words', 'hotel');
  await expect(desk.locator('.postings li')).toHaveCount(1);
  const download = desk.waitForEvent('download');
  await desk.click('#export-journal');
  const file = Buffer.concat(await Array.fromAsync(await (await download).createReadStream())).toString('utf8');
  expect(file).toContain(`credit,${CARD},MT001,500,500,`);
  // Taken back with the same fields: 48,710 − 500.
  await desk.getByRole('button', { name: 'Take it back…' }).click();
  await desk.click('#desk-sum-up');
  await expect(desk.locator('#desk-summary .moved')).toHaveText('−500 miles · Take a credit back');
  await desk.click('#desk-confirm');
  await expect(desk.locator('#desk-outcome')).toContainText('Balance after it: 48,210 miles.');
});

test('a double click on the form’s button posts nothing: nobody has read the summary that comes to stand under it', async ({ world }) => {
  await linkBoth(world);
  const desk = await openExtensionPage(world, 'desk');
  await fillCredit(desk);
  await desk.locator('#desk-sum-up').click();
  // Wherever the second click lands, be it on the very button.
  await desk.locator('#desk-confirm').click({ force: true, noWaitAfter: true });
  await expect(desk.locator('#desk-summary')).toBeVisible();
  expect((await books(world)).transactions).toEqual([]);
  await desk.locator('#desk-confirm').click();
  await expect(desk.locator('#desk-outcome')).toBeVisible();
  expect((await books(world)).transactions).toHaveLength(1);
});

test('two tabs that post the same book it once: the second is shown the first', async ({ world }) => {
  await linkBoth(world);
  const [one, two] = await Promise.all([openExtensionPage(world, 'desk'), openExtensionPage(world, 'desk')]);
  await sumUp(one);
  await sumUp(two);
  await Promise.all([one.click('#desk-confirm'), two.click('#desk-confirm')]);
  await expect.poll(async () => (await one.locator('#desk-twin').count()) + (await two.locator('#desk-twin').count())).toBe(1);
  await expect.poll(async () => (await one.locator('#desk-outcome').count()) + (await two.locator('#desk-outcome').count())).toBe(1);
  expect(await books(world)).toMatchObject({ miles: { [CARD]: 48_710 }, transactions: [{ booked: 500 }] });
});

test('an answer that is lost leaves the posting unanswered, with how to find out; it is booked once and never sent again', async ({ world }) => {
  await linkBoth(world);
  const desk = await openExtensionPage(world, 'desk');
  await world.sandbox.control('POST', '/faults', { match: { path: '*request' }, kind: 'lost' });
  await sumUp(desk);
  await desk.click('#desk-confirm');
  await expect(desk.locator('#desk-outcome')).toContainText('It may have been booked or not.');
  await expect(desk.locator('#desk-outcome')).toContainText('Milelens will not send it again.');
  await world.noMoreFaults();
  expect(await books(world)).toMatchObject({ miles: { [CARD]: 48_710 }, transactions: [{ booked: 500 }] });
  const entry = desk.locator('.postings li');
  await expect(entry.locator('.chip')).toHaveText('Unanswered');
  await entry.getByRole('button', { name: 'Read the balance now' }).click();
  await expect(entry).toContainText('Now: 48,710 miles');
  await expectAccessible(desk);
  await entry.getByRole('button', { name: 'It was booked' }).click();
  await expect(entry.locator('.chip')).toHaveText('Booked, you found out');
  await desk.reload();
  await world.chromium.killWorker();
  await desk.reload();
  await expect(entry.locator('.chip')).toHaveText('Booked, you found out');
  expect((await books(world)).transactions).toHaveLength(1);
});

test('without a linked account the desk says where to enter one', async ({ world }) => {
  const desk = await openExtensionPage(world, 'desk');
  await expect(desk.locator('#desk-not-linked')).toHaveText('The desk needs your Miles & More access. Enter it in the Options.');
  await expect(desk.locator('#desk-form')).toHaveCount(0);
});

test('options and popup lead to the desk', async ({ world }) => {
  await linkBoth(world);
  const options = await openExtensionPage(world, 'options');
  await options.getByRole('link', { name: 'Desk: post miles' }).click();
  await expect(options.getByRole('heading', { level: 1, name: 'Desk' })).toBeVisible();
  await expect(options.locator('#desk-cardNo')).toHaveValue(CARD);
  const popup = await openExtensionPage(world, 'popup');
  const [desk] = await Promise.all([world.chromium.context.waitForEvent('page'), popup.click('#open-desk')]);
  await expect(desk.locator('#desk-cardNo')).toHaveValue(CARD);
  expect(desk.url()).toBe(`chrome-extension://${world.chromium.extensionId}/desk.html`);
  // And from the desk back to where its account is.
  await desk.getByRole('link', { name: 'Options' }).first().click();
  await expect(desk.locator('#miles-and-more-memberAlias')).toHaveValue(CARD);
});
