import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DEMO_FILE, DEMO_URL } from '../fixtures/demo/page.ts';
import { ROOT } from '../harness/progress.ts';
import { runCommand, type Ended } from '../harness/run-command.ts';
import { BY_CHARTS_SENATOR } from './demo-charts.ts';
import { scanned } from './run-scan.ts';

/** The commands that show Milelens to somebody: with no account, or with the sandbox's. */
function runStart(args: readonly string[]): Promise<Ended> {
  return runCommand('start.ts', args, { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' });
}

const SCREENSHOT = join(ROOT, '.output', 'start.png');

// A Mac always has a display: the browser stays open there until somebody closes it.
test.skip(process.platform === 'darwin', 'start waits for a person where there is a display');

test('start shows what somebody without an account sees: a table by the charts, and a picture', async () => {
  rmSync(SCREENSHOT, { force: true });
  const { code, stdout, stderr } = await runStart([]);
  expect(code, stderr).toBe(0);
  const [head, ...lines] = stdout.trimEnd().split('\n');
  expect(head).toMatch(/^Flight +Price +Miles +State$/);
  const rows = lines.slice(0, BY_CHARTS_SENATOR.length);
  expect(rows[0]).toMatch(/^LH 507 {2}GRU-FRA +684\.50 EUR +≤ 4,107 Award Miles · 60 Points · if ticketed by Lufthansa Group rules +ready$/);
  rows.forEach((row, at) => expect(row).toContain(BY_CHARTS_SENATOR[at]));
  expect(lines.slice(rows.length)).toEqual(['google-flights: 12 flights, 12 with an answer.', 'Screenshot: .output/start.png']);
  expect(existsSync(SCREENSHOT)).toBe(true);
});

test('start with --apis shows what an account of Milefy gives, on a saved page too', async () => {
  const { code, stdout, stderr } = await runStart(['--apis', '--page', DEMO_FILE, '--url', DEMO_URL]);
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/^LH 507 .* ≤ 4,107 Award Miles · 60–80 Points test +ready$/m);
});

test('a page is scanned with the charts where that is asked for', async () => {
  const report = await scanned(DEMO_FILE, DEMO_URL, ['--charts']);
  expect(report.itineraries.map(({ badge }) => badge?.text)).toEqual(BY_CHARTS_SENATOR);
  expect(report.errors).toEqual([]);
});
