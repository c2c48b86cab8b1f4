import type { Page } from '@playwright/test';
import type { ProgrammeCode } from '../../lib/flights/codes.ts';
import { DEMO_SETTINGS } from '../harness/browser.ts';
import { cardWords, openCard, unfoldCard } from '../harness/card.ts';
import { BY_CHARTS_LATAM_GOLD, BY_CHARTS_LATAM_GOLD_PACKAGED, BY_CHARTS_MEMBER, BY_CHARTS_SENATOR } from './demo-charts.ts';
import { expect, test, texts, type World } from './world.ts';

/** Somebody with no account at all: programme and status are all that was entered. */
test.use({ account: false });

async function badgesSay(page: Page, expected: readonly string[], timeout = 10_000): Promise<void> {
  await expect.poll(() => texts(page), { timeout }).toEqual(expected);
}

async function choose(world: World, code: string, tier: number): Promise<void> {
  await world.chromium.setUp(null, { ...DEMO_SETTINGS, programme: { code: code as ProgrammeCode, tier } });
}

/** Who was asked for what, as the sandbox saw it, by the page or by Milelens; a page that was opened counts too. */
async function requests(world: World): Promise<readonly string[]> {
  // Chromium asks Google about itself (its updates, who is signed in); those are neither the page nor an extension.
  const isBrowsers = (host: string, mode?: string) => mode === 'no-cors' && /\.(google|googleapis|gstatic)\.com$/.test(host) && host !== 'www.google.com';
  const log = (await world.sandbox.log()).filter(({ host, headers }) => !isBrowsers(host, headers['sec-fetch-mode']));
  return log.map(({ method, host, path }) => `${method} ${host}${path}`).filter((request) => !request.endsWith('/favicon.ico'));
}

/** Waits until the sandbox's European Central Bank has given its rates. */
async function ratesCame(world: World): Promise<void> {
  await expect.poll(async () => (await world.sandbox.log()).find(({ host }) => host === 'www.ecb.europa.eu')?.status).toBe(200);
}

const PAGE = 'GET www.google.com/travel/flights/search';
const RATES = 'GET www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml';

test.describe('with every host of the world watched', () => {
  test.use({ hosts: ['*'] });

  test('with no account every row has a badge from the charts, and nothing is sent to anybody', async ({ world }) => {
    const page = await world.open();
    await badgesSay(page, BY_CHARTS_SENATOR);
    await openCard(page, 0);
    await expect.poll(() => cardWords(page)).toContain('What would make it exact');
    await unfoldCard(page);
    await expect.poll(() => cardWords(page)).toContain('The fare without taxes');
    // The rates are fetched once the list has been answered, and with nothing of the traveller's: an address that is the same for all.
    await expect.poll(() => requests(world)).toEqual([PAGE, RATES]);
    const rates = (await world.sandbox.log()).find(({ host }) => host === 'www.ecb.europa.eu');
    expect(rates).toMatchObject({ query: '', body: null });
    expect(Object.keys(rates?.headers ?? {})).not.toContain('cookie');
    await world.open();
    await page.waitForTimeout(1_000);
    expect(await requests(world), 'rates are asked for once a day').toEqual([PAGE, RATES, PAGE]);
  });
});

test('the rates that came in the package do until newer ones are here, and a page keeps the rates that its badges name', async ({ world }) => {
  await world.sandbox.control('POST', '/faults', { match: { host: 'www.ecb.europa.eu' }, kind: 'delay', delayMs: 1_000, times: 1 });
  await choose(world, 'LAP', 8);
  const page = await world.open();
  await badgesSay(page, BY_CHARTS_LATAM_GOLD_PACKAGED);
  await ratesCame(world);
  await page.waitForTimeout(500);
  expect(await texts(page)).toEqual(BY_CHARTS_LATAM_GOLD_PACKAGED);
  await badgesSay(await world.open(), BY_CHARTS_LATAM_GOLD);
});

