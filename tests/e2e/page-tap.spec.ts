import { answerOf, MADE_FLIGHTS, ONE_WAY, pageOf } from '../fixtures/latam-pages.ts';
import { DEMO_SETTINGS } from '../harness/browser.ts';
import { allCalls, failures, toStrings } from './calls.ts';
import { allBadges, expect, test, type World } from './world.ts';

test.use({ hosts: ['www.latamairlines.com'], account: false });

const ANSWER = 'https://www.latamairlines.com/bff/air-offers/v2/offers/search?origin=GRU&redemption=false';
const OTHER = 'https://www.latamairlines.com/bff/other';

/** What a card says whose flight is not known. */
const WAITS = 'Flight not known yet';

async function serve(world: World): Promise<void> {
  for (const url of [ANSWER, OTHER]) await world.sandbox.control('POST', '/pages', { url, answer: answerOf(MADE_FLIGHTS) });
}

async function openPage(world: World, script = '') {
  await world.sandbox.control('POST', '/pages', { url: ONE_WAY, html: pageOf(MADE_FLIGHTS, { script }), scripts: true });
  const page = await world.chromium.context.newPage();
  await page.goto(ONE_WAY);
  return page;
}

/** What the page's own calls come to with the tap and without it. */
async function callsOf(world: World, isOn: boolean) {
  await world.chromium.ask({ type: 'saveSettings', settings: { ...DEMO_SETTINGS, sites: { 'google-flights': true, latam: isOn } } });
  const page = await openPage(world);
  const isTapped = await page.evaluate(() => !document.dispatchEvent(new Event('milelens-tapping', { cancelable: true })));
  const before = { functions: await page.evaluate(toStrings), calls: await page.evaluate(allCalls, { answer: ANSWER, other: OTHER }) };
  // Counted before anything fails: what is cut off a browser may ask again by itself.
  const asked = (await world.sandbox.log()).filter(({ path }) => path.startsWith('/bff/')).map(({ method, path, query }) => `${method} ${path}${query}`);
  const failing: unknown[] = [];
  for (const kind of ['reset', 'hang']) {
    await world.sandbox.control('POST', '/faults', { match: { host: 'www.latamairlines.com', path: '/bff/air-offers/v2/offers/search' }, kind, times: 4 });
    failing.push(await page.evaluate(failures, { url: ANSWER, aborts: kind === 'hang' }));
    await world.noMoreFaults();
  }
  await page.close();
  await world.sandbox.control('DELETE', '/log');
  return { isTapped, before, asked, failing };
}

test('the tap changes nothing that a page can see of its calls: functions, answers, streams, errors, aborts', async ({ world }) => {
  await serve(world);
  const without = await callsOf(world, false);
  const tapped = await callsOf(world, true);
  expect([without.isTapped, tapped.isTapped]).toEqual([false, true]);
  expect(tapped.before).toEqual(without.before);
  expect(tapped.failing).toEqual(without.failing);
  expect(JSON.stringify(tapped.failing)).toContain('AbortError');
  // Nothing was asked that the page did not ask.
  expect(without.asked.length).toBeGreaterThan(0);
  expect(tapped.asked).toEqual(without.asked);
});

const FETCH_IT = `<script>fetch(${JSON.stringify(ANSWER)}).then((answer) => answer.json()).then(() => { window.done = true; });</script>`;

test('an answer that the page got before its cards stood is there when they do', async ({ world }) => {
  await serve(world);
  const page = await openPage(world, FETCH_IT);
  await allBadges(page, 3, (text) => text !== WAITS);
});

