import { setTimeout as sleep } from 'node:timers/promises';
import { chromium as playwright, type BrowserContext, type CDPSession, type Page, type Worker } from '@playwright/test';
import type { ProgrammeCode } from '../../lib/flights/codes.ts';
import type { ExtensionRequest, Outcome, Overview } from '../../lib/messages.ts';
import type { LufthansaAccountInput, MilefyAccountInput, Settings } from '../../lib/settings/types.ts';

/** The part of the browser's extension API that scripts sent into its pages use. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  tabs: {
    query(about: object): Promise<{ id?: number; url?: string; active: boolean }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
};

/** The account that the sandbox's Milefy knows. */
export const DEMO_ACCOUNT: MilefyAccountInput = {
  address: 'https://milefyapi-demo.30k.com',
  login: 'milelens-demo',
  password: 'pässwörd-ünï',
  environment: 'testing',
};

/** The key that the sandbox's Lufthansa knows. */
export const DEMO_KEY: LufthansaAccountInput = { plan: 'public', environment: 'production', clientId: 'milelens-demo-key', clientSecret: 'geheim+&=ß' };

/** Miles & More at the tier that the scan is run with. */
export const DEMO_SETTINGS: Settings = {
  version: 3,
  otherProgrammes: [],
  worth: {},
  programme: { code: 'LMM' as ProgrammeCode, tier: 16 },
  points: {},
  language: null,
  currency: null,
  sites: { 'google-flights': true },
};

export interface LaunchOptions {
  /** The built extension. */
  readonly extension: string;
  /** Port of the sandbox that plays every mapped host. */
  readonly sandboxPort: number;
  /** Flight sites' hosts that resolve to the sandbox beside the APIs'; no other name resolves at all. `*` is every name. */
  readonly hosts?: readonly string[];
  /** False: of all names only the flight sites' resolve, as where there is no network. */
  readonly apis?: boolean;
  /** A window that a person sees; absent: none. */
  readonly headed?: boolean;
  /** Whether pages that were left are kept for the way back, as people's browsers do. */
  readonly keepsPages?: boolean;
}

/** A Chromium with the extension in it. */
export interface Chromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** A session of the browser itself, for targets and traces. */
  readonly session: CDPSession;
  /** The extension's worker that runs now, or the next that starts. */
  worker(): Promise<Worker>;
  /** An extension page of its own for `ask` and `overview`; opened once. */
  optionsPage(): Promise<Page>;
  /** Sends a request from an extension page to the worker, as the options page does. */
  ask(request: ExtensionRequest): Promise<unknown>;
  /** Stores an account, a key of Lufthansa's (`null`: there is none) and settings as a user would; throws when the extension refuses. */
  setUp(account?: MilefyAccountInput | null, settings?: Settings, key?: LufthansaAccountInput | null): Promise<void>;
  /** What the extension sees on a page; null where no overlay answers. */
  overview(page: Page): Promise<Overview | null>;
  /** Ends the worker as an idle browser would. Whoever speaks to it has it back. */
  killWorker(): Promise<void>;
  /** The same where nobody speaks to it: waits until it is gone. */
  putWorkerToSleep(): Promise<void>;
  close(): Promise<void>;
}

const API_HOSTS = ['*.30k.com', 'api.lufthansa.com', 'api-test.lufthansa.com', 'api.latampass.com', 'www.ecb.europa.eu'];
const REGISTRATION_MS = 15_000;

/** The arguments that TOOLCHAIN.md gives: the unmodified build talks to the sandbox as if it were the real hosts. */
function argumentsFor({ extension, sandboxPort, hosts = [], apis = true, headed = false }: LaunchOptions): string[] {
  const rules = [...(apis ? API_HOSTS : []), 'www.google.com', ...hosts].map((host) => `MAP ${host} 127.0.0.1:${sandboxPort}`);
  return [
    ...(headed ? [] : ['--headless=new']),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--ignore-certificate-errors',
    `--host-resolver-rules=${[...new Set(rules)].join(', ')}, MAP * ~NOTFOUND`,
  ];
}

