import { DEMO_ACCOUNT, DEMO_SETTINGS, type Chromium } from '../harness/browser.ts';
import { untilQuiet } from '../harness/look.ts';
import { measure } from '../harness/measure.ts';
import type { Sandbox } from '../harness/sandbox-process.ts';
import type { Line } from './figures.ts';

const TURNS = 5;
const QUIET_MS = 2_500;

const SOURCES = [
  { name: 'charts', account: null },
  { name: 'Milefy', account: DEMO_ACCOUNT },
] as const;

/**
 * What Milelens costs a page whose numbers come from the charts, or from Milefy. Each is loaded in turns with Milelens off, in one run on one machine, so that the
 * ratio holds where the milliseconds do not. `script` is the overlay's own script time, `busy` all that the page's main thread did.
 */
export async function overlayLines(chromium: Chromium, sandbox: Sandbox, page: { readonly name: string; readonly url: string }): Promise<readonly Line[]> {
  const off: number[] = [];
  const measured = SOURCES.map((source) => ({ ...source, busy: [] as number[], script: [] as number[] }));
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const { account, busy, script } of measured) {
      if (account === null) await chromium.ask({ type: 'forgetMilefy' });
      await chromium.setUp(account);
      busy.push(await busyMs(chromium, sandbox, page.url));
      script.push(await scriptMs(chromium, sandbox, page.url));
    }
    await chromium.ask({ type: 'saveSettings', settings: { ...DEMO_SETTINGS, sites: { 'google-flights': false } } });
    off.push(await busyMs(chromium, sandbox, page.url));
  }
  await chromium.setUp(null);
  return [
    ...measured.flatMap(({ name, busy, script }): readonly Line[] => [
      { name: `${page.name}, ${name}: the overlay’s own script`, runs: script },
      { name: `${page.name}, ${name}: the page’s thread, busy`, runs: busy, ratio: { of: 'off', runs: off } },
    ]),
    { name: `${page.name}, Milelens off: the page’s thread, busy`, runs: off },
  ];
}

/** Processor time of the page's main thread, from the beginning to rest; no profiler runs. */
async function busyMs(chromium: Chromium, sandbox: Sandbox, url: string): Promise<number> {
  const page = await chromium.context.newPage();
  const session = await chromium.context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  await untilQuiet(sandbox, QUIET_MS);
  const { metrics } = await session.send('Performance.getMetrics');
  await page.close();
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** The overlay's own script time by the profiler, which is itself a good part of it. */
async function scriptMs(chromium: Chromium, sandbox: Sandbox, url: string): Promise<number> {
  const page = await chromium.context.newPage();
  const cost = await measure(chromium.session, page, `chrome-extension://${chromium.extensionId}/`, async () => {
    await page.goto(url);
    await untilQuiet(sandbox, QUIET_MS);
  });
  await page.close();
  return cost.scriptMs;
}
