import type { Page } from '@playwright/test';
import { answerOf, MADE_RESULTS, ONE_WAY, pageOf, POLL, type MadeResult } from '../fixtures/kayak-pages.ts';
import { allBadges, expect, test, texts, type World } from './world.ts';

test.use({ hosts: ['www.kayak.com'], account: false });

const WAITS = 'Flight not known yet';
const isKnown = (text: string) => text.includes('Miles') && !text.includes(WAITS);
const [first, second, third] = MADE_RESULTS as [MadeResult, MadeResult, MadeResult];

/** A page that asks for its results by `POST`, in two answers by one address, as KAYAK's does; the first brings the first card's flight only. */
async function open(world: World): Promise<Page> {
  await world.sandbox.control('POST', '/pages', { url: POLL, answer: answerOf([first], { advertised: ['ad-1'] }) });
  const script = `<script>fetch(${JSON.stringify(POLL)}, { method: 'POST', body: '{}' }).then((answer) => answer.json()).then((answer) => { window.seen = answer.results.length; });</script>`;
  await world.sandbox.control('POST', '/pages', { url: ONE_WAY, html: pageOf(MADE_RESULTS, { sponsored: true, script }), scripts: true });
  const page = await world.chromium.context.newPage();
  await page.goto(ONE_WAY);
  return page;
}

test('each card gets a badge when an answer names its flight, the others wait quietly, and an advertisement gets none', async ({ world }) => {
  const page = await open(world);
  await expect.poll(async () => (await texts(page)).map((text) => text === WAITS)).toEqual([false, true, true]);
  expect(await page.evaluate('window.seen')).toBe(2);
  expect(await world.chromium.overview(page)).toMatchObject({
    seen: 'offers',
    waiting: [1, 2],
    skipped: [
      { reason: 'advertisement', count: 1 },
      { reason: 'waiting for the site’s own answer', count: 2 },
    ],
  });
  await world.sandbox.control('POST', '/pages', { url: POLL, answer: answerOf([third, second]) });
  await page.evaluate(async (url) => (await fetch(url, { method: 'POST', body: '{}' })).text(), POLL);
  await allBadges(page, 3, isKnown);
  const overview = await world.chromium.overview(page);
  expect(overview?.rows.map(({ offer }) => offer.trip.shownLegs.flatMap(({ segments }) => segments.map(({ flightNumber }) => flightNumber)).join())).toEqual([
    '456',
    '1071,40',
    '8857',
  ]);
  // The page asked for its results twice; the extension asked the site for nothing.
  const asked = (await world.sandbox.log()).filter(({ host, path }) => host === 'www.kayak.com' && path !== '/favicon.ico');
  expect(asked.map(({ path }) => path)).toEqual(['/flights/FRA-LAX/2027-03-13', new URL(POLL).pathname, new URL(POLL).pathname]);
});

test('a page without cards gets neither badge nor notice, and one whose cards are called otherwise gets one quiet line', async ({ world }) => {
  const page = await world.open({ url: ONE_WAY, html: pageOf([]) });
  await page.waitForTimeout(4_000);
  await expect(page.locator('milelens-strip, milelens-notice')).toHaveCount(0);
  const changed = await world.open({ url: `${ONE_WAY}&changed`, html: pageOf(MADE_RESULTS).replaceAll('data-resultid', 'data-id') });
  await expect(changed.locator('milelens-notice')).toHaveCount(1, { timeout: 10_000 });
});
