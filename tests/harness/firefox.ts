import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { ExtensionRequest, Overview } from '../../lib/messages.ts';
import type { MilefyAccountInput, Settings } from '../../lib/settings/types.ts';
import { DEMO_ACCOUNT, DEMO_SETTINGS } from './browser.ts';

/** The part of Firefox's extension API that scripts sent into extension pages use. */
declare const browser: {
  runtime: { sendMessage(message: unknown): Promise<unknown>; getBackgroundPage(): Promise<EventPage> };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  tabs: {
    query(about: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
};

/** The event page's window, and what is put into it to make it wait. */
interface EventPage {
  fetch(address: unknown): Promise<Response>;
  milelensWaitsFor?: string[];
}

export interface FirefoxOptions {
  /** The built extension. */
  readonly extension: string;
  /** Port of the sandbox. Every name resolves to it: Firefox's preferences hold for the whole process, so there is no list of hosts. */
  readonly sandboxPort: number;
}

/** One badge of a page: what the closed root of a `<milelens-strip>` shows. */
interface FirefoxStrip {
  /** The badge's text as it is written, before its style makes capitals of some; empty where the root holds no badge. */
  readonly text: string;
  /** Whether the badge is painted and, where it is in the viewport, nothing of the page lies over its middle. */
  readonly visible: boolean;
  /** The look that the strip has put on. */
  readonly tone: string;
  /** Middle of the badge in the viewport. */
  readonly at: { readonly x: number; readonly y: number };
}

/** A Firefox with the extension in it. */
export interface Firefox {
  readonly version: string;
  /** Opens an address in a tab of its own and gives it once the page has been read. */
  open(url: string): Promise<Page>;
  /** Closes every tab that `open` gave. */
  closeTabs(): Promise<void>;
  /** The options page; opened once. Its `url()` stays `about:blank`, and it cannot be reloaded by the driver. */
  optionsPage(): Promise<Page>;
  /** Sends a request from an extension page to the event page, as the options page does. */
  ask(request: ExtensionRequest): Promise<unknown>;
  /** Enters account and programme in the options page by typing and clicking, and waits until each is saved. */
  setUp(account?: MilefyAccountInput, programme?: Settings['programme']): Promise<void>;
  /** Chooses another status in the options page and saves it. */
  chooseTier(tier: number): Promise<void>;
  /** Turns a site on or off in the options page. */
  switchSite(id: string, on: boolean): Promise<void>;
  /** What the extension sees on a page; null where no overlay answers. */
  overview(page: Page): Promise<Overview | null>;
  /** The strips of a page in document order, closed roots included. */
  strips(page: Page): Promise<readonly FirefoxStrip[]>;
  /** The text of the card that is open on a page, spaces collapsed; null where none is. */
  card(page: Page): Promise<string | null>;
  /** Makes the event page, which is started for it, wait for ever for whatever it fetches, until it is ended. */
  keepEventPageWaiting(): Promise<void>;
  /** What the event page that was made to wait has fetched since, oldest first. */
  eventPageWaitsFor(): Promise<readonly string[]>;
  /** Ends the event page as Firefox ends an idle one, whatever it is doing, and waits until it is gone. Throws where none ran. */
  endEventPage(): Promise<void>;
  /** `running`, `starting` or `stopped`, as Firefox itself has it. */
  eventPage(): Promise<string>;
  close(): Promise<void>;
}

const GECKO_ID = 'milelens@milelens.example';
/** Firefox draws the host of an extension's pages by lot; ours is given, so that its options page has an address. */
const UUID = '4d696c65-6c65-4e73-8f69-7265666f7801';
const REGISTRATION_MS = 15_000;
const WAIT_MS = 15_000;

/** Starts a Firefox with a fresh profile and waits until the extension runs on the sites it is on for. */
export async function launchFirefox({ extension, sandboxPort }: FirefoxOptions): Promise<Firefox> {
  // Firefox reads the event page from the folder each time it starts it: a build that is made meanwhile must not change it under the test.
  const copy = mkdtempSync(join(tmpdir(), 'milelens-firefox-'));
  cpSync(extension, copy, { recursive: true });
  const launched = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
    headless: true,
    acceptInsecureCerts: true,
    enableExtensions: true,
    defaultViewport: { width: 1280, height: 900 },
    // Opens the browser's own scope to the driver; only there can an event page be ended.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${sandboxPort}`,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      // A permission that is asked for by a click is given without the dialog, which no test can answer.
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.accept_languages': 'en-US',
    },
  });
  const end = async (): Promise<void> => {
    await launched.close();
    rmSync(copy, { recursive: true, force: true });
  };
  try {
    await launched.installExtension(copy);
    const firefox = withExtension(launched, await launched.version(), end);
    await untilRegistered(await firefox.optionsPage());
    return firefox;
  } catch (error) {
    await end();
    throw error;
  }
}

