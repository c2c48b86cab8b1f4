import { test as base, expect, type Page } from '@playwright/test';
import { DEMO_FILE, DEMO_URL } from '../fixtures/demo/page.ts';
import { DEMO_ACCOUNT, launchChromium, type Chromium } from '../harness/browser.ts';
import { build } from '../harness/build.ts';
import { startSandbox, type Sandbox } from '../harness/sandbox-process.ts';
import { readStrips, type Strip } from '../harness/strips.ts';

/** Flights of the demo page that a person sees; each stands twice, the second time in a hidden tab panel. */
export const DEMO_FLIGHTS = 12;

/** What the demo page's first row must say for a Senator (tier 16) of Miles & More: the sandbox pays 6 miles per euro of LH's price, 684.50 × 6 = 4,107. */
export const FIRST_BADGE = /^≤ 4,107 Award Miles · 60–80 Points test$/;

/** A Chromium with the extension, and the sandbox it talks to. */
export interface World {
  readonly sandbox: Sandbox;
  readonly chromium: Chromium;
  /** Opens the demo page, or other HTML, under a flight site's real address. */
  open(page?: { readonly url: string; readonly html: string }): Promise<Page>;
  fault(fault: {
    readonly kind: string;
    readonly path?: string;
    readonly status?: number;
    readonly delayMs?: number;
    readonly times?: number;
    readonly code?: string;
    readonly flights?: number;
  }): Promise<void>;
  noMoreFaults(): Promise<void>;
  /** Flights that Milefy was asked about since the log was last cleared. */
  flightsAsked(): Promise<number>;
}

interface Options {
  /** Which build runs. */
  variant: 'chrome-e2e' | 'chrome';
  /** Whether programme and, unless there is none, account are entered before the test begins. */
  ready: boolean;
  /** Whether there is an account of Milefy; without one the charts inside say what a flight earns. */
  account: boolean;
  /** Hosts beside the flight site's and the APIs' that lead to the sandbox, so that its log shows who asks them; `*` is every host there is. */
  hosts: readonly string[];
  /** Whether the browser keeps pages that were left for the way back. */
  keepsPages: boolean;
}

export const test = base.extend<Options & { world: World }>({
  variant: ['chrome-e2e', { option: true }],
  ready: [true, { option: true }],
  account: [true, { option: true }],
  hosts: [[], { option: true }],
  keepsPages: [false, { option: true }],
  world: async ({ variant, ready, account, hosts, keepsPages }, use) => {
    const sandbox = await startSandbox();
    const chromium = await launchChromium({ extension: await build(variant), sandboxPort: sandbox.port, hosts, keepsPages });
    if (ready) await chromium.setUp(account ? DEMO_ACCOUNT : null);
    await use({
      sandbox,
      chromium,
      async open(page) {
        await sandbox.control('POST', '/pages', page ?? { url: DEMO_URL, file: DEMO_FILE });
        const tab = await chromium.context.newPage();
        await tab.goto(page?.url ?? DEMO_URL);
        return tab;
      },
      async fault({ path = '/api/miles/*', ...fault }) {
        await sandbox.control('POST', '/faults', { match: { host: '*.30k.com', path }, ...fault });
      },
      async noMoreFaults() {
        await sandbox.control('DELETE', '/faults');
      },
      async flightsAsked() {
        return (await sandbox.log()).reduce((sum, { flights = 0 }) => sum + flights, 0);
      },
    });
    await chromium.close();
    await sandbox.stop();
  },
});

/** The badges' texts in the order of the page. */
export async function texts(page: Page): Promise<readonly string[]> {
  return (await readStrips(page)).map(({ text }) => text);
}

/** Waits until every badge of the page is one for which `holds`; there must be `count` of them. */
export async function allBadges(page: Page, count: number, holds: (text: string) => boolean, timeout = 15_000): Promise<readonly Strip[]> {
  await expect
    .poll(async () => (await texts(page)).map((text) => (holds(text) ? 'holds' : text)), { timeout })
    .toEqual(Array.from({ length: count }, () => 'holds'));
  const strips = await readStrips(page);
  expect(strips).toHaveLength(count);
  return strips;
}

/** A badge that Milefy has answered with numbers or with "nothing". */
export function isAnswered(text: string): boolean {
  return text.endsWith(' test');
}

/** Waits until Milefy has been asked what flights earn (and, with a fault on, is perhaps still at it). */
export async function untilAsked(world: World): Promise<void> {
  await expect.poll(async () => (await world.sandbox.log()).some(({ path }) => path === '/api/miles/calculate'), { intervals: [20] }).toBe(true);
}

/** Waits until the sandbox has seen a request cut off by the other side: the worker that sent it was really ended half-way. */
export async function untilCutOff(world: World): Promise<void> {
  await expect.poll(async () => (await world.sandbox.log()).some(({ path, status }) => path === '/api/miles/calculate' && status === null)).toBe(true);
}

export { expect } from '@playwright/test';
