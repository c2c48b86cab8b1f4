import type { Chromium } from '../harness/browser.ts';
import type { ChartFigures } from './charts-entry.ts';
import type { Line } from './figures.ts';
import { bundled, workerWith } from './in-worker.ts';

/** Workers that are started anew for each programme: as many first lists are measured. */
const WORKERS = 5;
const ASKED_MS = 20;

const PROGRAMMES = [
  { code: 'LMM', tier: 16, name: 'Miles & More, Senator' },
  { code: 'LAP', tier: 8, name: 'LATAM Pass, Gold' },
] as const;

/** The reference work: what a ratio is of. */
const REFERENCE = 'reference';

/** How long a list of offers takes the charts, at a glance as badges need it, in the extension's real worker. */
export async function chartLines(chromium: Chromium): Promise<readonly Line[]> {
  const script = await bundled('charts-entry.ts');
  const lines: Line[] = [];
  const airports: number[] = [];
  const reference: number[] = [];
  for (const { code, tier, name } of PROGRAMMES) {
    const figures: ChartFigures[] = [];
    for (let turn = 0; turn < WORKERS; turn += 1) figures.push(await inFreshWorker(chromium, script, `milelensBench(${JSON.stringify(code)}, ${tier})`));
    airports.push(...figures.map((figure) => figure.airports));
    const warmReference = figures.flatMap((figure) => figure.reference);
    reference.push(...warmReference);
    const ratio = { of: REFERENCE, runs: warmReference };
    const what = `${figures[0]?.offers ?? 0} offers, ${name}`;
    lines.push(
      { name: what, runs: figures.flatMap(({ warm }) => warm), ratio, asked: ASKED_MS },
      { name: `${what}, a worker’s first list`, runs: figures.map(({ cold }) => cold), ratio },
      { name: `${what}, with all that their cards explain`, runs: figures.flatMap(({ explained }) => explained), ratio },
    );
  }
  return [
    { name: `${REFERENCE}: these offers through JSON, ten times there and back`, runs: reference },
    ...lines,
    { name: 'airports read from the package, once a worker’s life', runs: airports },
  ];
}

async function inFreshWorker(chromium: Chromium, script: string, call: string): Promise<ChartFigures> {
  return (await workerWith(chromium, script)).evaluate<ChartFigures>(call);
}
