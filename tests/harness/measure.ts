import type { CDPSession, Page } from '@playwright/test';

/** An event of Chromium's trace; only what is read here. Times are microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  readonly ts: number;
  readonly dur?: number;
  /** How much of `dur` the thread ran; on a busy machine it waits for the rest. */
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly fileName?: string;
    readonly data?: {
      readonly url?: string;
      readonly startTime?: number;
      readonly timeDeltas?: readonly number[];
      readonly cpuProfile?: {
        readonly nodes?: readonly { readonly id: number; readonly parent?: number; readonly callFrame: { readonly url?: string } }[];
        readonly samples?: readonly number[];
      };
    };
  };
}

/** What a script cost a page, in milliseconds. */
export interface ScriptCost {
  /**
   * Self time of the script's own frames on the main thread by V8's sampler, and the compiling of the script. Time in which the thread
   * did not run because the machine was busy with others is left out; on a quiet machine there is none.
   */
  readonly scriptMs: number;
  /** The same with everything that those frames called: the browser's own functions, layout they forced. */
  readonly withCalledMs: number;
  /** The longest task of the main thread that holds a frame of the script. */
  readonly longestTaskMs: number;
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'disabled-by-default-v8.cpu_profiler', 'v8', '__metadata'];

const TIMED: ReadonlySet<string> = new Set(['RunTask', 'FunctionCall', 'EvaluateScript', 'v8.compile']);

/** Records a trace of the whole browser while `run` goes on. */
export async function trace<T>(session: CDPSession, run: () => Promise<T>): Promise<{ readonly out: T; readonly events: readonly TraceEvent[] }> {
  const events: TraceEvent[] = [];
  const keep = ({ value }: { value: readonly object[] }): void => void events.push(...(value as readonly TraceEvent[]));
  session.on('Tracing.dataCollected', keep);
  try {
    await session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: CATEGORIES },
    });
    const out = await run();
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    return { out, events };
  } finally {
    session.off('Tracing.dataCollected', keep);
  }
}

/** What the scripts whose address starts with `prefix` cost the pages of a trace. */
export function costOf(events: readonly TraceEvent[], prefix: string): ScriptCost {
  const mainThreads = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf));
  const own: Span[] = [];
  const withCalled: Span[] = [];
  for (const profile of profilesOf(events)) {
    if (!mainThreads.has(profile.thread)) continue;
    const isOwn = (id: number | undefined): boolean => id !== undefined && (profile.nodes.get(id)?.url.startsWith(prefix) ?? false);
    profile.samples.forEach(({ id, ts }, index) => {
      const next = profile.samples[index + 1];
      if (next === undefined) return;
      const span = { thread: profile.thread, from: ts, to: next.ts };
      if (isOwn(id)) own.push(span);
      for (let at: number | undefined = id; at !== undefined; at = profile.nodes.get(at)?.parent) {
        if (!isOwn(at)) continue;
        withCalled.push(span);
        break;
      }
    });
  }
  for (const event of events) {
    if (event.ph !== 'X' || !mainThreads.has(threadOf(event)) || !namesScript(event, prefix)) continue;
    const span = { thread: threadOf(event), from: event.ts, to: event.ts + (event.dur ?? 0) };
    // Compiling has no frame of its own. The events overlap the samples in part; the sum below counts a moment once.
    if (event.name === 'v8.compile') own.push(span);
    withCalled.push(event.name === 'v8.compile' || event.name === 'EvaluateScript' ? span : { ...span, to: span.from });
  }
  const running = shareRunning(events, mainThreads);
  return {
    scriptMs: length(own, running),
    withCalledMs: length(withCalled, running),
    longestTaskMs: longestTask(events, mainThreads, withCalled),
  };
}

interface Span {
  readonly thread: string;
  readonly from: number;
  readonly to: number;
}

interface Profile {
  readonly thread: string;
  readonly nodes: Map<number, { readonly parent: number | undefined; readonly url: string }>;
  readonly samples: { readonly id: number; readonly ts: number }[];
}

