import type { CDPSession, Page } from '@playwright/test';
import type { Chromium } from './browser.ts';

/** Errors of the extension's own code, as they happen. */
export interface OwnErrors {
  readonly list: readonly string[];
  stop(): Promise<void>;
}

/** Watches a page and the worker for exceptions and console errors that come from the extension; those of the page itself are its own. */
export async function watchErrors(chromium: Chromium, page: Page): Promise<OwnErrors> {
  const list: string[] = [];
  const origin = `chrome-extension://${chromium.extensionId}/`;
  const session: CDPSession = await page.context().newCDPSession(page);
  const isOwn = (urls: readonly (string | undefined)[]): boolean => urls.some((url) => url?.startsWith(origin));
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const { exception, text, url, stackTrace } = exceptionDetails;
    if (isOwn([url, ...(stackTrace?.callFrames ?? []).map((frame) => frame.url)])) list.push(`page: ${exception?.description ?? text}`);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    if (type !== 'error' && type !== 'assert') return;
    if (!isOwn((stackTrace?.callFrames ?? []).map((frame) => frame.url))) return;
    list.push(`page console: ${args.map((arg) => String(arg.value ?? arg.description ?? arg.type)).join(' ')}`);
  });
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error' && (isOwn([entry.url]) || entry.text.includes(origin))) list.push(`page log: ${entry.text}`);
  });
  await session.send('Runtime.enable');
  await session.send('Log.enable');

  const worker = await chromium.worker();
  // The debugger tells of a worker's console only, so its uncaught errors are sent there.
  await worker.evaluate(() => {
    addEventListener('error', ({ message }) => console.error('uncaught:', message));
    addEventListener('unhandledrejection', ({ reason }) => console.error('unhandled rejection:', String(reason)));
  });
  worker.on('console', (message) => {
    if (message.type() === 'error') list.push(`worker console: ${message.text()}`);
  });
  return { list, stop: () => session.detach() };
}