function withExtension(launched: Browser, version: string, close: () => Promise<void>): Firefox {
  const bidi = bidiOf(launched);
  let opened: Promise<Page> | null = null;
  const tabs: Page[] = [];

  const optionsPage = (): Promise<Page> => {
    opened ??= (async () => {
      const page = await launched.newPage();
      // The driver hears of no event of an extension page, so it must not wait for one.
      await page.goto(`moz-extension://${UUID}/options.html`, { waitUntil: [] });
      await page.waitForSelector('#save-account', { timeout: WAIT_MS });
      return page;
    })();
    return opened;
  };

  const lookInto = async (page: Page): Promise<readonly Inside[]> => {
    const roots = await bidi.roots(page, 'milelens-strip');
    return roots.length === 0 ? [] : ((await bidi.call(page, readRoots, roots)) as readonly Inside[]);
  };

  const eventPage = async (): Promise<string> => (await bidi.evaluateInBrowser(`${EXTENSION}.backgroundState`)) as string;

  return {
    version,
    async open(url) {
      const page = await launched.newPage();
      tabs.push(page);
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    async closeTabs() {
      for (const page of tabs.splice(0)) await page.close();
    },
    optionsPage,
    ask: async (request) => (await optionsPage()).evaluate((message) => browser.runtime.sendMessage(message), request),
    async setUp(account = DEMO_ACCOUNT, programme = DEMO_SETTINGS.programme) {
      const page = await optionsPage();
      await page.bringToFront();
      await fill(page, '#milefy-address', account.address);
      await fill(page, '#milefy-login', account.login);
      await fill(page, '#milefy-password', account.password ?? '');
      await page.click(`input[name="environment"][value="${account.environment}"] + span`);
      await page.click('#save-account');
      await untilSaved(page, '#account-status');
      if (programme === null) return;
      await page.waitForSelector('#programme', { timeout: WAIT_MS });
      await page.select('#programme', programme.code);
      await chooseTier(page, programme.tier);
    },
    async chooseTier(tier) {
      const page = await optionsPage();
      await page.bringToFront();
      await chooseTier(page, tier);
    },
    async switchSite(id, on) {
      const page = await optionsPage();
      await page.bringToFront();
      const box = await page.waitForSelector(`#site-${id}`, { timeout: WAIT_MS });
      const isOn = await box?.evaluate((element) => (element as HTMLInputElement).checked);
      if (isOn === on) return;
      await box?.click();
      await untilSaved(page, '#sites-status');
    },
    async overview(page) {
      const answer = await (
        await optionsPage()
      ).evaluate(async (url) => {
        const tab = (await browser.tabs.query({})).find((one) => one.url === url);
        if (tab?.id === undefined) return null;
        // A tab where no overlay listens answers with an error of the browser.
        return browser.tabs.sendMessage(tab.id, { type: 'overview' }).catch(() => null);
      }, page.url());
      return (answer ?? null) as Overview | null;
    },
    strips: async (page) => (await lookInto(page)).map(({ strip }) => strip),
    card: async (page) => (await lookInto(page)).find(({ card }) => card !== null)?.card ?? null,
    async keepEventPageWaiting() {
      await (
        await optionsPage()
      ).evaluate(async () => {
        const page = await browser.runtime.getBackgroundPage();
        const asked: string[] = [];
        page.milelensWaitsFor = asked;
        page.fetch = (address) => (asked.push(String(address)), new Promise(() => {}));
      });
    },
    eventPageWaitsFor: async () => (await optionsPage()).evaluate(async () => (await browser.runtime.getBackgroundPage()).milelensWaitsFor ?? []),
    async endEventPage() {
      if ((await bidi.evaluateInBrowser(END_EVENT_PAGE)) !== true) throw new Error('The event page did not run, or did not end');
    },
    eventPage,
    close,
  };
}

const EXTENSION = `WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}).extension`;

/** What Firefox does to an idle event page. Its state afterwards would prove nothing: a page that asks has it back within a moment. */
const END_EVENT_PAGE = `(async () => {
  const extension = ${EXTENSION};
  let ended = false;
  const note = () => { ended = true; };
  extension.on('shutdown-background-script', note);
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  extension.off('shutdown-background-script', note);
  return ended;
})()`;

async function fill(page: Page, selector: string, text: string): Promise<void> {
  // A click with three counts marks what is there, so that typing takes its place.
  await page.click(selector, { count: 3 });
  await page.type(selector, text);
}

async function chooseTier(page: Page, tier: number): Promise<void> {
  await page.waitForSelector(`#tier option[value="${tier}"]`, { timeout: WAIT_MS });
  await page.select('#tier', String(tier));
  await page.click('#save-programme');
  await untilSaved(page, '#programme-status');
}

/** Waits for the line under a form to tell of success; throws what it says instead. */
async function untilSaved(page: Page, status: string): Promise<void> {
  const until = Date.now() + WAIT_MS;
  for (;;) {
    const { tone, words } = await page.evaluate((selector) => {
      const note = document.querySelector<HTMLElement>(selector);
      return { tone: note?.dataset['tone'], words: note?.textContent ?? '' };
    }, status);
    if (tone === 'good') return;
    if (tone === 'bad' || Date.now() > until) throw new Error(`${status} says: ${words}`);
    await sleep(50);
  }
}

/** A page opened before the event page has registered the overlay gets no badges. */
async function untilRegistered(options: Page): Promise<void> {
  const until = Date.now() + REGISTRATION_MS;
  while (Date.now() < until) {
    const count = await options.evaluate(async () => (await browser.scripting.getRegisteredContentScripts()).length);
    if (count > 0) return;
    await sleep(20);
  }
  throw new Error(`The extension registered no content script within ${REGISTRATION_MS / 1000} s`);
}

/** A node as WebDriver BiDi describes it; only what is read here. */
interface RemoteNode {
  readonly sharedId?: string;
  readonly value?: { readonly shadowRoot?: RemoteNode | null };
}

interface RemoteValue {
  readonly value?: unknown;
}

/** The words of WebDriver BiDi that puppeteer has no method for. */
interface Bidi {
  /** The closed roots of all elements of a name, in document order. */
  roots(page: Page, name: string): Promise<readonly RemoteNode[]>;
  /** Calls a function in a world of its own on these roots; what it gives must be JSON. */
  call(page: Page, work: (...roots: ShadowRoot[]) => unknown, roots: readonly RemoteNode[]): Promise<unknown>;
  /** Evaluates an expression with the rights of the browser itself. */
  evaluateInBrowser(expression: string): Promise<unknown>;
}

/** Puppeteer's own connection: its types hide it. */
function bidiOf(launched: Browser): Bidi {
  const { connection } = launched as unknown as {
    connection: { send(method: string, parameters: object): Promise<{ result: Record<string, unknown> }> };
  };

  const script = async (method: 'script.evaluate' | 'script.callFunction', parameters: object): Promise<RemoteValue> => {
    const { result } = await connection.send(method, { awaitPromise: true, ...parameters });
    if (result['type'] === 'success') return result['result'] as RemoteValue;
    throw new Error(`Firefox: ${(result['exceptionDetails'] as { text?: string } | undefined)?.text ?? JSON.stringify(result)}`);
  };
  // A sandbox has a global of its own: nothing that the page has redefined is met.
  const inPage = (page: Page): object => ({ target: { context: contextOf(page), sandbox: 'milelens-tests' } });

  return {
    async roots(page, name) {
      const { value } = await script('script.evaluate', {
        ...inPage(page),
        expression: `document.querySelectorAll(${JSON.stringify(name)})`,
        serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
      });
      return (value as readonly RemoteNode[]).map((host) => {
        const root = host.value?.shadowRoot;
        if (root?.sharedId === undefined) throw new Error(`A ${name} has no shadow root`);
        return root;
      });
    },
    async call(page, work, roots) {
      const { value } = await script('script.callFunction', {
        ...inPage(page),
        functionDeclaration: `(...roots) => JSON.stringify((${work.toString()})(...roots))`,
        arguments: roots.map(({ sharedId }) => ({ sharedId })),
      });
      return JSON.parse(value as string) as unknown;
    },
    async evaluateInBrowser(expression) {
      const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
      const [context] = result['contexts'] as readonly { readonly context: string }[];
      return (await script('script.evaluate', { target: { context: context?.context }, expression })).value;
    },
  };
}

/** BiDi's name of a page. */
function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

/** What the closed root of a strip shows. */
interface Inside {
  readonly strip: FirefoxStrip;
  readonly card: string | null;
}

/** Runs in the page, on the closed roots of its strips. */
function readRoots(...roots: ShadowRoot[]): Inside[] {
  // Words stand in attributes, from which the style draws them, or in the document as usual.
  const wordsIn = (element: Element): string => {
    const words: string[] = [];
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const node = nodes.currentNode;
      words.push((node instanceof HTMLElement ? node.dataset['text'] : node.nodeValue) ?? '');
    }
    return words.join(' ').replace(/\s+/g, ' ').trim();
  };
  return roots.map((root) => {
    const panel = root.querySelector('.card:popover-open');
    const card = panel === null ? null : wordsIn(panel);
    const badge = root.querySelector<HTMLElement>('button.badge');
    if (badge === null) return { strip: { text: '', visible: false, tone: '', at: { x: 0, y: 0 } }, card };
    const { left, top, width, height } = badge.getBoundingClientRect();
    const at = { x: left + width / 2, y: top + height / 2 };
    const painted = badge.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 0 && height > 0;
    const inView = at.x >= 0 && at.y >= 0 && at.x < innerWidth && at.y < innerHeight;
    const covered = inView && document.elementFromPoint(at.x, at.y) !== root.host;
    const tone = root.querySelector<HTMLElement>('.strip')?.dataset['tone'] ?? '';
    return { strip: { text: wordsIn(badge), visible: painted && !covered, tone, at }, card };
  });
}
