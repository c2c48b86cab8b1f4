import { defineConfig } from '@playwright/test';

/** End-to-end tests: each starts its own browser with the built extension (tests/harness/browser.ts), so no `use` is given here. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results/e2e',
  globalSetup: './harness/build-for-e2e.ts',
  workers: 2,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  reporter: 'list',
});
