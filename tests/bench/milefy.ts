import type { Worker } from '@playwright/test';
import type { FacetId } from '../../lib/facets/answers.ts';
import { DEMO_ACCOUNT, type Chromium } from '../harness/browser.ts';
import type { Sandbox } from '../harness/sandbox-process.ts';
import type { Line } from './figures.ts';
import { bundled, workerWith } from './in-worker.ts';
import type { MilefyBench, Search, Sent } from './milefy-entry.ts';

declare const milelensMilefy: MilefyBench;

const TURNS = 7;
/** The first turns open connections, read the list of programmes, and run everything for the first time. */
const UNCOUNTED = 3;
/** How often an awake worker is asked for what it knows in each turn. */
const ASKS = 3;
/** Every search is of another day; so many are left to lists with the class on the page. */
const DAYS_EACH = 50;
const LATENCY_MS = 300;
const ASKED_RATIO = 1.3;
const ASKED_MS = 30;

const NUMBERS: readonly FacetId[] = ['earnings'];
const ALL: readonly FacetId[] = ['earnings', 'upgrades', 'benefits'];

/** What one list took, in milliseconds: in a worker that has answered lists before, and in one that was just started. */
interface Figures {
  readonly bare: number[];
  readonly whole: number[];
  readonly numbers: number[];
  readonly all: number[];
  readonly started: { readonly whole: number[]; readonly numbers: number[]; readonly all: number[] };
  /** What was sent: the same in every turn. */
  requests: string;
}

/** How long two hundred flights take Milelens with an account, beside the same requests by a bare `fetch`, and how long when all of it is known. */
export async function milefyLines(chromium: Chromium, sandbox: Sandbox): Promise<readonly Line[]> {
  await chromium.setUp(DEMO_ACCOUNT);
  const script = await bundled('milefy-entry.ts');
  await sandbox.control('POST', '/faults', { match: { host: '*.30k.com' }, kind: 'delay', delayMs: LATENCY_MS });
  const lines: Line[] = [];
  for (const classShown of [true, false]) lines.push(...linesOf(await figures(chromium, sandbox, script, classShown), classShown));
  await sandbox.control('DELETE', '/faults');
  await chromium.ask({ type: 'forgetMilefy' });
  return lines;
}

function linesOf({ bare, whole, numbers, all, started, requests }: Figures, classShown: boolean): readonly Line[] {
  const what = `200 flights, class ${classShown ? 'on the page' : 'unknown'}`;
  const ratio = { of: 'bare fetch', runs: bare };
  return [
    { name: `${what}: ${requests} by a bare fetch, ${LATENCY_MS} ms latency`, runs: bare },
    { name: `${what}: all that Milefy says of them`, runs: whole, ratio: { ...ratio, asked: ASKED_RATIO } },
    { name: `${what}, worker just started: all that Milefy says of them`, runs: started.whole, ratio },
    { name: `${what}, known: the numbers`, runs: numbers, ...(classShown ? { asked: ASKED_MS } : {}) },
    { name: `${what}, known: all three facets`, runs: all },
    { name: `${what}, known, worker just started: the numbers`, runs: started.numbers },
    { name: `${what}, known, worker just started: all three facets`, runs: started.all },
  ];
}

async function figures(chromium: Chromium, sandbox: Sandbox, script: string, classShown: boolean): Promise<Figures> {
  const found: Figures = { bare: [], whole: [], numbers: [], all: [], started: { whole: [], numbers: [], all: [] }, requests: '' };
  let day = classShown ? 0 : DAYS_EACH;
  const another = (): Search => ({ day: (day += 1), classShown });
  const awake = await workerWith(chromium, script);
  for (let turn = -UNCOUNTED; turn < TURNS; turn += 1) {
    const search = another();
    await sandbox.control('DELETE', '/log');
    const whole = await awake.evaluate((asked) => milelensMilefy.appraise(asked), search);
    const sent = await sentRequests(sandbox);
    const bare = await awake.evaluate((requests) => milelensMilefy.bare(requests), sent.requests);
    const again = await withoutRequest(awake, sandbox, async () => {
      const numbers: number[] = [];
      const all: number[] = [];
      for (let time = 0; time < ASKS; time += 1) {
        numbers.push(await ask(awake, search, NUMBERS));
        all.push(await ask(awake, search, ALL));
      }
      return { numbers, all };
    });
    if (turn < 0) continue;
    found.requests = `${sent.requests.length} requests, ${sent.flights} flights`;
    found.whole.push(whole);
    found.bare.push(bare);
    found.numbers.push(...again.numbers);
    found.all.push(...again.all);
  }
  for (let turn = 0; turn < TURNS; turn += 1) {
    const search = another();
    const worker = await workerWith(chromium, script);
    found.started.whole.push(await worker.evaluate((asked) => milelensMilefy.appraise(asked), search));
    await withoutRequest(worker, sandbox, async () => {
      found.started.numbers.push(await ask(await workerWith(chromium, script), search, NUMBERS));
      found.started.all.push(await ask(await workerWith(chromium, script), search, ALL));
    });
  }
  return found;
}

/** Lets the worker store what came, and then asks for what is known: nothing may be sent. */
async function withoutRequest<Value>(worker: Worker, sandbox: Sandbox, work: () => Promise<Value>): Promise<Value> {
  await worker.evaluate(() => milelensMilefy.stored());
  await sandbox.control('DELETE', '/log');
  const value = await work();
  const [stray] = await sandbox.log();
  if (stray !== undefined) throw new Error(`${stray.method} ${stray.host}${stray.path} was sent for what is known`);
  return value;
}

function ask(worker: Worker, search: Search, facets: readonly FacetId[]): Promise<number> {
  return worker.evaluate(([about, asked]) => milelensMilefy.ask(about, asked), [search, facets] as const);
}

/** What was asked of Milefy, as it can be sent again. The browser sets the rest of the headers anew. */
async function sentRequests(sandbox: Sandbox): Promise<{ readonly requests: readonly Sent[]; readonly flights: number }> {
  const log = (await sandbox.log()).filter(({ method }) => method === 'POST');
  const requests = log.map(({ host, path, headers, body }) => ({
    url: `https://${host}${path}`,
    headers: Object.fromEntries(['authorization', 'x-api-version', 'accept', 'content-type'].map((name) => [name, headers[name] ?? ''])),
    body: JSON.stringify(body),
  }));
  return { requests, flights: log.reduce((count, { flights = 0 }) => count + flights, 0) };
}
