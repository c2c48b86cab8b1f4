import type { ProgrammeCode } from '../../lib/flights/codes.ts';
import type { Settings } from '../../lib/settings/types.ts';
import { DEMO_ACCOUNT, DEMO_SETTINGS } from '../harness/browser.ts';
import { cardWords, openCard } from '../harness/card.ts';
import { readStrips } from '../harness/strips.ts';
import { flightsIn } from './flights-in.ts';
import { allBadges, DEMO_FLIGHTS, expect, FIRST_BADGE, isAnswered, test, texts } from './world.ts';

/*
 * Everything that Milefy knows, on the demo page, for a Senator of Miles & More (tier 16). First row: LH 507 from São Paulo to Frankfurt in economy, 684.50 EUR, class unknown. The sandbox's
 * own rules (tests/sandbox, marked assumptions): upgrades of LH to premium economy in Y B M U H Q V S and to business in Y B M U H Q W, at 15,000 and 35,000 miles between
 * continents, a fifth less with status; lounge, priority and a bag from tier 16.
 */
const FLIGHT = 'LH 507 GRU–FRA';

const tier = (code: string, at: number) => ({ code: code as ProgrammeCode, tier: at });

test('signs beside the numbers say what can be upgraded and what the status brings, and are heard with the badge', async ({ world }) => {
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  await expect.poll(async () => (await readStrips(page))[0]?.signs.length, { timeout: 15_000 }).toBe(4);
  const [first] = await readStrips(page);
  expect(first?.text).toMatch(FIRST_BADGE);
  expect(first?.signs).toEqual([
    `upgrade: Upgrade with miles to Premium Economy possible in some booking classes: ${FLIGHT}; Upgrade with miles to Business possible in some booking classes: ${FLIGHT}`,
    `lounge: Lounge access: ${FLIGHT}`,
    expect.stringContaining(`Priority check-in: ${FLIGHT}`) as unknown as string,
    'baggage: Extra baggage: GRU–FRA',
  ]);
});

test('the card has a section for each, with costs asked for this one flight, and every programme it can be credited to', async ({ world }) => {
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  await openCard(page, 0);
  await expect.poll(() => cardWords(page), { timeout: 15_000 }).toContain('12,000 miles in all, booked in Y');
  const words = await cardWords(page);
  for (const line of [
    'Upgrades with miles',
    'To Premium Economy',
    'if LH 507 GRU–FRA is booked in Y B M U H Q V S',
    'To Business',
    'if LH 507 GRU–FRA is booked in Y B M U H Q W',
    '28,000 miles in all, booked in Y', // 35,000 less a fifth
    'What your status brings',
    'Lounge access',
    'Extra baggage',
    'Which programme to credit to?',
    'yours',
    'United Airlines MileagePlus · Member',
  ]) {
    expect(words).toContain(line);
  }
  expect(words).toMatch(/, 1 extra piece, up to 23 kg each/);
});

test('one facet that fails leaves the others alone, says that its signs prove nothing, and recovers', async ({ world }) => {
  await world.fault({ kind: 'status', status: 500, path: '/api/benefits/*' });
  const page = await world.open();
  const strips = await allBadges(page, DEMO_FLIGHTS, isAnswered);
  expect(strips[0]?.text).toMatch(FIRST_BADGE);
  await expect.poll(async () => (await readStrips(page))[0]?.signs.map((sign) => sign.split(':')[0]), { timeout: 15_000 }).toEqual(['upgrade', 'doubt']);
  await openCard(page, 0);
  await expect.poll(() => cardWords(page)).toContain('12,000 miles in all, booked in Y');
  expect(await cardWords(page)).toContain('Try again');
  await world.noMoreFaults();
  await expect.poll(async () => (await readStrips(page))[0]?.signs.length, { timeout: 30_000 }).toBe(4);
});

