import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../harness/run-command';

/** Below the clone, so that what is copied finds the installed packages, and where neither linter nor git looks. */
const BELOW = 'test-results';
const bin = (name: string) => resolve('node_modules', '.bin', name);

function run(program: string, args: readonly string[], cwd: string): Promise<{ readonly code: number; readonly said: string }> {
  return new Promise((settle) => {
    execFile(program, args, { cwd, encoding: 'utf8' }, (error, stdout, stderr) =>
      settle({ code: error === null ? 0 : Number(error.code), said: stdout + stderr }),
    );
  });
}

describe('npm run new-site', { timeout: 120_000 }, () => {
  let root = '';
  const text = (path: string) => readFileSync(join(root, path), 'utf8');

  beforeAll(() => {
    mkdirSync(BELOW, { recursive: true });
    root = mkdtempSync(join(BELOW, 'new-site-'));
    for (const path of ['lib', '.oxlintrc.json', 'tests/unit/read-page.ts', 'tests/unit/site.pages.ts']) cpSync(path, join(root, path), { recursive: true });
    writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json', include: ['lib/sites', 'tests'] }));
    writeFileSync(join(root, 'package.json'), '{"type":"module"}');
    const config = `export default { root: ${JSON.stringify(resolve(root))}, test: { include: ['tests/unit/*.test.ts'] } };`;
    writeFileSync(join(root, 'vitest.config.js'), config);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const make = (...args: readonly string[]) => runCommand('new-site.ts', [...args, '--root', root]);

  it.each([
    ['without a name', [], /give exactly one NAME/],
    ['with two', ['one', 'two'], /give exactly one NAME/],
    ['with capitals', ['ExampleAir'], /small letters, digits and hyphens.*not "ExampleAir"/],
    ['with a path', ['../example'], /small letters, digits and hyphens/],
    ['that ends with a hyphen', ['example-'], /small letters, digits and hyphens/],
    ['that is a word of the language', ['new'], /small letters, digits and hyphens/],
    ['of a site that is there', ['latam'], /There is a lib\/sites\/latam already: choose another name/],
    ['with a host that is none', ['example-air', '--host', 'https://www.example.com/'], /The host is one that pages have, as in www\.example\.com/],
  ])('refuses a name %s, and writes nothing', async (_, args, message) => {
    const before = text('lib/sites/registry.ts');
    const { code, stdout, stderr } = await make(...args);
    expect(stderr).toMatch(message);
    expect([code, stdout, text('lib/sites/registry.ts')]).toEqual([2, '', before]);
    expect(existsSync(join(root, 'lib/sites/example-air'))).toBe(false);
  });

  it('makes a site that is registered, compiles, lints, is formatted and passes its own test', async () => {
    const { code, stdout, stderr } = await make('example-air', '--host', 'www.example.com');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const written = stdout.trim().split('\n');
    expect(written.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(written.map(text).filter((made) => /__\w+__/.test(made))).toEqual([]);
    expect(text('lib/sites/registry.ts')).toMatch(
      /^import \{ exampleAir \} from '\.\/example-air';\n[\s\S]*SITES: readonly Site\[\] = \[[^\]]*exampleAir,?\s*\];/,
    );
    expect(text('lib/sites/page-registry.ts')).toMatch(/PAGE_SITES: readonly PageSite\[\] = \[[^\]]*exampleAirPage,?\s*\];/);

    const sources = written.filter((path) => path.endsWith('.ts'));
    const [types, lint, format, test] = await Promise.all([
      run(bin('tsc'), ['--noEmit', '-p', '.'], root),
      run(bin('oxlint'), ['-c', '.oxlintrc.json', '--type-aware', '--no-ignore', ...sources], root),
      run(bin('oxfmt'), ['-c', resolve('.oxfmtrc.json'), '--check', ...sources], root),
      run(bin('vitest'), ['run', '--config', 'vitest.config.js', '--reporter', 'json', '--outputFile', 'told.json'], root),
    ]);
    expect(types).toEqual({ code: 0, said: '' });
    expect(lint.code, lint.said).toBe(0);
    expect(format.code, format.said).toBe(0);
    expect(test.code, test.said).toBe(0);
    const report = JSON.parse(text('told.json')) as {
      testResults: { assertionResults: { title: string; status: string }[] }[];
    };
    expect(report.testResults.flatMap(({ assertionResults }) => assertionResults.map(({ title, status }) => `${title}: ${status}`))).toEqual([
      'empty: A list without a flight: passed',
      'unrecognised: Rows that cannot be read: passed',
      'has one place for a strip in every row: passed',
    ]);

    const again = await make('example-air', '--host', 'www.example.com');
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('There is a lib/sites/example-air already')]);
  });
});
