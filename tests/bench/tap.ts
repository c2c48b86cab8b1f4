import { pageOf, MADE_FLIGHTS, ONE_WAY } from '../fixtures/latam-pages.ts';
import { DEMO_SETTINGS, type Chromium } from '../harness/browser.ts';
import type { Sandbox } from '../harness/sandbox-process.ts';
import type { Line } from './figures.ts';

/** The host whose pages have the tap here: it must lead to the sandbox. */
export const TAPPED_HOST = new URL(ONE_WAY).hostname;

const TURNS = 7;
/** A thousand calls at less than a millisecond each. */
const ASKED_MS = 1_000;

const WAYS = [
  { way: 'fetch', name: 'a thousand calls of fetch that are not wanted' },
  { way: 'fetch-url', name: 'a thousand calls of fetch that are not wanted, by URL' },
  { way: 'open', name: 'a thousand openings of XMLHttpRequest that are not wanted' },
  { way: 'near', name: 'a thousand calls of fetch whose address looks like a wanted one' },
] as const;

/** What the tap costs calls that it does not want: the calls themselves, before anything is sent, in pages with the tap and without it by turns. */
export async function tapLines(chromium: Chromium, sandbox: Sandbox): Promise<readonly Line[]> {
  await sandbox.control('POST', '/pages', { url: ONE_WAY, html: pageOf(MADE_FLIGHTS) });
  const tapped = WAYS.map(() => [] as number[]);
  const plain = WAYS.map(() => [] as number[]);
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [isOn, runs] of [
      [true, tapped],
      [false, plain],
    ] as const) {
      await chromium.ask({ type: 'saveSettings', settings: { ...DEMO_SETTINGS, sites: { latam: isOn } } });
      const page = await chromium.context.newPage();
      await page.goto(ONE_WAY);
      const isTapped = await page.evaluate(() => !document.dispatchEvent(new Event('milelens-tapping', { cancelable: true })));
      if (isTapped !== isOn) throw new Error(`A page ${isOn ? 'has no' : 'has a'} tap`);
      for (const [at, { way }] of WAYS.entries()) runs[at]?.push(await page.evaluate(thousandCalls, way));
      await page.close();
    }
  }
  await chromium.ask({ type: 'saveSettings', settings: DEMO_SETTINGS });
  return WAYS.flatMap(({ name }, at): readonly Line[] => [
    { name, runs: tapped[at] ?? [], ratio: { of: 'without the tap', runs: plain[at] ?? [] }, asked: ASKED_MS },
  ]);
}

/** Runs in the page. The calls are given up before they begin, so that nothing but the call is measured. */
async function thousandCalls(way: (typeof WAYS)[number]['way']): Promise<number> {
  const signal = AbortSignal.abort();
  const xhr = new XMLHttpRequest();
  const url = new URL('/bff/other', location.href);
  const calls: Promise<unknown>[] = [];
  // The first calls of a page compile what they run.
  for (let at = 0; at < 100; at += 1) calls.push(fetch('/bff/other', { signal }).catch(() => null));
  await Promise.all(calls);
  const began = performance.now();
  for (let at = 0; at < 1_000; at += 1) {
    if (way === 'open') xhr.open('GET', '/bff/other');
    else calls.push(fetch(way === 'fetch-url' ? url : way === 'near' ? '/bff/other/offers/search' : '/bff/other', { signal }).catch(() => null));
  }
  const took = performance.now() - began;
  await Promise.all(calls);
  return took;
}
