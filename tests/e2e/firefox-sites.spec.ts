import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { DEMO_SETTINGS, launchChromium, type Chromium } from '../harness/browser.ts';
import { build } from '../harness/build.ts';
import { launchFirefox, type Firefox } from '../harness/firefox.ts';
import type { Sandbox } from '../harness/sandbox-process.ts';
import { readStrips } from '../harness/strips.ts';
import { allCalls, areOwn, failures, KEEPS_OWN, stacks, toStrings } from './calls.ts';
import { test as firefoxTest } from './firefox-world.ts';
import { ITA_MATRIX, KAYAK, LATAM, LUFTHANSA_GROUP, type TappedPage } from './tapped-pages.ts';

/**
 * The sites whose facts travel in answers, in Firefox: its worlds are apart by Xrays, its scripts are put into the page's world by other code than Chromium's, and its streams, errors and functions are its own. A
 * Chromium, which says what the badges must be, serves all tests of a worker too.
 */
const test = firefoxTest.extend<object, { chromium: Chromium }>({
  chromium: [
    async ({ everybodys: { sandbox } }, use) => {
      const hosts = LISTS.flatMap(({ list }) => list.hosts);
      const chromium = await launchChromium({ extension: await build('chrome-e2e'), sandboxPort: sandbox.port, hosts });
      await use(chromium);
      await chromium.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});
test.use({ variant: 'firefox-e2e' });

const WAITS = 'Flight not known yet';

interface Expected {
  readonly list: TappedPage;
  readonly texts: readonly string[];
  /** What the card of the first row says, beside its badge's number. */
  readonly card: readonly string[];
  /** What the page asks by itself, its own address aside; nothing else may be asked. */
  readonly asked: string;
}

const BY_LATAM = ' · if ticketed by LATAM rules';
const BY_LUFTHANSA = ' · if ticketed by Lufthansa Group rules';
const BY_UNITED = ' · if ticketed by United rules';

const LISTS: readonly Expected[] = [
  {
    list: LATAM,
    // 3 miles and 6 points a dollar of the fare without the 50 dollars of taxes: 979.50 (2,938.5 and 5,877), 849.90 (2,549.7 and 5,099.4), 1,160 (3,480 and 6,960).
    texts: [
      `2,938–2,939 Miles · ≈ 5,877 Qualifying Points${BY_LATAM}`,
      `2,549–2,550 Miles · 5,099–5,100 Qualifying Points${BY_LATAM}`,
      `≈ 3,480 Miles · ≈ 6,960 Qualifying Points${BY_LATAM}`,
    ],
    card: ['LA 8001', 'LATAM Pass', 'read from the first letter of the fare basis'],
    asked: 'GET www.latamairlines.com/bff/air-offers/v2/offers/search',
  },
  {
    list: LUFTHANSA_GROUP,
    // 6 miles a euro of the price, at the sandbox's 1.12 dollars for one: 489.90 (2,624.5) and 610 (3,267.9). A flight between continents is 60 points, and no rule speaks of the second row's flight by CityLine.
    texts: [
      `≤ 2,625 Award Miles · 60 Points${BY_LUFTHANSA}`,
      'Award Miles unknown · ≥ 60 Points (1 of 2) rules',
      `≤ 3,268 Award Miles · ≈ 60 Points${BY_LUFTHANSA}`,
    ],
    card: ['LH 402', 'Senator', '1 USD = 0.89286 EUR'],
    asked: 'POST api.shop.lufthansa.com/one-booking/v2/search/air-bounds',
  },
  {
    list: KAYAK,
    // The same of 684 (3,664.3) and 1,020 (5,464.3) dollars; the second row has a flight within Europe before, which is 20 points. United's ticket is not paid by the price.
    texts: [`≤ 3,665 Award Miles · ≈ 60 Points${BY_LUFTHANSA}`, `≤ 5,465 Award Miles · ≈ 80 Points${BY_LUFTHANSA}`, 'Award Miles unknown · ≈ 60 Points rules'],
    card: ['LH 456', 'Senator', 'Frankfurt Main Airport (FRA)'],
    asked: 'POST www.kayak.com/i/api/search/dynamic/flights/poll',
  },
  {
    list: ITA_MATRIX,
    // 3 miles and 1 PQP a dollar of the whole price at most: 440 and 700. The third row ends on another day and is not named by what came so far.
    texts: [
      `≤ 1,320 Award Miles · ≤ 440 PQP${BY_UNITED}`,
      `≤ 1,320 Award Miles · ≤ 440 PQP${BY_UNITED}`,
      WAITS,
      `≤ 2,100 Award Miles · ≤ 700 PQP · if in economy${BY_UNITED}`,
    ],
    card: ['UA 360', 'United MileagePlus', 'Boston Logan International Airport (BOS)'],
    asked: 'POST content-alkalimatrix-pa.googleapis.com/batch',
  },
];

/** Switches all of the sites on, or off the one that is named, for a traveller of the list's programme. */
async function setUp(browser: Firefox | Chromium, { id, programme }: TappedPage, isOn = true): Promise<void> {
  expect(await browser.ask({ type: 'saveSettings', settings: { ...DEMO_SETTINGS, programme, sites: { [id]: isOn } } })).toEqual({ ok: true, value: null });
}

async function badgesSay(firefox: Firefox, page: Page, texts: readonly string[]): Promise<void> {
  await page.bringToFront();
  await expect.poll(async () => (await firefox.strips(page)).map(({ text }) => text), { timeout: 20_000, intervals: [100] }).toEqual(texts);
}

/** Whether a tap is in the page: it keeps its place against another. */
const isTapped = (page: Page) => page.evaluate(() => !document.dispatchEvent(new Event('milelens-tapping', { cancelable: true })));

/** Elements of Milelens in a page. */
const traces = (page: Page) => page.evaluate(() => document.querySelectorAll('milelens-strip, milelens-notice, html > style').length);

async function ownCalls(sandbox: Sandbox, { hosts, url }: TappedPage): Promise<readonly string[]> {
  const page = new URL(url).pathname;
  const calls = (await sandbox.log()).filter(({ host, path }) => hosts.includes(host) && path !== page && path !== '/favicon.ico');
  return calls.map(({ method, host, path }) => `${method} ${host}${path}`);
}

const first = ({ texts }: Expected): string => texts[0]?.match(/[\d,–]+ (?:Award )?Miles/)?.[0] ?? 'a number';

for (const expected of LISTS) {
  const { list, texts, card, asked } = expected;
  test(`in Firefox every row of ${list.id} gets its own badge, as in Chromium, and its card opens`, async ({ sandbox, firefox, chromium }, testInfo) => {
    await list.serve(sandbox);
    await setUp(firefox, list);
    const page = await firefox.open(list.url);
    await badgesSay(firefox, page, texts);
    const strips = await firefox.strips(page);
    expect(strips.map(({ visible }) => visible)).toEqual(texts.map(() => true));
    await page.screenshot({ path: testInfo.outputPath('badges.png') });
    // The page has its answer, and nobody asked but the page.
    expect(await page.evaluate('window.seen')).toBeGreaterThan(1_000);
    expect(await ownCalls(sandbox, list)).toEqual([asked]);

    await page.mouse.click(strips[0]?.at.x ?? 0, strips[0]?.at.y ?? 0);
    for (const words of [first(expected), ...card]) await expect.poll(() => firefox.card(page)).toContain(words);
    await page.screenshot({ path: testInfo.outputPath('card.png') });
    await page.keyboard.press('Escape');
    await expect.poll(() => firefox.card(page)).toBeNull();

    await setUp(chromium, list);
    const there = await chromium.context.newPage();
    await there.goto(list.url);
    await expect.poll(async () => (await readStrips(there)).map(({ text }) => text), { timeout: 15_000 }).toEqual(texts);
    await there.close();
  });
}

const OTHER = 'https://www.latamairlines.com/bff/other';

/** What the page's own calls come to with the tap and without it. */
async function callsOf(sandbox: Sandbox, firefox: Firefox, isOn: boolean) {
  await setUp(firefox, LATAM, isOn);
  await sandbox.control('DELETE', '/log');
  const page = await firefox.open(LATAM.url);
  const tapped = await isTapped(page);
  const before = { functions: await page.evaluate(toStrings), calls: await page.evaluate(allCalls, { answer: LATAM.answer, other: OTHER }) };
  // Counted before anything fails: what is cut off a browser may ask again by itself.
  const asked = await ownCalls(sandbox, LATAM);
  const failing: unknown[] = [];
  for (const kind of ['reset', 'hang']) {
    await sandbox.control('POST', '/faults', { match: { host: 'www.latamairlines.com', path: '/bff/air-offers/v2/offers/search' }, kind });
    failing.push(await page.evaluate(failures, { url: LATAM.answer, aborts: kind === 'hang' }));
    await sandbox.control('DELETE', '/faults');
  }
  return { tapped, before, asked, failing, stacks: await page.evaluate(stacks, LATAM.answer) };
}

test('in Firefox the tap changes nothing that a page can see of its calls: functions, answers, streams, errors, aborts', async ({ sandbox, firefox }) => {
  test.setTimeout(90_000);
  await LATAM.serve(sandbox);
  await sandbox.control('POST', '/pages', { url: OTHER, answer: { other: true } });
  const without = await callsOf(sandbox, firefox, false);
  const tapped = await callsOf(sandbox, firefox, true);
  expect([without.tapped, tapped.tapped]).toEqual([false, true]);
  expect(tapped.before).toEqual(without.before);
  expect(tapped.failing).toEqual(without.failing);
  expect(JSON.stringify(tapped.before.calls)).toContain('AbortError');
  expect(JSON.stringify(tapped.failing)).toContain('AbortError');
  // Nothing was asked that the page did not ask.
  expect(without.asked.length).toBeGreaterThan(20);
  expect(tapped.asked).toEqual(without.asked);
  // The name of the tap's script would have in it the id that this installation alone has: a page could know its visitor again by it.
  expect(tapped.stacks).toHaveLength(without.stacks.length);
  expect(tapped.stacks.join()).not.toMatch(/moz-extension|latam-tap/);
});

test('in Firefox a page that forges, floods and listens gets nothing and breaks nothing', async ({ sandbox, firefox }) => {
  const [{ texts }] = LISTS as [Expected];
  await LATAM.serve(sandbox, {
    before: `<script>
      window.heard = [];
      for (const type of ['milelens-tapped', 'milelens-listening', 'milelens-leave-tap', 'milelens-tapping'])
        document.addEventListener(type, ({ detail }) => window.heard.push(typeof detail === 'string' ? type + detail : type));
      JSON.parse = () => { throw new Error('mine'); };
      window.CustomEvent = class { constructor() { throw new Error('mine'); } };
    </script>`,
  });
  await setUp(firefox, LATAM);
  const page = await firefox.open(LATAM.url);
  await badgesSay(firefox, page, texts);
  // It hears what it fetched itself, and nothing of what Milelens makes of it.
  const heard = (await page.evaluate('window.heard')) as readonly string[];
  expect(heard.filter((said) => said.startsWith('milelens-tapped{"site":"latam"')).length).toBeGreaterThan(0);
  expect(heard.join()).not.toMatch(/Miles|Points|LAP|moz-extension/);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const { CustomEvent: Native } = frame.contentWindow as unknown as { CustomEvent: typeof CustomEvent };
    const say = (detail: unknown) => document.dispatchEvent(new Native('milelens-tapped', { detail }));
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('trapped');
        },
      },
    );
    for (const detail of [
      null,
      7,
      {},
      trap,
      () => 'x',
      [trap],
      new String('{}'),
      'no json',
      '{}',
      'x'.repeat(1_000_000),
      '{"site":"google-flights","said":{}}',
    ])
      say(detail);
    // An event whose detail is the page's own property, and one that only says that it is one.
    say(null);
    document.dispatchEvent(Object.defineProperty(new Native('milelens-tapped'), 'detail', { get: () => trap }));
    document.dispatchEvent(Object.assign(new Event('milelens-tapped'), { detail: '{}' }));
    for (let at = 0; at < 500; at += 1) say(JSON.stringify({ site: 'latam', said: { offset: at, flights: [] } }));
    for (let at = 0; at < 50; at += 1) document.dispatchEvent(new Event('milelens-listening'));
  });
  // The flood has pushed the true answer out of what the overlay keeps, and the tap has handed it over again.
  await badgesSay(firefox, page, texts);
  expect(errors).toEqual([]);
  expect(await page.evaluate(() => Object.keys(window).filter((name) => /milelens/i.test(name)))).toEqual([]);
});