/** Starts a Chromium with a fresh profile and waits until the extension runs on the sites it is on for. */
export async function launchChromium(options: LaunchOptions): Promise<Chromium> {
  const executablePath = process.env['CHROMIUM_PATH'];
  const context = await playwright.launchPersistentContext('', {
    ...(executablePath === undefined ? { channel: 'chromium' } : { executablePath }),
    headless: options.headed !== true,
    ...(options.headed === true ? { viewport: null, colorScheme: null } : { viewport: { width: 1280, height: 900 } }),
    args: argumentsFor(options),
    ...(options.keepsPages === true ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
  });
  try {
    const chromium = await withExtension(context);
    await untilRegistered(await chromium.worker());
    return chromium;
  } catch (error) {
    await context.close();
    throw error;
  }
}

async function withExtension(context: BrowserContext): Promise<Chromium> {
  const browser = context.browser();
  if (browser === null) throw new Error('This context has no browser');
  const session = await browser.newBrowserCDPSession();
  const isExtension = (worker: Worker): boolean => worker.url().startsWith('chrome-extension://');
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers().find(isExtension) ?? (await context.waitForEvent('serviceworker', { predicate: isExtension, timeout: REGISTRATION_MS }));
  const extensionId = new URL((await worker()).url()).host;
  let opened: Promise<Page> | null = null;

  const optionsPage = (): Promise<Page> => {
    opened ??= (async () => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/options.html`);
      return page;
    })();
    return opened;
  };

  const ask = async (request: ExtensionRequest): Promise<unknown> => (await optionsPage()).evaluate((message) => chrome.runtime.sendMessage(message), request);

  return {
    context,
    extensionId,
    session,
    worker,
    optionsPage,
    ask,
    async setUp(account = DEMO_ACCOUNT, settings = DEMO_SETTINGS, key = null) {
      const saveAccount = account === null ? [] : [{ type: 'saveMilefy', account } as const];
      const saveKey = key === null ? [] : [{ type: 'saveLufthansa', account: key } as const];
      for (const request of [...saveAccount, ...saveKey, { type: 'saveSettings', settings } as const]) {
        const outcome = (await ask(request)) as Outcome<null> | null | undefined;
        if (outcome?.ok !== true) throw new Error(`The extension answered ${request.type} with ${JSON.stringify(outcome?.error ?? outcome ?? null)}`);
      }
      if (Object.values(settings.sites).includes(true)) await untilRegistered(await worker());
    },
    async overview(page) {
      const answer = await (
        await optionsPage()
      ).evaluate(async (url) => {
        const tabs = (await chrome.tabs.query({})).filter((tab) => tab.url === url);
        const tab = tabs.find(({ active }) => active) ?? tabs[0];
        if (tab?.id === undefined) return null;
        // A tab where no overlay listens answers with an error of the browser.
        return chrome.tabs.sendMessage(tab.id, { type: 'overview' }).catch(() => null);
      }, page.url());
      return (answer ?? null) as Overview | null;
    },
    killWorker: () => killWorker(session, extensionId),
    async putWorkerToSleep() {
      const until = Date.now() + REGISTRATION_MS;
      await killWorker(session, extensionId);
      while ((await workerTargets(session, extensionId)).length > 0) {
        if (Date.now() > until) throw new Error('The worker does not end: somebody speaks to it');
        await sleep(10);
      }
    },
    close: () => context.close(),
  };
}

/** A page opened before the worker has registered the overlay gets no badges (measured: 8 of 8 first pages). */
async function untilRegistered(worker: Worker): Promise<void> {
  const until = Date.now() + REGISTRATION_MS;
  while (Date.now() < until) {
    const count = await worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
    if (count > 0) return;
    await sleep(20);
  }
  throw new Error(`The extension registered no content script within ${REGISTRATION_MS / 1000} s`);
}

/**
 * A worker with a debugger attached never idles out; closing its target is the end that an idle one meets (TOOLCHAIN.md). It is gone within 0.1 s
 * and, once it is spoken to, back under the same id: whoever needs the proof that it was ended half-way looks into the sandbox's log for
 * the request that was cut off.
 */
async function killWorker(session: CDPSession, extensionId: string): Promise<void> {
  for (const targetId of await workerTargets(session, extensionId)) await session.send('Target.closeTarget', { targetId });
}

async function workerTargets(session: CDPSession, extensionId: string): Promise<readonly string[]> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.flatMap(({ type, url, targetId }) =>
    type === 'service_worker' && url.startsWith(`chrome-extension://${extensionId}/`) ? [targetId] : [],
  );
}
