import { expect, test } from '@playwright/test';
import type { ProgrammeCode } from '../../lib/flights/codes.ts';
import { answerOf, MADE_FLIGHTS, ONE_WAY, pageOf } from '../fixtures/latam-pages.ts';
import { DEMO_SETTINGS } from '../harness/browser.ts';
import { build } from '../harness/build.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { startSandbox } from '../harness/sandbox-process.ts';
import { toStrings } from './calls.ts';

const ANSWER = 'https://www.latamairlines.com/bff/air-offers/v2/offers/search';

/** In Firefox the worlds are apart by its own means (Xrays): what the page's world hands over must be a text. */
test('in Firefox the tap hands over what the page fetches, and its functions look like the browser’s own', async () => {
  test.setTimeout(90_000);
  const sandbox = await startSandbox();
  const firefox = await launchFirefox({ extension: await build('firefox-e2e'), sandboxPort: sandbox.port });
  try {
    await firefox.ask({ type: 'saveSettings', settings: { ...DEMO_SETTINGS, programme: { code: 'LAP' as ProgrammeCode, tier: 1 } } });
    await sandbox.control('POST', '/pages', { url: ANSWER, answer: answerOf(MADE_FLIGHTS, { currency: 'USD' }) });
    const script = `<script>window.seen = fetch(${JSON.stringify(ANSWER)}).then((answer) => answer.json()).then(({ content }) => content.length);</script>`;
    await sandbox.control('POST', '/pages', { url: ONE_WAY, html: pageOf(MADE_FLIGHTS, { currency: 'USD', script }), scripts: true });
    const page = await firefox.open(ONE_WAY);
    await expect
      .poll(async () => (await firefox.strips(page)).map(({ text }) => /[\d,–]+/.exec(text)?.[0]), { timeout: 20_000 })
      .toEqual(['2,938–2,939', '2,549–2,550', '3,480']);
    expect(await page.evaluate('window.seen')).toBe(3);
    const plain = await firefox.open('https://www.example.com/');
    expect(await page.evaluate(toStrings)).toEqual(await plain.evaluate(toStrings));
  } finally {
    await firefox.close();
    await sandbox.stop();
  }
});
