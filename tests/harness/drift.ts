import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import type * as DriftReader from './drift-reader.ts';
import type { Drift, DriftReport, SavedFile } from './drift-reader.ts';
import { BadArguments, pathGiven, ROOT, runProgram } from './progress.ts';

const USAGE = `Usage: npm run --silent drift -- SITE FILE... [--url URL]

Runs a site's reader over saved pages and answers, without a browser, and prints field by field what it found and what
it lost. Ends with 1 where a page or an answer is not recognised.
  SITE       the id of a site (a folder of lib/sites)
  FILE       a saved page (.html, .htm), or an answer to the page: JSON, or whatever form the site sends it in. Every page is
             read as if it had asked for all the answers, in this order.
  --url URL  the address of the pages; without it nothing is known of the search, and so of the trip
  --help     this text
`;

interface Order {
  readonly site: string;
  readonly files: readonly string[];
  readonly url: string | null;
}

function refuse(why: string): never {
  throw new BadArguments(`drift: ${why}\n\n${USAGE}`);
}

/** Reads the command line; null when only help is asked for. Throws `BadArguments`. */
function orderFrom(args: readonly string[]): Order | null {
  const read = () => {
    try {
      return parseArgs({ args: [...args], allowPositionals: true, options: { url: { type: 'string' }, help: { type: 'boolean' } } });
    } catch (error) {
      return refuse(error instanceof Error ? error.message : String(error));
    }
  };
  const { values, positionals } = read();
  if (values.help === true) return null;
  const [site, ...files] = positionals;
  if (site === undefined) return refuse('give a SITE');
  if (files.length === 0) return refuse('give at least one FILE');
  return { site, files, url: values.url ?? null };
}

function saved(given: string): SavedFile {
  const path = pathGiven(given);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return refuse(`there is no file ${path}`);
  return { name: basename(path), text: readFileSync(path, 'utf8') };
}

function linesOf({ page, kind, rows, fields, skipped, missing }: Drift): readonly string[] {
  const width = Math.max(...fields.map(({ name }) => name.length));
  const found = rows === 0 ? [] : fields.map((field) => `  ${field.name.padEnd(width)}  ${field.found}/${rows}`);
  return [
    `${page}: ${kind}, ${rows} rows`,
    ...found,
    ...skipped.map(({ reason, count }) => `  left out: ${count} × ${reason}`),
    ...missing.map((hook) => `  not found: ${hook}`),
  ];
}

await runProgram(async () => {
  const order = orderFrom(process.argv.slice(2));
  if (order === null) return void process.stderr.write(USAGE);
  // The readers' modules name each other as the bundler reads them, without endings.
  const { module } = await runnerImport<typeof DriftReader>(join(ROOT, 'tests', 'harness', 'drift-reader.ts'), {
    configFile: false,
    root: ROOT,
  });
  const known = module.siteIds();
  if (!known.includes(order.site)) refuse(`there is no site ${order.site}; there are ${known.join(', ')}`);
  const url = module.addressOf(order.site, order.url) ?? refuse(`--url is an address of ${order.site}, not ${order.url}`);
  const files = order.files.map(saved);
  const isPage = ({ name }: SavedFile) => /\.html?$/i.test(name);
  const report: DriftReport = module.driftOf(
    order.site,
    url,
    files.filter(isPage),
    files.filter((file) => !isPage(file)),
  );
  const lines = [
    report.site,
    ...report.unpicked.map((name) => `${name}: not recognised, nothing in it is what the site’s tap picks`),
    ...report.pages.flatMap(linesOf),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (report.unpicked.length > 0 || report.pages.some(({ kind }) => kind === 'unrecognised')) process.exitCode = 1;
});
