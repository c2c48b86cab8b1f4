import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Status } from '../../lib/messages.ts';
import { expect, type World } from './world.ts';

/** Opens a page of the extension in a tab of its own. `silent`: with `window.workerIsSilent` set, its messages find nobody. */
export async function openExtensionPage({ chromium }: World, name: 'welcome' | 'help' | 'options' | 'popup' | 'desk', { silent = false } = {}): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.addInitScript(muffle, silent);
  await page.goto(`chrome-extension://${chromium.extensionId}/${name}.html`);
  return page;
}

/** The popup over a tab with Google Flights in front, which a test cannot put behind a popup; its overlay says `overview` (`null`: nothing). */
export async function openPopupOverFlights(world: World, overview: unknown): Promise<Page> {
  const popup = await openExtensionPage(world, 'popup');
  await popup.addInitScript((said) => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: Record<string, unknown> } };
    // As the browser does: to a callback where there is one, else as a promise.
    const answering =
      (answer: unknown) =>
      (...args: unknown[]) => {
        const last = args.at(-1);
        return typeof last === 'function' ? (last(answer) as unknown) : Promise.resolve(answer);
      };
    chrome.tabs['query'] = answering([{ id: 1, url: 'https://www.google.com/travel/flights/search' }]);
    chrome.tabs['sendMessage'] = answering(said);
  }, overview);
  await popup.reload();
  return popup;
}

/** Lets the worker of an open page answer again, or never. */
export async function silence(page: Page, silent: boolean): Promise<void> {
  await page.evaluate((is) => Object.assign(globalThis, { workerIsSilent: is }), silent);
}

function muffle(silent: boolean): void {
  const { chrome } = globalThis as unknown as { chrome?: { runtime?: { sendMessage: (...args: unknown[]) => unknown } } };
  if (chrome?.runtime === undefined) return;
  const { runtime } = chrome;
  const send = runtime.sendMessage.bind(runtime);
  Object.assign(globalThis, { workerIsSilent: silent });
  runtime.sendMessage = (...args) => {
    if ((globalThis as unknown as { workerIsSilent: boolean }).workerIsSilent) throw new Error('Could not establish connection. Receiving end does not exist.');
    return send(...args);
  };
}

export async function statusOf({ chromium }: World): Promise<Status> {
  return (await chromium.ask({ type: 'status' })) as Status;
}

/** Nothing that axe knows is wrong, in light and in dark, and nothing is wider than the window down to 320 px (WCAG 2.2 AA, 1.4.10). */
export async function expectAccessible(page: Page, widths: readonly number[] = [320, 1280]): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    expect(violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  }
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width} px`).toBeLessThanOrEqual(width);
  }
}
