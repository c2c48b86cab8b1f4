import { readStrips } from '../harness/strips.ts';
import { flightsIn } from './flights-in.ts';
import { allBadges, DEMO_FLIGHTS, expect, FIRST_BADGE, isAnswered, test, untilAsked } from './world.ts';

/** Each of Milefy's answers takes this long, so that ten moments between the first request and the last answer can be hit. */
const DELAY_MS = 500;

const METHODS = { CalculateMiles: '/api/miles/calculate', CalculateUpgrades: '/api/upgrades/calculate', CalculateBenefits: '/api/benefits/calculate' };

for (const moment of [0, 100, 200, 300, 400, 500, 600, 700, 850, 1_000]) {
  test(`a worker killed ${moment} ms after it began to ask leaves no flight without its answer, and asks for nothing again that was stored`, async ({
    world,
  }) => {
    const options = await world.chromium.optionsPage();
    await world.fault({ kind: 'delay', delayMs: DELAY_MS, path: '/api/*' });
    const page = await world.open();
    await untilAsked(world);
    await page.waitForTimeout(moment);
    const stored = await options.evaluate(storedKeys);
    const killedAt = Date.now();
    await world.chromium.killWorker();
    const strips = await allBadges(page, DEMO_FLIGHTS, isAnswered, 30_000);
    expect(strips[0]?.text).toMatch(FIRST_BADGE);
    await expect.poll(async () => (await readStrips(page))[0]?.signs.length, { timeout: 30_000 }).toBe(4);
    const log = await world.sandbox.log();
    for (const [method, path] of Object.entries(METHODS)) {
      const asked = log.filter((request) => request.path === path);
      const all = new Set(asked.flatMap(({ body }) => flightsIn(body)));
      const again = new Set(asked.filter(({ at }) => Date.parse(at) > killedAt).flatMap(({ body }) => flightsIn(body)));
      // One key a flight: the traveller has one programme.
      expect(again.size).toBeLessThanOrEqual(all.size - stored.filter((key) => key.includes(`/${method}@`)).length);
    }
  });
}

/** Runs in a page of the extension: the keys of every answer in the store. */
async function storedKeys(): Promise<readonly string[]> {
  const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
    });
  const database = await done(indexedDB.open('milelens'));
  const batches = (await done(database.transaction('answers').objectStore('answers').getAll())) as readonly { readonly keys: readonly string[] }[];
  database.close();
  return batches.flatMap(({ keys }) => keys);
}
