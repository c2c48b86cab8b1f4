import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_SETTINGS, type Chromium } from '../harness/browser.ts';
import type { Line } from './figures.ts';
import { watchRows, type Clock } from './watch-rows.ts';

const TURNS = 7;
const ASKED_MS = 150;
/** Late rows come so long after the page, when it and Milelens are at rest: what a page's own script does once its data are here. */
const LATE_MS = 1_000;
/** Badges are looked for after so long; looking earlier would be work for the page that is being measured. */
const LOOK_AFTER_MS = 1_200;

interface Case {
  /** Whether the rows come late, put in by script, or with the page. */
  readonly late: boolean;
  /** `off`: Milelens is off on this site. */
  readonly worker: 'awake' | 'asleep' | 'off';
}

/** What came when, in ms after the rows stood in the document. */
interface Course {
  readonly rowsPainted: number;
  /** Of the first answered badge; `null` with Milelens off. */
  readonly drawn: number | null;
  readonly badgePainted: number | null;
}

/**
 * How soon the first badge is there, with charts and no network. Counted from two moments: the rows stand in the document (the page has laid out nothing yet, and
 * takes its time for that, with Milelens or without), and the first frame with them is on the screen. Only an observer for added elements runs in the page meanwhile.
 */
export async function firstBadgeLines(chromium: Chromium, page: { readonly name: string; readonly url: string }): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const late of [false, true]) {
    const how = `${page.name}, rows ${late ? 'put in late' : 'with the page'}`;
    const off = await courses(chromium, page.url, { late, worker: 'off' });
    const alone = { of: 'the page alone', runs: off.map(({ rowsPainted }) => rowsPainted) };
    lines.push({ name: `${how}, Milelens off: in the document to on the screen`, runs: alone.runs });
    for (const worker of ['awake', 'asleep'] as const) {
      const runs = await courses(chromium, page.url, { late, worker });
      const known = (pick: (course: Course) => number | null) => runs.flatMap((course) => pick(course) ?? []);
      lines.push(
        { name: `${how}, worker ${worker}: in the document to badge drawn`, runs: known(({ drawn }) => drawn), ratio: alone, asked: ASKED_MS },
        {
          name: `${how}, worker ${worker}: on the screen to badge drawn`,
          runs: known(({ drawn, rowsPainted }) => (drawn === null ? null : drawn - rowsPainted)),
          asked: ASKED_MS,
        },
        { name: `${how}, worker ${worker}: in the document to badge on the screen`, runs: known(({ badgePainted }) => badgePainted), ratio: alone },
      );
    }
  }
  return lines;
}

async function courses(chromium: Chromium, url: string, what: Case): Promise<readonly Course[]> {
  await chromium.ask({ type: 'saveSettings', settings: { ...DEMO_SETTINGS, sites: { 'google-flights': what.worker !== 'off' } } });
  const found: Course[] = [];
  // The first turn fills caches and is left out.
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const course = await courseOf(chromium, url, what);
    if (turn > 0) found.push(course);
  }
  await chromium.setUp(null);
  return found;
}

async function courseOf(chromium: Chromium, url: string, { late, worker }: Case): Promise<Course> {
  const page = await chromium.context.newPage();
  await page.addInitScript(watchRows, late);
  await chromium.ask({ type: 'status' });
  if (worker === 'asleep') await chromium.putWorkerToSleep();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  if (late) {
    await sleep(LATE_MS);
    await page.evaluate(() => window.milelensPutIn?.());
  }
  await sleep(LOOK_AFTER_MS);
  const clock = await page.evaluate(() => window.milelensClock ?? null);
  const overview = await chromium.overview(page);
  await page.close();
  if (clock === null || clock.rowsPainted === null) throw new Error(`No row stood in ${url}`);
  const since = (moment: number) => moment - clock.rowsStood;
  if (worker === 'off') return { rowsPainted: since(clock.rowsPainted), drawn: null, badgePainted: null };
  const { rows = [], firstBadgeMs: drawn = null } = overview ?? {};
  checkBadges(clock, drawn, rows);
  return { rowsPainted: since(clock.rowsPainted), drawn: since(drawn ?? Number.NaN), badgePainted: since(clock.stripPainted ?? Number.NaN) };
}

/** What is measured must be an answered badge, and what Milelens says of itself must be what the page saw. */
function checkBadges({ stripStood, stripPainted }: Clock, drawn: number | null, rows: readonly { readonly state: string }[]): void {
  if (drawn === null || stripStood === null || stripPainted === null) throw new Error(`No badge came within ${LOOK_AFTER_MS} ms`);
  const open = rows.filter(({ state }) => state !== 'ready').length;
  if (open > 0) throw new Error(`${open} of ${rows.length} badges have no answer`);
  if (Math.abs(drawn - stripStood) > 50) throw new Error(`Milelens drew at ${drawn.toFixed(1)} ms, but the page saw it at ${stripStood.toFixed(1)} ms`);
}
