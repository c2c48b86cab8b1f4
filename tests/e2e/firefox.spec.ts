import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { DEMO_FILE, DEMO_URL } from '../fixtures/demo/page.ts';
import type { ProgrammeCode } from '../../lib/flights/codes.ts';
import { DEMO_ACCOUNT, DEMO_SETTINGS } from '../harness/browser.ts';
import type { Firefox } from '../harness/firefox.ts';
import type { LogEntry, Sandbox } from '../harness/sandbox-process.ts';
import { BY_CHARTS_SENATOR } from './demo-charts.ts';
import { test as firefoxTest } from './firefox-world.ts';

/**
 * Firefox with the build that is published, set up by hand in its options page. What differs from Chromium is what is asked here: an event page
 * that dies while it works, a world of its own for content scripts, another permission dialog. Each test takes a tier that no other takes, so that nothing it asks for is known already.
 */
const test = firefoxTest.extend({
  sandbox: async ({ sandbox }, use) => {
    await sandbox.control('POST', '/pages', { url: DEMO_URL, file: DEMO_FILE });
    await use(sandbox);
  },
});

/**
 * The demo page's rows for Miles & More, worked out by hand from tests/sandbox/assumptions.ts. A Senator gets 6 miles per euro with Lufthansa and SWISS
 * (684.50 × 6 = 4,107; 597.25 × 6 = 3,583.5; half of 721.60 × 6 = 2,164.8), with other Star airlines a share of the distance and half of that again: TAP and Turkish sell economy from O (25 %)
 * to F, which the sandbox pays as first class (200 % and 300 or 40 points), United from K (50 %) to G (110 %): GRU–LIS 4,930 miles (1,233 + 617 to 9,860 + 4,930), LIS–FRA 1,165
 * (291 + 146 to 2,330 + 1,165), GRU–EWR 4,774 (2,387 + 1,194 to 5,251 + 2,626), EWR–FRA 3,860 (1,930 + 965 to 4,246 + 2,123),
 * GRU–IST 6,560, IST–FRA 1,142. Points: 60 or 80 between regions, 20 within one.
 */
const SENATOR = [
  '≤ 4,107 Award Miles · 60–80 Points',
  'Earns nothing in Lufthansa Miles & More',
  '≤ 3,583 Award Miles · 80–100 Points',
  '2,287–18,285 Award Miles · 80–340 Points',
  'Earns nothing in Lufthansa Miles & More',
  'Earns nothing in Lufthansa Miles & More',
  'Earns nothing in Lufthansa Miles & More',
  'Earns nothing in Lufthansa Miles & More',
  '≤ 2,164 Award Miles · ≈ 20 Points',
  '6,476–14,246 Award Miles · 120–160 Points',
  '2,889–23,106 Award Miles · 80–340 Points',
  'Unknown in Lufthansa Miles & More',
];

/** The same for a Frequent Traveller (tier 8): the same 6 miles per euro, and a quarter on top of the distance. */
const FREQUENT = SENATOR.with(3, '1,905–15,238 Award Miles · 80–340 Points')
  .with(9, '5,397–11,872 Award Miles · 120–160 Points')
  .with(10, '2,408–19,255 Award Miles · 80–340 Points');

/** The same for a HON Circle Member (tier 24): the same 6 miles per euro, and three quarters on top of the distance. */
const HON = SENATOR.with(3, '2,667–21,333 Award Miles · 80–340 Points')
  .with(9, '7,555–16,620 Award Miles · 120–160 Points')
  .with(10, '3,371–26,957 Award Miles · 80–340 Points');

/** The same without status (tier 1): 4 miles per euro, and nothing on top of the distance. */
const MEMBER = SENATOR.with(0, '≤ 2,738 Award Miles · 60–80 Points')
  .with(2, '≤ 2,389 Award Miles · 80–100 Points')
  .with(3, '1,524–12,190 Award Miles · 80–340 Points')
  .with(8, '≤ 1,443 Award Miles · ≈ 20 Points')
  .with(9, '4,317–9,497 Award Miles · 120–160 Points')
  .with(10, '1,926–15,404 Award Miles · 80–340 Points');

/** The rows of the demo page's other tab, by price, as places in its first. */
const BY_PRICE = [3, 7, 6, 2, 5, 4, 1, 10, 0, 8, 9, 11];

const SET_UP = SENATOR.map(() => 'Set up Milelens to see miles');

/** Enters the account and one tier of Miles & More in the options page. */
async function setUp(firefox: Firefox, tier: number): Promise<void> {
  await firefox.setUp(DEMO_ACCOUNT, { code: 'LMM' as ProgrammeCode, tier });
}

/** Waits until the page's badges begin like this, in the order of the page: the numbers count here, words that may follow them are tested elsewhere. */
async function badgesSay(firefox: Firefox, page: Page, texts: readonly string[]): Promise<void> {
  await page.bringToFront();
  const beginnings = async () => (await firefox.strips(page)).map(({ text }, at) => text.slice(0, texts[at]?.length));
  await expect.poll(beginnings, { timeout: 20_000, intervals: [100] }).toEqual(texts);
}

