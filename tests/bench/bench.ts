import { DEMO_FILE, DEMO_URL } from '../fixtures/demo/page.ts';
import { launchChromium, type Chromium, type LaunchOptions } from '../harness/browser.ts';
import { build } from '../harness/build.ts';
import { captured, HAS_CAPTURES } from '../harness/page-address.ts';
import { say } from '../harness/progress.ts';
import { startSandbox } from '../harness/sandbox-process.ts';
import { chartLines } from './charts.ts';
import { HEADER, lineText, type Line } from './figures.ts';
import { firstBadgeLines } from './first-badge.ts';
import { overlayLines } from './overlay.ts';

/**
 * `npm run bench`: what Milelens costs, and how soon it is there. Figures are medians of at least five runs in a real Chromium; a ratio is of two medians of
 * this very run, so that it can be compared where milliseconds cannot. Nothing else should run on the machine.
 */
const DEMO = { name: 'demo (12 flights)', file: DEMO_FILE, url: DEMO_URL };
const LAX_FRA = { name: 'lax-fra (80 flights)', ...captured('google-flights/lax-fra.html') };

const extension = await build('chrome-e2e');
const sandbox = await startSandbox();

async function inChromium(options: Partial<LaunchOptions>, work: (chromium: Chromium) => Promise<void>): Promise<void> {
  const chromium = await launchChromium({ extension, sandboxPort: sandbox.port, ...options });
  try {
    await chromium.setUp(null);
    await work(chromium);
  } finally {
    await chromium.close();
  }
}

function print(lines: readonly Line[]): void {
  for (const line of lines) console.log(lineText(line));
}

try {
  for (const { file, url } of HAS_CAPTURES ? [DEMO, LAX_FRA] : [DEMO]) await sandbox.control('POST', '/pages', { url, file });
  if (!HAS_CAPTURES) say('the saved page lax-fra.html is not here: only the demo page is measured');
  console.log(HEADER);
  // No network at all: of all names only the flight site's resolves.
  await inChromium({ apis: false }, async (chromium) => {
    say('measuring the charts in the worker…');
    print(await chartLines(chromium));
    say('measuring how soon the first badge is there (three minutes)…');
    print(await firstBadgeLines(chromium, HAS_CAPTURES ? LAX_FRA : DEMO));
  });
  await inChromium({}, async (chromium) => {
    say('measuring what the page pays (some minutes)…');
    for (const page of HAS_CAPTURES ? [DEMO, LAX_FRA] : [DEMO]) print(await overlayLines(chromium, sandbox, page));
  });
} finally {
  await sandbox.stop();
}
