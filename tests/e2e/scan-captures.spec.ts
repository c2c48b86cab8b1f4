import { expect, test } from '@playwright/test';
import { captured, HAS_CAPTURES, type Capture } from '../harness/page-address.ts';
import type { ScanReport } from '../harness/scan-report.ts';
import { scanned } from './run-scan.ts';

test.skip(!HAS_CAPTURES, 'The saved pages of real sites (../shared/captures) are not beside this clone.');

const scan = (name: Capture): Promise<ScanReport> => {
  const { file, url } = captured(name);
  return scanned(file, url);
};

const pages: readonly (readonly [Capture, number, 'leg' | 'trip', number])[] = [
  // Page, visible results, what the price covers, different results.
  ['google-flights/lhr-cdg.html', 56, 'leg', 56],
  ['google-flights/lax-fra.html', 80, 'leg', 80],
  ['google-flights/gcm-lon-connecting.html', 44, 'trip', 44],
  ['google-flights/gru-gyn-pt-br.html', 8, 'leg', 8],
  ['google-flights/containers-only.html', 114, 'trip', 57],
];

for (const [name, rows, covers, different] of pages) {
  test(`${name}: every one of its ${rows} visible results has exactly one badge`, async () => {
    const { result, itineraries, skipped, errors } = await scan(name);
    expect(errors).toEqual([]);
    expect(skipped).toEqual([]);
    expect(result).toBe('offers');
    expect(itineraries).toHaveLength(rows);
    expect(itineraries.filter(({ badge }) => badge?.visible === true)).toHaveLength(rows);
    expect(new Set(itineraries.map((one) => one.covers))).toEqual(new Set([covers]));
    expect(new Set(itineraries.map(({ id }) => id)).size).toBe(different);
  });
}

test('google-flights/sfo-fra-not-rendered.html: a page without results has neither badge nor error', async () => {
  const { result, itineraries, skipped, errors } = await scan('google-flights/sfo-fra-not-rendered.html');
  expect({ result, itineraries, skipped, errors }).toEqual({ result: 'empty', itineraries: [], skipped: [], errors: [] });
});
