import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { untilAnswered, untilQuiet } from './look.ts';
import { layoutShiftOf, measure } from './measure.ts';
import { watchErrors } from './own-errors.ts';
import { BadArguments, pathGiven, runProgram, say } from './progress.ts';
import { reportOf, type ScanReport } from './scan-report.ts';
import { onStage, type StagedAnswer } from './stage.ts';
import { readStrips } from './strips.ts';

const USAGE = `Usage: npm run --silent scan -- PAGE --url URL [--answer URL=FILE]... [--screenshot FILE] [--rate N] [--charts]

Opens a saved result page under its real address, its scripts off, with Milelens set up against the sandbox's Milefy,
and prints what Milelens made of it as one JSON object.
  PAGE               an HTML file
  --url URL          the address it was saved from (https)
  --answer URL=FILE  the page asks for URL by itself once it is there, and gets FILE (JSON): for sites whose facts travel in
                     answers to their own pages. URL is an address, or a path on the page's host; an asterisk in it stands
                     for nothing. May be given again and again; asked for in this order.
  --screenshot FILE  also saves a picture of the whole page (.png)
  --rate N           slows the processor down N times (1 to 20)
  --charts           with no account: the numbers come from the charts inside, and no API is asked for any
  --help             this text
`;

interface Order {
  readonly file: string;
  readonly url: URL;
  readonly answers: readonly StagedAnswer[];
  readonly screenshot: string | null;
  readonly rate: number;
  readonly charts: boolean;
}

/** Reads the command line; null when only help is asked for. Throws `BadArguments`. */
function orderFrom(args: readonly string[]): Order | null {
  const refuse = (why: string): never => {
    throw new BadArguments(`scan: ${why}\n\n${USAGE}`);
  };
  const read = () => {
    try {
      return parseArgs({
        args: [...args],
        allowPositionals: true,
        options: {
          url: { type: 'string' },
          answer: { type: 'string', multiple: true },
          screenshot: { type: 'string' },
          rate: { type: 'string' },
          charts: { type: 'boolean' },
          help: { type: 'boolean' },
        },
      });
    } catch (error) {
      return refuse(error instanceof Error ? error.message : String(error));
    }
  };
  const { values, positionals } = read();
  if (values.help === true) return null;
  const [page, ...more] = positionals;
  if (page === undefined || more.length > 0) return refuse('give exactly one PAGE');
  const url = URL.parse(values.url ?? '');
  if (values.url === undefined) return refuse('give the --url that the page was saved from');
  if (url === null || url.protocol !== 'https:') return refuse(`--url is an https address, not ${values.url}`);
  const rate = Number(values.rate ?? 1);
  if (!(rate >= 1 && rate <= 20)) return refuse(`--rate is a number from 1 to 20, not ${values.rate}`);
  const file = pathGiven(page);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return refuse(`there is no file ${file}`);
  const answers = (values.answer ?? []).map((given) => answerGiven(given, url) ?? refuse(`--answer is URL=FILE with a file that is there, not ${given}`));
  if (values.screenshot === '') return refuse('--screenshot is the path of a picture');
  return { file, url, answers, screenshot: values.screenshot === undefined ? null : pathGiven(values.screenshot), rate, charts: values.charts === true };
}

/** An address may hold equals signs, so the last one parts it from the file. */
function answerGiven(given: string, page: URL): StagedAnswer | null {
  const at = given.lastIndexOf('=');
  const url = at < 1 ? null : URL.parse(given.slice(0, at).replaceAll('*', ''), page);
  const file = pathGiven(given.slice(at + 1));
  if (url === null || url.protocol !== 'https:' || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null;
  return { url, file };
}

/** After the last answer the page gets this long to draw it, longer on a slowed machine. */
const QUIET_MS = 2_000;

function scan({ file, url, answers, screenshot, rate, charts }: Order): Promise<ScanReport> {
  return onStage({ file, url, answers, headed: false, apis: !charts }, async (chromium, sandbox) => {
    const page = await chromium.context.newPage();
    const errors = await watchErrors(chromium, page);
    const throttle = await chromium.context.newCDPSession(page);
    await throttle.send('Emulation.setCPUThrottlingRate', { rate });
    say('looking at the page…');
    const cost = await measure(chromium.session, page, `chrome-extension://${chromium.extensionId}/`, async () => {
      await page.goto(url.href, { waitUntil: 'domcontentloaded' });
      for (const answer of answers) await page.evaluate(async (address) => (await fetch(address)).text(), answer.url.href);
      await untilQuiet(sandbox, QUIET_MS * rate);
    });
    const overview = await untilAnswered(chromium, page);
    const layoutShift = await layoutShiftOf(page);
    await throttle.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const strips = await readStrips(page);
    say(
      `the overlay's script took ${cost.scriptMs.toFixed(1)} ms itself, ${cost.withCalledMs.toFixed(1)} ms with what it called, at most ${cost.longestOwnMs.toFixed(1)} ms in one task`,
    );
    if (screenshot !== null) await page.screenshot({ path: screenshot, fullPage: true });
    const { scriptMs, longestOwnMs } = cost;
    return reportOf({ overview, strips, timing: { scriptMs, longestTaskMs: longestOwnMs, layoutShift }, errors: errors.list });
  });
}

await runProgram(async () => {
  const order = orderFrom(process.argv.slice(2));
  if (order === null) process.stderr.write(USAGE);
  else process.stdout.write(`${JSON.stringify(await scan(order), null, 2)}\n`);
});
