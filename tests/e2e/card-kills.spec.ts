import { DEMO_KEY, DEMO_SETTINGS } from '../harness/browser.ts';
import { cardWords, openCard, pressInCard } from '../harness/card.ts';
import { expect, test, type World } from './world.ts';

/*
 * The worker is ended while Lufthansa is asked something for the card that is open. The demo page's third row: LX 93 from São Paulo to Zurich, LX 1070 to Frankfurt.
 */
test.use({ account: false });

const BY_ZURICH = 2;
/** Each of Lufthansa's answers takes this long, so that the worker is surely ended before it. */
const DELAY_MS = 2_000;

async function delayed({ sandbox }: World, path: string): Promise<void> {
  await sandbox.control('POST', '/faults', { match: { host: 'api.lufthansa.com', path }, kind: 'delay', delayMs: DELAY_MS });
}

const statuses = async ({ sandbox }: World, about: string) => (await sandbox.log()).filter(({ path }) => path.includes(about)).map(({ status }) => status);

/** Ends the worker while it waits for an answer of this kind, and proves it by the request that was cut off. */
async function killAt(world: World, about: string): Promise<void> {
  await expect.poll(async () => (await statuses(world, about)).length, { intervals: [20], timeout: 20_000 }).toBeGreaterThan(0);
  await world.chromium.killWorker();
  await expect.poll(() => statuses(world, about), { timeout: 10_000 }).toContain(null);
}

test.beforeEach(async ({ world }) => {
  await world.chromium.setUp(null, DEMO_SETTINGS, DEMO_KEY);
});

for (const again of [1, 2]) {
  test(`a worker that is ended ${again === 1 ? 'once' : 'twice'} while the card’s lounges are asked for: they come all the same`, async ({ world }) => {
    const page = await world.open();
    await delayed(world, '/v1/offers/lounges/*');
    await openCard(page, BY_ZURICH);
    for (let kill = 0; kill < again; kill += 1) {
      await world.sandbox.control('DELETE', '/log');
      await killAt(world, '/offers/lounges/');
    }
    await expect.poll(() => cardWords(page), { timeout: 30_000 }).toContain('SWISS Senator Lounge');
    expect(await cardWords(page)).not.toContain('Lufthansa did not say the rest.');
  });
}

test('a worker that is ended while a seat map is asked for: it is drawn all the same, by one press', async ({ world }) => {
  const page = await world.open();
  await openCard(page, BY_ZURICH);
  await expect.poll(() => cardWords(page), { timeout: 20_000 }).toContain('SWISS Senator Lounge');
  await delayed(world, '/v1/offers/seatmaps/*');
  await pressInCard(page, 'Show the seat map (Economy)');
  await killAt(world, '/offers/seatmaps/');
  await expect.poll(() => cardWords(page), { timeout: 30_000 }).toContain('The seats in words');
  const asked = await statuses(world, '/offers/seatmaps/');
  expect(asked.filter((status) => status === 200)).toHaveLength(1);
});
