import { readFileSync } from 'node:fs';
import { expect, test } from './world.ts';

/** The build that people get, before anything was entered. */
test.use({ variant: 'chrome', ready: false });

test('the worker may read the exchange rates, though their server lets no other origin', async ({ world }) => {
  const worker = await world.chromium.worker();
  const file = await worker.evaluate(async () =>
    (await fetch('https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml', { credentials: 'omit' })).text(),
  );
  expect(file).toContain("<Cube time='2026-11-20'>");
});

test('the airports and the notice of whose data this is come with the extension', async ({ world }) => {
  const worker = await world.chromium.worker();
  const read = (path: string) => worker.evaluate(async (file) => (await fetch(file)).text(), `chrome-extension://${world.chromium.extensionId}/${path}`);
  expect(await read('data/airports.json')).toBe(readFileSync('public/data/airports.json', 'utf8'));
  expect(await read('NOTICE.txt')).toBe(readFileSync('NOTICE', 'utf8'));
});