test.describe('in a browser that keeps pages for the way back', () => {
  test.use({ keepsPages: true });

  test('a page that somebody comes back to has the numbers of the status that was chosen meanwhile', async ({ world }) => {
    const page = await world.open();
    await badgesSay(page, BY_CHARTS_SENATOR);
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted })));
    await page.goto('https://www.google.com/travel/explore');
    await choose(world, 'LMM', 1);
    await page.goBack({ waitUntil: 'commit' });
    await badgesSay(page, BY_CHARTS_MEMBER);
    expect(await page.evaluate(() => (globalThis as { persisted?: boolean }).persisted), 'it was kept, and not loaded anew').toBe(true);
  });

  test('a page that somebody comes back to has no trace of Milelens where the site was switched off meanwhile', async ({ world }) => {
    const page = await world.open();
    await badgesSay(page, BY_CHARTS_SENATOR);
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted })));
    await page.goto('https://www.google.com/travel/explore');
    await world.chromium.setUp(null, { ...DEMO_SETTINGS, sites: { ...DEMO_SETTINGS.sites, 'google-flights': false } });
    await page.goBack({ waitUntil: 'commit' });
    await expect.poll(() => page.evaluate(() => (globalThis as { persisted?: boolean }).persisted)).toBe(true);
    await expect.poll(() => page.locator('milelens-strip').count()).toBe(0);
    await world.chromium.setUp(null, DEMO_SETTINGS);
    await badgesSay(page, BY_CHARTS_SENATOR);
  });
});

test('a worker that is killed half-way through the charts loses nothing: the badges fill all the same', async ({ world }) => {
  // The worker has read what the page says, and then waits for a file of its own that never comes. The one that runs may have it already, for the example of the first steps.
  await world.chromium.putWorkerToSleep();
  await world.chromium.ask({ type: 'status' });
  const worker = await world.chromium.worker();
  await worker.evaluate(() => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked, fetch: (address: unknown) => (asked.push(address), new Promise(() => {})) });
  });
  const page = await world.open();
  const waitsFor = () => worker.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked.map(String));
  await expect.poll(waitsFor, { intervals: [20] }).toEqual([expect.stringContaining('/data/airports.json')]);
  expect(await texts(page), 'nothing is drawn before it is known').toEqual([]);
  await world.chromium.killWorker();
  await badgesSay(page, BY_CHARTS_SENATOR);
});

test('a worker that is killed when it has answered is not missed, and is back for a row that changes', async ({ world }) => {
  const page = await world.open();
  await badgesSay(page, BY_CHARTS_SENATOR);
  await world.chromium.killWorker();
  await page.locator('[role="tabpanel"]:visible li:has(> [data-id="d02"])').evaluate((row) => {
    for (const named of row.querySelectorAll('[data-travelimpactmodelwebsiteurl]')) {
      named.setAttribute('data-travelimpactmodelwebsiteurl', 'https://www.travelimpactmodel.org/lookup/flight?itinerary=GRU-FRA-LH-505-20270313');
    }
    // Field 3 {1: 10000, 2: 2, 3: "EUR"}: 100.00 euros.
    row.querySelector('[data-gs]')?.setAttribute('data-gs', btoa(String.fromCharCode(0x1a, 10, 0x08, 0x90, 0x4e, 0x10, 0x02, 0x1a, 3, 0x45, 0x55, 0x52)));
  });
  // 100 × 6. The page's own data spoke of another flight, so what it said of the cabin does not count any more.
  await expect.poll(async () => (await texts(page))[1]).toMatch(/^≤ 600 Award Miles · ≈ 60 Points · if in economy · .* rules$/);
});

test('another status, and another programme, fill the open page without a reload', async ({ world }) => {
  const page = await world.open();
  await badgesSay(page, BY_CHARTS_SENATOR);
  await ratesCame(world);
  await choose(world, 'LMM', 1);
  await badgesSay(page, BY_CHARTS_MEMBER);
  await choose(world, 'LAP', 8);
  await badgesSay(page, BY_CHARTS_LATAM_GOLD);
  expect((await requests(world)).filter((request) => request === PAGE)).toHaveLength(1);
});

test('a programme that no chart speaks of needs an account, and the badges ask for it', async ({ world }) => {
  const page = await world.open();
  await badgesSay(page, BY_CHARTS_SENATOR);
  const setUp = BY_CHARTS_SENATOR.map(() => 'Set up Milelens to see miles');
  await choose(world, 'XYZ', 1);
  await badgesSay(page, setUp);
  expect((await world.chromium.overview(page))?.failed).toEqual({ kind: 'not-set-up', lacks: 'account' });
  await choose(world, 'LMM', 16);
  await badgesSay(page, BY_CHARTS_SENATOR);
});
