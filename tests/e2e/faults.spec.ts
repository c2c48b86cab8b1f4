import type { ProgrammeCode } from '../../lib/flights/codes.ts';
import { DEMO_ACCOUNT, DEMO_SETTINGS } from '../harness/browser.ts';
import { allBadges, DEMO_FLIGHTS, expect, FIRST_BADGE, isAnswered, test, texts, untilAsked, untilCutOff } from './world.ts';

/** Every failure ends in a state that says what is the matter, and once it is gone the badges fill without a reload. */
const failed = (text: string) => text === 'Miles not available';

test('a good answer fills every visible row once, and the flights are asked once', async ({ world }) => {
  const page = await world.open();
  const strips = await allBadges(page, DEMO_FLIGHTS, isAnswered);
  expect(strips[0]?.text).toMatch(FIRST_BADGE);
  expect(strips.every(({ visible, double }) => visible && !double)).toBe(true);
  const asked = await world.flightsAsked();
  await world.open();
  expect(await world.flightsAsked()).toBe(asked);
});

test('a wrong password is said on the badge and in options, and a right one fills the badges', async ({ world }) => {
  await world.sandbox.control('POST', '/credentials', { login: DEMO_ACCOUNT.login, password: 'ändert-sich' });
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, (text) => text === 'Milefy login refused');
  expect(await world.chromium.ask({ type: 'testMilefy' })).toEqual({ ok: false, error: { kind: 'wrong-credentials', host: 'milefyapi-demo.30k.com' } });
  const requests = async () => (await world.sandbox.log()).filter(({ host }) => host.endsWith('.30k.com')).length;
  const asked = await requests();
  await page.waitForTimeout(6_000);
  expect(await requests(), 'a refused password is not tried again by itself').toBe(asked);
  await world.chromium.ask({ type: 'saveMilefy', account: { ...DEMO_ACCOUNT, password: 'ändert-sich' } });
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
});

for (const { name, fault } of [
  { name: 'a server error', fault: { kind: 'status', status: 503 } },
  { name: 'a page of HTML where data should be', fault: { kind: 'html' } },
  { name: 'half an answer', fault: { kind: 'malformed' } },
  { name: 'an answer of another form', fault: { kind: 'wrong-shape' } },
  { name: 'no network', fault: { kind: 'reset' } },
]) {
  test(`${name} is said on the badge, and the badges fill when it is gone`, async ({ world }) => {
    await world.fault(fault);
    const page = await world.open();
    await allBadges(page, DEMO_FLIGHTS, failed);
    await world.noMoreFaults();
    await allBadges(page, DEMO_FLIGHTS, isAnswered, 30_000);
    expect((await texts(page))[0]).toMatch(FIRST_BADGE);
  });
}

test('no answer at all is said on the badge after the time-out, and the badges fill when it is gone', async ({ world }) => {
  test.setTimeout(90_000);
  await world.fault({ kind: 'hang', path: '/api/miles/calculate' });
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, (text) => text === 'Asking for miles…');
  await allBadges(page, DEMO_FLIGHTS, failed, 40_000);
  await world.noMoreFaults();
  await allBadges(page, DEMO_FLIGHTS, isAnswered, 30_000);
});

test('a worker that is killed half-way through loses nothing: the badges fill all the same', async ({ world }) => {
  await world.fault({ kind: 'delay', delayMs: 1_500, path: '/api/miles/calculate', times: 1 });
  const page = await world.open();
  await untilAsked(world);
  await world.chromium.killWorker();
  await untilCutOff(world);
  const strips = await allBadges(page, DEMO_FLIGHTS, isAnswered);
  expect(strips[0]?.text).toMatch(FIRST_BADGE);
});

test('a worker that is killed while Milefy fails says so after all, and recovers', async ({ world }) => {
  await world.fault({ kind: 'status', status: 500, delayMs: 1_500, path: '/api/miles/calculate' });
  const page = await world.open();
  await untilAsked(world);
  await world.chromium.killWorker();
  await untilCutOff(world);
  await allBadges(page, DEMO_FLIGHTS, failed, 20_000);
  await world.noMoreFaults();
  await allBadges(page, DEMO_FLIGHTS, isAnswered, 30_000);
});

test('another tier fills the open page with other numbers, without a reload', async ({ world }) => {
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  await world.chromium.setUp(DEMO_ACCOUNT, { ...DEMO_SETTINGS, programme: { code: 'LMM' as ProgrammeCode, tier: 1 } });
  // Without status Miles & More pays 4 miles per euro: 684.50 × 4 = 2,738.
  await expect.poll(async () => (await texts(page))[0]).toBe('≤ 2,738 Award Miles · 60–80 Points test');
});
