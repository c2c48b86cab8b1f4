import { DEMO_FILE, DEMO_URL } from '../fixtures/demo/page.ts';
import { DEMO_SETTINGS, launchChromium } from '../harness/browser.ts';
import { build } from '../harness/build.ts';
import { untilQuiet } from '../harness/look.ts';
import { measure } from '../harness/measure.ts';
import { captured, HAS_CAPTURES } from '../harness/page-address.ts';
import { startSandbox } from '../harness/sandbox-process.ts';

/**
 * `npm run bench`: what Milelens costs a page. Every page is loaded in turns with Milelens on and off, in one run on one machine, so that the ratio
 * holds where the milliseconds do not. Figures are medians; `script` is the overlay's own script time, `busy` all that the page's main thread did.
 */
const TURNS = 5;

const pages = [
  { name: 'demo, 12 flights', file: DEMO_FILE, url: DEMO_URL },
  ...(HAS_CAPTURES ? [{ name: 'lax-fra, 80 flights', ...captured('google-flights/lax-fra.html') }] : []),
];

const sandbox = await startSandbox();
const chromium = await launchChromium({ extension: await build('chrome-e2e'), sandboxPort: sandbox.port });
await chromium.setUp();
console.log('page                  script ms   busy ms on   busy ms off   on/off');
for (const { name, file, url } of pages) {
  await sandbox.control('POST', '/pages', { url, file });
  const busy: Record<'on' | 'off', number[]> = { on: [], off: [] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const state of ['on', 'off'] as const) {
      await chromium.ask({ type: 'saveSettings', settings: { ...DEMO_SETTINGS, sites: { 'google-flights': state === 'on' } } });
      busy[state].push(await busyMs(url));
    }
  }
  await chromium.ask({ type: 'saveSettings', settings: DEMO_SETTINGS });
  const script: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) script.push(await scriptMs(url));
  const [on, off] = [median(busy.on), median(busy.off)];
  const cells = [median(script).toFixed(1), on.toFixed(0), off.toFixed(0), (on / off).toFixed(2)];
  console.log(name.padEnd(20), cells.map((cell, at) => cell.padStart([11, 12, 13, 8][at] ?? 0)).join(' '));
}
await chromium.close();
await sandbox.stop();

/** Processor time of the page's main thread, from the beginning to rest; no profiler runs. */
async function busyMs(url: string): Promise<number> {
  const page = await chromium.context.newPage();
  const session = await chromium.context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  await untilQuiet(sandbox, 2_500);
  const { metrics } = await session.send('Performance.getMetrics');
  await page.close();
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** The overlay's own script time by the profiler, which is itself a good part of it. */
async function scriptMs(url: string): Promise<number> {
  const page = await chromium.context.newPage();
  const cost = await measure(chromium.session, page, `chrome-extension://${chromium.extensionId}/`, async () => {
    await page.goto(url);
    await untilQuiet(sandbox, 2_500);
  });
  await page.close();
  return cost.scriptMs;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
