import type { Page } from '@playwright/test';
import { answerOf, LIST, MADE_FLIGHTS, ONE_WAY_LEGS, pageOf, rowOf, searchOf, type MadeFlight } from '../fixtures/lufthansa-group-pages.ts';
import { DEMO_SETTINGS } from '../harness/browser.ts';
import { allBadges, expect, test, texts, type World } from './world.ts';

test.use({ hosts: ['shop.lufthansa.com', 'api.shop.lufthansa.com'], account: false });

/** On another host than the page, as the shops do it. */
const ANSWER = 'https://api.shop.lufthansa.com/one-booking/v2/search/air-bounds';
const WAITS = 'Flight not known yet';
const isKnown = (text: string) => text.includes('Miles') && !text.includes(WAITS);
const MILES_AND_DOLLARS = { currency: 'USD' };

/** A page that keeps its search, asks for its list and then draws it, as the shops do. */
async function open(world: World, flights: readonly MadeFlight[] = MADE_FLIGHTS, asks = true): Promise<Page> {
  await world.chromium.ask({ type: 'saveSettings', settings: DEMO_SETTINGS });
  await world.sandbox.control('POST', '/pages', { url: ANSWER, answer: answerOf(flights, MILES_AND_DOLLARS) });
  const search = JSON.stringify(searchOf(ONE_WAY_LEGS, 0));
  const ask = `const xhr = new XMLHttpRequest(); xhr.open('POST', ${JSON.stringify(ANSWER)}); xhr.onload = () => { document.querySelector('app').hidden = false; }; xhr.send('{}');`;
  const script = `<script>sessionStorage.setItem('airBoundsSearch', ${search}); ${asks ? ask : "document.querySelector('app').hidden = false;"}</script>`;
  const html = pageOf(flights, { ...MILES_AND_DOLLARS, script }).replace('<app>', '<app hidden>');
  await world.sandbox.control('POST', '/pages', { url: LIST, html, scripts: true });
  const page = await world.chromium.context.newPage();
  await page.goto(LIST);
  return page;
}

const flightsIn = async (world: World, page: Page) =>
  ((await world.chromium.overview(page))?.rows ?? []).map(({ offer }) =>
    offer.trip.shownLegs.flatMap(({ segments }) => segments.map(({ marketingCarrier, flightNumber }) => marketingCarrier + flightNumber)).join(),
  );

test('every row gets the badge of its own flight with the class of its cheapest fare, and the extension asked the site for nothing', async ({ world }) => {
  const page = await open(world);
  const strips = await allBadges(page, 3, isKnown);
  expect(strips.every(({ visible }) => visible)).toBe(true);
  expect(await flightsIn(world, page)).toEqual(['LH402', 'LH1184,LX18', 'LH404']);
  const overview = await world.chromium.overview(page);
  expect(overview?.rows.map(({ offer }) => offer.fares[0].classes.join(''))).toEqual(['K', 'LT', 'T']);
  const asked = (await world.sandbox.log()).filter(({ host, path }) => host.includes('lufthansa') && path !== '/favicon.ico');
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /booking/availability/0', 'POST /one-booking/v2/search/air-bounds']);
});

test('a list that the site sorts anew keeps each badge with its flight, and an expanded row has one for each fare family', async ({ world }) => {
  const page = await open(world);
  await allBadges(page, 3, isKnown);
  const before = await texts(page);
  const draw = async (rows: readonly string[]) =>
    page.evaluate((html) => {
      const made = document.createElement('template');
      made.innerHTML = html;
      document.querySelector('mat-accordion')?.replaceChildren(made.content);
    }, rows.join('\n'));
  const sorted = [2, 0, 1].map((at) => MADE_FLIGHTS[at] as MadeFlight);
  await draw(sorted.map((flight, at) => rowOf(flight, at, MILES_AND_DOLLARS)));
  await expect.poll(() => texts(page)).toEqual([before[2], before[0], before[1]]);
  await draw(sorted.map((flight, at) => rowOf(flight, at, { ...MILES_AND_DOLLARS, expanded: 1 })));
  await allBadges(page, 6, isKnown);
  const overview = await world.chromium.overview(page);
  expect(overview?.rows.map(({ offer }) => `${offer.fares[0].brand ?? '-'} ${offer.fares[0].classes.join('')}`)).toEqual([
    '- T',
    '- K',
    'Economy Light K',
    'Economy Classic S',
    'Business Saver P',
    '- LT',
  ]);
});

test('a list whose answer was missed says so in every row, asks nothing, and is filled by the next answer', async ({ world }) => {
  const page = await open(world, MADE_FLIGHTS, false);
  await allBadges(page, 3, (text) => text === WAITS);
  expect(await world.chromium.overview(page)).toMatchObject({
    seen: 'waiting',
    rows: [],
    waiting: [0, 1, 2],
    skipped: [{ reason: 'waiting for the site’s own answer', count: 3 }],
  });
  await page.evaluate(async (url) => (await fetch(url, { method: 'POST', body: '{}' })).text(), ANSWER);
  await allBadges(page, 3, isKnown);
  expect((await world.sandbox.log()).filter(({ host }) => host.endsWith('.30k.com'))).toEqual([]);
});

test('a search for flights in miles gets no badge and no complaint', async ({ world }) => {
  const page = await open(
    world,
    MADE_FLIGHTS.map((flight) => ({ ...flight, fares: flight.fares.map((made) => ({ ...made, adult: 7_100, miles: 30_000 })) })),
  );
  await expect.poll(async () => (await world.chromium.overview(page))?.skipped).toEqual([{ reason: 'flights for miles', count: 3 }]);
  await expect(page.locator('milelens-strip, milelens-notice')).toHaveCount(0);
});
