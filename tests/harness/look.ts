import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Overview } from '../../lib/messages.ts';
import type { Chromium } from './browser.ts';
import type { Sandbox } from './sandbox-process.ts';

/** How long anything may take before the page is looked at as it is. */
const LONGEST_MS = 25_000;
/** Rows are asked about when no badge came or went for this long. */
const QUIET_MS = 1000;
/** A page without offers is believed after so long: lists are drawn late. */
const EMPTY_MS = 4000;

/**
 * Waits until every badge of a page is answered, or the page has no offers and stays so; gives the last overview, or
 * null where no overlay answers. It asks seldom: asking is work for the page that is being measured.
 */
export async function untilAnswered(chromium: Chromium, page: Page): Promise<Overview | null> {
  const started = Date.now();
  let changed = started;
  let count = -1;
  let overview: Overview | null = null;
  while (Date.now() - started < LONGEST_MS) {
    const now = await page.locator('milelens-strip').count();
    if (now !== count) [count, changed] = [now, Date.now()];
    if (Date.now() - changed >= QUIET_MS) {
      overview = await chromium.overview(page);
      if (isAnswered(overview)) return overview;
      if (overview?.seen !== 'offers' && Date.now() - started >= EMPTY_MS) return overview;
      changed = Date.now();
    }
    await sleep(100);
  }
  return (await chromium.overview(page)) ?? overview;
}

/**
 * Waits until nothing happens any more, without asking the page or the extension anything: no request is under way at the sandbox and none came for
 * `quietMs`. For measuring: whatever is asked of a page is work that would be measured too.
 */
export async function untilQuiet(sandbox: Sandbox, quietMs: number): Promise<void> {
  const started = Date.now();
  let changed = started;
  let before = '';
  while (Date.now() - started < LONGEST_MS && Date.now() - changed < quietMs) {
    await sleep(200);
    const { requests, underWay } = (await sandbox.control('GET', '/health')) as { requests: number; underWay: number };
    const now = `${requests} ${underWay}`;
    if (now !== before || underWay > 0) [before, changed] = [now, Date.now()];
  }
}

/** Every row has its answer: none is loading or waiting to be asked again. Rows that wait for an answer of the site's have said so. */
function isAnswered(overview: Overview | null): boolean {
  if (overview === null || overview.rows.length + overview.waiting.length === 0) return false;
  return overview.rows.every(({ state }) => state === 'ready' || state === 'failed');
}
