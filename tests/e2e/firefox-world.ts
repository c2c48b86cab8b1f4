import { test as base } from '@playwright/test';
import { build } from '../harness/build.ts';
import { launchFirefox, type Firefox } from '../harness/firefox.ts';
import { startSandbox, type Sandbox } from '../harness/sandbox-process.ts';

interface InWorker {
  /** Which build runs. */
  variant: 'firefox' | 'firefox-e2e';
  everybodys: { readonly sandbox: Sandbox; readonly firefox: Firefox };
}

/** One Firefox serves all tests of a worker, since it starts slowly: each test finds it without tabs, and the sandbox as new. */
export const test = base.extend<{ sandbox: Sandbox; firefox: Firefox }, InWorker>({
  variant: ['firefox', { option: true, scope: 'worker' }],
  everybodys: [
    async ({ variant }, use) => {
      const sandbox = await startSandbox();
      const firefox = await launchFirefox({ extension: await build(variant), sandboxPort: sandbox.port });
      await use({ sandbox, firefox });
      await firefox.close();
      await sandbox.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  sandbox: async ({ everybodys: { sandbox } }, use) => {
    await sandbox.control('POST', '/reset');
    await use(sandbox);
  },
  firefox: async ({ everybodys: { firefox } }, use) => {
    await use(firefox);
    await firefox.closeTabs();
  },
});
