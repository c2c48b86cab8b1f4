import { expect, test } from '@playwright/test';
import { DEMO_FILE, DEMO_URL } from '../fixtures/demo/page.ts';
import { LATAM_PASS, MILES_AND_MORE } from '../harness/accounts.ts';
import { build } from '../harness/build.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { startSandbox } from '../harness/sandbox-process.ts';
import { ACCOUNT_MESSAGES } from './account-messages.ts';

/** The part of the browser's extension API that is used here, in an extension page and in a content script. */
declare const browser: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  scripting: { executeScript(about: object): Promise<{ readonly result: unknown }[]> };
  storage: { readonly local?: { get(all: null): Promise<unknown> }; readonly session?: { get(all: null): Promise<unknown> } };
  tabs: { query(about: object): Promise<{ readonly id?: number }[]> };
};

interface Found {
  readonly told: readonly unknown[];
  readonly answered: unknown;
  /** What the storages and databases that it sees hold. */
  readonly stored: string;
}

/** Runs in an extension page: has a content script of the page in front say every message and look into every store. */
async function pryFromPage(all: readonly unknown[]): Promise<Found> {
  // Sent to the page's world as its text, so everything it needs is in it.
  const pry = async (messages: readonly unknown[]): Promise<Found> => {
    const say = (message: unknown) =>
      browser.runtime.sendMessage(message).then(
        (answer) => answer ?? 'refused',
        () => 'refused',
      );
    const told: unknown[] = [];
    for (const message of messages) told.push(await say(message));
    const look = async (read: () => Promise<unknown> | undefined) => {
      try {
        return await read();
      } catch {
        return 'refused';
      }
    };
    const stored = [
      await look(() => browser.storage.local?.get(null)),
      await look(() => browser.storage.session?.get(null)),
      await look(async () => (await indexedDB.databases()).map(({ name }) => name)),
    ];
    return { told, answered: await say({ type: 'ask', facet: 'earnings', offers: [] }), stored: JSON.stringify(stored) };
  };
  const [tab] = await browser.tabs.query({ url: 'https://www.google.com/*' });
  const [ran] = await browser.scripting.executeScript({ target: { tabId: tab?.id }, func: pry, args: [all] });
  if (ran === undefined) throw new Error('no content script ran');
  return ran.result as Found;
}

test('in Firefox a content script can read no linked account, post no miles and open no vault, by any message there is', async () => {
  test.setTimeout(120_000);
  const sandbox = await startSandbox();
  await sandbox.control('POST', '/pages', { url: DEMO_URL, file: DEMO_FILE });
  const firefox = await launchFirefox({ extension: await build('firefox-e2e'), sandboxPort: sandbox.port });
  try {
    expect(await firefox.ask({ type: 'saveMilesAndMore', account: MILES_AND_MORE })).toEqual({ ok: true, value: null });
    expect(await firefox.ask({ type: 'saveLatamPass', account: LATAM_PASS })).toEqual({ ok: true, value: null });
    expect(await firefox.ask({ type: 'refreshMilesAndMore' })).toMatchObject({ balance: { ok: true, value: { value: { miles: 48_210 } } } });
    await firefox.open(DEMO_URL);
    const options = await firefox.optionsPage();
    const found = await options.evaluate(pryFromPage, ACCOUNT_MESSAGES);
    expect(found.told).toEqual(ACCOUNT_MESSAGES.map(() => 'refused'));
    // It is heard where it may speak.
    expect(found.answered).toEqual({});
    for (const secret of ['partner', 'latam-secret', MILES_AND_MORE.memberAlias, 'vault', 'token', 'milelens']) expect(found.stored).not.toContain(secret);
    expect(await sandbox.control('GET', '/miles-and-more')).toMatchObject({ transactions: [] });
    expect(await firefox.ask({ type: 'linked' })).toMatchObject({ ok: true, value: { milesAndMore: { state: 'linked' }, vault: { protection: 'device' } } });
  } finally {
    await firefox.close();
    await sandbox.stop();
  }
});