async function asked(sandbox: Sandbox): Promise<readonly LogEntry[]> {
  return (await sandbox.log()).filter(({ path }) => path === '/api/miles/calculate');
}

/** How often the page itself was fetched: a badge that needed a reload would show here. */
async function loads(sandbox: Sandbox): Promise<number> {
  return (await sandbox.log()).filter(({ host, path }) => host === 'www.google.com' && path === '/travel/flights/search').length;
}

/** For every row on the screen, how many strips it holds; and those that are in no such row. */
function stripsByRow(page: Page) {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll('li')].filter((row) => row.checkVisibility());
    const strips = [...document.querySelectorAll('milelens-strip')];
    return {
      inRows: rows.map((row) => row.querySelectorAll('milelens-strip').length),
      astray: strips.filter((strip) => !rows.some((row) => row.contains(strip))).length,
    };
  });
}

/** What the page's own scripts can learn of the badges. */
function snoop(page: Page) {
  return page.evaluate(() => ({
    open: [...document.querySelectorAll('milelens-strip')].filter((host) => host.shadowRoot !== null).length,
    leaks: ['Award Miles', 'Senator', '4,107'].filter(
      (word) =>
        document.documentElement.outerHTML.includes(word) ||
        document.body.innerText.includes(word) ||
        (window as unknown as { find(text: string): boolean }).find(word),
    ),
  }));
}

test('in Firefox every visible row gets one badge as soon as Milelens is set up, and a click opens its card', async ({ sandbox, firefox }, testInfo) => {
  await firefox.ask({ type: 'forgetMilefy' });
  const page = await firefox.open(DEMO_URL);
  await badgesSay(firefox, page, SET_UP);
  expect((await sandbox.log()).filter(({ host }) => host.endsWith('.30k.com'))).toEqual([]);

  await setUp(firefox, 16);
  await badgesSay(firefox, page, SENATOR);
  expect(await stripsByRow(page)).toEqual({ inRows: SENATOR.map(() => 1), astray: 0 });
  const [first, ...others] = await firefox.strips(page);
  expect([first, ...others].every((strip) => strip?.visible)).toBe(true);
  expect(await snoop(page)).toEqual({ open: 0, leaks: [] });
  await page.screenshot({ path: testInfo.outputPath('badges.png') });

  const overview = await firefox.overview(page);
  expect(overview?.rows.map(({ state }) => state)).toEqual(SENATOR.map(() => 'ready'));
  expect(overview?.best).toEqual([
    {
      flights: 'UA 148 + UA 960',
      route: 'GRU–EWR–FRA',
      price: '839.00 EUR',
      text: expect.stringMatching(/^6,476–14,246 Award Miles · 120–160 Points/),
      mark: 'test',
      toTier: null,
    },
    {
      flights: 'TK 216 + TK 1587',
      route: 'GRU–IST–FRA',
      price: '662.75 EUR',
      text: expect.stringMatching(/^2,889–23,106 Award Miles · 80–340 Points/),
      mark: 'test',
      toTier: null,
    },
    {
      flights: 'TP 82 + TP 574',
      route: 'GRU–LIS–FRA',
      price: '543.10 EUR',
      text: expect.stringMatching(/^2,287–18,285 Award Miles · 80–340 Points/),
      mark: 'test',
      toTier: null,
    },
  ]);

  await page.mouse.click(first?.at.x ?? 0, first?.at.y ?? 0);
  await expect.poll(() => firefox.card(page)).toContain('LH 507');
  expect(await firefox.card(page)).toContain('Senator');
  await page.screenshot({ path: testInfo.outputPath('card.png') });
  await page.keyboard.press('Escape');
  await expect.poll(() => firefox.card(page)).toBeNull();
  expect(await loads(sandbox)).toBe(1);
});

test('in Firefox the badges fill although the event page is ended while it asks, and again half-way through', async ({ sandbox, firefox }) => {
  await setUp(firefox, 8);
  // The list is asked in two requests. Neither is answered at first; then only one of the two.
  await sandbox.control('POST', '/faults', { match: { host: '*.30k.com', path: '/api/miles/calculate' }, kind: 'hang', times: 3 });
  const page = await firefox.open(DEMO_URL);
  await expect.poll(async () => (await asked(sandbox)).length, { intervals: [20] }).toBe(2);
  expect(await firefox.eventPage()).toBe('running');
  await firefox.endEventPage();

  const states = async () => new Set((await firefox.overview(page))?.rows.map(({ state }) => state));
  await expect.poll(states, { timeout: 15_000 }).toEqual(new Set(['ready', 'waiting']));
  expect(await asked(sandbox)).toHaveLength(4);
  await firefox.endEventPage();

  await badgesSay(firefox, page, FREQUENT);
  const requests = await asked(sandbox);
  // What was answered before the end is not asked again: the last request is the one that was left open.
  expect(requests).toHaveLength(5);
  expect(requests.filter(({ status }) => status === 200)).toHaveLength(2);
  expect(requests.at(-1)?.body).toEqual(requests.findLast(({ status }) => status === null)?.body);
  expect(await loads(sandbox)).toBe(1);
});

