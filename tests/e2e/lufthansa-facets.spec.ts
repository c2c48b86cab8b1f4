import type { Page } from '@playwright/test';
import { DEMO_KEY, DEMO_SETTINGS } from '../harness/browser.ts';
import { cardWords, openCard, pressInCard, showInCard, unfoldCard } from '../harness/card.ts';
import { readStrips } from '../harness/strips.ts';
import { expectCardAccessible } from './card-in-the-open.ts';
import { demoOn } from './demo-on.ts';
import { expect, test, type World } from './world.ts';

/*
 * What Lufthansa's data says, on the demo page, for a Senator of Miles & More without any other account. The sandbox's own data (tests/sandbox/lufthansa-*): LH 507 leaves São Paulo at 18:35 and
 * comes to Frankfurt at 10:20 the next day on a 74H; LX 93 is in Zurich at 10:40, and LX 1070 leaves it at 11:50.
 */
test.use({ account: false });

const LH507 = 0;
const BY_ZURICH = 2;
const WIFI = 'wifi: This aircraft type usually has Wi-Fi (FlyNet): LH 507 GRU–FRA';

test.beforeEach(async ({ world }) => {
  await world.chromium.setUp(null, DEMO_SETTINGS, DEMO_KEY);
});

const kinds = async (page: Page, row: number, kind: string) => ((await readStrips(page))[row]?.signs ?? []).filter((sign) => sign.startsWith(kind));

/** What was asked of Lufthansa for data: `schedules/GRU/FRA/2027-03-13`. */
async function asked(world: World, about: string): Promise<readonly string[]> {
  return (await world.sandbox.log()).filter(({ method, path }) => method === 'GET' && path.includes(about)).map(({ path }) => path);
}

