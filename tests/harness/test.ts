import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.ts';
import { ROOT, say } from './progress.ts';

/**
 * `npm test`: builds, then types, lint, unit and contract tests, end-to-end tests, in this order and to the end whatever fails. The last
 * line is `N passed, N failed`, with `, N skipped` where any were; the exit code is 1 when anything failed.
 */
interface Count {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Why more failed than the tests say. */
  readonly note?: string;
}

const REPORTS = join(ROOT, 'test-results');
const program = (...path: readonly string[]): string => join(ROOT, 'node_modules', ...path);

/** Runs a program with this Node, its output shown; gives its exit code. */
function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', (error) => {
      say(`${command} could not be run: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** A check that passes or fails as a whole. */
async function check(name: string, work: () => Promise<boolean>): Promise<Count> {
  say(`${name}…`);
  const ok = await work();
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

async function builds(): Promise<boolean> {
  try {
    await buildAll();
    return true;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return false;
  }
}

/** Runs a test runner that writes a report and counts by that; a run that crashed counts as failed whatever its report says. */
async function runner(name: string, args: readonly string[], env: Readonly<Record<string, string>>, count: (report: object) => Count): Promise<Count> {
  say(`${name}…`);
  const file = reportOf(name);
  rmSync(file, { force: true });
  const code = await run(process.execPath, args, env);
  if (!existsSync(file)) return { name, passed: 0, failed: 1, skipped: 0, note: `it made no report (exit code ${code})` };
  let counted: Count;
  try {
    counted = count(JSON.parse(readFileSync(file, 'utf8')) as object);
  } catch (error) {
    return { name, passed: 0, failed: 1, skipped: 0, note: `its report cannot be read: ${String(error)}` };
  }
  if (code !== 0 && counted.failed === 0) return { ...counted, failed: 1, note: `it ended with exit code ${code} though no test failed` };
  if (counted.passed + counted.failed + counted.skipped === 0) return { ...counted, failed: 1, note: 'it ran no test' };
  return counted;
}

function reportOf(name: string): string {
  return join(REPORTS, `${name.replaceAll(' ', '-')}.json`);
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** A file that could not be loaded has no tests; it counts as one that failed. */
function countVitest(name: string, report: VitestReport): Count {
  const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
  return {
    name,
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
    ...(broken > 0 ? { note: `${broken} files could not be run` } : {}),
  };
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number };
  readonly errors: readonly unknown[];
}

/** Errors outside any test (a file that could not be loaded, a set-up that failed) count as failed too. */
function countPlaywright(name: string, { stats, errors }: PlaywrightReport): Count {
  return {
    name,
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    ...(errors.length > 0 ? { note: `${errors.length} errors outside tests` } : {}),
  };
}

const script = (name: string): Promise<boolean> => run('npm', ['run', '--silent', name]).then((code) => code === 0);

mkdirSync(REPORTS, { recursive: true });
const unit = 'unit and contract tests';
const e2e = 'end-to-end tests';
const counts: readonly Count[] = [
  await check('builds', builds),
  await check('types', () => script('types')),
  await check('lint', () => script('lint')),
  await runner(
    unit,
    [
      program('vitest', 'vitest.mjs'),
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportOf(unit)}`,
    ],
    {},
    (report) => countVitest(unit, report as VitestReport),
  ),
  await runner(
    e2e,
    [program('@playwright', 'test', 'cli.js'), 'test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(e2e) },
    (report) => countPlaywright(e2e, report as PlaywrightReport),
  ),
];

const line = ({ passed, failed, skipped }: Omit<Count, 'name' | 'note'>): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
const total = { passed: 0, failed: 0, skipped: 0 };
process.stdout.write('\n');
for (const count of counts) {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  process.stdout.write(`${count.name}: ${line(count)}${count.note === undefined ? '' : ` (${count.note})`}\n`);
}
if (total.failed > 0) process.exitCode = 1;
process.stdout.write(`${line(total)}\n`);
