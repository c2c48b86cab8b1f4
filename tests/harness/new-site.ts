import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeSite, NoNewSite } from './new-site-files.ts';
import { BadArguments, pathGiven, ROOT, runProgram } from './progress.ts';

const USAGE = `Usage: npm run new-site -- NAME [--host HOST]

Makes a flight site from templates that compile and pass: lib/sites/NAME, its fixtures and its test, and its lines in the
registries. CONTRIBUTING.md, "Adding a site in twenty minutes", says what comes next.
  NAME           small letters, digits and hyphens, as in example-air
  --host HOST    the site's host; without it one that nobody can have, www.NAME.example
  --root FOLDER  the sources to work in, where they are not these
  --help         this text
`;

function refuse(why: string): never {
  throw new BadArguments(`new-site: ${why}\n\n${USAGE}`);
}

interface Order {
  readonly id: string;
  readonly host: string;
  readonly root: string;
}

/** Reads the command line; null when only help is asked for. Throws `BadArguments`. */
function orderFrom(args: readonly string[]): Order | null {
  const read = () => {
    try {
      return parseArgs({
        args: [...args],
        allowPositionals: true,
        options: { host: { type: 'string' }, root: { type: 'string' }, help: { type: 'boolean' } },
      });
    } catch (error) {
      return refuse(error instanceof Error ? error.message : String(error));
    }
  };
  const { values, positionals } = read();
  if (values.help === true) return null;
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) return refuse('give exactly one NAME');
  return { id, host: values.host ?? `www.${id}.example`, root: values.root === undefined ? ROOT : pathGiven(values.root) };
}

/** The registries' lines grow; the formatter breaks those that are too long. */
function format(root: string, paths: readonly string[]): void {
  const { status } = spawnSync(
    join(ROOT, 'node_modules', '.bin', 'oxfmt'),
    ['-c', join(ROOT, '.oxfmtrc.json'), ...paths.filter((path) => path.endsWith('.ts'))],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 2],
    },
  );
  if (status !== 0) throw new Error('the formatter failed; its own message is above');
}

await runProgram(async () => {
  const order = orderFrom(process.argv.slice(2));
  if (order === null) return void process.stderr.write(USAGE);
  try {
    const written = makeSite(order.root, order);
    format(order.root, written);
    process.stdout.write(`${written.join('\n')}\n`);
  } catch (error) {
    if (error instanceof NoNewSite) refuse(error.message);
    throw error;
  }
});
