import { expectAccessible, openExtensionPage } from './extension-page.ts';
import { expect, test } from './world.ts';

test.use({ ready: false });

test('the help shows every mark as a badge has it, and reads it out in words', async ({ world }) => {
  const page = await openExtensionPage(world, 'help');
  const marks = page.locator('.marks');
  for (const [shown, spoken] of [
    ['5,600 Award Miles', '5,600 Award Miles'],
    ['≈ 60 Points', 'about 60 Points'],
    ['≤ 3,400 Award Miles', 'at most 3,400 Award Miles'],
    ['≥ 1,200 Award Miles', 'at least 1,200 Award Miles'],
    ['850–3,400 Award Miles', 'between 850 and 3,400 Award Miles'],
    ['Unknown in Miles & More', 'Unknown in Miles & More'],
    ['Earns nothing in Miles & More', 'Earns nothing in Miles & More'],
    ['≈ 60 Points · if in economy', 'about 60 Points; if in economy'],
    ['≤ 3,400 Award Miles · if ticketed by Lufthansa Group', 'at most 3,400 Award Miles; if ticketed by Lufthansa Group'],
    ['60 Points · this leg', '60 Points; this leg'],
  ] as const) {
    await expect(marks.getByRole('img', { name: spoken, exact: true }).first().locator('.text')).toHaveText(shown);
  }
  const standsOn = page.locator('.marks').last();
  for (const mark of ['rules', 'live', 'test']) await expect(standsOn.locator('.mark', { hasText: mark })).toHaveCount(1);
  for (const sign of ['upgrade', 'lounge', 'priority', 'baggage', 'doubt']) await expect(marks.locator(`.sign[data-sign="${sign}"]`)).toHaveCount(1);
});

test('what is unknown and what earns nothing do not look alike', async ({ world }) => {
  const page = await openExtensionPage(world, 'help');
  const look = (name: string) =>
    page.getByRole('img', { name, exact: true }).evaluate((strip) => {
      const [badge, lens] = [strip.querySelector('.badge'), strip.querySelector('.lens')];
      if (badge === null || lens === null) return null;
      const dot = getComputedStyle(lens, '::after');
      return { edge: getComputedStyle(badge).borderTopStyle, lens: getComputedStyle(lens).borderTopStyle, dot: dot.display === 'none' ? null : dot.height };
    });
  expect(await look('Unknown in Miles & More')).toEqual({ edge: 'dotted', lens: 'dotted', dot: null });
  expect(await look('Earns nothing in Miles & More')).toEqual({ edge: 'solid', lens: 'solid', dot: '2px' });
});

test('it names what the charts hold, the day of the rates, and what is sent where', async ({ world }) => {
  const page = await openExtensionPage(world, 'help');
  await expect(page.getByRole('row', { name: /^Miles & More [A-Z][a-z]{2} \d{1,2}, \d{4}$/ })).toBeVisible();
  await expect(page.getByText(/Those in use are of [A-Z][a-z]{2} \d{1,2}, \d{4}\./)).toBeVisible();
  await expect(page.getByText('No Milefy account and no key of Lufthansa’s is stored, so no flight is sent to anybody.')).toBeVisible();
  await world.chromium.setUp();
  await page.reload();
  await expect(page.getByText('go to milefyapi-demo.30k.com, the host you entered')).toBeVisible();
});

test('it is there without the worker, too', async ({ world }) => {
  const page = await openExtensionPage(world, 'help', { silent: true });
  await expect(page.getByRole('img', { name: 'at most 3,400 Award Miles', exact: true }).first()).toBeVisible();
  await expect(page.getByText('No Milefy account is stored')).toHaveCount(0);
});

test('first steps, options and popup lead to it', async ({ world }) => {
  for (const name of ['welcome', 'options'] as const) {
    const page = await openExtensionPage(world, name);
    await page.getByRole('navigation', { name: 'Milelens' }).getByRole('link', { name: 'What the marks mean' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What the marks mean');
  }
  const popup = await openExtensionPage(world, 'popup');
  const [opened] = await Promise.all([world.chromium.context.waitForEvent('page'), popup.click('#open-help')]);
  await expect(opened.getByRole('heading', { level: 1 })).toHaveText('What the marks mean');
});

test('it has no accessibility fault that axe knows', async ({ world }) => {
  const page = await openExtensionPage(world, 'help');
  await expect(page.getByRole('table')).toBeVisible();
  await expectAccessible(page);
});
