import type { CDPSession, Page } from '@playwright/test';

/** An event of Chromium's trace; only what is read here. Times are microseconds of the same clock as the profiler's. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** How much of `dur` the thread ran; on a busy machine it waits for the rest. */
  readonly tdur?: number;
  readonly args: { readonly fileName?: string; readonly data?: { readonly url?: string } };
}

/** What a script cost a page, in milliseconds. */
export interface ScriptCost {
  /**
   * Self time of the script's own frames by V8's CPU profiler, and the compiling of the script. Time in which the thread did not run because
   * the machine was busy with others is left out; on a quiet machine there is none.
   */
  readonly scriptMs: number;
  /** The same with everything that those frames called: the browser's own functions, layout they forced. */
  readonly withCalledMs: number;
  /** The longest that the script held one task of the page's main thread, everything that it called included; the page's own work in that task is not. */
  readonly longestOwnMs: number;
}

/** Tasks and compiling only: with V8's sampler and the whole timeline in the trace as well, an empty page cost twice as much as without (2026-11). */
const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8'];
const TASK = 'ThreadControllerImpl::RunTask';
/** What was promised in a task is done after its event has ended, and before the page gets its turn: it is of the task. Every answer of the worker is taken here. */
const AFTER_TASK = 'BlinkScheduler_PerformMicrotaskCheckpoint';

/**
 * How often the profiler looks, in microseconds. It costs what it measures: by the trace alone the overlay's tasks on a list of eighty took 23 ms without it, 31 with a look every
 * millisecond and 35 with this one (2026-11), which tells apart what the other does not.
 */
const SAMPLING_INTERVAL = 500;

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Profiles one page and records the browser's tasks while `run` goes on; gives what the scripts whose address starts with `prefix` cost that page. The trace is of all threads: the page's is
 * told by the scripts that are put into pages.
 */
export async function measure(browser: CDPSession, page: Page, prefix: string, run: () => Promise<void>): Promise<ScriptCost> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLING_INTERVAL });
  const events: TraceEvent[] = [];
  const keep = ({ value }: { value: readonly object[] }): void => void events.push(...(value as readonly TraceEvent[]));
  browser.on('Tracing.dataCollected', keep);
  try {
    await browser.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: CATEGORIES },
    });
    await session.send('Profiler.start');
    await run();
    const { profile } = await session.send('Profiler.stop');
    const complete = new Promise((resolve) => browser.once('Tracing.tracingComplete', resolve));
    await browser.send('Tracing.end');
    await complete;
    return costOf(profile, events, prefix);
  } finally {
    browser.off('Tracing.dataCollected', keep);
    await session.detach();
  }
}

export interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly url: string }; readonly children?: readonly number[] }[];
  readonly startTime: number;
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** What the scripts whose address starts with `prefix` cost, by a profile of the page's thread and the trace of all threads. */
export function costOf(profile: Profile, events: readonly TraceEvent[], prefix: string): ScriptCost {
  const named = events.filter((event) => event.ph === 'X' && (event.args.data?.url ?? event.args.fileName ?? '').startsWith(prefix));
  const thread = named.find(({ args }) => /-(?:overlay|tap)\.js$/.test(args.data?.url ?? args.fileName ?? ''));
  if (thread === undefined) return { scriptMs: 0, withCalledMs: 0, longestOwnMs: 0 };
  const isHere = ({ pid, tid }: TraceEvent): boolean => pid === thread.pid && tid === thread.tid;
  const tasks = tasksOf(events.filter((event) => event.ph === 'X' && isHere(event)));
  const { own, withCalled } = sampled(profile, prefix);
  // Compiling has no frame of its own. Its events overlap the samples in part; a moment that both cover counts once.
  const compiled = named.filter((event) => isHere(event) && event.name === 'v8.compile').map(({ ts, dur = 0 }) => ({ from: ts, to: ts + dur }));
  const all = [...withCalled, ...compiled];
  return {
    scriptMs: length([...own, ...compiled], tasks),
    withCalledMs: length(all, tasks),
    longestOwnMs: Math.max(
      0,
      ...tasks.map(({ ts, dur }) =>
        length(
          all.filter(({ from }) => from >= ts && from < ts + dur),
          tasks,
        ),
      ),
    ),
  };
}

/** A task, from its beginning to the end of what was promised in it; times as in the trace. */
interface Task {
  readonly ts: number;
  readonly dur: number;
  readonly tdur: number;
}

function tasksOf(events: readonly TraceEvent[]): readonly Task[] {
  const tasks: Task[] = [];
  for (const { name, ts, dur = 0, tdur = dur } of events.toSorted((a, b) => a.ts - b.ts)) {
    const before = tasks.at(-1);
    if (name === TASK) tasks.push({ ts, dur, tdur });
    // Within a task it is a part of it already.
    else if (name === AFTER_TASK && before !== undefined && ts >= before.ts + before.dur) {
      tasks[tasks.length - 1] = { ts: before.ts, dur: ts + dur - before.ts, tdur: before.tdur + tdur };
    }
  }
  return tasks;
}

/** The times in which the script's own frames were on top of the stack, and in which they were anywhere on it. */
function sampled({ nodes, startTime, samples = [], timeDeltas = [] }: Profile, prefix: string): { own: Span[]; withCalled: Span[] } {
  const own: Span[] = [];
  const withCalled: Span[] = [];
  const isOwn = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.url.startsWith(prefix)]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  let from = startTime;
  samples.forEach((id, index) => {
    from += timeDeltas[index] ?? 0;
    const span = { from, to: from + (timeDeltas[index + 1] ?? 0) };
    if (isOwn.get(id) === true) own.push(span);
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      if (isOwn.get(at) !== true) continue;
      withCalled.push(span);
      break;
    }
  });
  return { own, withCalled };
}

/** Milliseconds that the spans cover, a moment that several cover counted once, each by the share of its task in which the thread ran. */
function length(spans: readonly Span[], tasks: readonly Task[]): number {
  let total = 0;
  let end = -Infinity;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const task = tasks.findLast(({ ts, dur }) => ts <= from && from < ts + dur);
    const running = task === undefined ? 1 : Math.min(1, task.tdur / task.dur);
    total += Math.max(0, to - Math.max(from, end)) * running;
    end = Math.max(end, to);
  }
  return total / 1000;
}

/**
 * Everything that moved in a page since its document was whole, without its user having touched it; every shift counts, not only the worst burst. The overlay
 * touches nothing before that moment. What moves while a saved page of megabytes still arrives is the page's own (measured: the same with Milelens switched off).
 */
export async function layoutShiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const whole = performance.getEntriesByType('navigation').find((entry) => entry instanceof PerformanceNavigationTiming)?.domContentLoadedEventEnd ?? 0;
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
            if (!entry.hadRecentInput && entry.startTime >= whole) sum += entry.value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
        // Buffered entries come in the next task; a page that never shifted has none.
        setTimeout(() => resolve(sum), 200);
      }),
  );
}
