import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Money } from '../../lib/flights/money.ts';
import type { Offer } from '../../lib/flights/offer.ts';
import type { Overview } from '../../lib/messages.ts';
import { DEMO_FILE, DEMO_URL } from '../fixtures/demo/page.ts';
import { linkAccounts } from './link-accounts.ts';
import { untilAnswered, untilQuiet } from './look.ts';
import { BadArguments, pathGiven, ROOT, runProgram, say } from './progress.ts';
import { onStage } from './stage.ts';
import { readStrips, type Strip } from './strips.ts';

const USAGE = `Usage: npm start [-- [--apis] [--page FILE --url URL]]

Builds Milelens, starts the sandbox and opens a flight search under its real address with Milelens installed, for a Senator of Miles & More.
With a display the browser stays open until you close it; without one a table and a picture of the page are made.
  --apis       with accounts of all four APIs, which the sandbox plays (without it: none, the numbers come from the rules inside)
  --page FILE  a saved result page (without it: a demo page of our own)
  --url URL    the address it was saved from (https)
  --help       this text
`;

const SCREENSHOT = '.output/start.png';

/** When the sandbox was not asked for so long, all has been. */
const SIGNS_QUIET_MS = 2_000;

interface Order {
  readonly file: string;
  readonly url: URL;
  readonly apis: boolean;
}

/** Reads the command line; null when only help is asked for. Throws `BadArguments`. */
function orderFrom(args: readonly string[]): Order | null {
  const refuse = (why: string): never => {
    throw new BadArguments(`start: ${why}\n\n${USAGE}`);
  };
  const read = () => {
    try {
      return parseArgs({
        args: [...args],
        options: { page: { type: 'string' }, url: { type: 'string' }, apis: { type: 'boolean' }, help: { type: 'boolean' } },
      });
    } catch (error) {
      return refuse(error instanceof Error ? error.message : String(error));
    }
  };
  const { values } = read();
  if (values.help === true) return null;
  if ((values.page === undefined) !== (values.url === undefined)) return refuse('--page and --url go together');
  const file = values.page === undefined ? DEMO_FILE : pathGiven(values.page);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return refuse(`there is no file ${file}`);
  const url = URL.parse(values.url ?? DEMO_URL);
  if (url === null || url.protocol !== 'https:') return refuse(`--url is an https address, not ${values.url}`);
  return { file, url, apis: values.apis === true };
}

/** Whether a window can be shown here. */
function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'darwin' || (DISPLAY ?? '') !== '' || (WAYLAND_DISPLAY ?? '') !== '';
}

async function start({ file, url, apis }: Order): Promise<void> {
  const headed = hasDisplay();
  await onStage({ file, url, headed, apis }, async (chromium, sandbox) => {
    if (apis) for (const line of await linkAccounts(chromium)) process.stdout.write(`${line}\n`);
    const page = await chromium.context.newPage();
    const closed = new Promise((resolve) => chromium.context.once('close', resolve));
    say(`opening ${url.href}`);
    await page.goto(url.href, { waitUntil: 'domcontentloaded' });
    say('waiting for the badges…');
    const overview = await untilAnswered(chromium, page);
    if (headed) {
      say(`${summary(overview)} Close the browser to end.`);
      await closed;
      return;
    }
    // Signs come behind the numbers, some from an API that may be asked five times a second.
    if (apis) await untilQuiet(sandbox, SIGNS_QUIET_MS);
    process.stdout.write(`${table(overview, await readStrips(page))}\n${summary(overview)}\n`);
    await page.screenshot({ path: `${ROOT}${SCREENSHOT}`, fullPage: true });
    process.stdout.write(`Screenshot: ${SCREENSHOT}\n`);
    if (overview?.seen !== 'offers') process.exitCode = 1;
  });
}

function summary(overview: Overview | null): string {
  if (overview === null) return 'Milelens does not run at this address.';
  if (overview.seen !== 'offers') return `${overview.site}: Milelens found no flights on this page (${overview.seen}).`;
  const answered = overview.rows.filter(({ state }) => state === 'ready').length;
  return `${overview.site}: ${overview.rows.length} flights, ${answered} with an answer.`;
}

/** One line a badge: flight, price, miles, state. */
function table(overview: Overview | null, strips: readonly Strip[]): string {
  const rows = (overview?.rows ?? []).map(({ offer, state }, index) => [flights(offer), price(offer), strips[index]?.text ?? '', state]);
  const lines = [['Flight', 'Price', 'Miles', 'State'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function flights({ trip }: Offer): string {
  const segments = trip.shownLegs.flatMap((leg) => leg.segments);
  const places = [...segments.map(({ origin }) => origin), ...segments.slice(-1).map(({ destination }) => destination)];
  return `${segments.map(({ marketingCarrier, flightNumber }) => `${marketingCarrier} ${flightNumber}`).join(' + ')}  ${places.join('-')}`;
}

function price({ fares: [fare] }: Offer): string {
  return fare.price === null ? 'no price' : `${moneyText(fare.price)}${fare.covers === 'trip' ? ' (whole trip)' : ''}`;
}

function moneyText({ minor, digits, currency }: Money): string {
  return `${(minor / 10 ** digits).toFixed(digits)} ${currency}`;
}

await runProgram(async () => {
  const order = orderFrom(process.argv.slice(2));
  if (order === null) process.stdout.write(USAGE);
  else await start(order);
});
