import type { Page } from '@playwright/test';
import { LATAM_PASS, MILES_AND_MORE } from '../harness/accounts.ts';
import type { Chromium } from '../harness/browser.ts';
import type { Line } from './figures.ts';

/** The browser's extension API, in a script sent into one of the extension's pages. */
declare const chrome: {
  action: { setPopup(details: { popup: string }): Promise<void>; openPopup(): Promise<void> };
  extension: { getViews(about: { type: 'popup' }): Window[] };
  storage: { session: { clear(): Promise<void> } };
};

const TURNS = 9;
const ASKED_MS = 100;

const POPUP = 'popup.html';
/** The least that a popup takes here: a file of text, with neither style nor script. */
const BARE = 'NOTICE.txt';

/** When something came, in ms after the popup's page began to load. */
interface Course {
  readonly painted: number;
  /** Both balances stand in the document; `null` in a popup without any. */
  readonly balances: number | null;
}

/**
 * How soon the popup is there with the balances of two linked accounts, whatever the network does behind it: as it mostly is, when an earlier popup has shown them since the browser started, and the first time, when the
 * worker must read them. The real popup, opened by the button's own function.
 */
export async function popupLines(chromium: Chromium): Promise<readonly Line[]> {
  for (const request of [
    { type: 'saveMilesAndMore', account: MILES_AND_MORE },
    { type: 'saveLatamPass', account: LATAM_PASS },
    { type: 'refreshMilesAndMore' },
    { type: 'refreshLatamPass' },
  ] as const)
    await chromium.ask(request);
  const opener = await chromium.optionsPage();
  // A popup opens over the tab in front.
  await opener.bringToFront();
  const turns = async (hasAccounts: boolean, prepare: () => Promise<unknown>): Promise<readonly Course[]> => {
    const runs: Course[] = [];
    // The first turn fills caches and is left out.
    for (let turn = 0; turn <= TURNS; turn += 1) {
      await prepare();
      const course = await opener.evaluate(openAndClose, hasAccounts);
      if (turn > 0) runs.push(course);
    }
    return runs;
  };
  await show(opener, BARE);
  const bare = (await turns(false, () => Promise.resolve())).map(({ painted }) => painted);
  const lines: Line[] = [{ name: 'a text file as the popup: first paint', runs: bare }];
  await show(opener, POPUP);
  for (const { worker, first } of [
    { worker: 'awake', first: false },
    { worker: 'asleep', first: false },
    { worker: 'awake', first: true },
    { worker: 'asleep', first: true },
  ] as const) {
    const runs = await turns(true, async () => {
      if (first) await opener.evaluate(() => chrome.storage.session.clear());
      if (worker === 'asleep') await chromium.putWorkerToSleep();
    });
    const asked = first ? {} : { asked: ASKED_MS };
    const which = `${first ? 'first popup' : 'popup'}, worker ${worker}`;
    lines.push(
      { name: `${which}: first paint`, runs: runs.map(({ painted }) => painted), ratio: { of: 'the text file', runs: bare }, ...asked },
      { name: `${which}: both balances drawn`, runs: runs.flatMap(({ balances }) => balances ?? []), ratio: { of: 'the text file', runs: bare }, ...asked },
    );
  }
  return lines;
}

function show(opener: Page, popup: string): Promise<void> {
  return opener.evaluate((file) => chrome.action.setPopup({ popup: file }), popup);
}

/** Runs in the page of the options, which may look into the popup. Ends when what the popup shows is read anew: a question that nobody waits for any more would start a worker that is being put to sleep. */
async function openAndClose(hasAccounts: boolean): Promise<Course> {
  let balances: number | null = null;
  let hasRefreshed = !hasAccounts;
  await chrome.action.openPopup();
  for (;;) {
    const [popup] = chrome.extension.getViews({ type: 'popup' });
    if (popup !== undefined) {
      const count = (selector: string) => popup.document.querySelectorAll(selector).length;
      if (count('.account-card .miles b') === 2) balances ??= popup.performance.now();
      const busy = count('.account-card[aria-busy="true"]');
      hasRefreshed ||= busy > 0;
      const [paint] = popup.performance.getEntriesByName('first-contentful-paint');
      if (paint !== undefined && hasRefreshed && busy === 0 && (balances !== null || !hasAccounts)) {
        popup.close();
        await new Promise((resolve) => setTimeout(resolve, 300));
        return { painted: paint.startTime, balances };
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
