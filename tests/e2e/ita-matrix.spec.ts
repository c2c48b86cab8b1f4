import type { Page } from '@playwright/test';
import type { ProgrammeCode } from '../../lib/flights/codes.ts';
import { BATCH, listOf, MADE_SOLUTIONS, openedOf, pageOf, SEARCH, wrapped, type MadeSolution } from '../fixtures/ita-matrix-pages.ts';
import { DEMO_SETTINGS } from '../harness/browser.ts';
import { allBadges, expect, test, texts, type World } from './world.ts';

test.use({ hosts: ['matrix.itasoftware.com', 'content-alkalimatrix-pa.googleapis.com'], account: false });

const WAITS = 'Flight not known yet';
const [first, second] = MADE_SOLUTIONS as [MadeSolution, MadeSolution, MadeSolution, MadeSolution];

/** A page that asks another host for its list by `XMLHttpRequest`, as ITA Matrix's does, and gets it wrapped. */
async function open(world: World, solutions: readonly MadeSolution[]): Promise<Page> {
  await world.chromium.ask({ type: 'saveSettings', settings: { ...DEMO_SETTINGS, programme: { code: 'UMP' as ProgrammeCode, tier: 1 } } });
  await world.sandbox.control('POST', '/pages', { url: BATCH, text: wrapped(listOf(solutions)) });
  const script = `<script>const asked = new XMLHttpRequest(); asked.open('POST', ${JSON.stringify(BATCH)}); asked.onload = () => { window.seen = asked.responseText.length; }; asked.send('x');</script>`;
  await world.sandbox.control('POST', '/pages', { url: SEARCH, html: pageOf(solutions, { script }), scripts: true });
  const page = await world.chromium.context.newPage();
  await page.goto(SEARCH);
  return page;
}

const classesOf = async (world: World, page: Page) =>
  (await world.chromium.overview(page))?.rows.map(({ offer }) => offer.fares[0].classes.map((letter) => letter ?? '?').join(''));

test('the list gives ranges, and opening a row sharpens its badge alone', async ({ world }) => {
  const page = await open(world, [first, second]);
  await allBadges(page, 2, (text) => text.includes('Miles') && text !== WAITS);
  expect(await page.evaluate('window.seen')).toBe(wrapped(listOf([first, second])).length);
  expect(await classesOf(world, page)).toEqual(['?', '?']);
  const [before = '', other = ''] = await texts(page);

  await world.sandbox.control('POST', '/pages', { url: BATCH, text: wrapped(openedOf(first)) });
  await page.evaluate(async (url) => (await fetch(url, { method: 'POST', body: 'x' })).text(), BATCH);
  await expect.poll(() => classesOf(world, page)).toEqual(['L', '?']);
  await expect.poll(async () => (await texts(page))[0]).not.toBe(before);
  // MileagePlus pays a member without status 3 miles a dollar of the fare without taxes: 390 × 3 = 1,170.
  const [sharp = '', unchanged] = await texts(page);
  expect(sharp).toContain('1,170');
  expect(unchanged).toBe(other);
});

test('a list whose answer was missed waits in every row, and a page whose rows are called otherwise gets one quiet line', async ({ world }) => {
  const page = await world.open({ url: SEARCH, html: pageOf(MADE_SOLUTIONS) });
  await allBadges(page, 4, (text) => text === WAITS);
  const changed = await world.open({ url: `${SEARCH}&changed`, html: pageOf(MADE_SOLUTIONS).replaceAll('mat-row', 'x-row') });
  await expect(changed.locator('milelens-notice')).toHaveCount(1, { timeout: 10_000 });
});