test('in Firefox a site that is switched off has the browser’s own functions and no strip, in open pages and in new ones, until it is on again', async ({
  sandbox,
  firefox,
}) => {
  const [{ texts }] = LISTS as [Expected];
  await LATAM.serve(sandbox, { before: KEEPS_OWN });
  await setUp(firefox, LATAM, false);
  const page = await firefox.open(LATAM.url);
  await page.waitForFunction('window.seen > 0');
  // Where Milelens runs, its strips are there within a fraction of this.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect([await traces(page), await isTapped(page), await page.evaluate(areOwn)]).toEqual([0, false, [true, true, true]]);
  expect(await firefox.overview(page)).toBeNull();

  // In a page that is open it begins there and then, and what the page had asked before is not known.
  await setUp(firefox, LATAM);
  await badgesSay(
    firefox,
    page,
    texts.map(() => WAITS),
  );
  expect([await isTapped(page), await page.evaluate(areOwn)]).toEqual([true, [false, false, false]]);
  await page.evaluate(async (url) => (await fetch(url)).text(), LATAM.answer);
  await badgesSay(firefox, page, texts);
  expect((await page.evaluate(stacks, LATAM.answer)).join()).not.toMatch(/moz-extension|latam-tap/);

  await setUp(firefox, LATAM, false);
  await expect.poll(() => traces(page)).toBe(0);
  expect([await isTapped(page), await page.evaluate(areOwn)]).toEqual([false, [true, true, true]]);
  const fresh = await firefox.open(`${LATAM.url}&fresh=1`);
  await fresh.waitForFunction('window.seen > 0');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect([await traces(fresh), await isTapped(fresh)]).toEqual([0, false]);

  await setUp(firefox, LATAM);
  await badgesSay(
    firefox,
    fresh,
    texts.map(() => WAITS),
  );
});