test('in Firefox an event page that was ended when idle is back for a changed row, another tab and another status', async ({ sandbox, firefox }) => {
  await setUp(firefox, 24);
  const page = await firefox.open(DEMO_URL);
  await badgesSay(firefox, page, HON);
  await firefox.endEventPage();

  // The other tab of the list shows the same flights by price: what is known is not asked again, and nobody need be woken.
  await page.evaluate(() => {
    for (const panel of document.querySelectorAll<HTMLElement>('[role="tabpanel"]')) panel.style.display = panel.style.display === 'none' ? '' : 'none';
  });
  const byPrice = BY_PRICE.map((at) => HON[at] ?? '');
  await badgesSay(firefox, page, byPrice);
  expect(await stripsByRow(page)).toEqual({ inRows: HON.map(() => 1), astray: 0 });
  expect(await firefox.eventPage()).toBe('stopped');

  // The first row is used for another flight: Air France, which earns nothing here. The page's own ask wakes the event page.
  const before = (await asked(sandbox)).length;
  await page.evaluate(() => {
    const row = [...document.querySelectorAll('li')].find((one) => one.checkVisibility());
    for (const named of row?.querySelectorAll('[data-travelimpactmodelwebsiteurl]') ?? []) {
      named.setAttribute('data-travelimpactmodelwebsiteurl', 'https://www.travelimpactmodel.org/lookup/flight?itinerary=GRU-CDG-AF-459-20270313');
    }
  });
  await badgesSay(firefox, page, byPrice.with(0, 'Earns nothing in Lufthansa Miles & More'));
  expect(await firefox.eventPage()).toBe('running');
  expect((await asked(sandbox)).length).toBe(before + 1);

  await firefox.endEventPage();
  await firefox.chooseTier(1);
  const asMember = BY_PRICE.map((at) => MEMBER[at] ?? '');
  await badgesSay(firefox, page, asMember.with(0, 'Earns nothing in Lufthansa Miles & More'));
  expect(await loads(sandbox)).toBe(1);
});

test('in Firefox a site that is switched off keeps no trace, on open pages and on new ones, until it is on again', async ({ sandbox, firefox }) => {
  await setUp(firefox, 16);
  const open = await firefox.open(DEMO_URL);
  await badgesSay(firefox, open, SENATOR);
  await firefox.switchSite('google-flights', false);
  const traces = (page: Page) =>
    page.evaluate(() => {
      const holder = document.querySelector('li > div');
      return {
        elements: document.querySelectorAll('milelens-strip, milelens-notice').length,
        styles: document.querySelectorAll('style').length,
        padding: holder === null ? null : getComputedStyle(holder).paddingBottom,
      };
    });
  // The demo page has one style element of its own, and no padding below its rows' content.
  const untouched = { elements: 0, styles: 1, padding: '0px' };
  await expect.poll(() => traces(open)).toEqual(untouched);

  const fresh = await firefox.open(`${DEMO_URL}&fresh=1`);
  await fresh.waitForFunction(() => document.readyState === 'complete');
  // Where Milelens runs, its strips are there within a fraction of this.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await traces(fresh)).toEqual(untouched);
  expect(await firefox.overview(fresh)).toBeNull();

  await firefox.switchSite('google-flights', true);
  await badgesSay(firefox, fresh, SENATOR);
  await badgesSay(firefox, open, SENATOR);
  expect(await loads(sandbox)).toBe(2);
});

test('in Firefox the charts fill the badges with no account, and again although the event page is ended half-way through', async ({ sandbox, firefox }) => {
  await firefox.ask({ type: 'forgetMilefy' });
  await firefox.ask({ type: 'saveSettings', settings: DEMO_SETTINGS });
  const page = await firefox.open(DEMO_URL);
  await badgesSay(firefox, page, BY_CHARTS_SENATOR);
  expect(await stripsByRow(page)).toEqual({ inRows: BY_CHARTS_SENATOR.map(() => 1), astray: 0 });

  // A new event page has read what the list says, and then waits for a file of its own that never comes.
  await firefox.endEventPage();
  await firefox.keepEventPageWaiting();
  const again = await firefox.open(`${DEMO_URL}&again=1`);
  await expect.poll(() => firefox.eventPageWaitsFor(), { intervals: [50] }).toEqual([expect.stringContaining('/data/airports.json')]);
  expect(await firefox.strips(again), 'nothing is drawn before it is known').toEqual([]);
  await firefox.endEventPage();
  await badgesSay(firefox, again, BY_CHARTS_SENATOR);
  expect((await sandbox.log()).filter(({ host }) => host.endsWith('.30k.com'))).toEqual([]);
  expect(await loads(sandbox)).toBe(2);
});