test('an overlay that comes late gets what the tap has kept', async ({ world }) => {
  await serve(world);
  const page = await openPage(world, FETCH_IT);
  await allBadges(page, 3, (text) => text !== WAITS);
  // An overlay of a newer version takes the place of the one that is there; the tap stays.
  const worker = await world.chromium.worker();
  await worker.evaluate(async (url) => {
    const { tabs, scripting } = (globalThis as unknown as { chrome: Injector }).chrome;
    const [tab] = await tabs.query({ url: `${url}*` });
    if (tab?.id !== undefined) await scripting.executeScript({ target: { tabId: tab.id }, files: ['/latam-overlay.js'] });
  }, 'https://www.latamairlines.com/');
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('milelens-strip').length)).toBe(3);
  await allBadges(page, 3, (text) => text !== WAITS && text !== '');
  // The one that made room has not taken the tap with it.
  expect(await page.evaluate(() => document.dispatchEvent(new Event('milelens-tapping', { cancelable: true })))).toBe(false);
});

interface Injector {
  tabs: { query(about: object): Promise<{ id?: number }[]> };
  scripting: { executeScript(what: object): Promise<unknown> };
}

test('switched off, the tap leaves and the functions are the browser’s own; switched on in an open page it begins anew', async ({ world }) => {
  await serve(world);
  const page = await openPage(world, `<script>window.before = fetch;</script>${FETCH_IT}`);
  await allBadges(page, 3, (text) => text !== WAITS);
  const isTapped = () => page.evaluate(() => !document.dispatchEvent(new Event('milelens-tapping', { cancelable: true })));
  await world.chromium.ask({ type: 'saveSettings', settings: { ...DEMO_SETTINGS, sites: { latam: false } } });
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('milelens-strip, milelens-notice, html > style').length)).toBe(0);
  expect([await isTapped(), await page.evaluate(() => (window as unknown as { before: unknown }).before === fetch)]).toEqual([false, false]);
  await world.chromium.ask({ type: 'saveSettings', settings: { ...DEMO_SETTINGS, sites: { latam: true } } });
  await allBadges(page, 3, (text) => text === WAITS);
  await page.evaluate(async (url) => (await fetch(url)).text(), ANSWER);
  await allBadges(page, 3, (text) => text !== WAITS);
});

test('a page that forges, floods and listens gets nothing and breaks nothing', async ({ world }) => {
  await serve(world);
  const page = await openPage(
    world,
    `<script>
      window.heard = [];
      for (const type of ['milelens-tapped', 'milelens-listening', 'milelens-leave-tap', 'milelens-tapping'])
        document.addEventListener(type, (event) => window.heard.push(type));
      JSON.parse = () => { throw new Error('mine'); };
      window.CustomEvent = class { constructor() { throw new Error('mine'); } };
    </script>${FETCH_IT}`,
  );
  await allBadges(page, 3, (text) => text !== WAITS);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const { CustomEvent: Native } = frame.contentWindow as unknown as { CustomEvent: typeof CustomEvent };
    const say = (detail: unknown) => document.dispatchEvent(new Native('milelens-tapped', { detail }));
    const forged = {
      site: 'latam',
      said: { offset: 0, flights: [{ from: 'GRU', to: 'LIM', departs: '2027-03-13T07:10:00', arrives: 'never', segments: [], brands: [] }] },
    };
    for (const detail of [null, 7, {}, 'no json', '{}', 'x'.repeat(1_000_000), '{"site":"google-flights","said":{}}', JSON.stringify(forged), '[[[['])
      say(detail);
    for (let at = 0; at < 500; at += 1) say(JSON.stringify({ site: 'latam', said: { offset: at, flights: [] } }));
    for (let at = 0; at < 50; at += 1) document.dispatchEvent(new Event('milelens-listening'));
  });
  // The flood has pushed the true answer out of what the overlay keeps, and the tap has handed it over again.
  await allBadges(page, 3, (text) => text !== WAITS);
  expect(errors).toEqual([]);
  expect(await page.evaluate(() => Object.keys(window).filter((name) => /milelens/i.test(name)))).toEqual([]);
});

test('a site without a tap has none, and its functions are the browser’s own', async ({ world }) => {
  const page = await world.open();
  expect(await page.evaluate(() => document.dispatchEvent(new Event('milelens-tapping', { cancelable: true })))).toBe(true);
});