test('an error of one flight reaches that flight alone, in words', async ({ world }) => {
  await world.fault({ kind: 'flight-error', code: 'FLSGDDE', flights: 1, times: 1, path: '/api/miles/calculate' });
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, (text) => isAnswered(text) || text === 'Miles not available');
  expect((await texts(page)).filter((text) => text === 'Miles not available')).toHaveLength(1);
  const at = (await texts(page)).indexOf('Miles not available');
  await openCard(page, at);
  await expect.poll(() => cardWords(page)).toContain('Milefy does not accept the date of departure.');
});

test('an error of the whole request is said on the badges and kept for the options', async ({ world }) => {
  // A tier that Miles & More does not have (PTUKNW).
  await world.chromium.setUp(DEMO_ACCOUNT, { ...DEMO_SETTINGS, programme: tier('LMM', 32) });
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, (text) => text === 'Miles not available');
  const status = (await world.chromium.ask({ type: 'status' })) as { readonly milefyUse: { readonly problem: unknown } };
  expect(status.milefyUse.problem).toMatchObject({ kind: 'request-refused', code: 'PTUKNW' });
  await world.chromium.setUp();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  expect(((await world.chromium.ask({ type: 'status' })) as typeof status).milefyUse.problem).toBeNull();
});

test('several programmes go in one request; the badge speaks of the preferred one, the card of the others', async ({ world }) => {
  const settings: Settings = { ...DEMO_SETTINGS, otherProgrammes: [tier('UMP', 8)] };
  await world.chromium.setUp(DEMO_ACCOUNT, settings);
  const page = await world.open();
  const strips = await allBadges(page, DEMO_FLIGHTS, isAnswered);
  expect(strips[0]?.text).toMatch(FIRST_BADGE);
  const asked = (await world.sandbox.log()).filter(({ path }) => path === '/api/miles/calculate');
  expect(asked.length).toBeGreaterThan(0);
  for (const { body } of asked) {
    expect(body).toMatchObject({
      programs: [
        { programCode: 'LMM', tierCode: 16 },
        { programCode: 'UMP', tierCode: 8 },
      ],
    });
  }
  await openCard(page, 0);
  await expect.poll(() => cardWords(page)).toContain('In your other programmes');
  expect(await cardWords(page)).toContain('United Airlines MileagePlus · Premier Silver');
  // Preferred the other way round nothing new is asked: each programme's answers are kept apart.
  await world.sandbox.control('DELETE', '/log');
  await world.chromium.setUp(DEMO_ACCOUNT, { ...settings, programme: tier('UMP', 8), otherProgrammes: [tier('LMM', 16)] });
  await expect.poll(async () => (await texts(page))[0]).toMatch(/^[\d,–]+ Award Miles · /);
  expect((await world.sandbox.log()).filter(({ path }) => path === '/api/miles/calculate')).toEqual([]);
});

test('with no programme chosen each flight is told in its own airline’s, and the badge says so', async ({ world }) => {
  await world.chromium.setUp(DEMO_ACCOUNT, { ...DEMO_SETTINGS, programme: null });
  const page = await world.open();
  await expect.poll(async () => (await texts(page))[0], { timeout: 15_000 }).toMatch(/in Lufthansa Miles & More, if a member test$/);
  const asked = (await world.sandbox.log()).find(({ path }) => path === '/api/miles/calculate');
  expect(asked?.body).not.toHaveProperty('programs');
});

test('two tabs with the same search cost one set of requests, which options count', async ({ world }) => {
  await Promise.all([world.open(), world.open()]);
  for (const tab of world.chromium.context.pages().filter((page) => page.url().includes('/travel/flights'))) await allBadges(tab, DEMO_FLIGHTS, isAnswered);
  const bodies = (await world.sandbox.log())
    .filter(({ path }) => path.endsWith('/calculate'))
    .flatMap(({ path, body }) => flightsIn(body).map((flight) => `${path} ${flight}`));
  expect(new Set(bodies).size).toBe(bodies.length);
  const { sets } = (await world.sandbox.control('GET', '/billing')) as { readonly sets: readonly unknown[] };
  const status = (await world.chromium.ask({ type: 'status' })) as { readonly milefyUse: { readonly billedSets: number } };
  expect(sets).toHaveLength(1);
  expect(status.milefyUse.billedSets).toBe(1);
});