function threadOf({ pid, tid }: { pid: number; tid: number }): string {
  return `${pid}:${tid}`;
}

/** Whether a script event (`EvaluateScript`, `v8.compile`, `FunctionCall`, …) names the script; they catch what is too short for a sample. */
function namesScript({ args }: TraceEvent, prefix: string): boolean {
  return (args.data?.url ?? args.fileName ?? '').startsWith(prefix);
}

/** V8's profiles in the trace: one `Profile` event each, its samples in `ProfileChunk`s of the same id. */
function profilesOf(events: readonly TraceEvent[]): readonly Profile[] {
  const profiles = new Map<string, Profile & { at: number }>();
  for (const event of events) {
    if (event.name !== 'Profile') continue;
    profiles.set(`${event.pid} ${event.id}`, { thread: threadOf(event), nodes: new Map(), samples: [], at: event.args.data?.startTime ?? event.ts });
  }
  for (const { name, pid, id, args } of events) {
    const profile = name === 'ProfileChunk' ? profiles.get(`${pid} ${id}`) : undefined;
    if (profile === undefined) continue;
    for (const node of args.data?.cpuProfile?.nodes ?? []) {
      profile.nodes.set(node.id, { parent: node.parent, url: node.callFrame.url ?? '' });
    }
    args.data?.cpuProfile?.samples?.forEach((sample, index) => {
      profile.at += args.data?.timeDeltas?.[index] ?? 0;
      profile.samples.push({ id: sample, ts: profile.at });
    });
  }
  for (const { samples } of profiles.values()) samples.sort((a, b) => a.ts - b.ts);
  return [...profiles.values()];
}

/** Milliseconds that the spans cover, a moment that several cover counted once, each span by the share of it that its thread ran. */
function length(spans: readonly Span[], running: (span: Span) => number): number {
  let total = 0;
  for (const ofThread of Map.groupBy(spans, ({ thread }) => thread).values()) {
    let end = -Infinity;
    for (const span of ofThread.toSorted((a, b) => a.from - b.from)) {
      total += Math.max(0, span.to - Math.max(span.from, end)) * running(span);
      end = Math.max(end, span.to);
    }
  }
  return total / 1000;
}

/** The share of a span in which its thread ran: that of the shortest task or call around it. */
function shareRunning(events: readonly TraceEvent[], mainThreads: ReadonlySet<string>): (span: Span) => number {
  const timed = events.filter(
    (event) => TIMED.has(event.name) && event.ph === 'X' && event.tdur !== undefined && (event.dur ?? 0) > 0 && mainThreads.has(threadOf(event)),
  );
  const shortestFirst = timed.toSorted((a, b) => (a.dur ?? 0) - (b.dur ?? 0));
  const byThread = Map.groupBy(shortestFirst, threadOf);
  return ({ thread, from }) => {
    const around = byThread.get(thread)?.find(({ ts, dur = 0 }) => ts <= from && from < ts + dur);
    return around === undefined ? 1 : Math.min(1, (around.tdur ?? 0) / (around.dur ?? 1));
  };
}

function longestTask(events: readonly TraceEvent[], mainThreads: ReadonlySet<string>, marks: readonly Span[]): number {
  const starts = Map.groupBy(marks, ({ thread }) => thread);
  let longest = 0;
  for (const event of events) {
    if (event.name !== 'RunTask' || event.ph !== 'X' || event.dur === undefined || !mainThreads.has(threadOf(event))) continue;
    const end = event.ts + event.dur;
    const held = starts.get(threadOf(event))?.some(({ from }) => from >= event.ts && from < end) ?? false;
    if (held) longest = Math.max(longest, event.dur / 1000);
  }
  return longest;
}

/** Everything that moved in a page without its user having touched it, as the browser scores it; every shift counts, not only the worst burst. */
export async function layoutShiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
            if (!entry.hadRecentInput) sum += entry.value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
        // Buffered entries come in the next task; a page that never shifted has none.
        setTimeout(() => resolve(sum), 200);
      }),
  );
}