test('in Firefox the tap and the overlay are in new pages also when the event page is gone, and the badges wake it', async ({ sandbox, firefox }) => {
  const [{ texts }] = LISTS as [Expected];
  await LATAM.serve(sandbox);
  await setUp(firefox, LATAM);
  await firefox.endEventPage();
  expect(await firefox.eventPage()).toBe('stopped');
  const page = await firefox.open(LATAM.url);
  await badgesSay(firefox, page, texts);
  expect(await firefox.eventPage()).toBe('running');
  expect(await isTapped(page)).toBe(true);
});

test('in Firefox the tap hears a page whose own policy lets no script run but the page’s', async ({ sandbox, firefox }) => {
  const [{ texts }] = LISTS as [Expected];
  // The sandbox's policy for pages whose scripts are not asked for: `script-src 'none'`.
  await LATAM.serve(sandbox, { runsScripts: false });
  await setUp(firefox, LATAM);
  const page = await firefox.open(LATAM.url);
  await badgesSay(
    firefox,
    page,
    texts.map(() => WAITS),
  );
  expect([await isTapped(page), await page.evaluate('window.seen')]).toEqual([true, undefined]);
  await page.evaluate(async (url) => (await fetch(url)).text(), LATAM.answer);
  await badgesSay(firefox, page, texts);
});

