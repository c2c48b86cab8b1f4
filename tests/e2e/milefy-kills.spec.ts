import { readStrips } from '../harness/strips.ts';
import { flightsIn } from './flights-in.ts';
import { allBadges, DEMO_FLIGHTS, expect, FIRST_BADGE, isAnswered, test, untilAsked } from './world.ts';

/** Each of Milefy's answers takes this long, so that ten moments between the first request and the last answer can be hit. */
const DELAY_MS = 500;
/** An answer that came this long before the worker was killed is stored. */
const STORED_WITHIN_MS = 250;

for (const moment of [0, 100, 200, 300, 400, 500, 600, 700, 850, 1_000]) {
  test(`a worker killed ${moment} ms after it began to ask leaves no flight without its answer, and asks for nothing twice that was answered`, async ({
    world,
  }) => {
    await world.fault({ kind: 'delay', delayMs: DELAY_MS, path: '/api/*' });
    const page = await world.open();
    await untilAsked(world);
    await page.waitForTimeout(moment);
    const killedAt = Date.now();
    await world.chromium.killWorker();
    const strips = await allBadges(page, DEMO_FLIGHTS, isAnswered, 30_000);
    expect(strips[0]?.text).toMatch(FIRST_BADGE);
    await expect.poll(async () => (await readStrips(page))[0]?.signs.length, { timeout: 30_000 }).toBe(4);
    const asked = (await world.sandbox.log()).filter(({ path }) => path.endsWith('/calculate'));
    const answered = asked.filter(({ at }) => Date.parse(at) + DELAY_MS + STORED_WITHIN_MS < killedAt);
    const later = asked.filter(({ at }) => Date.parse(at) > killedAt);
    const twice = answered.flatMap(({ path, body }) =>
      flightsIn(body).filter((flight) => later.some((request) => request.path === path && flightsIn(request.body).includes(flight))),
    );
    expect(twice).toEqual([]);
  });
}