test('a badge has a Wi-Fi sign where the type usually has it, and one timetable is asked for each route, none by the second list', async ({ world }) => {
  const page = await world.open();
  await expect.poll(() => kinds(page, LH507, 'wifi'), { timeout: 20_000 }).toEqual([WIFI]);
  expect((await readStrips(page))[LH507]?.signs).toEqual(['lounge: Lounge access at GRU', WIFI]);
  await page.screenshot({ path: test.info().outputPath('badges.png') });
  const before = await asked(world, '/operations/schedules/');
  expect(new Set(before).size).toBe(before.length);
  await world.sandbox.control('DELETE', '/log');
  const again = await world.open();
  await expect.poll(() => kinds(again, LH507, 'wifi')).toEqual([WIFI]);
  expect(await asked(world, '/operations/schedules/')).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the card names lounges, airports, times and the aircraft, and draws the seats (${colorScheme})`, async ({ world }, testInfo) => {
    const page = await world.open();
    await page.emulateMedia({ colorScheme });
    await page.reload();
    await openCard(page, BY_ZURICH);
    await expect.poll(() => cardWords(page), { timeout: 20_000 }).toContain('1 h 10 min on the ground, by the clocks of ZRH');
    await expect.poll(() => cardWords(page), { timeout: 20_000 }).toContain('SWISS Senator Lounge');
    await expect.poll(async () => (await cardWords(page)).match(/by Lufthansa’s timetable/g)?.length, { timeout: 20_000 }).toBe(2);
    await expect.poll(() => cardWords(page), { timeout: 20_000 }).toContain('time zone Europe/Berlin');
    const words = await cardWords(page);
    for (const line of [
      'Star Alliance Partner Lounge',
      'Airside Center, Departures 1',
      'Open: daily 05:15 - 22:00',
      'the next day',
      'time zone Europe/Zurich',
    ]) {
      expect(words).toContain(line);
    }
    expect(words).toMatch(/Lufthansa, asked .* \(now\)/);
    const picture = async (words: string, name: string) => {
      await showInCard(page, words);
      await page.screenshot({ path: testInfo.outputPath(`${name}.png`) });
    };
    await picture('before LX 93 GRU–ZRH', 'lounges');
    await picture('LX 93 GRU–ZRH', 'aircraft');
    await pressInCard(page, 'Show the seat map (Economy)');
    await expect.poll(() => cardWords(page), { timeout: 15_000 }).toContain('The seats in words');
    await picture('Premium Economy', 'seats-front');
    await picture('It shows the layout, not which seats are free.', 'seats-end');
    await expectCardAccessible(page, colorScheme);
    expect(await unfoldCard(page)).toBeGreaterThan(0);
    await expect.poll(() => cardWords(page)).toMatch(/Rows \d+–\d+.*: A window.*aisle between/);
    // Another cabin by its button: its seats are beds.
    await pressInCard(page, 'Business');
    await expect.poll(() => cardWords(page), { timeout: 15_000 }).toContain('bed seat');
    await picture('bed seat', 'seats-business');
  });
}

test('flights of these days have their status: delayed, and by how much', async ({ world }, testInfo) => {
  const today = new Date().toISOString().slice(0, 10);
  const page = await world.open(demoOn(today));
  await openCard(page, LH507);
  await expect.poll(() => cardWords(page), { timeout: 20_000 }).toContain('Flight status');
  await expect.poll(() => cardWords(page), { timeout: 20_000 }).toMatch(/GRU · delayed by \d+ min/);
  const words = await cardWords(page);
  expect(words).toMatch(/planned 6:35\sPM/);
  expect(words).toContain('Gate 305');
  await showInCard(page, 'Flight status');
  await page.screenshot({ path: testInfo.outputPath('status.png') });
});

test('a wrong secret is said in badge and card, and mended without a reload', async ({ world }) => {
  await world.chromium.setUp(null, DEMO_SETTINGS, { ...DEMO_KEY, clientSecret: 'falsch' });
  const page = await world.open();
  await expect.poll(async () => (await kinds(page, LH507, 'doubt')).length, { timeout: 20_000 }).toBe(1);
  await openCard(page, LH507);
  await expect.poll(() => cardWords(page)).toContain('Lufthansa did not say the rest.');
  // What needs nobody is there all the same.
  expect(await cardWords(page)).toContain('Aircraft: Boeing 747, as this page says');
  expect(await kinds(page, LH507, 'lounge')).toEqual(['lounge: Lounge access at GRU']);
  await world.chromium.setUp(null, DEMO_SETTINGS, DEMO_KEY);
  await expect.poll(() => kinds(page, LH507, 'wifi'), { timeout: 20_000 }).toEqual([WIFI]);
});

test('over the limit a badge says when it goes on', async ({ world }) => {
  await world.sandbox.control('POST', '/lufthansa', { hour: 0 });
  const page = await world.open();
  await expect
    .poll(async () => (await kinds(page, LH507, 'later'))[0] ?? '', { timeout: 20_000 })
    .toMatch(/^later: Aircraft and times: Lufthansa’s limit of requests is reached; Milelens asks again on /);
  await openCard(page, LH507);
  await expect.poll(() => cardWords(page)).toContain('Lufthansa’s limit of requests is reached');
  await page.screenshot({ path: test.info().outputPath('limit.png') });
});

for (const [name, fault] of [
  ['an HTML page where data should be', { kind: 'html' }],
  ['an error of the server', { kind: 'status', status: 500 }],
] as const) {
  test(`${name} is a doubt on the badge, in words, and is asked again`, async ({ world }) => {
    await world.sandbox.control('POST', '/faults', { match: { host: 'api.lufthansa.com', path: '/v1/operations/*' }, ...fault });
    const page = await world.open();
    await expect.poll(async () => (await kinds(page, LH507, 'doubt')).length, { timeout: 20_000 }).toBe(1);
    await world.noMoreFaults();
    await expect.poll(() => kinds(page, LH507, 'wifi'), { timeout: 30_000 }).toEqual([WIFI]);
  });
}

test('a token that has ended is renewed, and nobody notices', async ({ world }) => {
  const first = await world.open();
  await expect.poll(() => kinds(first, LH507, 'wifi'), { timeout: 20_000 }).toEqual([WIFI]);
  await world.sandbox.control('POST', '/lufthansa', { expire: true });
  await openCard(first, LH507);
  await expect.poll(() => cardWords(first), { timeout: 20_000 }).toContain('by Lufthansa’s timetable');
  expect(await cardWords(first)).not.toContain('Lufthansa did not say the rest.');
});

test('a worker that is killed half-way leaves no badge without its sign, and asks for nothing that was stored', async ({ world }) => {
  const options = await world.chromium.optionsPage();
  await world.sandbox.control('POST', '/faults', { match: { host: 'api.lufthansa.com', path: '/v1/operations/*' }, kind: 'delay', delayMs: 700 });
  const page = await world.open();
  await expect.poll(async () => (await asked(world, '/operations/schedules/')).length, { intervals: [20], timeout: 20_000 }).toBeGreaterThan(0);
  await world.chromium.killWorker();
  await world.noMoreFaults();
  await expect.poll(() => kinds(page, LH507, 'wifi'), { timeout: 30_000 }).toEqual([WIFI]);
  const log = (await world.sandbox.log()).filter(({ path }) => path.includes('/operations/schedules/'));
  // A timetable that was answered before the kill is not asked for again.
  const answered = log.filter(({ status }) => status === 200).map(({ path }) => path);
  expect(new Set(answered).size).toBe(answered.length);
  await openCard(page, BY_ZURICH);
  await expect.poll(() => cardWords(page), { timeout: 20_000 }).toContain('1 h 10 min on the ground, by the clocks of ZRH');
  await options.bringToFront();
});
