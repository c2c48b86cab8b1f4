import type { Page } from '@playwright/test';
import { DEMO_SETTINGS } from '../harness/browser.ts';
import { allBadges, DEMO_FLIGHTS, expect, isAnswered, test, texts } from './world.ts';

/** The overlay follows what the page does to its list, and takes nothing from it. */
const rowOf = (page: Page, id: string) => page.locator(`[role="tabpanel"]:visible li:has(> [data-id="${id}"])`);

test('more flights that the page adds get their badges, and only they are asked for', async ({ world }) => {
  const page = await world.open();
  await page.evaluate(() => {
    const rows = [...document.querySelectorAll('[role="tabpanel"]:not([style]) ul:last-of-type > li')].slice(-3);
    const kept = rows.map((row) => ({ row, list: row.parentElement }));
    for (const { row } of kept) row.remove();
    Object.assign(window, { bringBack: () => kept.forEach(({ row, list }) => list?.append(row)) });
  });
  await allBadges(page, DEMO_FLIGHTS - 3, isAnswered);
  await page.evaluate(() => (window as unknown as { bringBack: () => void }).bringBack());
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
});

test('switching the tab panel moves the badges to the rows that are shown', async ({ world }) => {
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  const asked = await world.flightsAsked();
  await page.evaluate(() => {
    for (const panel of document.querySelectorAll<HTMLElement>('[role="tabpanel"]')) panel.style.display = panel.style.display === 'none' ? '' : 'none';
  });
  const strips = await allBadges(page, DEMO_FLIGHTS, isAnswered);
  expect(strips.every(({ visible }) => visible)).toBe(true);
  expect(await world.flightsAsked(), 'flights that stand in both panels').toBe(asked);
});

test('a list that is sorted anew keeps each badge with its flight', async ({ world }) => {
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  const before = await texts(page);
  await page.evaluate(() => {
    for (const list of document.querySelectorAll('ul')) list.append(...[...list.children].toReversed());
  });
  await expect.poll(async () => (await texts(page)).slice(0, 4)).toEqual(before.slice(0, 4).toReversed());
});

test('a row that the page uses for another flight shows that flight’s miles', async ({ world }) => {
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  const before = await texts(page);
  expect(before[0]).not.toBe(before[1]);
  await rowOf(page, 'd01').evaluate((row) => {
    const other = row.nextElementSibling;
    for (const attribute of ['data-travelimpactmodelwebsiteurl', 'data-gs']) {
      const source = other?.querySelector(`[${attribute}]`)?.getAttribute(attribute) ?? '';
      for (const element of row.querySelectorAll(`[${attribute}]`)) element.setAttribute(attribute, source);
    }
  });
  await expect.poll(async () => (await texts(page))[0]).toBe(before[1]);
});

test('a changed price is read again', async ({ world }) => {
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  await rowOf(page, 'd01').evaluate((row) => {
    // Field 3 {1: 10000, 2: 2, 3: "EUR"}: 100.00 euros, for which a Senator gets at most 600 miles. The page's own
    // data spoke of another price, so what it said of the cabin does not count any more.
    row.querySelector('[data-gs]')?.setAttribute('data-gs', btoa(String.fromCharCode(0x1a, 10, 0x08, 0x90, 0x4e, 0x10, 0x02, 0x1a, 3, 0x45, 0x55, 0x52)));
  });
  await expect.poll(async () => (await texts(page))[0]).toBe('≤ 600 Award Miles · 60–80 Points · if in economy test');
});

test('a row that the page draws anew or expands keeps its badge at its end', async ({ world }) => {
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  const row = rowOf(page, 'd02');
  await row.evaluate((li) => li.replaceWith(li.cloneNode(true)));
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  await row.evaluate((li) => li.querySelector('milelens-strip')?.remove());
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  await row.evaluate((li) => li.firstElementChild?.append(Object.assign(document.createElement('p'), { textContent: 'Details of the flight' })));
  await expect.poll(() => row.evaluate((li) => li.firstElementChild?.lastElementChild?.localName)).toBe('milelens-strip');
});

test('soft navigation out of Flights takes the badges away, and back brings them', async ({ world }) => {
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  const address = page.url();
  await page.evaluate(() => history.pushState(null, '', '/travel/explore'));
  await allBadges(page, 0, () => true);
  await page.evaluate((url) => history.pushState(null, '', url), address);
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
});

test('switched off, the page has no trace of Milelens; switched on again, the badges are back without a reload', async ({ world }) => {
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await world.chromium.ask({ type: 'saveSettings', settings: { ...DEMO_SETTINGS, sites: { 'google-flights': false } } });
  const traces = () => document.querySelectorAll('milelens-strip, milelens-notice, html > style').length;
  await expect.poll(() => page.evaluate(traces)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollHeight), 'the reserved space is given back').toBeLessThan(height);
  await world.chromium.ask({ type: 'saveSettings', settings: DEMO_SETTINGS });
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
});

test('a changed site is said in one quiet line, and an empty one is left in peace', async ({ world }) => {
  const changed = await world.open({
    url: 'https://www.google.com/travel/flights/search?changed',
    html: '<main role="main"><ul role="list"><li><div data-id="x1"><div role="link" aria-label="From 287 euros. Nonstop flight."></div><span data-gs="Ggo=">€287</span></div></li></ul></main>',
  });
  await expect(changed.locator('milelens-notice')).toHaveCount(1, { timeout: 10_000 });
  expect((await world.chromium.overview(changed))?.seen).toBe('unrecognised');
  const empty = await world.open({ url: 'https://www.google.com/travel/flights?empty', html: '<main role="main"><p>Where to?</p></main>' });
  await empty.waitForTimeout(4_000);
  expect(await empty.locator('milelens-notice, milelens-strip').count()).toBe(0);
  expect((await world.chromium.overview(empty))?.seen).toBe('empty');
});
