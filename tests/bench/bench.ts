import { DEMO_FILE, DEMO_URL } from '../fixtures/demo/page.ts';
import { launchChromium, type Chromium, type LaunchOptions } from '../harness/browser.ts';
import { build } from '../harness/build.ts';
import { captured, HAS_CAPTURES } from '../harness/page-address.ts';
import { say } from '../harness/progress.ts';
import { startSandbox } from '../harness/sandbox-process.ts';
import { chartLines } from './charts.ts';
import { HEADER, lineText, type Line } from './figures.ts';
import { firstBadgeLines } from './first-badge.ts';
import { milefyLines } from './milefy.ts';
import { overlayLines } from './overlay.ts';
import { popupLines } from './popup.ts';
import { TAPPED_HOST, tapLines } from './tap.ts';

/**
 * `npm run bench`: what Milelens costs, and how soon it is there. Figures are medians of at least five runs in a real Chromium; a ratio is of two medians of
 * this very run, so that it can be compared where milliseconds cannot. Nothing else should run on the machine. Parts may be named: `npm run bench -- milefy`.
 */
const PARTS = ['charts', 'first-badge', 'tap', 'milefy', 'popup', 'page'];
const named = process.argv.slice(2);
const stray = named.find((part) => !PARTS.includes(part));
if (stray !== undefined) throw new Error(`There is no part ${stray}; there are ${PARTS.join(', ')}`);
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

async function measure(part: string, words: string, work: () => Promise<readonly Line[]>): Promise<void> {
  if (named.length > 0 && !named.includes(part)) return;
  say(`measuring ${words}…`);
  for (const line of await work()) console.log(lineText(line));
}

try {
  for (const { file, url } of HAS_CAPTURES ? [DEMO, LAX_FRA] : [DEMO]) await sandbox.control('POST', '/pages', { url, file });
  if (!HAS_CAPTURES) say('the saved page lax-fra.html is not here: only the demo page is measured');
  console.log(HEADER);
  // No network at all: of all names only the flight site's resolves.
  await inChromium({ apis: false }, async (chromium) => {
    await measure('charts', 'the charts in the worker', () => chartLines(chromium));
    await measure('first-badge', 'how soon the first badge is there (three minutes)', () => firstBadgeLines(chromium, HAS_CAPTURES ? LAX_FRA : DEMO));
  });
  await inChromium({ hosts: [TAPPED_HOST] }, async (chromium) => {
    await measure('tap', 'what the tap costs calls that it does not want', () => tapLines(chromium, sandbox));
    await measure('milefy', 'two hundred flights with an account (a minute)', () => milefyLines(chromium, sandbox));
    await measure('popup', 'how soon the popup is there', () => popupLines(chromium));
    for (const page of HAS_CAPTURES ? [DEMO, LAX_FRA] : [DEMO]) {
      await measure('page', `what the page pays, ${page.name} (some minutes)`, () => overlayLines(chromium, sandbox, page));
    }
  });
} finally {
  await sandbox.stop();
}
