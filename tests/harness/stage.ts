import { DEMO_ACCOUNT, DEMO_KEY, DEMO_SETTINGS, launchChromium, type Chromium } from './browser.ts';
import { build } from './build.ts';
import { say } from './progress.ts';
import { startSandbox, type Sandbox } from './sandbox-process.ts';

export interface StagedAnswer {
  readonly url: URL;
  readonly file: string;
}

export interface Scene {
  /** A saved page and the address it was saved from. */
  readonly file: string;
  readonly url: URL;
  /** What the page gets when it asks for these addresses. */
  readonly answers?: readonly StagedAnswer[];
  readonly headed: boolean;
  /** With an account of the sandbox's Milefy and a key of its Lufthansa; without them the numbers are the charts'. */
  readonly apis: boolean;
}

/**
 * Sets the stage for one saved page: the tests' build in a Chromium, the sandbox serving the page under its real address and playing
 * the APIs, Milelens set up for a Senator of Miles & More. Everything is taken down when the work is done or fails.
 */
export async function onStage<T>({ file, url, answers = [], headed, apis }: Scene, work: (chromium: Chromium, sandbox: Sandbox) => Promise<T>): Promise<T> {
  const extension = await build('chrome-e2e');
  say('starting the sandbox…');
  const sandbox = await startSandbox();
  try {
    await sandbox.control('POST', '/pages', { url: url.href, file });
    for (const answer of answers) await sandbox.control('POST', '/pages', { url: answer.url.href, answerFile: answer.file });
    say('starting a Chromium with Milelens in it…');
    const chromium = await launchChromium({
      extension,
      sandboxPort: sandbox.port,
      hosts: [url, ...answers.map((answer) => answer.url)].map(({ hostname }) => hostname),
      headed,
    });
    try {
      await chromium.setUp(apis ? DEMO_ACCOUNT : null, DEMO_SETTINGS, apis ? DEMO_KEY : null);
      return await work(chromium, sandbox);
    } finally {
      await chromium.close();
    }
  } finally {
    await sandbox.stop();
  }
}
