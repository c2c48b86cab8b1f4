import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DEMO_FILE, DEMO_URL } from '../fixtures/demo/page.ts';
import { answerOf, MADE_FLIGHTS, ONE_WAY, pageOf } from '../fixtures/latam-pages.ts';
import { runScan, scanned } from './run-scan.ts';

test.describe('the scan refuses with exit code 2, a message and nothing on standard output', () => {
  const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no page', ['--url', DEMO_URL], /give exactly one PAGE/],
    ['two pages', [DEMO_FILE, DEMO_FILE, '--url', DEMO_URL], /give exactly one PAGE/],
    ['no address', [DEMO_FILE], /give the --url/],
    ['an address that is none', [DEMO_FILE, '--url', 'google flights'], /--url is an https address/],
    ['an address without https', [DEMO_FILE, '--url', 'http://www.google.com/travel/flights'], /--url is an https address/],
    ['a file that is not there', ['nowhere.html', '--url', DEMO_URL], /there is no file .*nowhere\.html/],
    ['a folder', ['tests', '--url', DEMO_URL], /there is no file/],
    ['a rate that is no number', [DEMO_FILE, '--url', DEMO_URL, '--rate', 'fast'], /--rate is a number/],
    ['a rate below one', [DEMO_FILE, '--url', DEMO_URL, '--rate', '0'], /--rate is a number/],
    ['an option it does not have', [DEMO_FILE, '--url', DEMO_URL, '--speed', '2'], /--speed/],
    ['an option without its value', [DEMO_FILE, '--url'], /--url/],
    ['an answer without a file', [DEMO_FILE, '--url', DEMO_URL, '--answer', '/bff/x=nowhere.json'], /--answer is URL=FILE/],
    ['an answer without an address', [DEMO_FILE, '--url', DEMO_URL, '--answer', '=nowhere.json'], /--answer is URL=FILE/],
  ];
  for (const [what, args, message] of refused) {
    test(what, async () => {
      const { code, stdout, stderr } = await runScan(args);
      expect(stderr).toMatch(message);
      expect(stdout).toBe('');
      expect(code).toBe(2);
    });
  }
});

test('a list is told as one JSON object with an itinerary for each visible row, and pictured', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'milelens-scan-'));
  try {
    const report = await scanned(DEMO_FILE, DEMO_URL, ['--screenshot', join(folder, 'page.png')]);
    expect(Object.keys(report)).toEqual(['site', 'result', 'trip', 'itineraries', 'skipped', 'timing', 'errors']);
    expect(report).toMatchObject({
      site: 'google-flights',
      result: 'offers',
      trip: { kind: 'oneWay', travellers: 1, cabin: 'economy' },
      skipped: [],
      errors: [],
    });
    expect(report.itineraries).toHaveLength(12);
    expect(report.itineraries.map(({ price }) => price?.amount ?? null)).toEqual([
      684.5,
      649.9,
      597.25,
      543.1,
      615.8,
      602.4,
      578.05,
      555.99,
      721.6,
      839,
      662.75,
      null,
    ]);
    expect(report.itineraries.map(({ badge }) => badge?.visible)).toEqual(Array.from({ length: 12 }, () => true));
    expect(report.itineraries[2]).toMatchObject({
      legs: [
        {
          segments: [
            { marketingCarrier: 'LX', flightNumber: '93', origin: 'GRU', destination: 'ZRH', date: '2027-03-13', bookingClass: null },
            { marketingCarrier: 'LX', flightNumber: '1070', origin: 'ZRH', destination: 'FRA', date: '2027-03-14', bookingClass: null },
          ],
        },
      ],
      price: { amount: 597.25, currency: 'EUR' },
      covers: 'leg',
    });
    const { firstBadgeMs, lastBadgeMs, scriptMs, longestTaskMs, layoutShift } = report.timing;
    expect(firstBadgeMs).toBeGreaterThan(0);
    expect(lastBadgeMs).toBeGreaterThanOrEqual(firstBadgeMs ?? Infinity);
    expect(scriptMs).toBeGreaterThan(0);
    expect(longestTaskMs).toBeGreaterThan(0);
    expect(layoutShift).toBe(0);
    expect(existsSync(join(folder, 'page.png'))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('an address where Milelens does not run is looked at too, and the report says so', async () => {
  const report = await scanned(DEMO_FILE, 'https://www.example.com/travel/flights');
  expect(report).toMatchObject({ site: null, result: 'unrecognised', trip: { kind: null, travellers: null, cabin: null }, itineraries: [] });
  expect(report.errors.join('\n')).toContain('No overlay answers on this page');
});

test('a page and the answer that it is made from are tried together; without the answer every row is left out, and the report says why', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'milelens-scan-'));
  try {
    const [page, answer] = [join(folder, 'page.html'), join(folder, 'answer.json')];
    writeFileSync(page, pageOf(MADE_FLIGHTS));
    writeFileSync(answer, JSON.stringify(answerOf(MADE_FLIGHTS)));
    const joined = await scanned(page, ONE_WAY, ['--charts', '--answer', `/bff/air-offers/v2/offers/search*=${answer}`]);
    expect(joined).toMatchObject({ site: 'latam', result: 'offers', trip: { kind: 'oneWay', travellers: 1, cabin: 'economy' }, skipped: [], errors: [] });
    const flights = joined.itineraries.map(({ legs }) =>
      legs.flatMap(({ segments }) => segments.map((one) => `${one.marketingCarrier} ${one.flightNumber} ${one.bookingClass}`)),
    );
    expect(flights).toEqual([['LA 8001 G'], ['LA 751 Q', 'LA 2370 Q'], ['LA 8067 V']]);
    expect(joined.itineraries.every(({ badge, covers }) => badge?.visible === true && covers === 'leg')).toBe(true);

    const missed = await scanned(page, ONE_WAY, ['--charts']);
    expect(missed).toMatchObject({
      site: 'latam',
      result: 'offers',
      itineraries: [],
      skipped: [{ reason: 'waiting for the site’s own answer', count: 3 }],
      errors: [],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