test('in Firefox with the published build a site that is switched on by hand is tapped, and gives everything back when it is switched off', async ({
  sandbox,
}) => {
  test.setTimeout(90_000);
  const [{ texts }] = LISTS as [Expected];
  await LATAM.serve(sandbox, { before: KEEPS_OWN });
  const firefox = await launchFirefox({ extension: await build('firefox'), sandboxPort: sandbox.port });
  try {
    expect(await firefox.ask({ type: 'saveSettings', settings: { ...DEMO_SETTINGS, programme: LATAM.programme } })).toEqual({ ok: true, value: null });
    const open = await firefox.open(LATAM.url);
    await open.waitForFunction('window.seen > 0');
    expect([await traces(open), await isTapped(open)]).toEqual([0, false]);
    await firefox.switchSite('latam', true);
    await badgesSay(
      firefox,
      open,
      texts.map(() => WAITS),
    );
    const page = await firefox.open(LATAM.url);
    await badgesSay(firefox, page, texts);

    await firefox.switchSite('latam', false);
    for (const one of [open, page]) {
      await expect.poll(() => traces(one)).toBe(0);
      expect(await isTapped(one)).toBe(false);
    }
    // Only the page that was there before the tap knows what it had.
    expect(await open.evaluate(areOwn)).toEqual([true, true, true]);
  } finally {
    await firefox.close();
  }
});
