import { DEMO_FILE, DEMO_URL } from '../fixtures/demo/page.ts';
import { DEMO_SETTINGS, launchChromium, type Chromium } from '../harness/browser.ts';
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

interface Turn {
  readonly scriptMs: number;
  readonly busyMs: number;
}

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
  const on: Turn[] = [];
  const off: Turn[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const turns of [on, off]) {
      await chromium.ask({ type: 'saveSettings', settings: { ...DEMO_SETTINGS, sites: { 'google-flights': turns === on } } });
      turns.push(await load(chromium, url));
    }
  }
  const busyOn = median(on.map(({ busyMs }) => busyMs));
  const busyOff = median(off.map(({ busyMs }) => busyMs));
  const cells = [median(on.map(({ scriptMs }) => scriptMs)).toFixed(1), busyOn.toFixed(0), busyOff.toFixed(0), (busyOn / busyOff).toFixed(2)];
  console.log(name.padEnd(20), cells.map((cell, at) => cell.padStart([11, 12, 13, 8][at] ?? 0)).join(' '));
}
await chromium.close();
await sandbox.stop();

async function load({ context, session, extensionId }: Chromium, url: string): Promise<Turn> {
  const page = await context.newPage();
  let busyMs = 0;
  const { scriptMs } = await measure(session, page, `chrome-extension://${extensionId}/`, async () => {
    await page.goto(url);
    await untilQuiet(sandbox, 2_500);
    const metrics = await context.newCDPSession(page);
    await metrics.send('Performance.enable');
    const { metrics: all } = await metrics.send('Performance.getMetrics');
    busyMs = (all.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  });
  await page.close();
  return { busyMs, scriptMs };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
