import { LATAM_PASS, MILES_AND_MORE } from '../harness/accounts.ts';
import type { Chromium } from '../harness/browser.ts';
import type { Line } from './figures.ts';

/** The browser's extension API, in a script sent into one of the extension's pages. */
declare const chrome: { storage: { session: { clear(): Promise<void> } } };

const TURNS = 7;
const ASKED_MS = 100;

/** When something came, in ms after the popup's page began to load. */
interface Course {
  readonly painted: number;
  /** Both balances, as last read, stand in the document. */
  readonly balances: number;
}

/**
 * How soon the popup is there with the balances of two linked accounts, whatever the network does behind it: as it mostly is, when an earlier popup has shown them since the browser started, and the first time, when the
 * worker must read them.
 */
export async function popupLines(chromium: Chromium): Promise<readonly Line[]> {
  for (const request of [
    { type: 'saveMilesAndMore', account: MILES_AND_MORE },
    { type: 'saveLatamPass', account: LATAM_PASS },
    { type: 'refreshMilesAndMore' },
    { type: 'refreshLatamPass' },
  ] as const)
    await chromium.ask(request);
  const bare: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) bare.push(await bareOf(chromium));
  const lines: Line[] = [{ name: 'a text file of the package: first paint', runs: bare }];
  for (const { worker, first } of [
    { worker: 'awake', first: false },
    { worker: 'asleep', first: false },
    { worker: 'awake', first: true },
    { worker: 'asleep', first: true },
  ] as const) {
    const runs: Course[] = [];
    // The first turn fills caches and is left out.
    for (let turn = 0; turn <= TURNS; turn += 1) {
      if (first) await (await chromium.optionsPage()).evaluate(() => chrome.storage.session.clear());
      if (worker === 'asleep') await chromium.putWorkerToSleep();
      const course = await courseOf(chromium);
      if (turn > 0) runs.push(course);
    }
    const asked = first ? {} : { asked: ASKED_MS };
    const which = `${first ? 'first popup' : 'popup'}, worker ${worker}`;
    lines.push(
      { name: `${which}: first paint`, runs: runs.map(({ painted }) => painted), ratio: { of: 'the text file', runs: bare }, ...asked },
      { name: `${which}: both balances drawn`, runs: runs.map(({ balances }) => balances), ...asked },
    );
  }
  return lines;
}

/** The least that a page of the package takes here: a file of text, with neither style nor script. */
async function bareOf({ context, extensionId }: Chromium): Promise<number> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/NOTICE.txt`);
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
  await page.close();
  return painted;
}

async function courseOf({ context, extensionId }: Chromium): Promise<Course> {
  const page = await context.newPage();
  await page.addInitScript(watchBalances);
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  await page.waitForFunction(() => 'balancesAt' in globalThis && performance.getEntriesByName('first-contentful-paint').length > 0);
  // Read anew behind what is shown: a question that its page no longer waits for would start a worker that is being put to sleep.
  await page.waitForFunction(() => 'isRefreshed' in globalThis);
  const course = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    balances: (globalThis as unknown as { balancesAt: number }).balancesAt,
  }));
  await page.close();
  return course;
}

function watchBalances(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelectorAll('.account-card .miles b').length < 2) return;
    Object.assign(globalThis, { balancesAt: performance.now() });
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
  const refreshed = new Set<EventTarget>();
  const busy = new MutationObserver((records) => {
    for (const { target, oldValue } of records) if (oldValue === 'true' && target instanceof Element && target.matches('.account-card')) refreshed.add(target);
    if (refreshed.size === 2) Object.assign(globalThis, { isRefreshed: true });
  });
  busy.observe(document, { attributes: true, attributeOldValue: true, attributeFilter: ['aria-busy'], subtree: true });
}
